// Lighthouse, its mobile setting, on a page in a current Chromium.

import * as launcher from "chrome-launcher";
import run from "lighthouse";

/**
 * @param {string} address
 * @returns {Promise<object[]>} a row a category, with what it found wanting
 */
export async function lighthouse(address) {
  const chrome = await launcher.launch({
    chromePath: process.env.CHROMIUM || "/usr/bin/chromium",
    chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
  try {
    const onlyCategories = ["performance", "accessibility", "best-practices"];
    const { lhr } = await run(address, { port: chrome.port, onlyCategories, logLevel: "error" });
    return Object.values(lhr.categories).map(({ title, score, auditRefs }) => ({
      category: title,
      "aim, at least": title === "Performance" ? 90 : 95,
      score: Math.round(score * 100),
      wanting: auditRefs
        .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
        .map(({ id }) => `${id} ${lhr.audits[id].displayValue || ""}`.trim())
        .join("; "),
    }));
  } finally {
    await chrome.kill();
  }
}

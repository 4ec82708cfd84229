// How the viewer looks: the scenes that are photographed, for the comparison in the tests and for the eye.
//
//   node tests/browser/looks.mjs FOLDER [REPORT…]   every view of these reports in every size and theme, as PNG

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { launch, serve, site } from "./support.mjs";

export const SIZES = {
  phone: { width: 375, height: 740 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1280, height: 800 },
};
export const THEMES = ["light", "dark", "contrast"];
export const TABS = { read: ["阅读", "数据", "内容要点"], check: ["阅读", "数据", "内容要点", "核验", "评分"] };

/** A page with one element of the whole window. */
const page = (attributes) => `<!doctype html>
<html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>观感</title><link rel="stylesheet" href="/looks.css">
<script type="module" src="/fazhi-report.js"></script>
<fazhi-report standalone ${attributes}></fazhi-report></html>`;

/**
 * The site, a page that shows any report (`/look?mode=…&theme=…&src=…`), and these files.
 * @param {Map<string, string>} files their addresses and where they lie
 */
export const studio = (files) => (url) => {
  if (url.pathname === "/looks.css") return { type: "text/css", body: "body { margin: 0 }" };
  if (url.pathname === "/look") {
    const attributes = Array.from(url.searchParams, ([name, value]) => `${name}="${value}"`);
    return { type: "text/html; charset=utf-8", body: page(attributes.join(" ")) };
  }
  const file = files.get(url.pathname);
  return file ? { type: "text/plain; charset=utf-8", body: fs.readFileSync(file) } : site(url);
};

/**
 * One photograph.
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} origin
 * @param {{size: string, tab?: string, act?: string, shot?: object}} scene and attributes of the element
 */
export async function photograph(browser, origin, { size, tab, act, shot, ...attributes }) {
  const tabOf = await browser.newPage();
  await tabOf.setViewport(SIZES[size]);
  await tabOf.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await tabOf.goto(`${origin}/look?${new URLSearchParams(attributes)}`);
  const wait = (test, ...args) => tabOf.waitForFunction(test, { timeout: 10000, polling: 20 }, ...args);
  await wait((src) => {
    const element = document.querySelector("fazhi-report");
    return src ? element.report : element.shadowRoot && element.shadowRoot.querySelector(".open");
  }, attributes.src || "");
  if (tab) {
    await wait((name) => {
      const tabs = Array.from(document.querySelector("fazhi-report").shadowRoot.querySelectorAll(".tab"));
      const found = tabs.find((one) => one.textContent.trim().startsWith(name));
      if (found) found.click();
      return found;
    }, tab);
  }
  if (act) await tabOf.evaluate(act);
  await tabOf.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 400))));
  const picture = await tabOf.screenshot(shot);
  await tabOf.close();
  return picture;
}

/** Every view of the reports, in every size and theme. */
async function everything(folder, reports) {
  const files = new Map(reports.map((file, i) => [`/look-${i}.txt`, file]));
  if (files.size === 0) for (const name of ["county", "township", "department"]) files.set(`/samples/${name}.txt`, `${name}.txt`);
  const [server, browser] = [await serve(studio(reports.length > 0 ? files : new Map())), await launch()];
  fs.mkdirSync(folder, { recursive: true });
  for (const [src, file] of files) {
    for (const [mode, tabs] of Object.entries(TABS)) {
      for (const tab of tabs) {
        for (const size of Object.keys(SIZES)) {
          for (const theme of THEMES) {
            const name = [path.basename(file, ".txt"), mode, tab, size, theme].join("-");
            fs.writeFileSync(path.join(folder, `${name}.png`), await photograph(browser, server.origin, { src, mode, theme, size, tab }));
          }
        }
      }
    }
  }
  await browser.close();
  server.close();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, ...reports] = process.argv.slice(2);
  if (!folder) throw new Error("node tests/browser/looks.mjs FOLDER [REPORT…]");
  await everything(folder, reports);
}

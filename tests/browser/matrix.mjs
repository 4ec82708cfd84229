// Every promised way to have the viewer: artifact × browser × how it is served. The tests try the cells that the
// browsers at hand allow; run by itself it tries all and prints the table:
//
//   node tests/browser/matrix.mjs [BROWSER…]

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

import puppeteer from "puppeteer-core";
import puppeteer78 from "puppeteer78";

import { dist, root } from "../node/support.mjs";
import { launchPacked } from "./packed.mjs";
import { launch, serve } from "./support.mjs";

const BENCH = path.join(root, "benches/page/node_modules");
const SAMPLE = path.join(root, "www/samples/county.txt");
const FIREFOX = process.env.FIREFOX || "/usr/bin/firefox-esr";

/** How each browser is started; what is not at hand says why. */
const BROWSERS = {
  "Chromium 78": () => launchPacked("chromium78", puppeteer78),
  "Chromium 80": () => launchPacked("chromium80", puppeteer78, BENCH),
  "Chromium 86": () => launchPacked("chromium86", puppeteer78, BENCH),
  Chromium: async () => ({ browser: await launch() }),
  Firefox: async () => {
    if (!fs.existsSync(FIREFOX)) return { failure: `no Firefox at ${FIREFOX}` };
    return { browser: await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true }) };
  },
};

const embed = (script, type) => (base) =>
  `<script ${type} src="${base}${script}"></script><fazhi-report src="${base}county.txt">原文</fazhi-report>`;

/** What a webmaster puts into a page, by artifact. */
const EMBEDS = {
  "fazhi-report.js": embed("fazhi-report.js", 'type="module"'),
  "fazhi-report.iife.js": embed("fazhi-report.iife.js", "defer"),
  "fazhi-reader.js": embed("fazhi-reader.js", 'type="module"'),
  "fazhi-reader.iife.js": embed("fazhi-reader.iife.js", "defer"),
  "fazhi-reader.bundle.js": embed("fazhi-reader.bundle.js", "defer"),
};

const POLICY = "default-src 'none'; connect-src 'self'; style-src 'self'; img-src 'self' data:; script-src 'self'";

/** How files come to a browser: where they lie, what the server says of them. */
const SERVINGS = {
  http: {},
  "sub-path": { base: "/a/%E5%85%AC%E5%BC%80%EF%BC%88%E4%B8%80%EF%BC%89/" },
  "wrong MIME": { wasm: "text/plain; charset=gbk" },
  // Old engines know no narrower word for WebAssembly.
  "strict policy": { policy: `${POLICY} 'wasm-unsafe-eval' 'unsafe-eval'` },
  "policy without wasm": { policy: POLICY },
};

const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8" };

/** Files of the distribution and a report under `base`; the page itself at the top. */
const answer = (page, { base = "/", wasm, policy }) => (url) => {
  if (url.pathname === "/page") {
    const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>栏目</title>${page(base)}</html>`;
    return { type: "text/html; charset=utf-8", body, headers: policy && { "Content-Security-Policy": policy } };
  }
  if (!url.pathname.startsWith(base)) return undefined;
  const name = url.pathname.slice(base.length);
  const file = name === "county.txt" ? SAMPLE : path.join(dist, name);
  const type = (name.endsWith(".wasm") && wasm) || TYPES[path.extname(name)];
  return fs.existsSync(file) && type ? { type, body: fs.readFileSync(file) } : undefined;
};

/** Waits for a value in the page that is true there; the old puppeteer and the new one both know this much. */
async function until(page, expression) {
  for (let left = 300; left > 0; left--) {
    const value = await page.evaluate(expression);
    if (value) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`never true: ${expression}`);
}

/** The viewer shows the report, and a figure that is pressed is told. */
async function works(page) {
  await until(page, 'Boolean(document.querySelector("fazhi-report").report)');
  const root = 'document.querySelector("fazhi-report").shadowRoot';
  await until(page, `Boolean(${root}.querySelector(".document a.figure"))`);
  await page.evaluate(`${root}.querySelector(".document a.figure").click()`);
  await until(page, `Boolean(${root}.querySelector(".card-value"))`);
}

/** An embed in a page. */
async function embedded(browser, page, serving) {
  const server = await serve(answer(page, serving));
  const tab = await browser.newPage();
  try {
    await tab.goto(`${server.origin}/page`);
    await works(tab);
  } finally {
    await tab.close();
    server.close();
  }
}

/** The one-file page from a disk, in a folder whose name is as awkward as they come; and it asks for nothing else. */
async function fromDisk(browser) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "法治 报告（一）#50%-"));
  const file = path.join(folder, "自查 100%#1.html");
  fs.copyFileSync(path.join(dist, "fazhi-report.html"), file);
  const tab = await browser.newPage();
  const asked = [];
  tab.on("request", (request) => asked.push(request.url()));
  try {
    const address = pathToFileURL(file).href;
    await tab.goto(address);
    const root = 'document.querySelector("fazhi-report").shadowRoot';
    await until(tab, `Boolean(${root} && ${root}.querySelector(".paste textarea"))`);
    const sample = fs.readFileSync(SAMPLE, "utf8");
    await tab.evaluate(`${root}.querySelector(".paste textarea").value = ${JSON.stringify(sample)}`);
    await tab.evaluate(`${root}.querySelector(".open-actions .primary").click()`);
    await works(tab);
    const others = asked.filter((url) => url !== address && !/^(about|blob|data):/.test(url));
    if (others.length > 0) throw new Error(`asks for ${others.join(", ")}`);
  } finally {
    await tab.close();
    fs.rmSync(folder, { recursive: true });
  }
}

/** Every cell: an artifact, a way of serving, and how it is tried. */
export const CELLS = [
  ...Object.entries(EMBEDS).flatMap(([artifact, page]) =>
    Object.entries(SERVINGS)
      // What has its modules inside has no way around a policy without WebAssembly.
      .filter(([serving]) => serving !== "policy without wasm" || !artifact.includes("bundle"))
      .map(([serving, how]) => ({ artifact, serving, attempt: (browser) => embedded(browser, page, how) })),
  ),
  { artifact: "fazhi-report.html", serving: "file://", attempt: fromDisk },
];

/** Starts a browser by its name. @returns {Promise<{browser?: object, failure?: string}>} */
export const start = (name) => BROWSERS[name]();

/** Tries all cells in some browsers and prints what came of it. */
async function matrix(names) {
  const rows = CELLS.map(({ artifact, serving }) => ({ artifact, serving }));
  let failed = 0;
  for (const name of names) {
    const { browser, failure } = await start(name);
    for (const [i, { attempt }] of CELLS.entries()) {
      const outcome = failure ? "–" : await attempt(browser).then(() => "✓", (error) => `✗ ${error.message}`);
      if (outcome.startsWith("✗")) failed += 1;
      rows[i][name] = outcome;
    }
    if (failure) console.log(`${name}: ${failure}`);
    if (browser) await browser.close();
  }
  console.table(rows);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2);
  await matrix(asked.length > 0 ? asked : Object.keys(BROWSERS));
}

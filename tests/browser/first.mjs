// Which functions of a module run until a report can be read: reports of many kinds in pages of many kinds, shown by modules
// that mark what has run, while the rest of a module never comes. `cargo xtask first` runs it and makes a table of it.

import fs from "node:fs";
import path from "node:path";

import { root } from "../node/support.mjs";
import { launch, serve, site } from "./support.mjs";

const marked = path.join(root, "target/first");
const names = (stem) => fs.readFileSync(path.join(marked, `${stem}.names`), "utf8").split("\n");
const NAMES = { "fazhi-reader": names("fazhi-reader"), "fazhi-check": names("fazhi-check") };
const MODULES = {
  "/fazhi-reader.wasm": "fazhi-reader",
  "/fazhi-report.wasm": "fazhi-reader",
  "/fazhi-check.wasm": "fazhi-check",
};

const READER = { script: "fazhi-reader", mode: "read" };
const OFFICER = { script: "fazhi-report", mode: "check" };
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 667 };

/** Samples, fixtures, and the real reports where they are: their paths. */
const FILES = ["www/samples", "../shared/reports", "tests/fixtures"]
  .map((folder) => path.join(root, folder))
  .filter((folder) => fs.existsSync(folder))
  .flatMap((folder) => fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)))
  .filter((file) => /\.(txt|html|docx)$/.test(file));

const sample = fs.readFileSync(path.join(root, "www/samples/county.txt"), "utf8");
/** The sample, its sections again and again. */
const long = (bytes) => sample + sample.slice(sample.indexOf("\n一、")).repeat(bytes / Buffer.byteLength(sample));

const article = (file) => {
  const lines = fs.readFileSync(file, "utf8").split(/\n+/);
  return `<article id="article">${lines.map((line) => `<p>${line.replace(/[<&]/g, "")}</p>`).join("")}</article>`;
};

/** What a page may ask for beside a report. */
const WISHES = [
  'theme="dark"', 'theme="contrast"', 'theme="auto"', 'render="light"', 'height="600"', 'lang="en" languages="zh-Hans en"',
  'lang="zh-Hant" languages="zh-Hans zh-Hant en"', 'glossary="none"', 'controls="none"', 'origin="draft"', 'origin="web"',
  'published="2026-03-01"', 'year="2025"', 'feedback-href="https://example.com/b"', 'profile="/samples/profile.json"',
];

/** Every page: who looks, what the element says, what stands beside it, whether somebody does something. */
function* pages() {
  for (const who of [READER, OFFICER]) {
    for (const at of FILES.keys()) yield { who, says: `src="/files/${at}${path.extname(FILES[at])}"`, busy: at % 7 === 0 };
    for (const bytes of [60_000, 400_000, 1_000_000]) yield { who, says: `src="/long/${bytes}"`, pause: 900, busy: true };
    for (const wish of WISHES) {
      for (const size of [DESKTOP, PHONE]) yield { who, says: `src="/samples/county.txt" ${wish}`, size, busy: true };
    }
    yield { who, says: "", busy: true };
    yield { who, says: 'src="/samples/county.txt"', dark: true };
  }
  for (const file of FILES.filter((name) => name.endsWith(".txt"))) {
    yield { who: READER, says: 'for="#article"', beside: article(file) };
  }
}

let now;
const page = ({ who, says, beside = "" }) =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>先后</title><script type="module" src="/${who.script}.js"></script>${beside}
  <fazhi-report ${says} mode="${who.mode}"></fazhi-report>`;

const server = await serve((url) => {
  const [, folder, at] = /^\/(page|files|long)\/?(\d*)/.exec(url.pathname) || [];
  if (folder === "page") return { type: "text/html; charset=utf-8", body: page(now) };
  if (folder === "long") return { type: "text/plain; charset=utf-8", body: long(Number(at)) };
  if (folder === "files") {
    return { type: url.pathname.endsWith("html") ? "text/html" : "text/plain", body: fs.readFileSync(FILES[at]) };
  }
  const module = MODULES[url.pathname];
  return module ? { type: "application/wasm", body: fs.readFileSync(path.join(marked, `${module}.wasm`)) } : site(url);
});
const browser = await launch();

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a reader may do to a page that is not whole yet. */
async function handle(tab) {
  for (let down = 100; down < 600; down += 80) {
    await tab.mouse.move(300, down);
    await tab.mouse.wheel({ deltaY: 900 });
    await pause(40);
  }
  await tab.mouse.click(300, 300);
  for (const key of ["Tab", "Tab", "n", "Enter", "Escape", "/", "ArrowDown", "PageDown", "End"]) await tab.keyboard.press(key);
  for (const width of [600, 1280]) {
    await tab.setViewport({ width, height: 600 });
    await pause(120);
  }
}

/** Opens a page. Out: of each instance that started there, a mark for each of its functions. */
async function marks({ size = DESKTOP, dark, busy, pause: wait = 250 }) {
  const tab = await browser.newPage();
  await tab.setViewport(size);
  if (dark) await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await tab.setRequestInterception(true);
  tab.on("request", (request) => {
    // The rest never comes.
    if (!request.url().endsWith("-rest.wasm")) request.continue();
  });
  await tab.evaluateOnNewDocument(() => {
    window.instances = [];
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
      const instance = await instantiate(...given);
      window.instances.push(instance.exports);
      return instance;
    };
  });
  await tab.goto(`${server.origin}/page`);
  const stands = () => {
    const host = document.querySelector("fazhi-report");
    return window.instances.length && (host.shadowRoot || host).querySelector(".fz");
  };
  // An article that is no report leaves nothing there.
  await tab.waitForFunction(stands, { timeout: 2000, polling: 50 }).catch(() => {});
  await pause(wait);
  if (busy) await handle(tab);
  const found = await tab.evaluate(() =>
    window.instances.map((exports) => {
      const ran = [];
      for (let at = 0; exports[`ran${at}`]; at += 1) ran.push(exports[`ran${at}`].value);
      return ran;
    }),
  );
  await tab.close();
  return found;
}

const ran = { "fazhi-reader": new Set(), "fazhi-check": new Set() };
for (now of pages()) {
  for (const marked of await marks(now)) {
    const stem = Object.keys(NAMES).find((name) => NAMES[name].length === marked.length);
    marked.forEach((mark, at) => mark && ran[stem].add(NAMES[stem][at]));
  }
}
for (const [stem, found] of Object.entries(ran)) {
  if (!found.size) throw new Error(`nothing of ${stem} ran: dist/ is of another build`);
  console.log(`${stem}: ${found.size} of ${NAMES[stem].length} functions come first`);
  fs.writeFileSync(path.join(marked, `${stem}.ran`), [...found].join("\n"));
}
await browser.close();
server.close();

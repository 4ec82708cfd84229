// How fast the page is for the reader of an old office machine: Chromium 86 with the processor slowed four times,
// medians of several runs; then what Lighthouse says of the stand-alone page on a phone. Prints tables; fails nothing.

import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

import puppeteer from "puppeteer86";

import { dist, root } from "../../tests/node/support.mjs";
import { launchPacked } from "../../tests/browser/packed.mjs";
import { serve, site } from "../../tests/browser/support.mjs";
import { lighthouse } from "./lighthouse.mjs";
import * as tasks from "./tasks.mjs";

const RUNS = Number(process.env.RUNS || 5);
const SLOWER = 4;

const sample = fs.readFileSync(path.join(root, "www/samples/county.txt"), "utf8");
const head = sample.split("\n").slice(0, 6).join("\n");
/** A report of about so many bytes: the sample, its sections again and again. */
const sized = (bytes) => {
  let text = sample;
  while (Buffer.byteLength(text) < bytes) text += `\n${sample.slice(head.length)}`;
  return text;
};
const TEXTS = { "/60k.txt": sized(60_000), "/1m.txt": sized(1_000_000) };

/** A page with nothing but the element. */
const page = (src, mode) =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>测速</title><script type="module" src="/fazhi-report.js"></script>
  <fazhi-report src="${src}" mode="${mode}"></fazhi-report>`;

const server = await serve((url) => {
  if (TEXTS[url.pathname]) return { type: "text/plain; charset=utf-8", body: TEXTS[url.pathname] };
  const asked = /^\/(60k|1m)-(read|check)$/.exec(url.pathname);
  if (asked) return { type: "text/html; charset=utf-8", body: page(`/${asked[1]}.txt`, asked[2]) };
  return site(url);
});

const { browser, failure } = await launchPacked("chromium86", puppeteer, path.join(root, "benches/page/node_modules"));
if (failure) throw new Error(failure);

const median = (numbers) => numbers.slice().sort((a, b) => a - b)[numbers.length >> 1];

/** One measurement several times, each in a fresh page. */
async function measured({ name, at, aim, measure }) {
  const values = [];
  for (let run = 0; run < RUNS; run++) {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1280, height: 800 });
    const session = await tab.target().createCDPSession();
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await tab.evaluateOnNewDocument(tasks.watch);
    await tab.goto(server.origin + at);
    await tab.waitForFunction('document.querySelector("fazhi-report").report', { timeout: 60000 });
    values.push(await measure(tab));
    await tab.close();
  }
  return { what: name, "aim, ms": aim, "median, ms": Math.round(median(values)), "worst, ms": Math.round(Math.max(...values)) };
}

const rows = [];
for (const one of tasks.ALL) rows.push(await measured(one));
console.log(`\n${await browser.version()}, processor ${SLOWER} times slower, ${RUNS} runs each`);
console.table(rows);
await browser.close();

const kB = (...names) =>
  names.reduce((sum, name) => sum + zlib.brotliCompressSync(fs.readFileSync(path.join(dist, name))).length, 0) / 1000;
const load = (page, script, stem) => ({
  page,
  "until it is read": kB(script, `${stem}.wasm`).toFixed(0),
  whole: kB(script, `${stem}.wasm`, `${stem}-rest.wasm`).toFixed(0),
});
console.log("\nWhat a page fetches, kB after brotli; those of others as measured by their builds");
console.table([
  load("fazhi-report, read mode", "fazhi-report.js", "fazhi-report"),
  load("fazhi-reader", "fazhi-reader.js", "fazhi-reader"),
  load("fazhi-report, check mode", "fazhi-report.js", "fazhi-check"),
  { page: "Lighthouse report", whole: "41" },
  { page: "ixbrl-viewer", whole: "221" },
]);

console.log("\nLighthouse on the stand-alone page, as on a phone; files packed as a server packs them");
const packed = new Map();
const packing = await serve((url) => {
  const answer = site(url);
  if (!answer) return answer;
  if (!packed.has(url.pathname)) packed.set(url.pathname, zlib.brotliCompressSync(answer.body));
  return { ...answer, body: packed.get(url.pathname), headers: { "Content-Encoding": "br" } };
});
// Packing takes longer than any server would: it is done before.
for (const name of ["/", "/fazhi-report.js", "/fazhi-check.wasm", "/fazhi-check-rest.wasm", "/fazhi-glossary.txt", "/samples/county.txt"]) {
  await fetch(packing.origin + name);
}
console.table(await lighthouse(`${packing.origin}/`));
packing.close();
server.close();

// Our engine in WebAssembly beside linters of Chinese text, in one Node process, on the same texts.
//
// The job is the same in part only: they look for slips of punctuation and spaces, ours reads the report, works out its
// sums and asks its rules, of which some are about such slips. Rounds alternate between the programs; medians count.

import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

import { root, shipped } from "../peers/programs.mjs";
import { machine, median, rate, row, say, startUps, table, texts, time, total } from "../peers/timing.mjs";
import * as programs from "./programs.mjs";

const ROUNDS = 5;
const NAMES = ["fazhi", "autocorrect", "zhlint"];
const HEADS = ["fazhi-report", "AutoCorrect", "zhlint"];

const starts = startUps(NAMES, "benches/linters/startup.mjs");
const lint = {};
for (const name of NAMES) lint[name] = await programs[name]();

const timed = texts.map(({ name, bytes }) => ({ name, bytes, text: bytes.toString(), ms: NAMES.map(() => []) }));
for (let round = 1; round <= ROUNDS; round++) {
  say(`timing, round ${round} of ${ROUNDS}`);
  for (const { text, ms } of timed) NAMES.forEach((name, i) => ms[i].push(time(() => lint[name](text))));
}

console.log(`\n${machine()}`);
table(["text", "bytes", ...HEADS.flatMap((head) => [`${head} ms`, "MB/s"])]);
const cells = (bytes, ms) => ms.flatMap((one) => [one.toFixed(2), rate(bytes, one)]);
for (const { name, bytes, ms } of timed) row(name, bytes.length, ...cells(bytes.length, ms.map(median)));
const bytes = total(timed.map((one) => one.bytes.length));
row("all", bytes, ...cells(bytes, NAMES.map((_, i) => total(timed.map(({ ms }) => median(ms[i]))))));

const weights = [shipped, await autocorrect(), await zhlint()].map((files) =>
  files.map((file) => (typeof file === "string" ? fs.readFileSync(file) : file)),
);
const kB = (of) => weights.map((files) => (total(files.map(of)) / 1000).toFixed(0));
table(["start and size", ...HEADS]);
row("import and first sentence, ms", ...NAMES.map((name) => median(starts[name]).toFixed(0)));
row("loaded, minified, kB", ...kB((file) => file.length));
row("loaded, minified, brotli, kB", ...kB((file) => brotliCompressSync(file).length));

/** Its module, and the glue as a page would load it. */
async function autocorrect() {
  const script = createRequire(import.meta.url).resolve("@huacnlee/autocorrect");
  const glue = await bundle(`export * from ${JSON.stringify(script.replace(/\.js$/, "_bg.js"))}`);
  return [script.replace(/\.js$/, "_bg.wasm"), ...glue];
}

function zhlint() {
  return bundle(`export { run } from "zhlint"`);
}

async function bundle(contents) {
  const made = await build({
    stdin: { contents, resolveDir: path.join(root, "benches/linters") },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    charset: "utf8",
    write: false,
    logLevel: "error",
  });
  return made.outputFiles.map((file) => file.contents);
}

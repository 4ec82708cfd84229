// How fast the engine reads reports in WebAssembly under Node, beside the native engine in the same run.
//
// Rounds alternate between the two, so that what else the machine does weighs on both; of each the median
// counts. `analyzeJson` is timed too: it is what a page pays for the report as text.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROUNDS = 5;
/** Milliseconds a file and round. */
const BUDGET = 60;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.join(root, "dist");

const files = [path.join(root, "www/samples"), path.resolve(root, "../shared/reports")].flatMap((folder) => {
  if (!fs.existsSync(folder)) {
    console.log(`${path.relative(root, folder)} is not here: its reports are not timed`);
    return [];
  }
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => path.join(folder, name));
});

const engine = await import(pathToFileURL(path.join(dist, "fazhi-engine.js")).href);
await engine.default(fs.readFileSync(path.join(dist, "fazhi-engine.wasm")));

const inputs = files.map((file) => ({ file, bytes: fs.readFileSync(file), native: [], json: [], object: [] }));
for (let round = 0; round < ROUNDS; round++) {
  const native = nativeTimes();
  inputs.forEach((input, i) => {
    input.native.push(native[i]);
    input.json.push(time(() => engine.analyzeJson(input.bytes)));
    input.object.push(time(() => engine.analyze(input.bytes)));
  });
}

const row = (...cells) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(11) : cell.padEnd(26))).join(""));
row("medians", "bytes", "native µs", "MB/s", "wasm µs", "MB/s", "ratio", "object µs");
const totals = { bytes: 0, native: 0, json: 0, object: 0 };
for (const input of inputs) {
  const sums = { bytes: input.bytes.length };
  for (const key of ["native", "json", "object"]) sums[key] = median(input[key]);
  for (const key of Object.keys(totals)) totals[key] += sums[key];
  print(path.basename(input.file), sums);
}
print("all", totals);

function print(name, { bytes, native, json, object }) {
  const rate = (ns) => ((bytes / ns) * 1000).toFixed(1);
  const µs = (ns) => (ns / 1000).toFixed(0);
  row(name, bytes, µs(native), rate(native), µs(json), rate(json), (json / native).toFixed(2), µs(object));
}

/** Median nanoseconds of each file, by the native engine. */
function nativeTimes() {
  const args = ["bench", "--quiet", "--bench", "native", "--", String(BUDGET), ...files];
  const out = execFileSync("cargo", args, { cwd: root, encoding: "utf8" });
  return out.trim().split("\n").map(Number);
}

/** Median nanoseconds of one call. */
function time(call) {
  const times = [];
  const until = performance.now() + BUDGET;
  while (times.length < 5 || performance.now() < until) {
    const start = process.hrtime.bigint();
    call();
    times.push(Number(process.hrtime.bigint() - start));
  }
  return median(times);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

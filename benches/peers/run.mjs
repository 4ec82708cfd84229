// The engine in WebAssembly beside Recognizers-Text, in one Node process, on the same texts.
//
// Rounds alternate between the two, so that what else the machine does weighs on both; of each the median counts.
// The tables are Markdown: docs/PERFORMANCE.md holds those of one run.

import path from "node:path";

import * as accuracy from "./accuracy.mjs";
import * as programs from "./programs.mjs";
import { sizes } from "./size.mjs";
import { machine, median, rate, row, say, startUps, table, texts, time, total } from "./timing.mjs";

const ROUNDS = 5;
/** Rounds of the peer on a text that takes it longer than `SLOW` milliseconds. */
const FEW_ROUNDS = 3;
const SLOW = 1000;

const shared = path.resolve(programs.root, "../shared");

const starts = startUps(["fazhi", "recognizers"], "benches/peers/startup.mjs");

const ours = await programs.fazhi();
const peer = await programs.recognizers();

const timed = speeds();
say("counting figures");
const annotated = { "whole reports": accuracy.reports(shared), fragments: accuracy.fragments(shared) };
const weights = await sizes();

console.log(`\n${machine()}`);
printSpeeds();
printModels();
printStart();
for (const [name, set] of Object.entries(annotated)) {
  if (set.length) printAccuracy(name, set);
  else say(`no annotated ${name} beside the checkout: accuracy on them is not counted`);
}

/** Times every text; of each: bytes, milliseconds of ours, and of each model of the peer. */
function speeds() {
  const warmUp = texts[0].bytes;
  ours.read(warmUp);
  peer.figures(warmUp.toString());
  const rows = texts.map((text) => ({ ...text, ours: [], models: {}, slow: false }));
  for (let round = 1; round <= ROUNDS; round++) {
    say(`timing, round ${round} of ${ROUNDS}`);
    for (const row of rows) {
      row.ours.push(time(() => ours.read(row.bytes)));
      if (row.slow && round > FEW_ROUNDS) continue;
      const text = row.bytes.toString();
      let all = 0;
      for (const [name, model] of Object.entries(peer.models)) {
        const took = time(() => model.parse(text));
        (row.models[name] ??= []).push(took);
        all += took;
      }
      row.slow ||= all > SLOW;
    }
  }
  return rows.map(({ name, bytes, ours, models }) => ({
    name,
    bytes: bytes.length,
    ours: median(ours),
    models: Object.fromEntries(Object.entries(models).map(([model, times]) => [model, median(times)])),
  }));
}

function printSpeeds() {
  table(["text", "bytes", "fazhi-report ms", "MB/s", "Recognizers-Text ms", "MB/s", "s/MB", "ratio"]);
  const all = { name: "all", bytes: total(timed.map((t) => t.bytes)), ours: total(timed.map((t) => t.ours)), models: {} };
  for (const model of Object.keys(peer.models)) all.models[model] = total(timed.map((t) => t.models[model]));
  for (const { name, bytes, ours, models } of [...timed, all]) {
    const theirs = total(Object.values(models));
    const mine = [ours.toFixed(2), rate(bytes, ours)];
    row(name, bytes, ...mine, theirs.toFixed(0), rate(bytes, theirs), perMegabyte(bytes, theirs), (theirs / ours).toFixed(0));
  }
}

function printModels() {
  const bytes = total(timed.map((t) => t.bytes));
  table(["model of Recognizers-Text, all texts", "ms", "MB/s", "s/MB"]);
  for (const model of Object.keys(peer.models)) {
    const ms = total(timed.map((t) => t.models[model]));
    row(model, ms.toFixed(0), rate(bytes, ms), perMegabyte(bytes, ms));
  }
}

function printStart() {
  const both = (read) => [read("fazhi"), read("recognizers")];
  const kB = (key) => both((name) => (weights[name][key] / 1000).toFixed(0));
  table(["start and size", "fazhi-report", "Recognizers-Text"]);
  row("import and first sentence, ms", ...both((name) => median(starts[name]).toFixed(0)));
  row("installed, kB", ...kB("installed"));
  row("loaded, minified, kB", ...kB("loaded"));
  row("loaded, minified, brotli, kB", ...kB("brotli"));
}

function printAccuracy(name, set) {
  const counts = [ours, peer].map((program) => accuracy.count(set, program.figures));
  const share = (part, whole) => (c) => `${((100 * c[part]) / whole(c)).toFixed(1)} % (${c[part]} of ${whole(c)})`;
  const figures = (c) => c.figures;
  table([`figures, ${name}`, "fazhi-report", "Recognizers-Text"]);
  row("value found", ...counts.map(share("value", figures)));
  row("value and unit", ...counts.map(share("unit", figures)));
  row("in full: value, unit and qualifier (recall)", ...counts.map(share("full", figures)));
  row("the same of percentages and money alone", ...counts.map(share("commonFull", (c) => c.common)));
  if (name === "fragments") return; // Not every figure of a fragment is annotated.
  row("hits that are figures (precision)", ...counts.map(share("right", (c) => c.hits)));
  row("the same without dates, markers and document numbers", ...counts.map(share("right", (c) => c.hits - c.excused)));
}

function perMegabyte(bytes, ms) {
  return String(Number(((ms * 1000) / bytes).toPrecision(2)));
}

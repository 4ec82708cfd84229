// What the benches beside other programs share: the texts, the clock, and tables in Markdown.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { root } from "./programs.mjs";

/** Milliseconds a program, text and round; at least one call. */
const BUDGET = 20;
const START_UPS = 7;

export const say = (what) => console.error(`» ${what}`);

/** The samples, and real reports where they stand beside the checkout. */
export const texts = [path.join(root, "www/samples"), path.resolve(root, "../shared/reports")].flatMap((folder) => {
  if (!fs.existsSync(folder)) {
    say(`${path.relative(root, folder)} is not here: its reports are not read`);
    return [];
  }
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const read = (name) => fs.readFileSync(path.join(folder, name));
  return names.sort().map((name) => ({ name: path.basename(name, ".txt").split("_")[0], bytes: read(name) }));
});

/** Milliseconds that each program takes from before its import to after its first sentence, in fresh processes. */
export function startUps(names, script) {
  say("starting each program in processes of their own");
  const starts = Object.fromEntries(names.map((name) => [name, []]));
  for (let i = 0; i < START_UPS; i++) {
    for (const name of names) {
      const took = execFileSync(process.execPath, [path.join(root, script), name], { encoding: "utf8" });
      starts[name].push(Number(took));
    }
  }
  return starts;
}

/** Median milliseconds of one call. */
export function time(call) {
  const times = [];
  const until = performance.now() + BUDGET;
  do {
    const start = performance.now();
    call();
    times.push(performance.now() - start);
  } while (performance.now() < until);
  return median(times);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

export function total(values) {
  return values.reduce((a, b) => a + b, 0);
}

/** Megabytes a second, to two digits that count. */
export function rate(bytes, ms) {
  return String(Number((bytes / 1000 / ms).toPrecision(2)));
}

/** What it ran on, and when. */
export function machine() {
  const cpus = os.cpus();
  return `${cpus[0].model}, ${cpus.length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
}

export function row(...cells) {
  console.log(`| ${cells.join(" | ")} |`);
}

export function table(heads) {
  console.log();
  row(...heads);
  row(...heads.map((_, i) => (i ? "--:" : "---")));
}

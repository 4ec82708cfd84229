// Native and wasm give the same bytes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { test } from "node:test";

import { bin, loadEngine, reports, SHORT } from "./support.mjs";

const { analyzeJson } = await loadEngine();

/** What the native command writes for these bytes. */
function native(bytes, name, options = []) {
  const args = ["analyze", "-", "--format", "json", "--name", name, ...options];
  return execFileSync(bin, args, { input: bytes, maxBuffer: 1 << 28, encoding: "utf8" });
}

function same(bytes, name, options, args) {
  const wasm = analyzeJson(bytes, { name, ...options });
  const written = native(bytes, name, args);
  if (written === wasm) return;
  // Told by hand: an assertion would print both texts whole.
  let at = 0;
  while (written[at] === wasm[at]) at += 1;
  const near = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  assert.fail(`${name} differs at ${at}: wasm ${near(wasm)}, native ${near(written)}`);
}

const missing = fs.existsSync(bin) ? false : `no native command at ${bin}`;

test("native and wasm agree on every report", { skip: missing }, async (t) => {
  for (const { name, bytes } of reports()) {
    await t.test(name, () => same(bytes, name));
  }
});

test("native and wasm agree with options", { skip: missing }, () => {
  const bytes = new TextEncoder().encode(SHORT);
  same(bytes, "a.txt", { origin: "web", year: 2023, published: "2024-02-01", profile: "township" }, [
    ..."--origin web --year 2023 --published 2024-02-01 --profile township".split(" "),
  ]);
});

test("native and wasm agree on GB18030 and on damage", { skip: missing }, () => {
  const pairs = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) pairs.push(lead, trail);
  }
  same(Buffer.from(pairs), "pairs.txt", { charset: "gb18030" });
  same(Buffer.from(SHORT).subarray(0, 100), "cut.txt");
});

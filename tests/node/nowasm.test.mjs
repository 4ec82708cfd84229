// The engine in plain JavaScript, for policies that refuse WebAssembly: the same bytes as WebAssembly gives.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { dist, loadEngine, reports } from "./support.mjs";

const FILE = path.join(dist, "fazhi-engine.nowasm.js");
const skip = fs.existsSync(FILE) ? false : "a development build makes none";

test("plain JavaScript reads and judges every report as WebAssembly does", { skip }, async () => {
  const wasm = await loadEngine();
  // Another query is another instance of the script.
  const engine = await import(`${pathToFileURL(path.join(dist, "fazhi-engine.js")).href}?plain`);
  await engine.default((await import(pathToFileURL(FILE).href)).default);
  for (const { name, bytes } of reports()) {
    assert.equal(engine.analyzeJson(bytes, { name }), wasm.analyzeJson(bytes, { name }), name);
  }
});

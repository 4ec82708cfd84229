// The programs that read a Chinese text for slips, each with its usual rules.

import fs from "node:fs";
import { createRequire } from "node:module";

import { fazhi as engine } from "../peers/programs.mjs";

/** Where a file of an installed package lies. */
const installed = createRequire(import.meta.url).resolve;

/** Our engine in check mode: the whole report, of which slips of writing are a small part. */
export async function fazhi() {
  const { read } = await engine();
  return (text) => JSON.parse(read(Buffer.from(text))).findings.length;
}

/** AutoCorrect in WebAssembly. Its package is made for bundlers, so the module is put together by hand. */
export async function autocorrect() {
  const at = installed("@huacnlee/autocorrect");
  const glue = await import(at.replace(/autocorrect\.js$/, "autocorrect_bg.js"));
  const module = new WebAssembly.Module(fs.readFileSync(at.replace(/\.js$/, "_bg.wasm")));
  const { exports } = new WebAssembly.Instance(module, { "./autocorrect_bg.js": glue });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start?.();
  return (text) => glue.lintFor(text, "report.txt").lines.length;
}

/** zhlint, in JavaScript, with its default rules. */
export async function zhlint() {
  const { run } = await import("zhlint");
  return (text) => run(text, { rules: { preset: "default" } }).validations.length;
}

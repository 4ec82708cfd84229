// dist/fazhi-report.js: the full edition, and the engine beside it.

import { define } from "./define.js";
import { createEngine } from "./engine.js";
import { compile, text } from "./loader.js";
import { More } from "./more.js";

// Element and engine share the compiled module, so the file is fetched once.
let module = null;
const beside = () => {
  if (!module) {
    module = compile(new URL("fazhi-report.wasm", import.meta.url));
    module.catch(() => {
      module = null;
    });
  }
  return module;
};

const more = new More(
  () => compile(new URL("fazhi-more.wasm", import.meta.url)),
  () => text(new URL("fazhi-typos.txt", import.meta.url)),
);

define(beside, more, import.meta.url);

export const { init, analyze, analyzeJson, rules, version } = createEngine(beside, more);
export default init;

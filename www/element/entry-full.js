// dist/fazhi-report.js: the full edition. A viewer for citizens; in check mode one for officers; and the engine.

import { module, parted, text } from "fazhi:files";
// Bindings that fit both modules.
import { createGlue } from "fazhi:glue";
import { createGlue as createMore } from "fazhi:more";
import { define } from "./define.js";
import { createEngine } from "./engine.js";
import { Pool } from "./instances.js";
import { More } from "./more.js";
import { Packs } from "./packs.js";

// Element and engine share the compiled module, so the file is fetched once.
const checker = parted("fazhi-check");

define({
  read: new Pool(parted("fazhi-report"), createGlue, {
    more: new More(module("fazhi-more"), createMore),
    packs: new Packs(text, "fazhi-reader"),
  }),
  check: new Pool(checker, createGlue, { packs: new Packs(text, "fazhi"), checks: true }),
});

export const { init, analyze, analyzeJson, rules, usePack, version } = createEngine(checker, createGlue);
export default init;

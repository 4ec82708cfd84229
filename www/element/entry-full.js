// dist/fazhi-report.js: the full edition. A viewer for citizens; in check mode one for officers; and the engine.

import { createGlue as createChecker } from "fazhi:check";
import { createGlue as createReader } from "fazhi:glue";
import { createGlue as createMore } from "fazhi:more";
import { define } from "./define.js";
import { createEngine } from "./engine.js";
import { Pool } from "./instances.js";
import { beside } from "./loader.js";
import { More } from "./more.js";
import { Packs } from "./packs.js";

const at = (name) => new URL(name, import.meta.url);

// Element and engine share the compiled module, so the file is fetched once.
const checker = beside(at("fazhi-check.wasm"));

define({
  read: new Pool(beside(at("fazhi-report.wasm")), createReader, {
    more: new More(beside(at("fazhi-more.wasm")), createMore),
    packs: new Packs((lang) => at(`fazhi-reader-${lang}.txt`)),
  }),
  check: new Pool(checker, createChecker, { packs: new Packs((lang) => at(`fazhi-${lang}.txt`)) }),
});

export const { init, analyze, analyzeJson, rules, usePack, version } = createEngine(checker, createChecker);
export default init;

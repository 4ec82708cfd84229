// dist/fazhi-reader.js: the portal edition. It reads and shows; it can neither check nor score.

import { createGlue as createReader } from "fazhi:glue";
import { createGlue as createMore } from "fazhi:more";
import { define } from "./define.js";
import { Pool } from "./instances.js";
import { beside } from "./loader.js";
import { More } from "./more.js";
import { Packs } from "./packs.js";

const at = (name) => new URL(name, import.meta.url);

define({
  read: new Pool(beside(at("fazhi-reader.wasm")), createReader, {
    more: new More(beside(at("fazhi-more.wasm")), createMore),
    packs: new Packs((lang) => at(`fazhi-reader-${lang}.txt`)),
  }),
});

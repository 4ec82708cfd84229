// dist/fazhi-reader.js: the portal edition. It reads and shows; it can neither check nor score.

import { module, parted, text } from "fazhi:files";
import { createGlue as createReader } from "fazhi:glue";
import { createGlue as createMore } from "fazhi:more";
import { define } from "./define.js";
import { Pool } from "./instances.js";
import { More } from "./more.js";
import { Packs } from "./packs.js";

define({
  read: new Pool(parted("fazhi-reader"), createReader, {
    more: new More(module("fazhi-more"), createMore),
    packs: new Packs(text, "fazhi-reader"),
  }),
});

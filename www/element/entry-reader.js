// dist/fazhi-reader.js: the portal edition. It reads and shows; it can neither check nor score.

import { define } from "./define.js";
import { compile } from "./loader.js";
import { More } from "./more.js";

const more = new More(() => compile(new URL("fazhi-more.wasm", import.meta.url)));

define(() => compile(new URL("fazhi-reader.wasm", import.meta.url)), more, import.meta.url);

// dist/fazhi-reader.js: the portal edition. It reads and shows; it can neither check nor score.

import { define } from "./define.js";
import { compile } from "./loader.js";

define(() => compile(new URL("fazhi-reader.wasm", import.meta.url)), import.meta.url);

// dist/fazhi-reader.js: the portal edition. It reads and shows; it can neither check nor score.

import { define } from "./define.js";
import { compile } from "./loader.js";
import { Office } from "./office.js";

const office = new Office(() => compile(new URL("fazhi-office.wasm", import.meta.url)));

define(() => compile(new URL("fazhi-reader.wasm", import.meta.url)), office, import.meta.url);

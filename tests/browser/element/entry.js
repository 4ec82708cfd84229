// The element on the fake bindings, at a page's disposal.

import { define } from "../../../www/element/define.js";

window.compiled = 0;
define(async () => {
  window.compiled += 1;
  if (window.wasmOff) throw Object.assign(new Error("off"), { code: "engine_failed" });
}, import.meta.url);

// The element on the fake bindings, at a page's disposal.

import { define } from "../../../www/element/define.js";
import { More } from "../../../www/element/more.js";

window.compiled = 0;
window.fetched = 0;
const more = new More(async () => {
  window.fetched += 1;
  return {};
});
define(
  async () => {
    window.compiled += 1;
    if (window.wasmOff) throw Object.assign(new Error("off"), { code: "engine_failed" });
  },
  more,
  import.meta.url,
);

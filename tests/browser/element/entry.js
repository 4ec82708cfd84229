// The element on the fake bindings, at a page's disposal.

import { define } from "../../../www/element/define.js";
import { Pool } from "../../../www/element/instances.js";
import { More } from "../../../www/element/more.js";
import { Packs } from "../../../www/element/packs.js";
import { createGlue } from "./fake-glue.js";
import { createGlue as createMore } from "./fake-more.js";

window.compiled = 0;
window.fetched = 0;
const here = import.meta.url.replace(/[?#].*$/, "");
const module = async () => {
  window.compiled += 1;
  if (window.wasmOff) throw Object.assign(new Error("off"), { code: "engine_failed" });
};
let fetched = null;
const fetching = () => {
  fetched ||= Promise.resolve((window.fetched += 1));
  return fetched;
};
const more = new More({ href: here, module: fetching }, createMore);
const check = async () => {
  await window.checkLate;
  if (window.checkOff) throw new Error("off");
  return module();
};
const words = async (name) => {
  if (name.startsWith("fazhi-glossary")) return "";
  const answer = await fetch(new URL(`/${name}`, here));
  if (!answer.ok) throw new Error("no words");
  return answer.text();
};
const rest = async () => null;
const packs = () => new Packs(words, "words");
define({
  read: new Pool({ href: here, module, rest }, createGlue, { more, packs: packs() }),
  check: new Pool({ href: here, module: check, rest }, createGlue, { packs: packs() }),
});

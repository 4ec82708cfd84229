// Registers the element, once a page.

import { createGlue } from "fazhi:glue";
import { elementClass } from "./element.js";
import { Pool } from "./instances.js";

const NAME = "fazhi-report";

/**
 * Defines `<fazhi-report>`. Where both editions stand on a page, the first defined wins and the
 * other one stays quiet and fetches nothing.
 * @param {() => Promise<WebAssembly.Module>} beside compiles the module of this edition
 * @param {import("./more.js").More} more what is rarely needed
 * @param {string} script address of this script, by which its traps are known
 */
export function define(beside, more, script) {
  if (typeof customElements === "undefined" || customElements.get(NAME)) return;
  const pool = new Pool(beside, createGlue, more);
  pool.watch(script);
  customElements.define(NAME, elementClass(pool));
}

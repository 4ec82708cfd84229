// Registers the element, once a page.

import { elementClass } from "./element.js";

const NAME = "fazhi-report";

/**
 * Defines `<fazhi-report>`. Where both editions stand on a page, the first defined wins and the
 * other one stays quiet and fetches nothing.
 * @param {Object<string, import("./instances.js").Pool>} pools the viewers of each mode
 */
export function define(pools) {
  if (typeof customElements === "undefined" || customElements.get(NAME)) return;
  for (const pool of Object.values(pools)) pool.watch();
  customElements.define(NAME, elementClass(pools));
}

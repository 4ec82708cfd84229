// What axe says of a page.

import fs from "node:fs";
import { createRequire } from "node:module";

/** Its script, to be run in the page first. */
export const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe objects to, one line a rule and place. With `rules`, those alone. */
export async function objections(viewer, rules) {
  const violations = await viewer.page.evaluate(async (values) => {
    const runOnly = values && { type: "rule", values };
    // Style sheets are not fetched anew: the page asks for nothing.
    const result = await window.axe.run(document, { resultTypes: ["violations"], preload: false, ...(values && { runOnly }) });
    return result.violations;
  }, rules);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(" ")}: ${failureSummary.split("\n")[1]}`),
  );
}

// What axe says of a page.

import assert from "node:assert/strict";
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

/** Makes a page ready to be asked. Colours on their way from one theme to the other are not looked at. */
export async function prepare(viewer) {
  await viewer.page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await viewer.page.evaluate(AXE);
}

/** Nothing is objected to in the view that is open, in any theme; colours alone change with it. */
export async function holdsInEveryTheme(viewer) {
  for (const [theme, rules] of [["light"], ["dark", ["color-contrast"]], ["contrast", ["color-contrast"]]]) {
    await viewer.host.evaluate((host, value) => host.setAttribute("theme", value), theme);
    await viewer.until((root, value) => root.querySelector(`.fz.theme-${value}`), theme);
    assert.deepEqual(await objections(viewer, rules), [], theme);
  }
}

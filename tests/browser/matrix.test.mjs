// The ways to have the viewer, in the browsers that are at hand without more ado: the oldest one and a current one.

import { after, test } from "node:test";

import { CELLS, start } from "./matrix.mjs";

for (const name of ["Chromium 78", "Chromium"]) {
  const { browser, failure } = await start(name);
  after(() => browser && browser.close());
  for (const { artifact, serving, attempt } of CELLS) {
    test(`${artifact}, ${serving}, ${name}`, { skip: failure || false }, () => attempt(browser));
  }
}

// The ways to have the viewer, in the browsers that are at hand without more ado: the oldest one and a current one.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";

import { dist } from "../node/support.mjs";
import { CELLS, start } from "./matrix.mjs";

const MADE = fs.existsSync(path.join(dist, "fazhi-report.html"));

for (const name of ["Chromium 78", "Chromium"]) {
  const { browser, failure } = MADE ? await start(name) : { failure: "a development build makes none of them" };
  after(() => browser && browser.close());
  for (const { artifact, serving, attempt } of CELLS) {
    test(`${artifact}, ${serving}, ${name}`, { skip: failure || false }, () => attempt(browser));
  }
}

test("the one file stays within what is passed on by mail and stick", { skip: !MADE && "not made" }, () => {
  assert.ok(fs.statSync(path.join(dist, "fazhi-report.html")).size <= 700_000);
});

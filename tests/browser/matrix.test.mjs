// The ways to have the viewer: all of them in the oldest browser and a current one; in those between, what they are
// served by most. `cargo xtask matrix` tries everything everywhere.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";

import { dist } from "../node/support.mjs";
import { CELLS, start } from "./matrix.mjs";

const MADE = fs.existsSync(path.join(dist, "fazhi-report.html"));

const all = () => true;
const most = ({ artifact, serving }) => serving === "file://" || (serving === "http" && !artifact.includes("iife"));

for (const [name, some] of Object.entries({ "Chromium 78": all, "Chromium 80": most, "Chromium 86": most, Chromium: all })) {
  const { browser, failure } = MADE ? await start(name) : { failure: "a development build makes none of them" };
  after(() => browser && browser.close());
  for (const cell of CELLS.filter((cell) => some(cell) && cell.promised(name))) {
    test(`${cell.artifact}, ${cell.serving}, ${name}`, { skip: failure || false }, () => cell.attempt(browser));
  }
}

test("the one file stays within what is passed on by mail and stick", { skip: !MADE && "not made" }, () => {
  assert.ok(fs.statSync(path.join(dist, "fazhi-report.html")).size <= 700_000);
});

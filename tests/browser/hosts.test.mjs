// Two elements in a careless host page: they share nothing that shows, and page and viewer leave each
// other alone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const ADDRESSES = [
  "/hosts/two.html",
  "/hosts/two.css",
  "/fazhi-check.wasm",
  "/fazhi-report.js",
  "/fazhi-report.wasm",
  "/samples/county.txt",
  "/samples/township.txt",
];

const on = await stage(site);

/** The host page, in the hands of one who reads its left element. */
async function open() {
  const viewer = await Viewer.open(on.browser, `${on.origin}/hosts/two.html`, { selector: "#left" });
  await viewer.page.waitForFunction(() => document.getElementById("right").report);
  return viewer;
}

test("each element has its own report, mode and selection", async () => {
  const viewer = await open();
  assert.equal((await viewer.texts(".tab:not(.for-outline)")).length, 3, "the left one reads");
  assert.equal((await viewer.report()).score, null);
  const { id } = (await viewer.report()).figures[0];
  await viewer.press(`.document [data-id="${id}"]`);
  await viewer.until((root) => root.querySelector(".card-value"));

  await viewer.turnTo("#right");
  assert.equal((await viewer.texts(".tab:not(.for-outline)")).length, 5, "the right one checks");
  assert.equal((await viewer.report()).source.name, "township.txt");
  assert.equal(await viewer.root.$(".card"), null);
  assert.deepEqual(await viewer.events("select"), [{ id, kind: "figure" }]);
  assert.equal(new URL(viewer.page.url()).hash, "", "an embed does not write the address");
  await viewer.leave(...ADDRESSES);
});

test("the styles of page and viewer end at the border", async () => {
  const viewer = await open();
  const look = (element) => {
    const { color, letterSpacing, textTransform, lineHeight } = getComputedStyle(element);
    return { color, letterSpacing, textTransform, lineHeight };
  };
  assert.deepEqual(await viewer.page.$eval("body > p > button", look), {
    color: "rgb(255, 0, 0)",
    letterSpacing: "2px",
    textTransform: "none",
    lineHeight: "normal",
  });
  const inside = await viewer.root.$eval(".tools button", look);
  assert.deepEqual([inside.letterSpacing, inside.textTransform], ["normal", "none"]);
  assert.notEqual(inside.color, "rgb(255, 0, 0)");
  const columns = await viewer.root.$eval(".fz", (element) => element.getBoundingClientRect().width);
  const width = await viewer.host.evaluate((host) => host.getBoundingClientRect().width);
  assert.ok(columns <= width, "the viewer stays inside its element");
  await viewer.leave(...ADDRESSES);
});

test("an embedded viewer prints a copy of its own view, once, and nothing of the page", async () => {
  const viewer = await open();
  await viewer.press(".tools button", "打印");
  await viewer.page.waitForFunction(() => window.noted.prints.length && !document.querySelector("iframe"));
  const view = await viewer.root.$eval(".fz", (element) => element.textContent);
  assert.deepEqual(await viewer.prints(), [{ framed: true, text: view }]);
  await viewer.leave(...ADDRESSES);
});

// Search in the text of the built page: whatever the width or the script of what is typed.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const on = await stage(site);
let viewer;

before(async () => {
  viewer = await Viewer.open(on.browser, `${on.origin}/`);
});

/** Types a query in place of the one before, and waits for what is told of it. */
async function look(query, told) {
  await viewer.press(".search input");
  await viewer.root.$eval(".search input", (input) => input.select());
  await viewer.page.keyboard.sendCharacter(query);
  await untilTold(told);
}

const untilTold = (told) => viewer.until((root, t) => root.querySelector(".search .told").textContent === t, told);
const hits = () => viewer.attributes(".document mark", "data-hit");

/** Pieces of a hit are one hit. */
const found = async () => new Set(await hits()).size;

test("what is typed is counted and marked as often as it stands in the text", async () => {
  const { text } = await viewer.report();
  await viewer.press(".tools button", "查找");
  for (const query of ["执法", "（一）", "2024年", "岚溪县"]) {
    const count = text.split(query).length - 1;
    assert.ok(count > 1, query);
    await look(query, `1 / ${count}`);
    assert.equal(await found(), count);
    const words = await viewer.root.$$eval(".document mark", (all) => all.map((mark) => mark.textContent));
    assert.equal(words.join(""), query.repeat(count));
  }
});

test("width, script and case of the query do not matter", async () => {
  const { text } = await viewer.report();
  for (const [query, printed] of [
    ["２０２４年", "2024年"],
    ["(一)", "（一）"],
    ["執法", "执法"],
    ["嵐溪縣", "岚溪县"],
    ["行政複議", "行政复议"],
  ]) {
    const count = text.split(printed).length - 1;
    assert.ok(count > 0, printed);
    await look(query, `1 / ${count}`);
    assert.equal(await found(), count);
  }
});

test("the hits are gone through in both directions, round the end, each in sight", async () => {
  const count = (await viewer.report()).text.split("执法").length - 1;
  await look("执法", `1 / ${count}`);
  await viewer.untilSeen("mark.is-current[data-hit='0']");
  await viewer.page.keyboard.press("Enter");
  await untilTold(`2 / ${count}`);
  await viewer.untilSeen("mark.is-current[data-hit='1']");
  await viewer.press(".search button", "上一处");
  await viewer.press(".search button", "上一处");
  await untilTold(`${count} / ${count}`);
  await viewer.untilSeen(`mark.is-current[data-hit='${count - 1}']`);
  await viewer.press(".search button", "下一处");
  await untilTold(`1 / ${count}`);
  assert.equal(new Set(await viewer.attributes("mark.is-current", "data-hit")).size, 1);
});

test("what is not there is told; closing takes the marks away", async () => {
  await look("没有这几个字", "没有找到");
  assert.equal(await found(), 0);
  await look("执法", `1 / ${(await viewer.report()).text.split("执法").length - 1}`);
  await viewer.press(".search button", "关闭");
  await viewer.until((root) => !root.querySelector(".search") && !root.querySelector("mark"));
  await viewer.leave("/", "/fazhi-check.wasm", "/fazhi-report.js", "/samples/county.txt");
});

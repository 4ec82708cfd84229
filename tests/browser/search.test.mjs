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

/** The words that stand apart under a name of the styles. */
const lit = (name) => viewer.page.evaluate((n) => Array.from(CSS.highlights.get(n) || [], String), name);
const found = async () => (await lit("fazhi-hit")).length;

/** Waits until the hit that is looked at is so many-th of all in the text, and stands in the window. */
const untilSeen = (number) =>
  viewer.until((_, n) => {
    const all = Array.from(CSS.highlights.get("fazhi-hit") || []);
    const [now] = CSS.highlights.get("fazhi-hit-now") || [];
    const is = now && all.filter((range) => range.compareBoundaryPoints(Range.START_TO_START, now) < 0).length === n;
    const box = now && now.getBoundingClientRect();
    return is && box.top >= 0 && box.bottom <= window.innerHeight;
  }, number);

test("what is typed is counted and marked as often as it stands in the text", async () => {
  const { text } = await viewer.report();
  await viewer.press(".tools button", "查找");
  for (const query of ["执法", "（一）", "2024年", "岚溪县"]) {
    const count = text.split(query).length - 1;
    assert.ok(count > 1, query);
    await look(query, `1 / ${count}`);
    assert.equal(await found(), count);
    assert.deepEqual(new Set(await lit("fazhi-hit")), new Set([query]));
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
  await untilSeen(0);
  await viewer.page.keyboard.press("Enter");
  await untilTold(`2 / ${count}`);
  await untilSeen(1);
  await viewer.press(".search button", "上一处");
  await viewer.press(".search button", "上一处");
  await untilTold(`${count} / ${count}`);
  await untilSeen(count - 1);
  await viewer.press(".search button", "下一处");
  await untilTold(`1 / ${count}`);
  assert.deepEqual(await lit("fazhi-hit-now"), ["执法"]);
});

test("the hits are listed with the words around them, each a way to its place", async () => {
  const { text, sections } = await viewer.report();
  const count = text.split("执法").length - 1;
  await look("执法", `1 / ${count}`);
  assert.equal((await viewer.texts(".hits .hit")).length, count);
  assert.deepEqual(await viewer.texts(".hits .panel-title"), [`查到 ${count} 处`]);
  const last = await viewer.root.$$eval(".hits .hit", (all) => all.pop().firstElementChild.textContent);
  const [before, after] = last.replace(/…/g, "").split(/执法(?!.*执法)/);
  assert.ok(text.includes(`${before}执法${after}`), last);
  const place = (await viewer.texts(".hits .place")).pop();
  assert.ok(sections.some(({ marker, heading }) => marker + heading === place), place);
  await viewer.run((root) => Array.from(root.querySelectorAll(".hits .hit")).pop().click());
  await untilTold(`${count} / ${count}`);
  await untilSeen(count - 1);
  assert.equal((await viewer.attributes(".hits .hit", "aria-current")).lastIndexOf("true"), count - 1);
});

test("searching leaves the document as it stands", async () => {
  await viewer.run((root) => {
    window.changes = 0;
    const options = { subtree: true, childList: true, characterData: true, attributes: true };
    const observer = new MutationObserver((list) => (window.changes += list.length));
    root.querySelectorAll(".chapter").forEach((chapter) => observer.observe(chapter, options));
  });
  await look("工作", `1 / ${(await viewer.report()).text.split("工作").length - 1}`);
  await viewer.page.keyboard.press("Enter");
  await look("没有这几个字", "没有找到");
  assert.equal(await viewer.page.evaluate(() => window.changes), 0);
});

test("what is not there is told; closing takes the marks away", async () => {
  await look("没有这几个字", "没有找到");
  assert.equal(await found(), 0);
  await look("执法", `1 / ${(await viewer.report()).text.split("执法").length - 1}`);
  await viewer.press(".search button", "关闭");
  await viewer.until((root) => !root.querySelector(".search") && !root.querySelector("mark") && CSS.highlights.get("fazhi-hit").size === 0);
  await viewer.leave("/", "/fazhi-check.wasm", "/fazhi-report.js", "/samples/county.txt");
});

// What an officer knows better than the text tells: typed once, everything that hangs on it follows.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const on = await stage(site);
let viewer;

before(async () => {
  viewer = await Viewer.open(on.browser, `${on.origin}/`);
  await viewer.press(".reading summary");
});

/** Types over what stands in a field, and leaves it. */
async function correct(name, typed) {
  const field = await viewer.until(
    (root, n) => [...root.querySelectorAll(".fields label")].find((l) => l.textContent.startsWith(n)).control,
    name,
  );
  const given = async () => {
    await field.evaluate((input, value) => {
      input.value = value;
      input.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    }, typed);
  };
  assert.equal(await viewer.given(given), "report");
}

const meta = async () => {
  const { meta: all } = await viewer.report();
  return Object.fromEntries(Object.entries(all).map(([key, field]) => [key, field && field.value]));
};
const failing = async () => {
  const { verdicts } = await viewer.report();
  return verdicts.filter((v) => v.verdict === "fail").map((v) => v.rule);
};

test("what was read stands there: how, and each thing in its field", async () => {
  const { source, meta: read } = await viewer.report();
  const [told] = await viewer.texts(".reading .aside");
  assert.ok(told.startsWith(`纯文本 · UTF-8 · ${source.bytes.toLocaleString("en")} 字节`), told);
  const values = await viewer.root.$$eval(".fields input, .fields select", (all) => all.map((field) => field.value));
  assert.deepEqual(values, [
    read.title.value,
    read.issuer.value,
    String(read.year.value),
    read.dated.value,
    "",
    read.level.value,
  ]);
});

test("issuer, level and year follow a title, and the rules follow them", async () => {
  const before = await failing();
  await correct("标题", "岚溪县司法局关于2023年法治政府建设情况的报告");
  const read = await meta();
  assert.deepEqual([read.issuer, read.level, read.year], ["岚溪县司法局", "department", 2023]);
  assert.ok((await failing()).length > before.length, "a report of 2023 that speaks of 2024 is asked about");
  await viewer.until((root) => root.querySelector(".cover .facts").textContent.includes("岚溪县司法局"));
  assert.match((await viewer.texts(".cover .facts"))[0], /岚溪县司法局（部门）.*2023/);
});

test("a year, a day and a kind are corrected by themselves", async () => {
  await correct("年度", "2024");
  await correct("成文", "2025-03-03");
  await correct("类型", "township");
  const read = await meta();
  assert.deepEqual([read.year, read.dated, read.level], [2024, "2025-03-03", "township"]);
});

test("what is selected stays so, and all of it can be taken back", async () => {
  await viewer.press(".document .figure");
  await viewer.until((root) => root.querySelector(".inspector.is-open"));
  const card = await viewer.texts(".inspector .card");
  await correct("机关", "岚溪县人民政府");
  assert.deepEqual(await viewer.texts(".inspector .card"), card);
  assert.equal(await viewer.given(() => viewer.press(".reading button", "恢复")), "report");
  const read = await meta();
  assert.deepEqual([read.issuer, read.level, read.year, read.dated], ["岚溪县人民政府", "county", 2024, "2025-02-18"]);
  assert.deepEqual(await viewer.texts(".reading button"), []);
});

test("another report starts without corrections", async () => {
  await correct("年度", "2020");
  await viewer.host.evaluate((host) => host.load("某某镇人民政府2022年法治政府建设年度报告\n一、主要举措和成效\n办理案件3件。\n"));
  assert.equal((await meta()).year, 2022);
});

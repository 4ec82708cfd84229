// The cover: what a report is and what it holds, told once on a screen.

import assert from "node:assert/strict";
import { test } from "node:test";

import { site, stage } from "./support.mjs";
import { PHONE, Viewer } from "./viewer.mjs";

const on = await stage(site);
const PARTS = { achievements: "主要举措和成效", problems: "存在的不足和原因", first_responsible_person: "第一责任人履职情况", next_year_plan: "下一年度主要安排" };

const open = (asks = "mode=read", options = {}) => Viewer.open(on.browser, `${on.origin}/?${asks}`, options);

for (const mode of ["read", "check"]) {
  test(`the cover in mode ${mode} says whose report this is, and the bar does not`, async () => {
    const viewer = await open(`mode=${mode}`);
    const { meta, sections, text } = await viewer.report();
    const [facts] = await viewer.texts(".cover .facts");
    assert.ok(facts.includes(meta.issuer.value) && facts.includes(String(meta.year.value)));
    const [year, month, day] = meta.dated.value.split("-").map(Number);
    assert.ok(facts.includes(`${year}年${month}月${day}日`), facts);
    const length = text.replace(/\s/g, "").length.toLocaleString("en");
    assert.match(facts, new RegExp(`${length} 字 · 约 \\d+ 分钟`));
    assert.deepEqual(await viewer.texts(".bar .name, .bar .facts, .bar .remark"), []);
    assert.match((await viewer.texts(".cover .remark"))[0], mode === "read" ? /以原文为准/ : /非考核/);

    // The title is the report's own, above the cover; the text goes on below.
    const order = await viewer.root.$$eval(".document > *", (all) => all.map((e) => e.className));
    assert.deepEqual(order.slice(0, 3), ["chapter", "cover", "chapter"]);
    assert.ok((await viewer.texts(".document > .chapter:first-child"))[0].endsWith(meta.title.value));

    const served = Object.keys(PARTS).filter((part) => sections.some((s) => s.part === part || s.role === part));
    assert.deepEqual(await viewer.texts(".cover-parts a"), served.map((part) => PARTS[part]));
    for (const part of served) {
      const { id } = sections.find((s) => s.part === part || s.role === part);
      await viewer.press(".cover-parts a", PARTS[part]);
      await viewer.untilSeen(`.document [data-id="${id}"].is-selected`);
      await viewer.run((root) => root.querySelector(".cover").scrollIntoView());
    }

    await viewer.go("数据");
    assert.equal((await viewer.texts(".bar .name"))[0], meta.title.value);
    assert.equal((await viewer.texts(".bar .facts"))[0], facts);
    await viewer.page.close();
  });
}

test("what is not in the report is not spoken of; where nothing is, there is no list", async () => {
  const viewer = await open();
  const load = (text) => viewer.host.evaluate((host, t) => host.load(t), text);
  await load("岚溪县人民政府2024年法治政府建设年度报告\n一、存在的问题\n队伍力量不足。\n");
  await viewer.until((root) => root.querySelectorAll(".cover-parts a").length === 1);
  assert.deepEqual(await viewer.texts(".cover-parts a"), ["存在的不足和原因"]);
  await load("今天天气很好。\n");
  await viewer.until((root) => root.querySelector(".document").textContent.includes("天气"));
  assert.equal(await viewer.root.$(".cover-parts"), null);
  assert.ok(await viewer.root.$(".cover .facts"));
  assert.deepEqual(await viewer.texts(".outline .aside"), ["没有识别到分级标题。"]);
  await viewer.page.close();
});

test("the first screen of a phone shows title, facts and the beginning of the text", async () => {
  const viewer = await open("mode=read", { size: { ...PHONE, height: 740 } });
  for (const selector of [".document .title", ".cover .facts", ".cover-parts a", ".document .chapter:nth-of-type(2) p"]) {
    await viewer.untilSeen(selector);
  }
  const heights = await viewer.root.$$eval(".cover-parts a", (all) => all.map((a) => a.getBoundingClientRect().height));
  assert.ok(heights.every((height) => height >= 44));
  await viewer.page.close();
});

test("without controls the document stands alone", async () => {
  const viewer = await open();
  await viewer.host.evaluate((host) => host.setAttribute("controls", "none"));
  await viewer.until((root) => !root.querySelector(".bar"));
  assert.equal(await viewer.root.$(".cover, .fold-button, .outline"), null);
  await viewer.host.evaluate((host) => host.removeAttribute("controls"));
  await viewer.until((root) => root.querySelector(".cover"));
  await viewer.page.close();
});

test("figures stand on the cover where the page asks for them, and lead to their words", async () => {
  const viewer = await open();
  const { figures, text } = await viewer.report();
  assert.equal(await viewer.root.$(".cover-figures"), null, "none unless asked for");
  const wish = (value) => viewer.host.evaluate((host, v) => host.setAttribute("highlights", v), value);
  const printed = ({ span }) => text.slice(span.start, span.end);

  await wish(`${figures[4].id}, ${figures[1].id} f99999`);
  await viewer.until((root) => root.querySelectorAll(".cover-figures a").length === 2);
  const named = [figures[1], figures[4]];
  assert.deepEqual(await viewer.texts(".cover-figures .card-value"), named.map(printed));
  assert.deepEqual(await viewer.texts(".cover-figures .subject"), named.map(({ subject }) => subject));
  await viewer.press(".cover-figures a");
  await viewer.untilSeen(`.document [data-id="${named[0].id}"].is-selected`);
  assert.deepEqual(await viewer.texts(".inspector .card-value"), [printed(named[0])]);

  await wish("auto");
  await viewer.until((root) => root.querySelectorAll(".cover-figures a").length > 2);
  const ids = await viewer.attributes(".cover-figures a", "data-go");
  assert.ok(ids.length <= 9);
  const places = ids.map((id) => figures.find((f) => f.id === id).span.start);
  assert.deepEqual(places, [...places].sort((a, b) => a - b));

  await wish("none");
  await viewer.until((root) => !root.querySelector(".cover-figures"));
  await viewer.page.close();
});

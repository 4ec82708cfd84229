// The main job as a screen reader has it: the walk that docs/DESIGN.md writes down, step by step in Chromium's
// accessibility tree.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const on = await stage(site);
let viewer;

before(async () => {
  viewer = await Viewer.open(on.browser, `${on.origin}/`);
});

/** Everything in the tree from first to last: role, name, level, and whether it has the focus. */
async function heard() {
  const all = [];
  const walk = ({ role, name, level, focused, children = [] }) => {
    all.push({ role, name, level, focused });
    children.forEach(walk);
  };
  walk(await viewer.page.accessibility.snapshot({ interestingOnly: false }));
  return all;
}

const focused = async () => (await heard()).filter((node) => node.focused).at(-1);

test("landmarks come in order, each with a name; headings begin at the first level and leave none out", async () => {
  const all = await heard();
  const roles = ["main", "navigation", "article"];
  const landmarks = all.filter(({ role }) => roles.includes(role)).map(({ role, name }) => `${role} ${name}`.trim());
  assert.deepEqual(landmarks, ["main 报告阅读", "navigation 栏目", "navigation 目录", "article", "navigation 法定内容所在"]);
  const levels = all.filter(({ role }) => role === "heading").map(({ level }) => level);
  assert.deepEqual(levels.slice(0, 3), [1, 2, 3]);
  levels.forEach((level, i) => assert.ok(level <= (levels[i - 1] ?? 0) + 1, `heading ${i} jumps to ${level}`));
  const nameless = all.filter(({ role, name }) => ["button", "link", "searchbox", "combobox"].includes(role) && !name);
  assert.deepEqual(nameless, []);
});

test("a figure tells its words; the inspector takes the focus nowhere, and Escape leaves it there", async () => {
  const [figure] = (await viewer.report()).figures;
  const words = (await viewer.texts(`.document [data-id="${figure.id}"]`))[0];
  await viewer.root.$eval(`.document [data-id="${figure.id}"]`, (link) => link.focus());
  await viewer.page.keyboard.press("Enter");
  await viewer.until((root) => root.querySelector(".card-value"));
  const all = await heard();
  const inspector = all.findIndex(({ role, name }) => role === "region" && name === "详情");
  assert.ok(inspector > 0);
  const inside = all.slice(inspector).filter(({ role }) => role === "StaticText");
  assert.deepEqual(inside.slice(0, 2).map(({ name }) => name.replace(/\d+ 处$/, "n 处")), ["数据", "第 1 处，共 n 处"]);
  assert.ok(inside.some(({ name }) => name === words) && all.some(({ role, name }) => role === "term" || name === "数值"));
  assert.deepEqual([(await focused()).role, (await focused()).name], ["link", words]);
  await viewer.page.keyboard.press("Escape");
  await viewer.until((root) => !root.querySelector(".card-value"));
  assert.equal((await focused()).name, words);
});

test("the search field has the focus, and how many hits there are is said", async () => {
  await viewer.press("button", "查找");
  await viewer.until((root) => root.activeElement?.matches("input"));
  assert.equal((await focused()).role, "searchbox");
  await viewer.page.keyboard.sendCharacter("调解");
  await viewer.until((root) => /^1 \/ \d+$/.test(root.querySelector(".search [aria-live]").textContent));
});

test("findings begin with their number, each with its gravity, its rule, and its message as a link", async () => {
  await viewer.go("核验");
  const { findings } = await viewer.report();
  const all = await heard();
  const links = all.filter(({ role, name }) => role === "link" && findings.some(({ message }) => message === name));
  assert.equal(links.length, findings.length);
  const words = all.filter(({ role }) => role === "StaticText").map(({ name }) => name);
  const headline = words.findIndex((name) => /项请核对/.test(name));
  const first = words.indexOf(findings[0].message);
  assert.ok(headline >= 0 && headline < first);
  const head = words.slice(headline, first);
  assert.ok(head.includes("请核对") && head.some((name) => name.startsWith(findings[0].rule)), head.join(" / "));
});

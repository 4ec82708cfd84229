// Going through the findings: sifted, put together otherwise, by key, and taken along one by one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const on = await stage(site);

const TEXT = `岚溪县人民政府关于2024年法治政府建设情况的报告

一、主要举措和成效
全年办理行政复议案件20件，其中维持12件、撤销3件、驳回4件。举报电话13800138000。

二、存在的问题
全年排查矛盾纠纷30件，其中调解成功45件。
`;

async function open() {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  await viewer.given(() => viewer.host.evaluate((host, text) => host.load(text, { name: "草稿.txt" }), TEXT));
  await viewer.go("核验");
  return viewer;
}

/** Ids of the findings in sight, in order. */
const listed = (viewer) =>
  viewer.root.$$eval("[data-finding]", (rows) =>
    rows.filter((row) => row.getClientRects().length).map((row) => row.dataset.finding),
  );

/** Chooses an entry of the list with this name. */
async function choose(viewer, name, words) {
  await viewer.run(
    (root, n, w) => {
      const list = root.querySelector(`select[aria-label="${n}"]`);
      list.value = [...list.options].find((option) => option.textContent.startsWith(w)).value;
      list.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    },
    name,
    words,
  );
}

/** What is chosen in each list. */
const chosen = (viewer) =>
  viewer.root.$$eval(".sieve select", (lists) => lists.map((list) => list.selectedOptions[0].textContent));

async function search(viewer, words) {
  await viewer.press(".sieve input");
  await viewer.page.keyboard.sendCharacter(words);
}

test("beside a report that was opened stands what the check found, and the way there", async () => {
  const viewer = await open();
  await viewer.go("阅读");
  const told = await viewer.texts(".inspector .headline");
  await viewer.press(".inspector .found button", "查看核验结果");
  assert.deepEqual(told, await viewer.texts(".findings .headline"));
  assert.match(told[0], /^\d+ 项请核对/);
  await viewer.page.close();
});

test("findings are sifted by gravity, group, chapter and words, and all come back", async () => {
  const viewer = await open();
  const { findings } = await viewer.report();
  const numbers = findings.filter(({ rule }) => rule.startsWith("N-")).map(({ id }) => id);
  assert.ok(numbers.length >= 2);
  const all = (await viewer.root.$$("[data-finding]")).length;
  assert.equal(all, findings.length);

  await choose(viewer, "规则类别", "数据");
  await viewer.until((root, n) => root.querySelectorAll("[data-finding]").length === n, numbers.length);
  assert.deepEqual((await listed(viewer)).sort(), numbers.sort());
  assert.match((await viewer.texts(".sieve .told"))[0], new RegExp(`显示 ${numbers.length} 项`));

  await choose(viewer, "章节", "二、");
  await viewer.until((root, n) => root.querySelectorAll("[data-finding]").length < n, numbers.length);
  const [second] = await listed(viewer);
  assert.equal(findings.find(({ id }) => id === second).rule, "N-04");

  await search(viewer, "沒有這樣的話");
  await viewer.until((root) => root.querySelector(".sheet .empty"));
  assert.deepEqual(await listed(viewer), []);

  await viewer.press(".sieve button", "显示全部");
  await viewer.until((root, n) => root.querySelectorAll("[data-finding]").length === n, all);
  assert.deepEqual(await chosen(viewer), ["全部规则类别", "全部章节", "按级别排列"]);
  await search(viewer, "分項相加與總數不符：１２");
  await viewer.until((root, n) => root.querySelectorAll("[data-finding]").length < n, all);
  const rules = (await listed(viewer)).map((id) => findings.find((f) => f.id === id).rule);
  assert.deepEqual(rules, ["N-01"], "script and width do not matter");
});

test("they are put together by group and by chapter", async () => {
  const viewer = await open();
  const { findings, sections } = await viewer.report();
  await choose(viewer, "排列", "按类别");
  await viewer.until((root) => root.querySelector(".finding-group"));
  const groups = await viewer.texts(".finding-group");
  assert.ok(groups.some((g) => g.startsWith("数据")) && groups.some((g) => g.startsWith("隐私")), groups.join());
  assert.equal((await listed(viewer)).length, findings.length, "nothing is folded away");
  await choose(viewer, "排列", "按章节");
  await viewer.until((root) => root.querySelector(".finding-group").textContent.startsWith("全文"));
  const last = (await viewer.texts(".finding-group")).at(-1);
  assert.ok(last.startsWith(sections.at(-1).marker + sections.at(-1).heading), last);
});

test("F8 goes from finding to finding, in the list and in the text, and never while it is another's key", async () => {
  const viewer = await open();
  const { findings } = await viewer.report();
  const gravest = findings.find(({ severity }) => severity === "gate") || findings[0];
  await viewer.page.keyboard.press("F8");
  await viewer.until(
    (root, id) => root.activeElement?.closest("[data-finding]")?.dataset.finding === id,
    gravest.id,
  );
  assert.equal((await viewer.texts(".tab[aria-current]"))[0].slice(0, 2), "核验", "the list stays");
  await viewer.until((root, n) => root.querySelector(".unseen").textContent.startsWith(`第 1 项，共 ${n} 项`), findings.length);

  // Folded notes open when a key comes to them; round the end it begins anew.
  const line = [];
  for (let i = 0; i < findings.length; i += 1) {
    await viewer.page.keyboard.press("F8");
    const come = await viewer.until(
      (root, n, was) => {
        const at = root.activeElement && root.activeElement.closest("[data-finding]");
        const told = root.querySelector(".unseen").textContent.startsWith(`第 ${n} 项`);
        return told && at && at.dataset.finding !== was && at.dataset.finding;
      },
      ((i + 1) % findings.length) + 1,
      line.at(-1) || gravest.id,
    );
    line.push(await come.jsonValue());
  }
  assert.equal(new Set(line).size, findings.length);
  assert.equal(line.at(-1), gravest.id);

  await viewer.go("阅读");
  await viewer.page.keyboard.down("Shift");
  await viewer.page.keyboard.press("F8");
  await viewer.page.keyboard.up("Shift");
  const before = findings.find(({ id }) => id === line.at(-2));
  await viewer.until((root, words) => root.querySelector(".card-subject")?.textContent === words, before.message);
  // The card has the same order.
  await viewer.press(".inspector button", "下一项");
  await viewer.until((root, words) => root.querySelector(".card-subject")?.textContent === words, gravest.message);
  assert.match((await viewer.texts(".inspector .panel-title"))[0], new RegExp(`1 / ${findings.length}`));
  assert.match((await viewer.events("select")).at(-1).kind, /finding/);
});

test("what is sifted out is stepped over", async () => {
  const viewer = await open();
  const { findings } = await viewer.report();
  await choose(viewer, "规则类别", "数据");
  const numbers = findings.filter(({ rule }) => rule.startsWith("N-"));
  await viewer.until((root, n) => root.querySelectorAll("[data-finding]").length === n, numbers.length);
  await viewer.go("阅读");
  for (let i = 0; i < numbers.length; i += 1) await viewer.page.keyboard.press("F8");
  await viewer.until((root, n) => root.querySelector(".inspector .panel-title")?.textContent.endsWith(`${n} / ${n}`), numbers.length);
});

test("a finding is copied whole from its row and its card", async () => {
  const viewer = await open();
  const { findings } = await viewer.report();
  await viewer.page.evaluate(() => {
    window.copies = [];
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (words) => window.copies.push(words) },
    });
  });
  const sum = findings.find(({ rule }) => rule === "N-01");
  await viewer.press(`[data-finding="${sum.id}"] .copy`);
  await viewer.until(() => window.copies.length === 1);
  await viewer.press(`[data-finding="${sum.id}"] .message a`);
  await viewer.press(".card .copy");
  await viewer.until(() => window.copies.length === 2);
  await viewer.until((root) => root.querySelector(".card .copy").textContent === "已复制");
  const [row, card] = await viewer.page.evaluate(() => window.copies);
  assert.equal(row, card);
  const [basis] = sum.basis;
  for (const part of [sum.rule, sum.message, sum.quote, sum.advice, basis.source, basis.article]) assert.ok(row.includes(part), part);
});

test("what cannot be told says why", async () => {
  const viewer = await open();
  await viewer.press(".verdicts summary", "无法从文本判断");
  const told = await viewer.texts(".verdicts[open] > .aside, .verdicts[open] li > p.aside");
  assert.match(told[0], /未读出：.*成文日期/);
  const { verdicts } = await viewer.report();
  const unknown = verdicts.filter(({ verdict }) => verdict === "unknown").length;
  assert.equal(told.length, unknown + 1, "each rule says what it does not see");
});

test("few words are shown in their sentence", async () => {
  const viewer = await open();
  const { findings } = await viewer.report();
  const sum = findings.find(({ rule }) => rule === "N-01");
  const row = `[data-finding="${sum.id}"] blockquote`;
  assert.deepEqual(await viewer.texts(`${row} mark`), [sum.quote]);
  assert.deepEqual(await viewer.texts(row), ["全年办理行政复议案件20件，其中维持12件、撤销3件、驳回4件。"]);
  const phone = findings.find(({ rule }) => rule.startsWith("P-"));
  const [shown] = await viewer.texts(`[data-finding="${phone.id}"] blockquote`);
  assert.match(shown, /^举报电话＊{11}。$/, "what is masked stays so");
});

test("of many findings only what is in sight is laid out; keys come to each, and paper has all", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  const sums = Array.from({ length: 60 }, (_, i) => `办理行政复议案件${i + 40}件，其中维持${i + 32}件、撤销3件、驳回4件。`);
  const text = TEXT + sums.join("\n");
  await viewer.given(() => viewer.host.evaluate((host, words) => host.load(words, { name: "长稿.txt" }), text));
  await viewer.go("核验");
  const { findings } = await viewer.report();
  assert.equal((await viewer.root.$$("[data-finding]")).length, findings.length);
  const looks = () => viewer.root.$$eval(".sheet > [data-finding]", (rows) => rows.map((row) => getComputedStyle(row).contentVisibility));
  const screen = await looks();
  assert.ok(screen.slice(0, 24).every((look) => look === "visible"));
  assert.ok(screen.length > 30 && screen.slice(24).every((look) => look === "auto"));
  await viewer.page.emulateMediaType("print");
  assert.ok((await looks()).every((look) => look === "visible"));
  await viewer.page.emulateMediaType(null);

  const middle = await viewer.root.$$eval(".sheet > [data-finding]", (rows) => rows[50].dataset.finding);
  for (let i = 0; i <= 50; i += 1) await viewer.page.keyboard.press("F8");
  await viewer.until((root, id) => root.activeElement?.closest("[data-finding]")?.dataset.finding === id, middle);
  await viewer.untilSeen(`[data-finding="${middle}"] .message a`);
  await viewer.page.close();
});

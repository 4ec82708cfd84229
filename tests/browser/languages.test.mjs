// The viewer speaks another language at once: its words change, and nothing of the report does.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { AXE, objections } from "./axe.mjs";
import { portal, serve, site, stage } from "./support.mjs";
import { PHONE, Viewer } from "./viewer.mjs";

const on = await stage((url) => {
  if (url.pathname === "/portal") return portal({ pathname: "/" });
  if (url.pathname !== "/unexplained") return site(url);
  const { type, body } = site({ pathname: "/" });
  return { type, body: body.toString().replace("<fazhi-report ", '<fazhi-report glossary="none" ') };
});

const HAN = /[\u3400-\u9fff]/;

/** Chooses a language by its own name. */
async function choose(viewer, name, lang) {
  await viewer.press(".menu.stays summary");
  await viewer.press(".setting button[lang]", name);
  await viewer.until((root, l) => root.querySelector(".fz").lang === l, lang);
  await viewer.page.keyboard.press("Escape");
}

/** Counts what changes inside the chapters from here on. */
const watch = (viewer) =>
  viewer.run((root) => {
    window.changes = 0;
    window.watcher = new MutationObserver((records) => (window.changes += records.length));
    const options = { childList: true, subtree: true, characterData: true, attributes: true };
    for (const chapter of root.querySelectorAll(".document .chapter")) window.watcher.observe(chapter, options);
  });

const changes = (viewer) =>
  viewer.page.evaluate(() => window.changes + window.watcher.takeRecords().length);

/** The viewer's own words in parts of it: what says that it is in another language is left out. */
const own = (viewer, selector) =>
  viewer.run((root, s) => {
    const words = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      const { lang } = root.querySelector(".fz");
      if (node.lang && node.lang !== lang) return "";
      const named = ["aria-label", "placeholder"].map((name) => node.getAttribute(name) || "");
      return [...named, ...Array.from(node.childNodes, words)].join(" ");
    };
    // A list that is away is said anew once it comes back.
    return Array.from(root.querySelectorAll(s)).filter((e) => !e.closest(".is-away")).map(words).join("\n");
  }, selector);

async function english(viewer, ...selectors) {
  for (const selector of selectors) {
    const said = await own(viewer, selector);
    assert.ok(/[a-z]{3}/i.test(said), `${selector} says something: ${said}`);
    // Words that a rule looks for stand between quotation marks.
    assert.ok(!HAN.test(said.replace(/“[^”]*”/g, "")), `${selector}: ${said}`);
  }
}

const ALL = "languages=zh-Hans,zh-Hant,en";

/** What the glossary says in the languages that are offered. */
const GLOSSARIES = ["/fazhi-glossary-en.txt", "/fazhi-glossary-zh-Hant.txt"];

test("an officer switches: findings say the same in another language, place and choice stay, the text stands still", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/?src=samples/department.txt&mode=check&${ALL}`);
  const before = await viewer.report();
  await viewer.press(`.document a.finding`);
  await viewer.until((root) => root.querySelector(".card .severity"));
  const selected = await viewer.attributes(".document a.is-selected", "data-id");
  await watch(viewer);
  await choose(viewer, "English", "en");
  await viewer.until((root, said) => root.host.report.findings[0].message !== said, before.findings[0].message);
  const after = await viewer.report();
  assert.deepEqual(after.findings.map((f) => [f.id, f.quote]), before.findings.map((f) => [f.id, f.quote]));
  assert.ok(after.findings.every((f, i) => f.message !== before.findings[i].message));
  assert.deepEqual(await viewer.attributes(".document a.is-selected", "data-id"), selected);
  assert.equal(await changes(viewer), 0);
  await english(viewer, ".bar", ".tabs", ".outline .panel-head", ".inspector .panel-head", ".inspector dt");
  assert.equal((await viewer.attributes(".document", "lang"))[0], "zh-Hans");
  assert.equal((await viewer.attributes(".inspector blockquote", "lang"))[0], "zh-Hans");
  await viewer.go("Findings");
  await english(viewer, ".filters", ".profile summary", ".finding-head .severity", ".finding-row .advice b", ".verdicts summary", ".rule-entry > summary");
  await viewer.press(".chip.is-warning");
  const rows = await viewer.texts(".finding-row .message");
  await choose(viewer, "繁體中文", "zh-Hant");
  await viewer.until((root) => root.querySelector(".chip[aria-pressed=true]").textContent.startsWith("請核對"));
  assert.equal((await viewer.texts(".finding-row .message")).length, rows.length, "what is filtered by stays");
  await viewer.go("評分");
  await choose(viewer, "English", "en");
  await english(viewer, ".score-head", ".score-table thead", ".score-table .dimension", ".score-table .verdict");
  await viewer.go("Figures");
  await english(viewer, ".filters", "table.figures thead", "table.figures .group", "table.figures .kind", ".relations .sheet-title");
  await viewer.go("Key points");
  await english(viewer, ".sheet");
  await choose(viewer, "简体中文", "zh-Hans");
  assert.deepEqual((await viewer.report()).findings, before.findings, "and back");
  const files = ["/fazhi-report.js", "/fazhi-check.wasm", "/fazhi-en.txt", "/fazhi-zh-Hant.txt", "/samples/department.txt"];
  await viewer.leave("/", ...files, ...GLOSSARIES);
});

for (const [edition, path, script] of [["full", "/", "fazhi-report"], ["portal", "/portal", "fazhi-reader"]]) {
  test(`a reader of the ${edition} edition switches, and only words change`, async () => {
    const viewer = await Viewer.open(on.browser, `${on.origin}${path}?src=samples/department.txt&mode=read&${ALL}`);
    const { figures, meta } = await viewer.report();
    await viewer.press(`.document [data-id="${figures[0].id}"]`);
    await viewer.until((root) => root.querySelector(".card-value"));
    await watch(viewer);
    const facts = await viewer.texts(".cover .fact");
    assert.ok(facts.some((fact) => /20\d\d年\d+月\d+日/.test(fact)), facts.join());
    await choose(viewer, "English", "en");
    await english(viewer, ".cover .remark", ".tools", ".tabs", ".outline .panel-head", ".inspector .panel-head", ".inspector dt");
    const [year, month, day] = meta.dated.value.split("-").map(Number);
    const date = new Date(Date.UTC(year, month - 1, day)).toLocaleDateString("en-US", { timeZone: "UTC", dateStyle: "long" });
    assert.ok((await viewer.texts(".cover .fact")).includes(`Signed ${date}`));
    assert.ok((await viewer.texts(".cover .fact")).some((fact) => /\d,\d{3} characters/.test(fact)), "thousands are set apart");
    await viewer.press(".for-find, .tools button", "Find");
    await english(viewer, ".search");
    await choose(viewer, "繁體中文", "zh-Hant");
    assert.match((await viewer.texts(".cover .remark"))[0], /程序自動整理，以原文為準/);
    assert.equal((await viewer.attributes(".document", "lang"))[0], "zh-Hans");
    assert.equal(await changes(viewer), 0);
    assert.equal((await viewer.events("report")).length, 1, "nothing was read again");
    const packs = ["/fazhi-reader-en.txt", "/fazhi-reader-zh-Hant.txt"];
    await viewer.leave(path, `/${script}.js`, `/${script}.wasm`, ...packs, ...GLOSSARIES, "/samples/department.txt");
  });
}

test("a term is explained in the reader's language, in English with the Chinese beside it", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/?mode=read&lang=en&${ALL}`);
  await viewer.press(".document a.term", "行政复议");
  await viewer.until((root) => root.querySelector(".card-subject"));
  const chinese = () => viewer.texts('.card [lang="zh-Hans"]');
  assert.match((await viewer.texts(".card-subject"))[0], /^Administrative reconsideration 行政复议$/);
  assert.match((await viewer.texts(".card"))[0], /Administrative Reconsideration Law, article 2/);
  assert.deepEqual(await chinese(), ["行政复议", "《行政复议法》第二条"]);
  await english(viewer, ".card");
  await choose(viewer, "繁體中文", "zh-Hant");
  assert.deepEqual(await viewer.texts(".card-subject"), ["行政複議"]);
  assert.match((await viewer.texts(".card"))[0], /可以請縣級以上政府等複議機關重新審查.*《行政複議法》第二條/);
  assert.deepEqual(await chinese(), []);
  await choose(viewer, "简体中文", "zh-Hans");
  assert.deepEqual(await viewer.texts(".card-subject"), ["行政复议"]);
  await viewer.page.close();
});

test("a page without the glossary asks for none in other languages", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/unexplained?mode=read&lang=en&languages=zh-Hans,en`);
  await viewer.leave("/unexplained", "/fazhi-report.js", "/fazhi-report.wasm", "/fazhi-reader-en.txt", "/samples/county.txt");
});

test("a rule of the program's own and a remark on a sum are said in the officer's language", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/?mode=check&lang=en&${ALL}`);
  const text = "岚溪县人民政府2024年法治政府建设年度报告\n一、主要举措和成效\n全年办理行政处罚案件100件，其中罚款80件、没收30件。\n";
  await viewer.given(() => viewer.host.evaluate((host, t) => host.load(t), text));
  const { relations } = await viewer.report();
  const notes = relations.map(({ note }) => note).filter(Boolean);
  assert.deepEqual(notes, ["The parts add up to more than the total; they may overlap"]);
  await viewer.go("Figures");
  await english(viewer, ".working .aside");
  await viewer.go("Findings");
  const own = () => viewer.texts(".rule-entry .basis a:not([lang])");
  assert.ok((await own()).every((name) => /^(A checking rule of this program|A local notice)/.test(name)), (await own()).join());
  assert.ok((await own()).length > 10);
  await choose(viewer, "繁體中文", "zh-Hant");
  await viewer.until((root) => root.host.report.relations[0].note.startsWith("分項之和大於總數"));
  assert.ok((await own()).every((name) => /^(本程序的核對規則|本地通知)/.test(name)));
  await viewer.page.close();
});

test("axe finds nothing in English, on desktop and phone", async () => {
  for (const size of [undefined, PHONE]) {
    const address = `${on.origin}/?src=samples/department.txt&mode=check&lang=en&${ALL}`;
    const viewer = await Viewer.open(on.browser, address, { size });
    await viewer.page.evaluate(AXE);
    for (const tab of ["Read", "Figures", "Key points", "Findings", "Score"]) {
      await viewer.go(tab);
      assert.deepEqual(await objections(viewer), [], tab);
    }
    await viewer.page.close();
  }
});

test("without its words the viewer speaks Simplified Chinese, offers no other, and says so to screen readers", async () => {
  const missing = await serve((url) => (/fazhi-.*txt$/.test(url.pathname) ? undefined : site(url)));
  after(missing.close);
  const viewer = await Viewer.open(on.browser, `${missing.origin}/?src=samples/department.txt&mode=read&lang=en&languages=zh-Hans,en`);
  assert.equal(await viewer.run((root) => root.querySelector(".fz").lang), "zh-Hans");
  assert.match((await viewer.texts(".cover .remark"))[0], /以原文为准/);
  assert.deepEqual(await viewer.texts(".setting button[lang]"), []);
  assert.deepEqual(await viewer.events("error"), []);
  await viewer.page.close();
});

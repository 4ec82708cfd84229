// A correction is tried on a copy: judged as one types, undone by the text box itself, kept from every service.

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";

import { site, stage } from "./support.mjs";
import { PHONE, Viewer } from "./viewer.mjs";

const on = await stage(site);

const TEXT = `岚溪县人民政府关于2024年法治政府建设情况的报告

一、主要举措和成效
全年办理行政复议案件20件，其中维持12件、撤销3件、驳回4件。举报电话13800138000。

二、存在的问题
全年排查矛盾纠纷30件，其中调解成功45件。
`;

async function open(options) {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`, options);
  await viewer.given(() => viewer.host.evaluate((host, text) => host.load(text, { name: "草稿.txt" }), TEXT));
  await viewer.press(".tools button", "试改");
  await viewer.until((root) => root.querySelector(".editor"));
  return viewer;
}

const value = (viewer) => viewer.root.$eval(".editor", (area) => area.value);
const tried = (viewer) => viewer.attributes("[data-tried]", "data-tried");
const untilGone = (viewer, id) => viewer.until((root, i) => !root.querySelector(`[data-tried="${i}"]`), id);

/** Selects words in the box, as one would with the mouse. */
const select = (viewer, words) =>
  viewer.root.$eval(
    ".editor",
    (area, w) => {
      const at = area.value.indexOf(w);
      area.focus();
      area.setSelectionRange(at, at + w.length);
    },
    words,
  );

/** The finding on the sum in the first chapter. */
const sumOf = ({ findings }) => findings.find(({ rule }) => rule === "N-01");

test("a finding goes once its words are put right; the others keep their ids, the source and undo stay", async () => {
  const viewer = await open();
  const report = await viewer.report();
  assert.equal(await value(viewer), TEXT, "private numbers too: an officer corrects what stands there");
  const before = await tried(viewer);
  assert.deepEqual([...before].sort(), report.findings.map(({ id }) => id).sort());

  const sum = sumOf(report);
  await viewer.press(`[data-tried="${sum.id}"] .try-go`);
  await viewer.until((root) => root.activeElement?.matches(".editor"));
  const [start, end] = await viewer.root.$eval(".editor", (area) => [area.selectionStart, area.selectionEnd]);
  assert.deepEqual([start, end], [sum.span.start, sum.span.end]);
  // Another one is selected in the list, and stays so.
  const other = report.findings.find(({ rule }) => rule === "N-04");
  await viewer.press(`[data-tried="${other.id}"] .try-go`);

  await select(viewer, "20件");
  await viewer.page.keyboard.type("19件");
  await untilGone(viewer, sum.id);
  const after = await tried(viewer);
  assert.deepEqual(after, before.filter((id) => id !== sum.id));
  assert.deepEqual(await viewer.attributes("[data-tried].is-selected", "data-tried"), [other.id]);
  assert.match((await viewer.texts(".editing .headline"))[0], /试改稿 (\d+) 项.*原文 (\d+) 项/);
  assert.equal((await viewer.report()).text, TEXT, "the source is as it was");

  await viewer.page.keyboard.down("Control");
  for (let i = 0; i < 8 && (await value(viewer)) !== TEXT; i += 1) await viewer.page.keyboard.press("z");
  await viewer.page.keyboard.up("Control");
  assert.equal(await value(viewer), TEXT);
  await viewer.until((root, id) => root.querySelector(`[data-tried="${id}"]`), sum.id);
  await viewer.leave("/", "/fazhi-check.wasm", "/fazhi-report.js", "/samples/county.txt");
});

test("nothing is read while an input method is at work, nor before one pauses", async () => {
  const viewer = await open();
  const sum = sumOf(await viewer.report());
  await select(viewer, "20件");
  await viewer.root.$eval(".editor", (area) => {
    area.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    area.setRangeText("19件");
    area.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, isComposing: true }));
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.ok((await tried(viewer)).includes(sum.id), "it waits for the end of the word");
  await viewer.root.$eval(".editor", (area) => area.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true })));
  await untilGone(viewer, sum.id);
});

test("the text stays while one looks elsewhere, and is given up only after a question", async () => {
  const viewer = await open();
  const sum = sumOf(await viewer.report());
  await select(viewer, "20件");
  await viewer.page.keyboard.type("19件");
  await untilGone(viewer, sum.id);
  await viewer.go("核验");
  assert.ok((await viewer.attributes("[data-finding]", "data-finding")).includes(sum.id), "findings are the source's");
  await viewer.press(".menu summary");
  assert.match((await viewer.texts(".menu-note"))[0], /按原文导出/);
  await viewer.press(".menu summary");
  await viewer.press(".notice button", "回到试改稿");
  await viewer.until((root) => root.activeElement?.matches(".editing"));
  assert.ok((await value(viewer)).includes("19件"));
  assert.equal(await viewer.root.$(".is-tried"), null, "it says nothing of itself");
  await viewer.press(".editing button", "返回阅读");
  await viewer.until((root) => root.querySelector(".notices[aria-live] .is-tried"));
  await viewer.until((root) => root.activeElement?.textContent === "试改");
  await viewer.untilSeen(".is-tried button");
  assert.match((await viewer.texts(".is-tried"))[0], /此处是原文，试改的副本仍在/);
  await viewer.press(".tools button", "试改");

  await viewer.press(".editing button", "恢复原文");
  await viewer.until((root) => root.activeElement?.closest(".question"));
  await viewer.press(".question button", "继续处理");
  assert.ok((await value(viewer)).includes("19件"));
  await viewer.press(".editing button", "恢复原文");
  await viewer.press(".question button", "恢复原文");
  await viewer.until((root, text) => root.querySelector(".editor").value === text, TEXT);
  await viewer.press(".editing button", "返回阅读");
  await viewer.until((root) => root.querySelector(".columns:not(.is-away)"));
  assert.equal(await viewer.root.$(".is-tried"), null, "there is no changed copy any more");
  await viewer.press(".tools button", "试改");
  await viewer.until((root, id) => root.querySelector(`[data-tried="${id}"]`), sum.id);
  assert.equal(await viewer.root.$eval(".editing button:nth-of-type(2)", (button) => button.disabled), true);
});

test("what is typed is saved as plain text alone, and asked for until then", async () => {
  const viewer = await open();
  await select(viewer, "20件");
  await viewer.page.keyboard.type("19件");
  await untilGone(viewer, sumOf(await viewer.report()).id);
  await viewer.page.evaluate(() => {
    window.saved = [];
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => window.saved.push(text));
      return made(blob);
    };
    document.addEventListener("click", (event) => {
      const [anchor] = event.composedPath();
      if (anchor.download) {
        window.name = anchor.download;
        event.preventDefault();
      }
    });
    HTMLAnchorElement.prototype.click = function () {
      window.name = this.download;
    };
  });
  const asks = () =>
    viewer.page.evaluate(() => {
      const event = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    });
  assert.equal(await asks(), true);
  await viewer.press(".editing button", "保存为纯文本稿");
  await viewer.until(() => window.saved.length === 1);
  const { name, text } = await viewer.page.evaluate(() => ({ name: window.name, text: window.saved[0] }));
  assert.equal(name, "草稿.纯文本稿.txt");
  await viewer.until((root) => root.querySelector(".notices[aria-live] .is-copied"));
  assert.match((await viewer.texts(".is-copied p"))[0], /保存.*“草稿\.纯文本稿\.txt”.*“下载”/);
  await viewer.press(".is-copied button", "关闭");
  await viewer.until((root) => !root.querySelector(".is-copied"));
  assert.equal(text.replace(/^\ufeff/, "").replace(/\r\n/g, "\n"), TEXT.replace("20件", "19件"));
  await viewer.until(() => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return !event.defaultPrevented;
  });
});

test("no service of the browser is shown the draft", async () => {
  const viewer = await open();
  const box = await viewer.root.$eval(".editor", (area) =>
    Object.fromEntries(["spellcheck", "autocorrect", "autocapitalize", "autocomplete", "translate", "data-gramm"].map((name) => [name, area.getAttribute(name)])),
  );
  assert.deepEqual(box, {
    spellcheck: "false",
    autocorrect: "off",
    autocapitalize: "off",
    autocomplete: "off",
    translate: "no",
    "data-gramm": "false",
  });
  await viewer.go("核验");
  for (const view of ["阅读", "数据", "内容要点", "核验", "评分"]) {
    await viewer.go(view);
    const open = await viewer.run((root) =>
      [...root.querySelectorAll("input, textarea")]
        .filter((field) => !["file", "date", "number"].includes(field.type) && field.closest("[spellcheck]")?.getAttribute("spellcheck") !== "false")
        .map((field) => field.outerHTML),
    );
    assert.deepEqual(open, [], view);
    assert.equal(await viewer.run((root) => root.querySelector(".fz").getAttribute("translate")), "no");
  }
});

test("a card leads to its words in the box; F8 goes on from there", async () => {
  const viewer = await open();
  const report = await viewer.report();
  await viewer.go("核验");
  const sum = sumOf(report);
  await viewer.press(`[data-finding="${sum.id}"] .message a`);
  await viewer.press(".card-tools button", "试改此处");
  await viewer.until(
    (root, at) => root.activeElement?.matches(".editor") && root.activeElement.selectionStart === at,
    sum.span.start,
  );
  await viewer.page.keyboard.press("F8");
  await viewer.until((root, id) => root.querySelector("[data-tried].is-selected")?.dataset.tried !== id, sum.id);
  await viewer.untilSeen("[data-tried].is-selected");
});

test("words far down are brought into the box's view, on a phone as well", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`, { size: PHONE });
  const long = TEXT.replace("二、存在", `${"加强学习宣传，推进依法行政。\n".repeat(200)}二、存在`);
  await viewer.given(() => viewer.host.evaluate((host, text) => host.load(text), long));
  await viewer.press(".tools button", "试改");
  const { findings } = await viewer.report();
  const last = findings.find(({ rule }) => rule === "N-04");
  await viewer.press(`[data-tried="${last.id}"] .try-go`);
  const place = await viewer.until((root) => {
    const area = root.querySelector(".editor");
    return area.scrollTop > area.clientHeight && area.scrollTop / (area.scrollHeight - area.clientHeight);
  });
  assert.ok((await place.jsonValue()) > 0.9, "they are the last line");
});

test("a finding that is selected beside the text lays out nothing of the views out of sight", async () => {
  const viewer = await open();
  await viewer.go("核验");
  await viewer.press(".tools button", "试改");
  const heard = [];
  viewer.page.on("console", (message) => heard.push(message.text()));
  // Without the looks that a hand in these tests takes.
  await viewer.run((root) => root.querySelector(".try-go").click());
  await viewer.until((root) => root.activeElement?.matches(".editor"));
  assert.deepEqual(heard, []);
  await viewer.page.close();
});

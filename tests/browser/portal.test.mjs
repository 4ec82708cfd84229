// The portal edition in a county's own page: it reads and shows, and has nothing to check with.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { dist, native, noNative, root } from "../node/support.mjs";
import { portal, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const bytes = (...names) => Buffer.concat(names.map((name) => fs.readFileSync(path.join(dist, name))));
const READER = bytes(
  "fazhi-reader.js",
  "fazhi-reader.wasm",
  "fazhi-reader-rest.wasm",
  "fazhi-more.wasm",
  "fazhi-reader-zh-Hant.txt",
  "fazhi-reader-en.txt",
);
const FULL = bytes("fazhi-report.js", "fazhi-check.wasm", "fazhi-check-rest.wasm", "fazhi-zh-Hant.txt", "fazhi-en.txt");

const on = await stage(portal);

// The page asks for check mode; this edition has none.
test("it shows the report, its figures and contents, and offers no check", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  assert.equal((await viewer.events("ready"))[0].edition, "reader");
  const report = await viewer.report();
  assert.deepEqual([report.verdicts, report.findings, report.score], [[], [], null]);
  assert.ok(report.relations.length > 0 && report.relations.every(({ holds }) => holds === true));
  assert.ok(report.citations.every(({ status }) => status === null));
  const names = (await viewer.texts(".tab:not(.for-outline)")).map((name) => name.replace(/\d+$/, ""));
  assert.deepEqual(names, ["阅读", "数据", "内容要点"]);
  assert.deepEqual(await viewer.attributes("[data-export]", "data-export"), ["txt", "md", "csv", "json"]);
  assert.equal(await viewer.root.$(".drop, .pick, .primary, .score-table, [data-finding]"), null);
  assert.match((await viewer.texts(".cover .remark"))[0], /以原文为准/);
  assert.deepEqual(await viewer.attributes(".cover .original", "href"), [`${on.origin}/samples/county.txt`]);
  await viewer.press(`.document [data-id="${report.figures[0].id}"]`);
  await viewer.until((root) => root.querySelector(".inspector .card-value"));
  await viewer.go("数据");
  assert.equal((await viewer.texts(".figures tr[data-id]")).length, report.figures.length);
  await viewer.leave("/", "/fazhi-reader.js", "/fazhi-reader.wasm", "/samples/county.txt");
});

test("it takes no file that is let go over it", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  const taken = await viewer.run((root) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["一、工作"], "a.txt"));
    const event = new DragEvent("drop", { bubbles: true, cancelable: true, composed: true, dataTransfer });
    return !root.querySelector(".document").dispatchEvent(event);
  });
  assert.equal(taken, false);
  await viewer.leave("/", "/fazhi-reader.js", "/fazhi-reader.wasm", "/samples/county.txt");
});

test("a Word file and a text in Traditional script are read as the native command reads them", { skip: noNative }, async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  const fixture = (name) => fs.readFileSync(path.join(root, "tests/fixtures", name));
  const traditional = Buffer.from("某縣人民政府關於2024年法治政府建設情況的報告\n一、主要舉措和成效\n辦理行政複議案件12件。\n");
  for (const [name, file] of [
    ["a.docx", fixture("docx/libreoffice.docx")],
    ["b.doc", fixture("doc/traditional.doc")],
    ["c.txt", traditional],
  ]) {
    await viewer.host.evaluate(
      (host, bytes, as) => host.load(Uint8Array.from(bytes), { name: as }),
      Array.from(file),
      name,
    );
    assert.equal(await viewer.root.$(".cover .original"), null, "what a script gives has no address");
    const read = ({ source: { format }, script, text, meta, sections, figures }) => ({ format, script, text, meta, sections, figures });
    assert.deepEqual(read(await viewer.report()), read(JSON.parse(native(file, name))), name);
  }
  await viewer.leave("/", "/fazhi-more.wasm", "/fazhi-reader.js", "/fazhi-reader.wasm", "/samples/county.txt");
});

test("its bytes hold no rule and no word of a check, while the full edition's do", () => {
  // Rules are known by the ids of their messages, such as C-01.absent.
  const messages = (edition) => edition.toString("latin1").match(/[A-Z]-\d\d\.[a-z]+/g) || [];
  assert.ok(new Set(messages(FULL)).size > 50);
  assert.deepEqual(messages(READER), []);
  const simplified = ["未检出", "疑似不是", "文本质量自查", "核验", "评分", "选择文件", "拖到这里"];
  const words = [...simplified, "評分", "Self-check", "Score in detail"];
  const held = (edition) => words.filter((word) => edition.includes(word));
  assert.deepEqual(held(FULL), words, "words that no edition holds would prove nothing");
  assert.deepEqual(held(READER), []);
});

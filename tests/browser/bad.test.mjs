// What is given by mistake: a clear word on what it is and what to do, and the last good report stays.

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { root } from "../node/support.mjs";
import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const ADDRESSES = ["/", "/fazhi-check.wasm", "/fazhi-report.js", "/samples/county.txt"];
const PNG = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", "latin1");
const sample = (name) => fs.readFileSync(path.join(root, "www/samples", name));

const on = await stage(site);
let folder;

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "fazhi-"));
});

after(async () => {
  fs.rmSync(folder, { recursive: true });
});

const open = () => Viewer.open(on.browser, `${on.origin}/`);

/** A file of this machine with these bytes. */
function file(name, bytes) {
  const at = path.join(folder, name);
  fs.writeFileSync(at, bytes);
  return at;
}

/** What cannot be read: its bytes, its code, what the message says it is. */
const UNREADABLE = [
  ["empty.txt", Buffer.alloc(0), "empty", /没有/],
  ["picture.png", PNG, "unsupported_format", /图片/],
  ["picture.txt", PNG, "unsupported_format", /图片/],
  ["long.txt", Buffer.alloc(17 * 1024 * 1024, "依法行政"), "too_large", /16 MB/],
  ["secret.txt", Buffer.concat([Buffer.from("机密★1年\n"), sample("township.txt")]), "classified", /密/],
];

test("what cannot be read is named, and the last good report stays", async (t) => {
  const viewer = await open();
  const good = await viewer.report();
  const shown = await viewer.texts(".document");
  for (const [name, bytes, code, says] of UNREADABLE) {
    await t.test(name, async () => {
      assert.equal(await viewer.drop(file(name, bytes)), code);
      await viewer.until((r, c) => r.querySelector(".notice.is-failure")?.dataset.code === c, code);
      const [message] = await viewer.texts(".notice.is-failure p");
      assert.match(message, says);
      assert.match(message, /请/, "it says what to do");
      assert.match(message, /上一份报告仍保留/);
      assert.ok(message.includes((await viewer.events("error")).at(-1).message), "page and viewer say the same");
      assert.deepEqual(await viewer.report(), good);
      assert.deepEqual(await viewer.texts(".document"), shown);
    });
  }
  await viewer.press(".notice.is-failure button", "关闭");
  await viewer.until((r) => !r.querySelector(".notice.is-failure"));
  await viewer.leave(...ADDRESSES);
});

test("a file that is cut off is read as far as it goes, the cut marked", async () => {
  const viewer = await open();
  const whole = sample("township.txt");
  // Inside a character of three bytes.
  const end = whole.subarray(0, 3000).lastIndexOf(Buffer.from("。")) + 2;
  assert.equal(await viewer.drop(file("cut.txt", whole.subarray(0, end))), "report");
  const { text, noise } = await viewer.report();
  assert.equal(text.slice(0, -1), whole.subarray(0, end - 2).toString());
  assert.equal(text.at(-1), "\ufffd");
  assert.equal(noise.at(-1).kind, "damage");
  assert.ok((await viewer.texts(".document"))[0].includes("\ufffd"));
  await viewer.leave(...ADDRESSES);
});

test("a text of another kind is read all the same, and marked", async (t) => {
  const viewer = await open();
  const others = path.join(root, "tests/fixtures/not_reports");
  for (const name of fs.readdirSync(others)) {
    await t.test(name, async () => {
      assert.equal(await viewer.drop(path.join(others, name)), "report");
      const { findings, figures, score } = await viewer.report();
      const { message } = findings.find(({ rule }) => rule === "S-00");
      assert.match(message, /^疑似不是法治政府建设年度报告/);
      const [notice] = await viewer.texts(".notice.is-doubt");
      assert.ok(notice.startsWith(message));
      assert.ok(figures.length > 0 && (await viewer.texts(".document a")).length >= figures.length);
      await viewer.go("评分");
      assert.equal(score.status, "none");
      assert.equal(await viewer.root.$(".score-table"), null);
      assert.match((await viewer.texts(".score-head .empty"))[0], /不评分/);
    });
  }
  await viewer.leave(...ADDRESSES);
});

test("an empty text box is told of, and nothing is lost", async () => {
  const viewer = await open();
  const good = await viewer.report();
  await viewer.press(".primary", "打开");
  // In a low window the button is far below what is told.
  await viewer.page.setViewport({ width: 1280, height: 500 });
  assert.equal(await viewer.given(() => viewer.press(".open-actions .primary")), "empty");
  await viewer.untilSeen(".notice.is-failure[data-code=empty] p");
  await viewer.press(".open-actions button", "返回报告");
  await viewer.until((r) => r.querySelector(".document"));
  assert.deepEqual(await viewer.report(), good);
  await viewer.leave(...ADDRESSES);
});

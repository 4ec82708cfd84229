// Several files open at a time: read one a task, each with its own place and work, none lost by a slip of the hand.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { site, stage } from "./support.mjs";
import { PHONE, Viewer } from "./viewer.mjs";

const on = await stage(site);
const folder = fs.mkdtempSync("/tmp/fazhi-");

/** A file with these bytes. */
function written(name, bytes) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}

const report = (place, cases) =>
  `${place}人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n办理行政复议案件${cases}件，其中维持3件。\n\n二、存在的不足\n宣传不够深入。\n`;

const TOWNS = ["石桥镇", "柳河镇", "岚溪乡"].map((town, i) => written(`${town}.txt`, report(town, 10 + i)));
const LONG = written("岚溪县人民政府关于2024年度法治政府建设情况的报告（送审稿）.txt", report("岚溪县", 40));
/** Begins like an office file and ends at once. */
const BROKEN = written("坏了的.docx", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]));

const open = (options) => Viewer.open(on.browser, `${on.origin}/`, options);
const files = (viewer) => viewer.texts(".files .file");
const shown = (viewer) => viewer.texts(".files .file[aria-current]");

/** Picks files on the opening page. */
async function pick(viewer, ...paths) {
  await viewer.press(".primary", "打开");
  const input = await viewer.page.waitForSelector("fazhi-report >>> .pick input");
  await viewer.given(() => input.uploadFile(...paths));
  await viewer.until((root) => !root.querySelector(".notice.is-busy"));
}

/** Leaves the page or loads it anew; says what kind of question the browser put. */
async function asked(viewer) {
  // A browser asks only where someone has done something in the page.
  await viewer.page.keyboard.press("Shift");
  const dialogs = [];
  const hear = (dialog) => {
    dialogs.push(dialog.type());
    dialog.accept();
  };
  viewer.page.on("dialog", hear);
  await viewer.page.reload({ waitUntil: "load" });
  viewer.page.off("dialog", hear);
  await viewer.turnTo("fazhi-report");
  return dialogs;
}

test("several files become tabs, one that is broken says so in its own", async () => {
  const viewer = await open();
  assert.deepEqual(await files(viewer), [], "the page's own report has no tab");
  await pick(viewer, TOWNS[0], BROKEN, ...TOWNS.slice(1), LONG);
  assert.equal((await viewer.report()).source.name, "石桥镇.txt", "the first that can be read is shown");
  const names = (await files(viewer)).map((name) => name.replace(/\d+ 项请核对$/, "").replace(/\d+$/, ""));
  assert.deepEqual(names, ["石桥镇.txt", "坏了的.docx未能读取", "柳河镇.txt", "岚溪乡.txt", "岚溪县人民政府关于…（送审稿）.txt"]);
  const { findings } = await viewer.report();
  const grave = findings.filter(({ severity }) => severity !== "info").length;
  assert.deepEqual(await shown(viewer), [`石桥镇.txt${grave}${grave} 项请核对`]);
  assert.match((await viewer.texts(".files [aria-live]"))[0], /共 5 份，其中 1 份/);
  assert.match((await viewer.texts(".files"))[0], /只在内存中/);

  const progress = await viewer.events("progress");
  assert.deepEqual(progress.filter(({ of }) => of === 5), [
    { done: 0, of: 5, name: "石桥镇.txt" },
    { done: 1, of: 5, name: "坏了的.docx" },
    { done: 2, of: 5, name: "柳河镇.txt" },
    { done: 3, of: 5, name: "岚溪乡.txt" },
    { done: 4, of: 5, name: path.basename(LONG) },
    { done: 5, of: 5, name: path.basename(LONG) },
  ]);
  assert.deepEqual((await viewer.events("error")).map(({ code }) => code), ["corrupt"]);

  await viewer.press(".files .file", "坏了的");
  await viewer.until((root) => root.querySelector(".broken [data-code=corrupt]"));
  assert.equal(await viewer.report(), null);
  assert.equal(await viewer.given(() => viewer.press(".files .file", "柳河镇")), "report");
  assert.equal((await viewer.report()).source.name, "柳河镇.txt");
  await viewer.until((root) => root.querySelector(".document .title")?.textContent.startsWith("柳河镇"));
  assert.equal(viewer.heard.problems.join(), "");
});

test("each file keeps its corrections, marks, selection, view and scroll place", async () => {
  const viewer = await open();
  await pick(viewer, ...TOWNS);
  await viewer.press(".reading summary");
  await viewer.given(() =>
    viewer.run((root) => {
      const field = [...root.querySelectorAll(".fields label")].find((l) => l.textContent.startsWith("年度")).control;
      field.value = "2023";
      field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    }),
  );
  await viewer.go("核验");
  const { id } = (await viewer.report()).findings.find(({ span }) => span);
  await viewer.unfold();
  await viewer.press(`[data-finding="${id}"] .message a`);
  await viewer.given(() => viewer.press(".card .settle button", "已核实无误"));
  const card = await viewer.texts(".inspector .card-subject");

  await viewer.given(() => viewer.press(".files .file", "柳河镇"));
  assert.equal((await viewer.report()).meta.year.value, 2024);
  assert.equal(await viewer.root.$(".inspector .card"), null);
  await viewer.go("数据");

  await viewer.given(() => viewer.press(".files .file", "石桥镇"));
  const again = await viewer.report();
  assert.equal(again.meta.year.value, 2023);
  assert.equal(again.findings.find((f) => f.id === id).mark.state, "verified");
  assert.deepEqual(await viewer.texts(".inspector .card-subject"), card);

  await viewer.given(() => viewer.press(".files .file", "柳河镇"));
  await viewer.until((root) => root.querySelector(".tab[aria-current]").textContent.startsWith("数据"));
  assert.equal(viewer.heard.problems.join(), "");
});

test("a file comes up where it was left", async () => {
  const viewer = await open({ size: PHONE });
  await pick(viewer, ...TOWNS);
  const scroll = (top) => viewer.run((root, t) => (root.host.scrollTop = t), top);
  const at = () => viewer.run((root) => Math.round(root.host.scrollTop));
  await scroll(150);
  const left = await at();
  assert.ok(left > 0, "there is something to scroll");
  await viewer.run((root) => root.querySelectorAll(".files .file")[1].click());
  await viewer.until((root) => root.querySelector(".document .title").textContent.startsWith("柳河镇"));
  await viewer.until((root) => root.host.scrollTop === 0);
  await viewer.run((root) => root.querySelectorAll(".files .file")[0].click());
  await viewer.until((root, top) => Math.abs(root.host.scrollTop - top) <= 1, left);
});

test("on a phone the row of files brings the one that is shown into sight, and the page stays", async () => {
  const viewer = await open({ size: PHONE });
  await pick(viewer, ...TOWNS, LONG);
  const row = () =>
    viewer.run((root) => {
      const [around, here] = [".files ul", ".files [aria-current]"].map((s) => root.querySelector(s).getBoundingClientRect());
      return { seen: here.left >= around.left - 1 && here.right <= around.right + 1, hidden: root.querySelector(".files ul").scrollWidth > around.width };
    });
  assert.deepEqual(await row(), { seen: true, hidden: true }, "the first, of more than the row shows");
  await pick(viewer, written("终点镇.txt", report("终点镇", 77)));
  assert.match((await shown(viewer))[0], /^终点镇/);
  assert.deepEqual(await row(), { seen: true, hidden: true }, "one that came last");
  await viewer.run((root) => (root.host.scrollTop = 120));
  const left = await viewer.run((root) => root.host.scrollTop);
  assert.ok(left > 0, "there is something to scroll");
  const turn = async (name) => {
    await viewer.run((root, n) => [...root.querySelectorAll(".files .file")].find((file) => file.textContent.startsWith(n)).click(), name);
    await viewer.until((root, n) => root.querySelector(".files [aria-current]").textContent.startsWith(n), name);
    assert.deepEqual(await row(), { seen: true, hidden: true }, name);
  };
  await turn("石桥镇");
  await turn("终点镇");
  await viewer.until((root, top) => Math.abs(root.host.scrollTop - top) <= 1, left);
});

test("a file is closed; with work on it, after a question", async () => {
  const viewer = await open();
  await pick(viewer, ...TOWNS);
  await viewer.given(() => viewer.press(".files .file-close"));
  assert.equal((await viewer.report()).source.name, "柳河镇.txt");
  assert.equal((await files(viewer)).length, 2);

  await viewer.go("核验");
  const { id } = (await viewer.report()).findings.find(({ span }) => span);
  await viewer.unfold();
  await viewer.press(`[data-finding="${id}"] .message a`);
  await viewer.given(() => viewer.press(".card .settle button", "已核实无误"));
  await viewer.press(".files .file-close");
  await viewer.until((root) => root.activeElement?.closest(".question"));
  await viewer.press(".question button", "继续处理");
  await viewer.until((root) => !root.querySelector(".question"));
  assert.equal((await files(viewer)).length, 2);
  await viewer.press(".files .file-close");
  await viewer.given(() => viewer.press(".question button", "仍然关闭"));
  assert.equal((await viewer.report()).source.name, "岚溪乡.txt");
  await viewer.press(".files .file-close");
  await viewer.until((root) => root.querySelector(".open"));
  assert.deepEqual([await files(viewer), await viewer.report()], [[], null]);
});

test("a page with a draft asks before it is left, and no other does", async () => {
  const viewer = await open();
  assert.deepEqual(await asked(viewer), [], "the page's own report is nobody's draft");
  await viewer.until((root) => root.host.report);
  await pick(viewer, TOWNS[0]);
  assert.deepEqual(await asked(viewer), ["beforeunload"]);

  await viewer.until((root) => root.host.report);
  await pick(viewer, TOWNS[0]);
  await viewer.press(".menu summary");
  await viewer.press("[data-export='csv:findings']");
  assert.deepEqual(await asked(viewer), [], "it was taken away");

  await viewer.until((root) => root.host.report);
  await pick(viewer, TOWNS[0]);
  await viewer.press(".files .file-close");
  await viewer.until((root) => root.querySelector(".open"));
  assert.deepEqual(await asked(viewer), [], "it is closed");

  await viewer.until((root) => root.host.report);
  await pick(viewer, TOWNS[0]);
  await viewer.host.evaluate((host) => host.remove());
  await viewer.page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  assert.deepEqual(await asked(viewer), [], "the viewer is gone from the page");

  await viewer.until((root) => root.host.report);
  await viewer.press(".document .figure");
  await viewer.given(() =>
    viewer.run((root) => {
      root.querySelector(".reading").open = true;
      const field = [...root.querySelectorAll(".fields label")].find((l) => l.textContent.startsWith("年度")).control;
      field.value = "2020";
      field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    }),
  );
  assert.deepEqual(await asked(viewer), ["beforeunload"], "a correction of the page's report is work");
});

test("options that change read every file anew, with the work on it", async () => {
  const viewer = await open();
  await pick(viewer, ...TOWNS);
  await viewer.go("核验");
  const { id } = (await viewer.report()).findings.find(({ span }) => span);
  await viewer.unfold();
  await viewer.press(`[data-finding="${id}"] .message a`);
  await viewer.given(() => viewer.press(".card .settle button", "已核实无误"));
  await viewer.given(() => viewer.host.evaluate((host) => host.setAttribute("profile", "township")));
  const report = await viewer.report();
  assert.equal(report.findings.find((f) => f.id === id).mark.state, "verified");
  assert.equal((await files(viewer)).length, 3);
});

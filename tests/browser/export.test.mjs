// What a reader takes away: files by the buttons, and paper.

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { nativeFile, noNative, reports, root } from "../node/support.mjs";
import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const ADDRESSES = ["/", "/fazhi-check.wasm", "/fazhi-report.js", "/samples/county.txt"];

const on = await stage(site);
let session;
let folder;

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "fazhi-"));
  session = await on.browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder, eventsEnabled: true });
});

after(async () => {
  fs.rmSync(folder, { recursive: true });
});

/** Chromium drops what is more than ten downloads a second; nobody presses that fast. */
const unhurried = () => new Promise((resolve) => setTimeout(resolve, 150));

/** Presses one entry of the export menu and reads the file that comes. */
async function taken(viewer, format) {
  await unhurried();
  if (!(await viewer.root.$eval(".menu", (menu) => menu.open))) await viewer.press(".menu summary");
  const saved = new Promise((resolve, reject) => {
    session.on("Browser.downloadProgress", function progress({ state, filePath }) {
      if (state === "inProgress") return;
      session.off("Browser.downloadProgress", progress);
      if (state === "completed") resolve(filePath);
      else reject(new Error(`the download of ${format} is ${state}`));
    });
  });
  const folded = `.menu-more:not([open]) [data-export="${format}"]`;
  if (await viewer.root.$(folded)) await viewer.press(".menu-more summary");
  await viewer.press(`[data-export="${format}"]`);
  const file = await saved;
  const bytes = fs.readFileSync(file);
  fs.rmSync(file);
  return { name: path.basename(file), bytes };
}

/** It is said that a file was saved, and where it lies; to officers by its name. */
async function isTold(viewer, saved) {
  await viewer.until((root, words) => root.querySelector(".notices[aria-live] .is-copied")?.textContent.startsWith(words), `${saved}，一般在`);
}

/** Rows of a CSV text, its quoted line ends heeded. */
function rows(text) {
  const quoted = text.replace(/"(?:[^"]|"")*"/g, (field) => field.replace(/[\r\n]/g, " "));
  return quoted.split("\r\n").filter(Boolean);
}

/** The day that the page puts in. */
const TODAY = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The options of the native command for a form that offices use, and what its name says. */
function office(form, kind, ending) {
  const named = ({ meta }) => `${meta.issuer.value}-${meta.year.value}-${kind}-${TODAY}.${ending}`;
  return [form, named, ["--format", form, "--date", TODAY]];
}

/** A table as CSV, and how many rows it has. */
function table(name, kind, count) {
  const form = name === "figures" ? "csv" : `csv:${name}`;
  return [form, () => `county.${kind}.csv`, ["--format", "csv", "--table", name], count];
}

/** Every form: the name of the file, the options of the native command, its rows. */
const FORMATS = [
  office("docx_comments", "批注", "docx"),
  office("docx", "自查单", "docx"),
  office("xlsx", "自查数据", "xlsx"),
  office("publish", "发布稿", "html"),
  table("figures", "数据", (report) => report.figures.length),
  table("findings", "核对事项", (report) => report.findings.length),
  table("score", "评分", ({ score }) => score.dimensions.flatMap(({ rows: all }) => all).length),
  office("html", "自查单", "html"),
  office("markdown", "自查单", "md"),
  office("sarif", "自查结果", "sarif"),
  ["json", () => "county.json", []],
];

/** The form is right in itself, and the same as the native command's. */
function holds(made, format, report, bytes, options, count) {
  if (count) {
    const text = made.toString();
    assert.equal(text[0], "\ufeff", "Office programs know UTF-8 by its mark");
    assert.equal(rows(text).length, count(report) + 1);
  } else if (format === "json") {
    assert.deepEqual(JSON.parse(made.toString()), report);
  }
  assert.ok(made.length > 0, format);
  if (!noNative) assert.ok(made.equals(nativeFile(bytes, report.source.name, options)), `${format} is the command's`);
}

/** The report that is shown, in another form. */
async function exported(viewer, format) {
  // Not by text(), which would drop the mark.
  const units = await viewer.host.evaluate(
    async (host, f) => Array.from(new Uint8Array(await (await host.exportAs(f)).arrayBuffer())),
    format,
  );
  return Buffer.from(units);
}

test("every button saves its form of the report", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  const report = await viewer.report();
  const { bytes } = reports().find(({ name }) => name === report.source.name);
  const forms = FORMATS.map(([format]) => format);
  forms.splice(forms.indexOf("html"), 0, "txt", "md");
  assert.deepEqual(await viewer.attributes("[data-export]", "data-export"), forms, "first what offices use");
  for (const [format, named, options, count] of FORMATS) {
    const file = await taken(viewer, format);
    assert.equal(file.name, named(report));
    await isTold(viewer, `已保存为“${file.name}”`);
    holds(file.bytes, format, report, bytes, options, count);
  }
  await viewer.leave(...ADDRESSES);
});

/** A report with what must not be read by others, and what Markdown would take for its own. */
const DRAFT = `岚溪县人民政府2024年法治政府建设年度报告
来源：岚溪县司法局 浏览次数：12
一、主要举措
（一）规范执法。联系电话13912345678，办理*案件30件。
岚溪县人民政府
2025年2月18日
`;

for (const mode of ["read", "check"]) {
  test(`in mode ${mode} the whole text is taken away as plain words and as Markdown`, async () => {
    const viewer = await Viewer.open(on.browser, `${on.origin}/?mode=${mode}`);
    await viewer.host.evaluate((host, text) => host.load(text, { name: "岚溪.txt" }), DRAFT);
    await viewer.until((root) => root.querySelector(".document").textContent.includes("规范执法"));
    const plain = await taken(viewer, "txt");
    assert.equal(plain.name, "岚溪.全文.txt");
    await isTold(viewer, mode === "read" ? "已保存" : `已保存为“${plain.name}”`);
    const lines = plain.bytes.toString().split("\r\n");
    assert.match(lines[0], /^\ufeff岚溪县人民政府2024年法治政府建设年度报告 · 岚溪\.txt · 程序自动整理，以原文为准$/);
    assert.deepEqual(lines.slice(1), [
      "",
      "岚溪县人民政府2024年法治政府建设年度报告",
      "一、主要举措",
      "（一）规范执法。联系电话＊＊＊＊＊＊＊＊＊＊＊，办理*案件30件。",
      "岚溪县人民政府",
      "2025年2月18日",
      "",
    ]);
    const marked = await taken(viewer, "md");
    assert.equal(marked.name, "岚溪.全文.md");
    const text = marked.bytes.toString();
    assert.match(text, /^> 岚溪县人民政府.* · 岚溪\.txt · .*\n\n# 岚溪县人民政府2024年法治政府建设年度报告\n\n## 一、主要举措\n\n/);
    assert.ok(text.includes("**（一）规范执法**。联系电话＊＊＊＊＊＊＊＊＊＊＊，办理\\*案件30件。\n"), text);
    assert.equal(await viewer.host.evaluate(async (host) => (await host.exportAs("md")).text()), text);
    await viewer.page.close();
  });
}

for (const mode of ["read", "check"]) {
  test(`in mode ${mode} a file that is saved twice is told twice`, async () => {
    const viewer = await Viewer.open(on.browser, `${on.origin}/?mode=${mode}`);
    const { name } = await taken(viewer, "txt");
    const told = mode === "read" ? "已保存" : `已保存为“${name}”`;
    await isTold(viewer, told);
    await viewer.run((root) => (window.before = root.querySelector(".notices .is-saved")));
    await taken(viewer, "txt");
    // Only what comes into a live region is spoken.
    await viewer.until((root) => root.querySelector(".notices[aria-live] .is-saved") !== window.before);
    await isTold(viewer, told);
    await viewer.page.close();
  });
}

test("a file that cannot be read twice is told twice", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  await viewer.press(".primary", "打开");
  const refuse = () => viewer.given(() => viewer.press("button", "读取粘贴的文字"));
  assert.equal(await refuse(), "empty");
  await viewer.until((root) => root.querySelector(".notices[aria-live] .is-failure"));
  await viewer.run((root) => (window.before = root.querySelector(".notices .is-failure")));
  assert.equal(await refuse(), "empty");
  await viewer.until((root) => root.querySelector(".notices .is-failure") !== window.before);
  await viewer.page.close();
});

test("the whole text of a report that was fetched names its address", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/?mode=read`);
  const text = await viewer.host.evaluate(async (host) => (await host.exportAs("txt")).text());
  assert.ok(text.split("\r\n")[0].includes(` · ${on.origin}/samples/county.txt · `));
  await viewer.page.close();
});

test("every report is given in every form", async (t) => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  const docx = path.join(root, "tests/fixtures/docx");
  const drafts = ["comments", "tables", "strict"].map((name) => path.join(docx, `${name}.docx`));
  const files = reports().map(({ path: file }) => file);
  for (const file of [...files, ...drafts]) {
    await t.test(path.basename(file), async () => {
      assert.equal(await viewer.drop(file), "report");
      const report = await viewer.report();
      for (const [format, , options, count] of FORMATS) {
        holds(await exported(viewer, format), format, report, fs.readFileSync(file), options, count);
      }
    });
  }
  await viewer.leave(...ADDRESSES);
});

test("the stand-alone page prints itself, once", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  await viewer.press(".tools button", "打印");
  assert.deepEqual((await viewer.prints()).map(({ framed }) => framed), [false]);
  assert.equal(await viewer.page.$("iframe"), null);
  await viewer.page.emulateMediaType("print");
  const shown = await viewer.root.$$eval(".tools, .tabs, .outline, .inspector, .title", (all) =>
    all.filter((element) => element.getClientRects().length > 0).map((element) => element.className),
  );
  assert.deepEqual(shown, ["title"], "the report without the tools around it");
  await viewer.leave(...ADDRESSES);
});

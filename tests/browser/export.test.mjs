// What a reader takes away: files by the buttons, and paper.

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { native, noNative, reports } from "../node/support.mjs";
import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const ADDRESSES = ["/", "/fazhi-more.wasm", "/fazhi-report.js", "/fazhi-report.wasm", "/samples/county.txt"];

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

/** Presses one entry of the export menu and reads the file that comes. */
async function taken(viewer, format) {
  if (!(await viewer.root.$eval(".menu", (menu) => menu.open))) await viewer.press(".menu summary");
  const saved = new Promise((resolve, reject) => {
    session.on("Browser.downloadProgress", function progress({ state, filePath }) {
      if (state === "inProgress") return;
      session.off("Browser.downloadProgress", progress);
      if (state === "completed") resolve(filePath);
      else reject(new Error(`the download of ${format} is ${state}`));
    });
  });
  await viewer.press(`[data-export="${format}"]`);
  const file = await saved;
  const bytes = fs.readFileSync(file);
  fs.rmSync(file);
  return { name: path.basename(file), bytes };
}

/** Rows of a CSV text, its quoted line ends heeded. */
function rows(text) {
  const quoted = text.replace(/"(?:[^"]|"")*"/g, (field) => field.replace(/[\r\n]/g, " "));
  return quoted.split("\r\n").filter(Boolean);
}

/** Every form: what the file's name adds, the options of the native command, its rows. */
const FORMATS = [
  ["json", "json", []],
  ["csv", "数据.csv", ["--format", "csv", "--table", "figures"], (report) => report.figures.length],
  ["csv:findings", "核对事项.csv", ["--format", "csv", "--table", "findings"], (report) => report.findings.length],
  [
    "csv:score",
    "评分.csv",
    ["--format", "csv", "--table", "score"],
    ({ score }) => score.dimensions.flatMap(({ rows: all }) => all).length,
  ],
];

/** The form is right in itself, and the same as the native command's. */
function holds(text, report, bytes, options, count) {
  if (count) {
    assert.equal(text[0], "\ufeff", "Office programs know UTF-8 by its mark");
    assert.equal(rows(text).length, count(report) + 1);
  } else {
    assert.deepEqual(JSON.parse(text), report);
  }
  if (!noNative) assert.equal(text, native(bytes, report.source.name, options));
}

test("every button saves its form of the report", async () => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  const report = await viewer.report();
  const { bytes } = reports().find(({ name }) => name === report.source.name);
  assert.deepEqual(
    (await viewer.attributes("[data-export]", "data-export")).sort(),
    FORMATS.map(([format]) => format).sort(),
  );
  for (const [format, ending, options, count] of FORMATS) {
    const file = await taken(viewer, format);
    assert.equal(file.name, `county.${ending}`);
    holds(file.bytes.toString(), report, bytes, options, count);
  }
  await viewer.leave(...ADDRESSES);
});

test("every report is given in every form", async (t) => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  for (const { path: file, name, bytes } of reports()) {
    await t.test(name, async () => {
      assert.equal(await viewer.drop(file), "report");
      const report = await viewer.report();
      for (const [format, , options, count] of FORMATS) {
        // Not by text(), which would drop the mark.
        const units = await viewer.host.evaluate(
          async (host, f) => Array.from(new Uint8Array(await (await host.exportAs(f)).arrayBuffer())),
          format,
        );
        holds(Buffer.from(units).toString(), report, bytes, options, count);
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

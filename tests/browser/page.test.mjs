// The stand-alone page on every report at hand: given as a reader gives it, shown whole, and as the
// native command reads it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { native, noNative, reports } from "../node/support.mjs";
import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

/** Everything that the page may ask for. */
const ADDRESSES = ["/", "/fazhi-check.wasm", "/fazhi-report.js", "/samples/county.txt"];

const on = await stage(site);

const open = () => Viewer.open(on.browser, `${on.origin}/`);
const solid = (text) => text.replace(/\s+/g, "");
const words = ({ text }, { span }) => text.slice(span.start, span.end);

/** The text without white space and page furniture; what a finding is about is shown wherever it stands. */
function reading(report) {
  const asked = ({ span }) => report.findings.some((f) => f.span && f.span.start < span.end && span.start < f.span.end);
  const noise = report.noise.filter((n) => !asked(n));
  const ends = noise.map(({ span }) => span.end);
  const starts = [...noise.map(({ span }) => span.start), report.text.length];
  return solid([0, ...ends].map((end, i) => report.text.slice(end, starts[i])).join(""));
}

/** Marks of one kind in the document, by id: a mark can be cut in pieces, or lie under a shorter one. */
async function marked(viewer, letter) {
  const own = await viewer.attributes(".document [data-id]", "data-id");
  const under = await viewer.attributes(".document [data-marks]", "data-marks");
  const ids = [...own, ...under.flatMap((list) => list.split(" "))];
  return [...new Set(ids)].filter((id) => new RegExp(`^${letter}\\d+$`).test(id)).length;
}

/** Every view holds what the report holds, no more and no less. */
async function showsAll(viewer, report) {
  assert.deepEqual(
    await viewer.texts(".outline li"),
    report.sections.filter(({ depth }) => depth <= 3).map(({ marker, heading }) => marker + heading),
  );
  assert.deepEqual(
    await viewer.attributes(".document .heading .lead", "data-id"),
    report.sections.filter(({ depth, runIn }) => depth <= 3 && !runIn).map(({ id }) => id),
  );
  assert.equal(await marked(viewer, "s"), report.sections.length);
  assert.equal(await marked(viewer, "f"), report.figures.length);
  assert.equal(await marked(viewer, "c"), report.citations.length);
  // Private numbers are masked, unit by unit.
  const shown = solid((await viewer.texts(".document .chapter")).join(""));
  const masked = Array.from(reading(report), (unit, i) => (shown[i] === "＊" ? "＊" : unit)).join("");
  assert.equal(shown, masked);

  await viewer.go("数据");
  assert.deepEqual(
    (await viewer.attributes(".figures tr[data-id]", "data-id")).sort(),
    report.figures.map(({ id }) => id).sort(),
  );
  assert.equal((await viewer.texts(".relations .working")).length, report.relations.length);

  await viewer.go("内容要点");
  const parts = new Set(report.sections.map(({ part, role }) => role || part));
  parts.delete("other");
  assert.equal((await viewer.texts(".parts .part:not(.is-missing)")).length, parts.size);

  await viewer.go("核验");
  assert.deepEqual(
    (await viewer.attributes("[data-finding]", "data-finding")).sort(),
    report.findings.map(({ id }) => id).sort(),
  );

  await viewer.go("评分");
  const rows = report.score.dimensions.map((dimension) => dimension.rows.length + 1);
  assert.deepEqual(await viewer.root.$$eval(".score-table tbody", (all) => all.map((b) => b.rows.length)), rows);
  await viewer.go("阅读");
}

test("the page opens with a sample and asks for five files", async () => {
  const viewer = await open();
  const { title } = (await viewer.report()).meta;
  assert.equal((await viewer.texts(".document .title")).join(""), title.value);
  assert.equal((await viewer.events("ready"))[0].edition, "full");
  await showsAll(viewer, await viewer.report());
  assert.ok(viewer.heard.requests.includes("/fazhi-glossary.txt"));
  await viewer.leave(...ADDRESSES);
});

test("every report, let go over the page, is shown as the native command reads it", async (t) => {
  const viewer = await open();
  for (const { name, path, bytes } of reports()) {
    await t.test(name, async () => {
      assert.equal(await viewer.drop(path), "report");
      const report = await viewer.report();
      if (!noNative) assert.deepEqual(report, JSON.parse(native(bytes, name)));
      await showsAll(viewer, report);
    });
  }
  await viewer.leave(...ADDRESSES);
});

test("a report is picked from the disk", async () => {
  const viewer = await open();
  const { path, name } = reports().find((report) => report.name === "township.txt");
  await viewer.press(".primary", "打开");
  const input = await viewer.page.waitForSelector("fazhi-report >>> .pick input");
  assert.equal(await viewer.given(() => input.uploadFile(path)), "report");
  assert.equal((await viewer.report()).source.name, name);
  await showsAll(viewer, await viewer.report());
  await viewer.leave(...ADDRESSES);
});

test("a report is pasted", async () => {
  const viewer = await open();
  const { bytes } = reports().find((report) => report.name === "department.txt");
  await viewer.press(".primary", "打开");
  await viewer.press(".paste textarea");
  await viewer.page.keyboard.sendCharacter(bytes.toString());
  assert.equal(await viewer.given(() => viewer.press(".open-actions .primary")), "report");
  const report = await viewer.report();
  assert.equal(report.text, bytes.toString());
  await showsAll(viewer, report);
  await viewer.leave(...ADDRESSES);
});

test("a figure that is pressed is told and explained", async () => {
  const viewer = await open();
  const report = await viewer.report();
  for (const figure of [report.figures[0], report.figures.at(-1)]) {
    await viewer.press(`.document [data-id="${figure.id}"]`);
    await viewer.until((root, w) => root.querySelector(".card-value")?.textContent === w, words(report, figure));
    assert.deepEqual((await viewer.events("select")).at(-1), { id: figure.id, kind: "figure" });
    assert.equal(new URL(viewer.page.url()).hash, `#fz=${figure.id}`);
    assert.match((await viewer.texts(".inspector .panel-title"))[0], new RegExp(`共 ${report.figures.length} 处$`));
  }
  await viewer.press(".inspector button", "关闭");
  await viewer.until((root) => !root.querySelector(".inspector .card"));
  await viewer.leave(...ADDRESSES);
});

test("a row of the figures table leads to its place in the text", async () => {
  const viewer = await open();
  const figure = (await viewer.report()).figures.at(-1);
  await viewer.go("数据");
  await viewer.press(`.figures [data-id="${figure.id}"]`);
  await viewer.untilSeen(`.document .is-selected[data-id="${figure.id}"]`);
  await viewer.leave(...ADDRESSES);
});

test("every finding leads to its words, marked and in sight", async () => {
  const viewer = await open();
  for (const { path } of reports()) {
    assert.equal(await viewer.drop(path), "report");
    const report = await viewer.report();
    for (const finding of report.findings) {
      await viewer.go("核验");
      await viewer.unfold();
      await viewer.press(`[data-finding="${finding.id}"] .message a`);
      assert.deepEqual((await viewer.events("select")).at(-1), { id: finding.id, kind: "finding" });
      // What is absent stands nowhere.
      if (!finding.span) continue;
      await viewer.untilSeen(".document .is-selected");
      const selected = solid((await viewer.texts(".document .is-selected")).join(""));
      assert.equal(selected, solid(words(report, finding)), finding.message);
      assert.deepEqual(await viewer.texts(".inspector .card .card-subject"), [finding.message]);
    }
  }
  await viewer.leave(...ADDRESSES);
});

test("the score can be redone with a pencil", async () => {
  const viewer = await open();
  for (const { path } of reports()) {
    assert.equal(await viewer.drop(path), "report");
    const { score } = await viewer.report();
    await viewer.go("评分");
    const table = await viewer.root.$eval(".score-table", (element) => {
      const hundredths = (cell) => Math.round(100 * Number(cell.textContent.trim().replace("−", "-")));
      const numbers = (row) => Array.from(row.querySelectorAll(".number"), hundredths);
      const bodies = Array.from(element.tBodies, (body) => Array.from(body.rows, numbers));
      return { bodies, total: numbers(element.tFoot.rows[0]) };
    });
    const sum = (rows) => rows.reduce(([value, of], row) => [value + row[0], of + row[1]], [0, 0]);
    for (const [head, ...rows] of table.bodies) assert.deepEqual(sum(rows), head);
    assert.deepEqual(sum(table.bodies.map(([head]) => head)), table.total);
    assert.deepEqual(table.total, [score.value, score.of]);
  }
  await viewer.leave(...ADDRESSES);
});

test("no text can become a script or markup in the page", async () => {
  const viewer = await open();
  const refused = await viewer.page.evaluate(async () => {
    const tries = [() => eval("1"), () => new Function("return 1")(), () => (document.body.innerHTML = "<b>1</b>")];
    // In a turn of the page's own: what a debugger evaluates is under no policy.
    const refuses = (act) =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            act();
            resolve(false);
          } catch (_) {
            resolve(true);
          }
        });
      });
    return Promise.all(tries.map(refuses));
  });
  assert.deepEqual(refused, [true, true, true]);
  await viewer.page.close();
});

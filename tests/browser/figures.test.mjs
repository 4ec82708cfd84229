// The table of figures in the built page: groups, orders, pictures, and the way to the sentence and back.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const on = await stage(site);
let viewer;
let report;

before(async () => {
  viewer = await Viewer.open(on.browser, `${on.origin}/`);
  report = await viewer.report();
  await viewer.go("数据");
});

/** The bodies of the table: what each is about, and its rows by id with the width of their picture. */
const groups = () =>
  viewer.root.$$eval(".figures tbody", (all) =>
    all.map((body) => ({
      name: body.querySelector(".group th")?.firstChild.textContent ?? null,
      rows: [...body.querySelectorAll("tr[data-id]")].map((row) => ({
        id: row.dataset.id,
        width: row.querySelector(".fill")?.width.baseVal.value ?? null,
      })),
    })),
  );

const figure = (id) => report.figures.find((f) => f.id === id);

/** Chooses an order, and waits until the table has it. */
async function order(words) {
  const [before] = await groups();
  await viewer.root.$eval(
    ".filters select:nth-of-type(2)",
    (select, w) => {
      select.selectedIndex = [...select.options].findIndex((o) => o.textContent === w);
      select.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    },
    words,
  );
  await viewer.until((root, first) => root.querySelector(".figures tr[data-id]").dataset.id !== first, before.rows[0].id);
  return (await groups()).flatMap((g) => g.rows.map((r) => figure(r.id)));
}

test("every figure stands below its topic, those of one indicator together", async () => {
  const topic = ({ section }) => {
    const at = report.sections.find((s) => s.id === section);
    return at && (at.topic || topic({ section: at.parent }));
  };
  const shown = await groups();
  assert.equal(shown.flatMap((g) => g.rows).length, report.figures.length);
  assert.ok(shown.length > 5 && new Set(shown.map((g) => g.name)).size === shown.length);
  for (const { name, rows } of shown) {
    const topics = new Set(rows.map((r) => topic(figure(r.id)) || null));
    assert.equal(topics.size, 1, name);
    const indicators = rows.map((r) => figure(r.id).indicator).filter(Boolean);
    const runs = indicators.filter((indicator, i) => indicator !== indicators[i - 1]);
    assert.equal(new Set(runs).size, runs.length, `${name}: ${indicators}`);
  }
});

test("figures of one kind and unit are pictured against the largest of them", async () => {
  let pictures = 0;
  for (const { rows } of await groups()) {
    for (const { id, width } of rows) {
      const { kind, unit, value } = figure(id);
      const alike = rows.map((r) => figure(r.id)).filter((f) => f.kind === kind && f.unit === unit);
      if (alike.length < 3 || !["count", "percent", "money"].includes(kind)) {
        assert.equal(width, null, id);
        continue;
      }
      const whole = Math.max(kind === "percent" ? 100 : 0, ...alike.map((f) => f.value));
      assert.equal(width, Math.floor((value * 1000) / whole), id);
      pictures += 1;
    }
  }
  assert.ok(pictures > 10);
});

test("a row leads to its sentence, and the sentence back to the row", async () => {
  const { id } = report.figures[60];
  await viewer.press(`.figures tr[data-id="${id}"] a`);
  await viewer.untilSeen(`.document [data-id="${id}"].is-selected`);
  await viewer.press(".inspector button", "在数据表中查看");
  await viewer.untilSeen(`.figures a[data-id="${id}"]`);
  assert.equal(await viewer.run((root) => root.activeElement.dataset.id), id);
});

test("the order is the reader's to choose", async () => {
  const largest = await order("按数值大小");
  assert.ok(largest.every((f, i) => i === 0 || f.value <= largest[i - 1].value));
  assert.deepEqual(await order("按原文顺序"), report.figures);
});

test("of the relations those of the figures asked for are shown, each below what it is about", async () => {
  const workings = () => viewer.texts(".relations .working");
  assert.equal((await workings()).length, report.relations.length);
  const [first] = report.relations;
  const { subject } = figure(first.figures[0]);
  assert.equal((await viewer.texts(".relations div > .aside"))[0], subject);
  await viewer.press(".filters input");
  await viewer.page.keyboard.sendCharacter(subject);
  await viewer.until((root, n) => root.querySelectorAll(".relations .working").length < n, report.relations.length);
  assert.ok((await workings())[0].includes(first.formula));
});

// Sections folded away and shown again, by hand, by the outline, by whatever leads into them, and by the browser's
// own search.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";

import { site, stage } from "./support.mjs";
import { PHONE, Viewer } from "./viewer.mjs";

const on = await stage(site);
const open = (options) => Viewer.open(on.browser, `${on.origin}/?mode=read`, options);

let viewer;
let report;

before(async () => {
  viewer = await open();
  report = await viewer.report();
});

beforeEach(async () => {
  if (await viewer.root.$("[hidden]")) {
    await viewer.press(".outline button", "展开全部");
    await viewer.until((root) => !root.querySelector("[hidden]"));
  }
});

/** The sections 一、 of the report whose heading stands on a line of its own. */
const chapters = () => report.sections.filter(({ depth, runIn }) => depth === 1 && !runIn);
const within = ({ id }) => report.sections.filter(({ parent }) => parent === id);
const button = ({ id }) => `.fold-button[data-fold="${id}"]`;
const body = ({ id }) => `.fold-head:has(${button({ id })}) + .fold-body`;

/** Folds a section by its button. */
async function fold(section) {
  await viewer.press(button(section));
  await untilFolded(section, true);
}

/** Waits until a section is folded or not, and its button says the same. */
const untilFolded = (section, folded) =>
  viewer.until(
    (root, s, b, is) =>
      root.querySelector(s).getAttribute("aria-expanded") === String(!is) &&
      (root.querySelector(b).getAttribute("hidden") === "until-found") === is,
    button(section),
    body(section),
    folded,
  );

test("every chapter and every section （一） on a line of its own has a button with its name", async () => {
  const foldable = report.sections.filter(({ depth, runIn }) => depth <= 2 && !runIn);
  assert.ok(foldable.length > 4);
  const names = await viewer.attributes(".fold-button", "aria-label");
  assert.deepEqual(names, foldable.map(({ marker, heading }) => marker + heading));
});

test("folding one section changes its button and its box, and nothing else in the page", async () => {
  const [, section] = chapters();
  await viewer.press(".document .title");
  await viewer.run((root) => {
    window.changes = [];
    const name = (node) => node.className || node.nodeName;
    new MutationObserver((all) =>
      window.changes.push(...all.map(({ target, type, attributeName }) => `${type} ${attributeName} ${name(target)}`)),
    ).observe(root.querySelector(".document"), { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await fold(section);
  const own = ["attributes aria-expanded fold-button", "attributes data-fold fold-body", "attributes hidden fold-body"];
  const changes = () => viewer.page.evaluate(() => window.changes.splice(0).sort());
  assert.deepEqual(await changes(), own);
  await viewer.press(button(section));
  await untilFolded(section, false);
  assert.deepEqual(await changes(), own);
});

test("what is folded is out of sight and out of the way of the keyboard", async () => {
  const [section] = chapters();
  const inside = `.document [data-id="${within(section)[0].id}"]`;
  await fold(section);
  const seen = (selector) => viewer.root.$eval(selector, (e) => e.checkVisibility({ contentVisibilityAuto: false }));
  assert.equal(await seen(`.document [data-id="${section.id}"]`), true);
  assert.equal(await seen(inside), false);
  await viewer.root.$eval(button(section), (e) => e.focus());
  await viewer.page.keyboard.press("Tab");
  const next = await viewer.run((root) => root.activeElement.closest(".fold-body[hidden]"));
  assert.equal(next, null);
  await viewer.root.$eval(button(section), (e) => e.focus());
  await viewer.page.keyboard.press("Enter");
  await untilFolded(section, false);
  assert.equal(await seen(inside), true);
  assert.equal(await viewer.run((root) => root.activeElement.className), "fold-button");
});

test("the outline folds all and shows all, and an entry of it shows where it leads", async () => {
  await viewer.press(".outline button", "折叠全部");
  for (const section of chapters()) await untilFolded(section, true);
  const [section] = chapters();
  const { id } = within(section)[0];
  await viewer.press(`.outline [data-id="${id}"]`);
  await viewer.untilSeen(`.document [data-id="${id}"]`);
  await untilFolded(section, false);
  await untilFolded(chapters()[1], true);
  await viewer.press(".outline button", "展开全部");
  for (const one of chapters()) await untilFolded(one, false);
});

test("a hit of the search, a figure of the table and a script lead into what is folded", async () => {
  const [first] = chapters();
  await fold(first);
  await viewer.press(".tools button", "查找");
  await viewer.page.keyboard.sendCharacter("执法");
  await untilFolded(first, false);
  await viewer.press(".search button", "关闭");

  const section = chapters().find(({ span }) => report.figures.some((f) => f.span.start > span.start));
  const figure = report.figures.find((f) => f.span.start > section.span.start);
  await fold(section);
  await viewer.go("数据");
  await viewer.press(`.figures a[data-id="${figure.id}"]`);
  await viewer.untilSeen(`.document a[data-id="${figure.id}"]`);
  await untilFolded(section, false);

  await fold(section);
  await viewer.host.evaluate((host, id) => host.select(id), figure.id);
  await viewer.untilSeen(`.document a[data-id="${figure.id}"]`);
  await viewer.press(".inspector button", "关闭");
});

test("what the browser's own search finds is shown, through both boxes around it", async () => {
  const section = chapters().find((one) => within(one).some(({ runIn }) => !runIn));
  const inner = within(section).find(({ runIn }) => !runIn);
  await fold(inner);
  await fold(section);
  // As Chromium does for each box around what it found.
  for (const one of [inner, section]) {
    await viewer.root.$eval(body(one), (box) => {
      box.dispatchEvent(new Event("beforematch", { bubbles: true }));
      box.removeAttribute("hidden");
    });
  }
  await untilFolded(section, false);
  await untilFolded(inner, false);
});

test("the outline follows the scroll past what is folded", async () => {
  const [first, second] = chapters();
  await fold(first);
  await viewer.root.$eval(`.document [data-id="${second.id}"]`, (e) => e.scrollIntoView());
  await viewer.until((root, id) => root.querySelector(".outline .is-here")?.dataset.id === id, second.id);
});

test("on paper nothing is folded", async () => {
  const [section] = chapters();
  await fold(section);
  const height = () => viewer.root.$eval(body(section), (box) => box.getBoundingClientRect().height);
  assert.equal(await height(), 0);
  await viewer.page.emulateMediaType("print");
  assert.ok((await height()) > 100);
  assert.equal(await viewer.root.$eval(button(section), (b) => getComputedStyle(b).display), "none");
  await viewer.page.emulateMediaType(null);
});

test("the last section folds without the sign-off; a phone has buttons that a thumb can press", async () => {
  const phone = await open({ size: PHONE });
  const sizes = await phone.root.$$eval(".fold-button", (all) => all.map((b) => b.getBoundingClientRect()).map((r) => [r.width, r.height]));
  for (const [width, height] of sizes) assert.ok(width >= 44 && height >= 44);
  assert.equal(await phone.root.$(".fold-body .sign-off"), null);
  assert.ok(await phone.root.$(".sign-off"));
  await phone.page.close();
});

test("where the browser would not find what is folded, nothing can be", async () => {
  const page = await on.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    delete HTMLElement.prototype.onbeforematch;
  });
  await page.goto(`${on.origin}/?mode=read`);
  const old = new Viewer(page, { problems: [], requests: [] });
  await old.turnTo("fazhi-report");
  await old.until((root) => root.querySelector(".document .heading"));
  assert.deepEqual(await old.texts(".fold-button, .outline button"), []);
  await page.close();
});

test("nothing went wrong meanwhile", () => viewer.leave("/", "/fazhi-report.js", "/fazhi-report.wasm", "/samples/county.txt"));

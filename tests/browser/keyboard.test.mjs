// Everything by keyboard alone: all controls in the order of the page, with a focus that can be seen and
// is never lost.

import assert from "node:assert/strict";
import { test } from "node:test";

import { site, stage } from "./support.mjs";
import { DESKTOP, PHONE, Viewer } from "./viewer.mjs";

const ADDRESSES = ["/", "/fazhi-check.wasm", "/fazhi-report.js", "/samples/county.txt"];

const on = await stage(site);

/** A viewer, with a way to name its controls. */
async function open(size = DESKTOP) {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`, { size });
  await viewer.run((root) => {
    const CONTROLS = "a[href], button, input, select, textarea, summary";
    const words = (element) => element.getAttribute("aria-label") || element.dataset.id || element.textContent.trim();
    window.nameOf = (element) => element && `${element.localName} ${words(element)}`;
    window.controls = () =>
      Array.from(root.querySelectorAll(CONTROLS)).filter(
        (element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }),
      );
  });
  return viewer;
}

const key = (viewer, name) => viewer.page.keyboard.press(name);
const focused = (viewer) => viewer.run((root) => window.nameOf(root.activeElement));
const untilFocused = (viewer, selector) => viewer.until((root, s) => root.activeElement?.matches(s), selector);

/** Tabs on until an element has the focus. */
async function tabTo(viewer, selector) {
  for (let i = 0; i < 300; i += 1) {
    await key(viewer, "Tab");
    if (await viewer.run((root, s) => root.activeElement?.matches(s), selector)) return;
  }
  assert.fail(`Tab never came to ${selector}`);
}

/** From the top of the page, Tab goes through all controls in the order they stand. */
async function tabsThrough(viewer) {
  await viewer.page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  const all = await viewer.run(() => window.controls().map(window.nameOf));
  const reached = [];
  for (let i = 0; i < all.length; i += 1) {
    await key(viewer, "Tab");
    const { name, ring } = await viewer.run((root) => {
      const { activeElement: element } = root;
      const shown = element && element.matches(".pick input") ? element.nextElementSibling : element;
      return { name: window.nameOf(element), ring: shown && getComputedStyle(shown).outlineStyle };
    });
    assert.equal(ring, "solid", `the focus on ${name} is seen`);
    reached.push(name);
  }
  assert.deepEqual(reached, all);
}

test("Tab reaches every control of every view, in order", async () => {
  const viewer = await open();
  await tabsThrough(viewer);
  for (const view of ["数据", "内容要点", "核验", "评分"]) {
    await viewer.go(view);
    await tabsThrough(viewer);
  }
  await viewer.press(".primary", "打开");
  await viewer.until((root) => root.querySelector(".drop"));
  await tabsThrough(viewer);
  await viewer.leave(...ADDRESSES);
});

test("Enter on a figure tells of it, and the focus stays", async () => {
  const viewer = await open();
  await tabTo(viewer, ".document a.figure");
  const name = await focused(viewer);
  await key(viewer, "Enter");
  await viewer.until((root) => root.querySelector(".card-value"));
  assert.equal(await focused(viewer), name);
  assert.equal((await viewer.events("select")).length, 1);
  await viewer.leave(...ADDRESSES);
});

test("Enter on a finding leads to its words, and the focus goes along", async () => {
  const viewer = await open();
  const { id } = (await viewer.report()).findings.find(({ span }) => span);
  await tabTo(viewer, ".tab:nth-of-type(5)");
  await key(viewer, "Enter");
  await viewer.until((root) => root.querySelector("[data-finding]"));
  await tabTo(viewer, `[data-finding="${id}"] .message a`);
  await key(viewer, "Enter");
  await untilFocused(viewer, ".document .is-selected");
  await viewer.untilSeen(".document .is-selected");
  await viewer.leave(...ADDRESSES);
});

test("the search is opened, gone through and closed without a mouse", async () => {
  const viewer = await open();
  await tabTo(viewer, ".tools button:nth-of-type(3)");
  await key(viewer, "Enter");
  await untilFocused(viewer, ".search input");
  await viewer.page.keyboard.sendCharacter("执法");
  await viewer.until((root) => root.querySelector(".search .told").textContent.startsWith("1 /"));
  await key(viewer, "Enter");
  await viewer.until((root) => root.querySelector(".search .told").textContent.startsWith("2 /"));
  await viewer.page.keyboard.down("Shift");
  await key(viewer, "Enter");
  await viewer.page.keyboard.up("Shift");
  await viewer.until((root) => root.querySelector(".search .told").textContent.startsWith("1 /"));
  await key(viewer, "Escape");
  await viewer.until((root) => !root.querySelector(".search"));
  await untilFocused(viewer, ".tools button[aria-pressed]");
  await viewer.leave(...ADDRESSES);
});

test("what closes gives the focus back to what it was about", async () => {
  const viewer = await open();
  await tabTo(viewer, ".document a.figure");
  const name = await focused(viewer);
  await key(viewer, "Enter");
  await viewer.until((root) => root.querySelector(".card-value"));
  await tabTo(viewer, ".inspector .panel-head button:last-of-type");
  await key(viewer, "Enter");
  await viewer.until((root) => !root.querySelector(".card"));
  assert.equal(await focused(viewer), name);
  await viewer.leave(...ADDRESSES);
});

test("on a phone an entry of the outline leads to its heading", async () => {
  const viewer = await open(PHONE);
  await tabTo(viewer, ".for-outline");
  await key(viewer, "Enter");
  await viewer.until((root) => root.querySelector(".outline"));
  await tabTo(viewer, ".outline li:last-child a");
  await key(viewer, "Enter");
  await viewer.until((root) => !root.querySelector(".outline"));
  await untilFocused(viewer, ".document .lead.is-selected");
  await viewer.leave(...ADDRESSES);
});

test("a report that is given takes the focus to its title", async () => {
  const viewer = await open();
  await tabTo(viewer, ".primary");
  await key(viewer, "Enter");
  await viewer.until((root) => root.querySelector(".paste"));
  await tabTo(viewer, ".paste textarea");
  await viewer.page.keyboard.sendCharacter("某镇人民政府2024年法治政府建设年度报告\n一、主要举措\n办理案件12件。");
  await tabTo(viewer, ".open-actions .primary");
  await viewer.given(() => key(viewer, "Enter"));
  await untilFocused(viewer, ".document .title");
  await viewer.leave(...ADDRESSES);
});

test("Escape closes the menu and gives the focus back; so does going elsewhere, without the focus", async () => {
  const viewer = await open();
  const isOpen = () => viewer.run((root) => root.querySelector(".menu").open);
  await tabTo(viewer, ".menu summary");
  await key(viewer, "Enter");
  await key(viewer, "Tab");
  assert.match(await focused(viewer), /^button 原文加批注/);
  await key(viewer, "Escape");
  assert.equal(await isOpen(), false);
  await untilFocused(viewer, ".menu > summary");
  await key(viewer, "Enter");
  assert.equal(await isOpen(), true);
  await viewer.press(".tab", "数据");
  assert.equal(await isOpen(), false);
  await viewer.leave(...ADDRESSES);
});

test("the outline tells where the reader has scrolled to, and shows it", async () => {
  const viewer = await open({ ...DESKTOP, height: 400 });
  const sections = (await viewer.report()).sections.filter(({ depth }) => depth === 1);
  for (const { id } of [sections[2], sections[1]]) {
    await viewer.run((root, at) => root.querySelector(`.document [data-id=${at}]`).scrollIntoView(), id);
    await viewer.until((root, at) => root.querySelector(".outline .is-here")?.dataset.id === at, id);
    const [around, entry] = await viewer.run((root) =>
      [".outline", ".outline .is-here"].map((s) => root.querySelector(s).getBoundingClientRect().toJSON()),
    );
    assert.ok(around.top <= entry.top && entry.bottom <= around.bottom, `${entry.top} in ${around.top} to ${around.bottom}`);
  }
  assert.equal(await viewer.root.$(".document .is-selected"), null);
  await viewer.leave(...ADDRESSES);
});

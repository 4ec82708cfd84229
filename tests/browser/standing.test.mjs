// The document is set piece by piece and then stands: another view puts it out of sight and changes nothing in it.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";

import { root as project } from "../node/support.mjs";
import { launch, serve, site } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const sample = fs.readFileSync(path.join(project, "www/samples/county.txt"), "utf8");
const sections = sample.split("\n").slice(6).join("\n");
const LONG = sample + `\n${sections}`.repeat(6);

const page = (mode) =>
  `<!doctype html><meta charset="utf-8"><title>长文</title><script type="module" src="/fazhi-report.js"></script>
  <fazhi-report src="/long.txt" mode="${mode}"></fazhi-report>`;

const server = await serve((url) => {
  if (url.pathname === "/long.txt") return { type: "text/plain; charset=utf-8", body: LONG };
  if (url.pathname === "/read" || url.pathname === "/check") {
    return { type: "text/html; charset=utf-8", body: page(url.pathname.slice(1)) };
  }
  return url.pathname === "/favicon.ico" ? { type: "image/x-icon", body: "" } : site(url);
});
const browser = await launch();
after(async () => {
  await browser.close();
  server.close();
});

const open = (mode) => Viewer.open(browser, `${server.origin}/${mode}`);
const whole = (viewer) => viewer.until((root) => root.querySelector(".noise"));
const leave = (viewer, module) => {
  viewer.heard.requests.splice(0, Infinity, ...viewer.heard.requests.filter((address) => address !== "/favicon.ico"));
  return viewer.leave(`/${module}.wasm`, "/fazhi-report.js", "/long.txt", `/${module === "fazhi-check" ? "check" : "read"}`);
};

/** Counts what changes in the document from here on; attributes where something stands out are not asked for. */
const watch = (viewer) =>
  viewer.run((root) => {
    window.changes = [];
    const observer = new MutationObserver((list) => window.changes.push(...list.map((one) => one.target.nodeName)));
    observer.observe(root.querySelector(".document"), { subtree: true, childList: true, characterData: true });
  });
const changes = (viewer) => viewer.page.evaluate(() => window.changes);

test("a long report is set piece by piece, from its beginning to its end", async () => {
  const tab = await browser.newPage();
  await tab.evaluateOnNewDocument(() => {
    window.lengths = [];
    const note = () => {
      const host = document.querySelector("fazhi-report");
      const shown = host && host.shadowRoot && host.shadowRoot.querySelector(".document");
      if (shown) window.lengths.push(Array.from(shown.querySelectorAll(".chapter"), (c) => c.textContent).join("").length);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await tab.goto(`${server.origin}/read`);
  await tab.waitForFunction(() => document.querySelector("fazhi-report").shadowRoot.querySelector(".noise"));
  const [lengths, text] = await tab.evaluate(() => {
    const host = document.querySelector("fazhi-report");
    const shown = Array.from(host.shadowRoot.querySelectorAll(".chapter"), (chapter) => chapter.textContent).join("");
    return [[...new Set(window.lengths)], { shown, read: host.report.text }];
  });
  assert.ok(lengths[0] > 1000 && lengths[0] < text.shown.length / 2, `the first piece alone is there first: ${lengths}`);
  assert.deepEqual(lengths, lengths.slice().sort((a, b) => a - b), "and nothing goes away again");
  const solid = (words) => words.replace(/\s+/g, "");
  assert.equal(solid(text.shown), solid(text.read));
  await tab.close();
});

test("wherever a script leads while it is being set, that is there", async () => {
  const viewer = await open("read");
  const last = (await viewer.report()).figures.at(-1);
  await viewer.host.evaluate((host, id) => host.select(id), last.id);
  await viewer.untilSeen(`.document .is-selected[data-id="${last.id}"]`);
  await leave(viewer, "fazhi-report");
});

test("the document stands while another view is open, out of sight and out of reach", async () => {
  const viewer = await open("check");
  await whole(viewer);
  await watch(viewer);
  for (const view of ["数据", "内容要点", "核验", "评分", "阅读"]) {
    await viewer.go(view);
    const seen = await viewer.run((root) => window.noted.sees(root, root.querySelector(".document .title")));
    assert.equal(seen, view === "阅读", view);
    const there = await viewer.run((root) => root.querySelector(".document .title").checkVisibility());
    assert.equal(there, view === "阅读", `${view}, for keyboard and screen reader`);
  }
  // Where it was pressed to be shown, chapters mark it: no node comes or goes, but for what a mark is cut in.
  await viewer.go("数据");
  const { id } = (await viewer.report()).figures[3];
  await viewer.press(`.figures [data-id="${id}"]`);
  await viewer.untilSeen(`.document .is-selected[data-id="${id}"]`);
  assert.deepEqual(await changes(viewer), []);
  await leave(viewer, "fazhi-check");
});

for (const mode of ["read", "check"]) {
  test(`in mode ${mode} each view comes up where it was left, a new one at its beginning`, async () => {
    const viewer = await open(mode);
    await whole(viewer);
    const at = () => viewer.page.evaluate(() => Math.round(scrollY));
    const to = (top) => viewer.page.evaluate((y) => scrollTo(0, y), top);
    const isAt = (top) => viewer.until((_, y) => Math.abs(scrollY - y) <= 1, top);
    // As on a phone, where the views are at hand wherever one is.
    const go = (name) => viewer.run((root, n) => [...root.querySelectorAll(".tab")].find((tab) => tab.textContent.startsWith(n)).click(), name);
    const host = await viewer.run((root) => Math.round(root.host.getBoundingClientRect().top + scrollY));
    await to(3000);
    await go("数据");
    await isAt(host);
    await to(host + 400);
    await go("阅读");
    await isAt(3000);
    await go("数据");
    await isAt(host + 400);
    await viewer.run((root) => root.querySelector(".figures a[data-id]").click());
    await viewer.until((root) => root.querySelector(".document .is-selected"));
    assert.notEqual(await at(), 3000, "a figure is shown, wherever one was");
    await go("数据");
    await isAt(host + 400);
    await viewer.page.close();
  });
}

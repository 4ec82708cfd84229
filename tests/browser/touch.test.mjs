// A finger is wider than an arrow: what is pressed on a phone is 44 pixels high and wide, and parts of two are not one place.

import assert from "node:assert/strict";
import { test } from "node:test";

import { site, stage } from "./support.mjs";
import { tour } from "./tour.mjs";
import { Viewer } from "./viewer.mjs";

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>页</title>
<link rel="icon" href="data:,"><script type="module" src="/fazhi-report.js"></script>
<fazhi-report src="/samples/county.txt" original="/samples/county.txt" highlights="auto" feedback="/tell?about=" languages="zh-Hans en" mode="`;
const on = await stage((url) =>
  url.pathname === "/page" ? { type: "text/html; charset=utf-8", body: `${PAGE}${url.searchParams.get("mode")}"></fazhi-report>` } : site(url),
);

const TOUCHED = { width: 375, height: 740, isMobile: true, hasTouch: true };

/** What is pressed and is too small, and what lies over another, in the view that is open. Links within sentences have no room. */
function faults(root, least) {
  const named = (e) => `${e.localName}.${e.className} ${(e.getAttribute("aria-label") || e.textContent).slice(0, 16)}`;
  const inSentence = (e) => e.localName === "a" && e.closest(".document .chapter, blockquote");
  const all = Array.from(root.querySelectorAll("button, summary, select, input:not([type=file]), .pick, a[href], [role=tab]"));
  const seen = all.filter((e) => e.checkVisibility() && !inSentence(e)).map((e) => ({ e, box: e.getBoundingClientRect() }));
  const found = [];
  for (const { e, box } of seen) {
    if (box.height < least - 0.1 || box.width < least - 0.1) found.push(`${named(e)} ${box.width.toFixed()} × ${box.height.toFixed()}`);
  }
  // What lies over the rest of the view is not beside it.
  const layer = (e) => e.closest(".foot, .inspector, .search, .menu-items, .outline, .notice");
  seen.forEach(({ e, box }, i) => {
    for (const { e: other, box: its } of seen.slice(i + 1)) {
      const over = Math.min(box.right, its.right) - Math.max(box.left, its.left) > 1 && Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > 1;
      if (over && layer(e) === layer(other) && !e.contains(other)) found.push(`${named(e)} lies over ${named(other)}`);
    }
  });
  return [...new Set(found)];
}

for (const mode of ["read", "check"]) {
  test(`every control of every view is as large as a finger, ${mode} mode`, async () => {
    const viewer = await Viewer.open(on.browser, `${on.origin}/page?mode=${mode}`, { size: TOUCHED });
    const poor = [];
    for (const [view, come] of tour(mode, true)) {
      await come(viewer);
      for (const fault of await viewer.run(faults, 44)) poor.push(`${view}: ${fault}`);
    }
    assert.deepEqual(poor, []);
    await viewer.page.close();
  });
}

test("a tablet is touched too, where a mouse would do with less", async () => {
  for (const [size, least] of [[{ width: 820, height: 1100, isMobile: true, hasTouch: true }, 44], [{ width: 1280, height: 800 }, 24]]) {
    const viewer = await Viewer.open(on.browser, `${on.origin}/page?mode=check`, { size });
    for (const tab of ["阅读", "数据", "核验"]) {
      await viewer.go(tab);
      assert.deepEqual(await viewer.run(faults, least), [], `${tab}, ${least} px`);
    }
    await viewer.page.close();
  }
});

// A page with a toolbar of its own for people who see or read with difficulty: in the page's own tree the viewer is
// reached by it, zoom, colours and words under the pointer, and goes on working.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hosts, VIEWER } from "./hosts.mjs";
import { listen, stage } from "./support.mjs";

const on = await stage(hosts);

async function open(render, size = { width: 1280, height: 900 }) {
  const page = await on.browser.newPage();
  await page.setViewport(size);
  const heard = listen(page, on.origin);
  await page.goto(`${on.origin}/hosts/elder.html?render=${render}`);
  await page.waitForFunction(() => document.querySelector("fazhi-report").report);
  await page.waitForFunction(`Boolean(${VIEWER}.querySelector(".document a.figure"))`);
  const figure = await page.evaluateHandle(`${VIEWER}.querySelector(".document a.figure")`);
  return { page, heard, figure };
}

const style = (page, element, name) => page.evaluate((e, n) => getComputedStyle(e)[n], element, name);

test("zoom makes it larger, and what is pressed is what is meant", async () => {
  const { page, heard, figure } = await open("light");
  const height = () => figure.evaluate((element) => element.getClientRects()[0].height);
  const before = await height();
  await page.click('[data-do="larger"]');
  await page.click('[data-do="larger"]');
  assert.ok((await height()) > 1.3 * before, `${await height()} after ${before}`);
  await figure.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await figure.click();
  await page.waitForFunction(`Boolean(${VIEWER}.querySelector(".card-value"))`);
  assert.deepEqual(heard.problems, []);
  await page.close();
});

test("on a phone nothing stands out over the edge, and the report has the whole width", async () => {
  const { page, figure } = await open("light", { width: 375, height: 740 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  const words = await figure.evaluate((a) => a.closest("p").getBoundingClientRect().width);
  assert.ok(words >= 330, `the report's lines are ${words} pixels wide`);
  await page.close();
});

test("two colours for everything are the viewer's too, and go again", async () => {
  const { page, figure } = await open("light");
  const colours = async () => [await style(page, figure, "color"), await style(page, figure, "backgroundColor")];
  const before = await colours();
  await page.click('[data-do="contrast"]');
  assert.deepEqual(await colours(), ["rgb(255, 255, 0)", "rgb(0, 0, 0)"]);
  await page.click('[data-do="reset"]');
  assert.deepEqual(await colours(), before);
  await page.close();
});

test("words under the pointer are told piece by piece; in a shadow tree the whole element is one piece", async () => {
  for (const render of ["light", "shadow"]) {
    const { page, figure } = await open(render);
    await page.click('[data-do="hover"]');
    await figure.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await figure.hover();
    const [said, words] = [await page.$eval("#said", (e) => e.textContent), await figure.evaluate((e) => e.textContent)];
    if (render === "light") assert.equal(said, words);
    else assert.notEqual(said, words);
    await page.close();
  }
});

test("controls=none leaves the document and what is known of its figures", async () => {
  const { page, figure } = await open("light");
  assert.equal(await page.evaluate(`${VIEWER}.querySelectorAll(".tools, .tabs, .search").length`), 0);
  // It takes the room of what is not there.
  for (const width of [1280, 1000, 700]) {
    await page.setViewport({ width, height: 900 });
    await page.waitForFunction(
      (viewer) => {
        const root = eval(viewer);
        return root.querySelector(".document").getBoundingClientRect().width > 0.6 * root.getBoundingClientRect().width;
      },
      { timeout: 5000 },
      VIEWER,
    );
  }
  await page.setViewport({ width: 1280, height: 900 });
  await figure.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await figure.click();
  await page.waitForFunction(`Boolean(${VIEWER}.querySelector(".card-value"))`);
  await page.close();
});

test("an officer's slip about a finding names rule, program and browser, and holds no word of the report", async () => {
  const page = await on.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (words) => (window.copied = words) } });
  });
  await page.goto(`${on.origin}/index.html`);
  await page.waitForFunction(() => document.querySelector("fazhi-report").report);
  const { id, rule, messageId, quote } = await page.evaluate(() => {
    const element = document.querySelector("fazhi-report");
    const finding = element.report.findings.find((one) => one.quote.length > 3);
    element.select(finding.id);
    return finding;
  });
  assert.ok(id);
  await page.waitForFunction(`[...${VIEWER}.querySelectorAll(".card button")].some((one) => one.textContent === "复制反馈单")`);
  await page.evaluate(`[...${VIEWER}.querySelectorAll(".card button")].find((one) => one.textContent === "复制反馈单").click()`);
  await page.waitForFunction(() => window.copied);
  const lines = (await page.evaluate(() => window.copied)).split("\n");
  assert.equal(lines[0], "程序反馈单（不含报告内容）");
  assert.equal(lines[1], `${rule} / ${messageId}`);
  assert.match(lines[2], /^fazhi-report \d+\.\d+\.\d+ \/ \d{4}\.\d+\.\d+$/);
  assert.equal(lines[3], await page.evaluate(() => navigator.userAgent));
  assert.deepEqual(lines.slice(4), ["情况说明："]);
  assert.ok(!lines.join("").includes(quote));
  await page.close();
});

// The shipped modules in the oldest browser they are made for: the page loads, shows the sample, and
// answers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import puppeteer from "puppeteer78";

import { launchPacked } from "./packed.mjs";
import { listen, portal, serve, site } from "./support.mjs";

const { browser, failure } = await launchPacked("chromium78", puppeteer);
const skip = failure || false;

let servers;

before(async () => {
  servers = { full: await serve(site), reader: await serve(portal) };
});

after(async () => {
  if (browser) await browser.close();
  for (const server of Object.values(servers)) server.close();
});

for (const edition of ["full", "reader"]) {
  test(`the page works in Chromium 78, ${edition} edition`, { skip }, async () => {
    assert.match(await browser.version(), /Chrome\/78\./);
    const { origin } = servers[edition];
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    const { problems } = listen(page, origin);
    await page.goto(`${origin}/`);
    await page.waitForFunction('document.querySelector("fazhi-report").report', { timeout: 10000 });
    const viewer = await page.evaluateHandle('document.querySelector("fazhi-report").shadowRoot');

    const { ready, report } = await page.evaluate(async () => {
      const element = document.querySelector("fazhi-report");
      return { ready: await element.ready, report: element.report };
    });
    assert.equal(ready.edition, edition);
    const outline = await page.evaluate((root) => root.querySelectorAll(".outline li").length, viewer);
    assert.equal(outline, report.sections.filter(({ depth }) => depth <= 3).length);

    const { id, span } = report.figures[0];
    const figure = await page.evaluateHandle((root, at) => root.querySelector(`.document [data-id=${at}]`), viewer, id);
    await figure.asElement().click();
    await page.waitForFunction((root) => root.querySelector(".card-value"), { timeout: 5000 }, viewer);
    const told = await page.evaluate((root) => root.querySelector(".card-value").textContent, viewer);
    assert.equal(told, report.text.slice(span.start, span.end));

    // It knows nothing of highlights: what is found is marked in the document.
    const search = await page.evaluateHandle((root) => root.querySelector(".tools [aria-pressed]"), viewer);
    await search.asElement().click();
    await page.waitForFunction((root) => root.querySelector(".search input"), { timeout: 5000 }, viewer);
    await page.keyboard.sendCharacter("执法");
    const marked = (root) => new Set(Array.from(root.querySelectorAll(".document mark"), (mark) => mark.dataset.hit)).size;
    await page.waitForFunction((root) => root.querySelector(".document mark.is-current"), { timeout: 5000 }, viewer);
    assert.equal(await page.evaluate(marked, viewer), report.text.split("执法").length - 1);

    // Large type at one press, and captions that lead on.
    const press = (words, inside = "") =>
      page.evaluate(
        (root, w, part) =>
          Array.from(root.querySelectorAll(`${part} button`)).find((b) => b.textContent.trim() === w).click(),
        viewer,
        words,
        inside,
      );
    await press("关闭", ".inspector");
    await press("适老版");
    await page.waitForFunction((root) => root.querySelector(".is-large .caption"), { timeout: 5000 }, viewer);
    const size = await page.evaluate((root) => getComputedStyle(root.querySelector(".document")).fontSize, viewer);
    assert.ok(parseFloat(size) >= 24, size);
    const caption = await page.evaluate((root) => root.querySelector(".caption").textContent, viewer);
    await press("下一句");
    await page.waitForFunction(
      (root, before) => root.querySelector(".caption").textContent !== before,
      { timeout: 5000 },
      viewer,
      caption,
    );

    // It knows nothing of trusted types, and says so.
    assert.deepEqual(problems.filter((line) => !/^Unrecognized Content-Security-Policy directive/.test(line)), []);
    await page.close();
  });
}

// Pages as other people make them: in each the viewer works, in its shadow tree and in the page's own, looks as it does
// anywhere, and leaves the page as it was, to the pixel and to the name.

import assert from "node:assert/strict";
import { test } from "node:test";

import { differing, hosts, looks, noFrameworks, noRelease, VIEWER } from "./hosts.mjs";
import { listen, stage } from "./support.mjs";

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 740, isMobile: true, hasTouch: true };

/** Each page, and what is its own. */
const PAGES = [
  { name: "table", skip: noRelease },
  { name: "article", tap: true },
  { name: "grid" },
  { name: "vue", skip: noFrameworks },
  { name: "gbk", skip: noRelease },
  { name: "mobile", size: PHONE },
  { name: "elder", bare: true },
  { name: "strict" },
];

const on = await stage(hosts);
const bench = await on.browser.newPage();

/** A page, and what it says and asks for; without the viewer's script where that is kept away. */
async function visit({ name, size = DESKTOP }, render, script = true) {
  const page = await on.browser.newPage();
  await page.setViewport(size);
  const heard = listen(page, on.origin);
  if (!script) {
    await page.setRequestInterception(true);
    page.on("request", (request) => (/\/fazhi-/.test(request.url()) ? request.abort() : request.continue()));
  }
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
  });
  await page.goto(`${on.origin}/hosts/${name}.html?render=${render}`);
  await page.waitForSelector("fazhi-report");
  return { page, heard };
}

const until = (page, test, ...args) => page.waitForFunction(test, { timeout: 10000, polling: 20 }, ...args);

/** Until the report stands; by a press where the page waits for one. */
async function shown({ page, heard }, { tap }) {
  if (tap) {
    await until(page, () => document.querySelector("fazhi-report").shadowRoot?.querySelector(".fazhi-start"));
    assert.equal(heard.requests.some((at) => at.endsWith(".wasm")), false, "nothing is fetched before the press");
    await page.evaluate(() => document.querySelector("fazhi-report").shadowRoot.querySelector(".fazhi-start").click());
  }
  await until(page, () => document.querySelector("fazhi-report").report);
  await until(page, `Boolean(${VIEWER}.querySelector(".document .chapter"))`);
  // Chapters out of sight are laid out too.
  await page.evaluate(`${VIEWER}.querySelector(".document").classList.add("is-measured")`);
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 150))));
}

/** Where the viewer's element stands in the page. */
const boxOf = (page) =>
  page.$eval("fazhi-report", (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });

const picture = (page) => page.screenshot({ fullPage: true });
const names = (page) => page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !/^(__|puppeteer_)/.test(name)));

for (const host of PAGES) {
  test(`${host.name}: the viewer works in both trees, looks the same in both, and the page as it did`, { skip: host.skip || false }, async () => {
    const seen = {};
    for (const render of ["shadow", "light"]) {
      const visited = await visit(host, render);
      const { page, heard } = visited;
      await shown(visited, host);
      const inShadow = await page.$eval("fazhi-report", (element) => Boolean(element.shadowRoot.querySelector(".fz")));
      assert.equal(inShadow, render === "shadow");

      // The page: as it is without the script, with a box of the same size in it.
      const box = await boxOf(page);
      const after = await picture(page);
      const known = await names(page);
      const covered = await page.evaluate(() => Boolean(document.querySelector("[replace]") && document.querySelector("#artibody").hidden));
      const plain = await visit(host, render, false);
      await plain.page.evaluate(
        ({ height }, cover) => {
          const element = document.querySelector("fazhi-report");
          Object.assign(element.style, { display: "block", height: `${height}px`, overflow: "hidden" });
          if (cover) document.querySelector("#artibody").hidden = true;
        },
        box,
        covered,
      );
      if (host.name === "vue") await plain.page.evaluate((words) => (document.querySelector("#figures").textContent = words), await page.$eval("#figures", (e) => e.textContent));
      await plain.page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 150))));
      assert.deepEqual(await boxOf(plain.page), box);
      const edge = { x: Math.floor(box.x), y: Math.floor(box.y), width: Math.ceil(box.width) + 1, height: Math.ceil(box.height) + 1 };
      assert.equal(await differing(bench, await picture(plain.page), after, edge), 0, `${render}: pixels outside the viewer`);
      const before = await names(plain.page);
      assert.deepEqual(known.filter((name) => !before.includes(name)), [], "no name of the page's is taken");
      await plain.page.close();

      // The viewer: it looks, and does what it is asked.
      seen[render] = await looks(page);
      const figure = await page.evaluateHandle(`${VIEWER}.querySelector(".document a.figure")`);
      await figure.evaluate((element) => element.scrollIntoView({ block: "center" }));
      await figure.click();
      await until(page, `Boolean(${VIEWER}.querySelector(".card-value"))`);
      if (!host.bare) {
        await page.evaluate(`[...${VIEWER}.querySelectorAll(".tab")].find((tab) => /^数据/.test(tab.textContent) && tab.offsetParent).click()`);
        await until(page, `Boolean(${VIEWER}.querySelector(".figures tbody tr"))`);
      }
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      assert.deepEqual(heard.problems, []);
      assert.deepEqual(heard.requests.filter((at) => /^https?:/.test(at)), [], "nothing of another origin");
      await page.close();
    }
    assert.deepEqual(seen.light, seen.shadow);
  });
}

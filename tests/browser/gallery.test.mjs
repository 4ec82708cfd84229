// The page that shows each attribute: all of them, and every value changes what it says.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { root } from "../node/support.mjs";
import { listen, site, stage } from "./support.mjs";

const source = fs.readFileSync(path.join(root, "www/element/options.js"), "utf8");
const ATTRIBUTES = Array.from(/ATTRIBUTES = \[([\s\S]*?)\]/.exec(source)[1].matchAll(/"([\w-]+)"/g), ([, name]) => name);

const on = await stage(site);

test("each attribute has its place, and every value of it is taken and written down", async () => {
  const page = await on.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const { problems } = listen(page, on.origin);
  await page.goto(`${on.origin}/hosts/gallery.html`);
  const reads = (name) => page.waitForFunction((n) => document.querySelector("fazhi-report").report?.source.name === n, { timeout: 8000 }, name);
  await reads("county.txt");
  assert.deepEqual((await page.$$eval("form [name]", (all) => all.map(({ name }) => name))).sort(), [...ATTRIBUTES].sort());
  for (const name of ATTRIBUTES.filter((one) => !["src", "for", "replace", "start", "rubric"].includes(one))) {
    const values = await page.$$eval(`form [name="${name}"] option`, (all) => all.map(({ value }) => value));
    for (const value of [...values.slice(1), values[0]]) {
      await page.select(`form [name="${name}"]`, value);
      const seen = await page.evaluate((n) => [document.querySelector("fazhi-report").getAttribute(n), document.getElementById("code").textContent], name);
      assert.equal(seen[0], value || null);
      if (value) assert.ok(seen[1].includes(` ${name}="${value}"`), seen[1]);
      const told = await page.evaluate((n) => document.querySelector("fazhi-report").options[n.replace(/-(\w)/g, (_, l) => l.toUpperCase())], name);
      if (value && name !== "height") assert.ok(told !== undefined && told !== "", `${name}="${value}" is taken`);
    }
  }
  await page.select('form [name="src"]', "../samples/township.txt");
  await reads("township.txt");
  // The article of the page, in place of it.
  await page.select('form [name="src"]', "");
  await page.select('form [name="for"]', "#article");
  await page.select('form [name="replace"]', "replace");
  await page.waitForFunction(() => /杏坪镇/.test(document.querySelector("fazhi-report").report.displayTitle), { timeout: 8000 });
  assert.equal(await page.$eval("#article", (article) => article.hidden), true);
  assert.deepEqual(problems, []);
  await page.close();
});

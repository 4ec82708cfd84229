// 另存为本县专用版: the one-file page writes a copy of itself with a place's requirements inside. From a disk.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import puppeteer78 from "puppeteer78";

import { dist, root } from "../node/support.mjs";
import { launchPacked } from "./packed.mjs";
import { launch, serve, site } from "./support.mjs";

const FILE = path.join(dist, "fazhi-report.html");
const skip = fs.existsSync(FILE) ? false : "a development build does not make it";
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "法治 专用（一）#"));
const SAMPLE = fs.readFileSync(path.join(root, "www/samples/township.txt"), "utf8");
/** Words that would end an attribute, an element or a script, were they not written otherwise. */
const NAME = `青溪县"乡镇"要求 <b>&amp;</script>'`;
const PROFILE = { schema: "fazhi-profile/1", name: NAME, date: "2025-01-06", for: "township", terms: ["河湖长检察"], off: ["F-08"] };

const browsers = skip ? {} : { Chromium: { browser: await launch() }, "Chromium 78": await launchPacked("chromium78", puppeteer78) };
after(async () => {
  for (const { browser } of Object.values(browsers)) if (browser) await browser.close();
  fs.rmSync(folder, { recursive: true });
});

const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const ROOT = 'document.querySelector("fazhi-report").shadowRoot';

/** A page of either puppeteer, opened from the disk; notes what it asks for and what files it gives. */
async function open(browser, file) {
  const tab = await browser.newPage();
  const asked = [];
  tab.on("request", (request) => asked.push(request.url()));
  // A file given is a link that is pressed: its words are kept here in place of a folder of downloads.
  await tab.evaluateOnNewDocument(() => {
    window.given = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      new Response(blob).text().then((text) => window.given.push({ text, type: blob.type }));
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      window.named = this.download;
    };
  });
  await tab.goto(pathToFileURL(file).href);
  await until(tab, `Boolean(${ROOT} && ${ROOT}.querySelector(".open .sums"))`);
  return { tab, asked };
}

async function until(tab, expression) {
  for (let left = 200; left > 0; left--) {
    const value = await tab.evaluate(expression);
    if (value) return value;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`never true: ${expression}`);
}

/** Pastes the sample and waits for its report. */
async function read(tab) {
  await tab.evaluate(`${ROOT}.querySelector(".paste textarea").value = ${JSON.stringify(SAMPLE)}`);
  await tab.evaluate(`${ROOT}.querySelector(".open-actions .primary").click()`);
  await until(tab, 'Boolean(document.querySelector("fazhi-report").report)');
  await tab.evaluate(`Array.from(${ROOT}.querySelectorAll(".tab")).find((t) => t.textContent.startsWith("核验")).click()`);
  await until(tab, `Boolean(${ROOT}.querySelector(".profile"))`);
}

const button = (words) => `Array.from(${ROOT}.querySelectorAll(".profile button")).find((b) => b.textContent.trim() === "${words}")`;
const report = (tab) => tab.evaluate('document.querySelector("fazhi-report").report');
const told = (tab) => tab.evaluate(`Array.from(${ROOT}.querySelectorAll(".sums"), (p) => p.textContent).join("\\n")`);

for (const [name, { browser, failure }] of Object.entries(browsers)) {
  test(`the page writes a copy with a county's requirements, ${name}`, { skip: failure || false }, async () => {
    const shipped = fs.readFileSync(FILE, "utf8");
    const { tab } = await open(browser, FILE);
    assert.equal(await told(tab), `程序校验值（SHA-256）：${sha256(shipped)}`, "its checksum is that of the file as shipped");
    await read(tab);
    assert.equal(await tab.evaluate(`Boolean(${button("另存为本县专用版")})`), false, "there is nothing to put inside yet");

    // The officer gives the county's file.
    await tab.evaluate(`${ROOT}.querySelector(".profile").open = true`);
    await tab.evaluate(
      (json) => {
        const files = new DataTransfer();
        files.items.add(new File([json], "要求.json"));
        const input = document.querySelector("fazhi-report").shadowRoot.querySelector(".profile input[type=file]");
        input.files = files.files;
        input.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
      },
      JSON.stringify(PROFILE),
    );
    await until(tab, `document.querySelector("fazhi-report").report.profile.name === ${JSON.stringify(NAME)}`);
    await until(tab, `Boolean(${button("另存为本县专用版")})`);
    await tab.evaluate(`${button("另存为本县专用版")}.click()`);
    await until(tab, "window.given.length > 0");
    const [{ text, type }] = await tab.evaluate("window.given");
    assert.equal(type, "text/html");
    assert.equal(await tab.evaluate("window.named"), "法治政府建设年度报告自查（本县专用版）.html");
    await tab.close();

    // One attribute is all that is new.
    const [added] = / profile="[^"]*"/.exec(text);
    assert.equal(text.replace(added, ""), shipped);

    const copy = path.join(folder, `专用版 ${name}.html`);
    fs.writeFileSync(copy, text);
    const county = await open(browser, copy);
    const words = await told(county.tab);
    assert.ok(words.startsWith(`本县专用版，已装入“${NAME}”`), words);
    const inside = await county.tab.evaluate('document.querySelector("fazhi-report").getAttribute("profile")');
    assert.deepEqual(words.match(/[0-9a-f]{64}/g), [sha256(shipped), sha256(inside)], "program and requirements apart");
    await read(county.tab);
    const { profile } = await report(county.tab);
    assert.deepEqual([profile.name, profile.date, profile.off], [NAME, "2025-01-06", ["F-08"]]);
    // The form shows what is asked, own terms too; and the copy writes itself again, byte for byte.
    const form = await county.tab.evaluate(`Array.from(${ROOT}.querySelectorAll(".profile textarea, .profile input"), (f) => f.value).join("|")`);
    assert.match(form, /河湖长检察/);
    await county.tab.evaluate(`${button("另存为本县专用版")}.click()`);
    await until(county.tab, "window.given.length > 0");
    assert.equal((await county.tab.evaluate("window.given"))[0].text, text);
    const others = county.asked.filter((url) => url !== pathToFileURL(copy).href && !/^(about|blob|data):/.test(url));
    assert.deepEqual(others, []);
    await county.tab.close();
  });
}

test("a page that is not one file offers no copy", { skip }, async () => {
  const server = await serve(site);
  const tab = await browsers.Chromium.browser.newPage();
  await tab.goto(`${server.origin}/?profile=${encodeURIComponent(JSON.stringify(PROFILE))}`);
  await until(tab, 'Boolean(document.querySelector("fazhi-report").report)');
  await tab.evaluate(`Array.from(${ROOT}.querySelectorAll(".tab")).find((t) => t.textContent.startsWith("核验")).click()`);
  await until(tab, `Boolean(${button("保存为文件")})`);
  assert.equal(await tab.evaluate(`Boolean(${button("另存为本县专用版")})`), false);
  assert.equal(await told(tab), "");
  const refused = await tab.evaluate('document.querySelector("fazhi-report").exportAs("county").then(() => "", (e) => e.name)');
  assert.equal(refused, "TypeError");
  await tab.close();
  server.close();
});

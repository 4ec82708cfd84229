// A module comes in two parts: a report is read with the first, and what a reader does meanwhile waits for the rest.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { root as project } from "../node/support.mjs";
import { noRelease } from "./hosts.mjs";
import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const sample = (name) => fs.readFileSync(path.join(project, "www/samples", name), "utf8");
const article = sample("department.txt").split("\n").map((line) => `<p>${line}</p>`).join("");

/** Pages by their address: a script, an element, and what stands beside it. */
const PAGES = {
  "/portal": ["fazhi-reader", '<fazhi-report src="/samples/county.txt"></fazhi-report>'],
  "/article": ["fazhi-reader", `<article id="article">${article}</article><fazhi-report for="#article"></fazhi-report>`],
  "/cover": ["fazhi-reader", '<fazhi-report src="/samples/county.txt" highlights="auto"></fazhi-report>'],
  "/read": ["fazhi-report", '<fazhi-report src="/samples/department.txt" theme="dark"></fazhi-report>'],
  "/check": ["fazhi-report", '<fazhi-report src="/samples/township.txt" mode="check"></fazhi-report>'],
};

const on = await stage((url) => {
  const [script, body] = PAGES[url.pathname] || [];
  if (!script) return site(url);
  const html = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><title>先后</title>
    <script type="module" src="/${script}.js"></script>${body}`;
  return { type: "text/html; charset=utf-8", body: html };
});

/** A page to which the rest of the module comes when it is let go, and so another file; what it starts is counted. */
async function held(address, other = "never.txt") {
  const tab = await on.browser.newPage();
  const gate = () => {
    let open;
    const opened = new Promise((resolve) => (open = resolve));
    return { open, opened };
  };
  const [rest, file] = [gate(), gate()];
  await tab.setRequestInterception(true);
  tab.on("request", async (request) => {
    if (request.url().endsWith("-rest.wasm")) await rest.opened;
    if (request.url().endsWith(other)) await file.opened;
    await request.continue();
  });
  await tab.evaluateOnNewDocument(() => {
    window.started = [];
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (module, imports) => {
      const instance = await instantiate(module, imports);
      window.started.push(imports.first ? "rest" : "first");
      window.table = window.table || Object.values(instance.exports).find((one) => one instanceof WebAssembly.Table);
      return instance;
    };
  });
  return { opening: Viewer.opened(tab, on.origin + address), letGo: rest.open, letOther: file.open, tab, started: () => tab.evaluate(() => window.started) };
}

const words = (viewer) => viewer.run((root) => Array.from(root.querySelectorAll(".chapter"), (c) => c.textContent).join(""));

for (const address of ["/portal", "/article", "/read", "/check"]) {
  test(`${address}: a report is read before the rest of the module is there, and is whole after`, async () => {
    const { opening, letGo, started } = await held(address);
    const viewer = await opening;
    await viewer.until((root) => root.querySelector(".noise"));
    const before = await words(viewer);
    await viewer.page.mouse.wheel({ deltaY: 600 });
    await viewer.page.setViewport({ width: 500, height: 600 });
    await viewer.page.mouse.move(200, 200);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(await viewer.events("ready"), []);
    assert.equal(await viewer.root.$(".document [data-id^=f]"), null, "figures come with the rest");
    assert.deepEqual(await started(), ["first"]);
    letGo();
    await viewer.until((root) => root.host.report && root.querySelector(".document [data-id^=f]"));
    // Were anything of the rest called before, there would be another first part.
    assert.deepEqual(await started(), ["first", "rest"]);
    assert.ok((await words(viewer)).endsWith(before), "the text stays as it is");
    assert.equal((await viewer.events("ready")).length, 1);
    assert.deepEqual(viewer.heard.problems, []);
    await viewer.page.close();
  });
}

/** Does something to a page that is not whole, and waits for what is to come of it when it is. */
async function meanwhile(address, act, comes) {
  const { opening, letGo, started } = await held(address);
  const viewer = await opening;
  await viewer.until((root) => root.querySelector(".chapter p"));
  await act(viewer);
  assert.match((await viewer.texts(".tab[aria-current]"))[0], /^阅读/);
  letGo();
  await viewer.until(comes);
  assert.deepEqual(await started(), ["first", "rest"]);
  assert.deepEqual(viewer.heard.problems, []);
  await viewer.page.close();
}

test("what is pressed meanwhile is done when the rest is there", () =>
  meanwhile(
    "/portal",
    async (viewer) => {
      await (await viewer.root.$$(".tab:not(.for-outline)"))[1].click();
      await viewer.page.keyboard.press("Tab");
    },
    (root) => root.querySelector(".tab[aria-current]").textContent.startsWith("数据"),
  ));

test("a file that is dropped meanwhile is read when the rest is there", () =>
  meanwhile(
    "/check",
    (viewer) =>
      viewer.run((root, words) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([words], "另一份.txt", { type: "text/plain" }));
        const drop = new DragEvent("drop", { bubbles: true, cancelable: true, composed: true, dataTransfer });
        root.querySelector(".fz").firstElementChild.dispatchEvent(drop);
      }, sample("county.txt")),
    (root) => root.host.report && root.host.report.source.name === "另一份.txt",
  ));

test("a link to another page is followed at once", async () => {
  const { opening, letGo, tab } = await held("/portal");
  const viewer = await opening;
  await viewer.until((root) => root.querySelector(".cover .original"));
  const prevented = await viewer.run((root) => {
    const link = root.querySelector(".cover .original");
    // Last of all, so that the test itself stays where it is.
    let before;
    document.addEventListener("click", (event) => ((before = event.defaultPrevented), event.preventDefault()), { once: true });
    link.click();
    return before;
  });
  assert.equal(prevented, false);
  letGo();
  await tab.close();
});

test("where figures stand above the text, they stand there from the beginning", async () => {
  const { opening, letGo, tab, started } = await held("/cover");
  await tab.waitForFunction(() => window.started.length);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(await tab.evaluate(() => document.querySelector("fazhi-report").shadowRoot.querySelector(".document")), null);
  letGo();
  const viewer = await opening;
  await viewer.until((root) => root.host.report && root.querySelector(".cover-figures a"));
  assert.deepEqual(await started(), ["first", "rest"]);
  await viewer.page.close();
});

test("where something of the rest is called too early, all begins anew with both", { skip: noRelease }, async () => {
  const { opening, letGo, letOther, tab, started } = await held("/portal", "county.txt");
  const viewer = await opening;
  // As if everything that is called by its place came with the rest.
  await tab.evaluate(() => {
    for (let at = 1; at < window.table.length; at += 1) window.table.set(at, null);
  });
  letOther();
  await tab.waitForFunction(() => window.started.length === 2);
  letGo();
  await viewer.until((root) => root.host.report && root.querySelector(".document [data-id^=f]"));
  assert.equal((await started()).filter((part) => part === "first").length, 2);
  assert.equal((await viewer.events("ready")).length, 1);
  assert.deepEqual(await viewer.events("error"), []);
  await tab.close();
});

test("a profile that a script gives meanwhile takes both parts, and the report is judged by it", async () => {
  const { opening, letGo, tab } = await held("/check");
  const viewer = await opening;
  await viewer.until((root) => root.querySelector(".chapter p"));
  await viewer.host.evaluate((host, profile) => (host.options = { ...host.options, profile }), sample("profile.json"));
  letGo();
  await viewer.until((root) => root.host.report && root.host.report.profile.notice);
  assert.deepEqual(await viewer.events("error"), []);
  await tab.close();
});

test("where the rest cannot be had, that is told", async () => {
  const tab = await on.browser.newPage();
  await tab.setRequestInterception(true);
  tab.on("request", (request) => (request.url().endsWith("-rest.wasm") ? request.abort() : request.continue()));
  await tab.evaluateOnNewDocument(() => {
    document.addEventListener("fazhi-error", ({ detail }) => (window.told = detail));
  });
  await tab.goto(`${on.origin}/portal`);
  await tab.waitForFunction(() => window.told);
  assert.equal(await tab.evaluate(() => window.told.code), "engine_failed");
  await tab.close();
});

// What docs/PRIVACY.md promises: once the viewer stands nothing is asked for, whatever an officer does, in a page, in a
// frame, in a worker; and nothing is kept in the browser.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { root } from "../node/support.mjs";
import { site, stage } from "./support.mjs";

const FRAME = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>框</title><link rel="icon" href="data:,"><iframe src="/?src=samples/township.txt&mode=check" width="1000" height="800"></iframe></html>';
const WORKER = `
import init, { analyze } from "/fazhi-engine.js";
await init();
postMessage("ready");
onmessage = ({ data }) => postMessage(analyze(data, { name: "a.txt", mode: "check" }).findings.length);
`;

const asked = [];
const on = await stage((url) => {
  asked.push(url.pathname);
  if (url.pathname === "/frame") return { type: "text/html; charset=utf-8", body: FRAME };
  if (url.pathname === "/worker.js") return { type: "text/javascript", body: WORKER };
  return site(url);
});

/** Everything that a browser asks for, of whatever origin and kind, and what pages open beside addresses of files. */
async function ear(page) {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const session = await page.createCDPSession();
  await session.send("Network.enable");
  for (const event of ["Network.webSocketCreated", "Network.webTransportCreated"]) {
    session.on(event, ({ url }) => requests.push(url));
  }
  const outside = () => requests.splice(0).filter((url) => !/^(data|blob|about):/.test(url));
  // What the tests look through themselves.
  return { outside, server: () => asked.splice(0) };
}

/** What a page has kept. */
const kept = (frame) =>
  frame.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
const NOTHING = { local: [], session: [], cookies: "", databases: [], caches: [], workers: 0 };

/** Everything that can be pressed and is not for leaving, view by view, and files of every kind. */
async function useEverything(frame) {
  await frame.evaluate(async () => {
    const element = document.querySelector("fazhi-report");
    const root = element.shadowRoot;
    const rest = () => new Promise((done) => setTimeout(done, 30));
    window.print = () => {};
    for (const name of ["数据", "内容要点", "核验", "评分", "阅读"]) {
      [...root.querySelectorAll(".tab")].find((tab) => tab.textContent.startsWith(name)).click();
      await rest();
    }
    const { report } = element;
    for (const id of [report.sections[0].id, report.figures[0].id, report.citations[0].id, report.findings[0].id]) {
      await element.select(id);
      await rest();
    }
    for (const button of [...root.querySelectorAll(".tools button, .card button, .cover button")]) {
      button.click();
      await rest();
    }
    for (const format of ["json", "txt", "csv", "docx", "xlsx", "html", "sarif"]) await element.exportAs(format);
    for (const theme of ["dark", "light"]) {
      element.setAttribute("theme", theme);
      await rest();
    }
  });
  const docx = Array.from(fs.readFileSync(path.join(root, "tests/fixtures/docx/libreoffice.docx")));
  const read = await frame.evaluate(async (bytes) => {
    const element = document.querySelector("fazhi-report");
    return (await element.load(Uint8Array.from(bytes), { name: "a.docx" })).source.format;
  }, docx);
  assert.equal(read, "docx");
}

const stands = (frame) => frame.waitForFunction(() => document.querySelector("fazhi-report")?.report, { timeout: 10000 });

/** Nothing is asked for and nothing kept by what stands in a frame of the page at this address, once it stands. */
async function keepsToItself(address, frameOf) {
  const page = await on.browser.newPage();
  const { outside, server } = await ear(page);
  await page.goto(`${on.origin}${address}`);
  const frame = await frameOf(page);
  await stands(frame);
  assert.ok(outside().length >= 4 && server().includes("/fazhi-check.wasm"), "the ear hears");
  await useEverything(frame);
  assert.deepEqual([outside(), server()], [[], []]);
  assert.deepEqual(await kept(frame), NOTHING);
  await page.close();
}

test("in a page: nothing is asked for once it stands, and nothing is kept", () => keepsToItself("/", (page) => page));

test("in a frame", () => keepsToItself("/frame", async (page) => (await page.waitForSelector("iframe")).contentFrame()));

test("in a worker", async () => {
  const page = await on.browser.newPage();
  const { outside, server } = await ear(page);
  await page.goto(`${on.origin}/hosts/two.css`);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        window.worker = Object.assign(new Worker("/worker.js", { type: "module" }), { onmessage: resolve, onerror: reject });
      }),
  );
  assert.ok(outside().length > 0 && server().includes("/fazhi-engine.wasm"));
  const report = fs.readFileSync(path.join(root, "www/samples/county.txt"), "utf8");
  const findings = await page.evaluate(
    (text) => new Promise((resolve) => { window.worker.onmessage = ({ data }) => resolve(data); window.worker.postMessage(text); }),
    report,
  );
  assert.ok(findings > 0);
  assert.deepEqual([outside(), server()], [[], []]);
  await page.close();
});

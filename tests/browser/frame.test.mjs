// viewer.html in a frame: what it tells the page around it, whom it tells, and what it takes from whom.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { serve, site, stage } from "./support.mjs";

/** The page around the frame: notes what comes out of it, and follows its height. */
const host = (address) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户栏目</title>
<iframe id="frame" src="${address}" width="900" height="200"></iframe>
<script>
  window.got = [];
  const frame = document.getElementById("frame");
  addEventListener("message", ({ data, origin, source }) => {
    if (source !== frame.contentWindow) return;
    got.push({ origin, ...data });
    if (data.type === "fazhi:height") frame.height = data.height;
  });
</script></html>`;

const page = (body) => ({ type: "text/html; charset=utf-8", body });
const around = ({ pathname, searchParams }) =>
  pathname === "/host" ? page(host(searchParams.get("address").replace(/"/g, "&quot;"))) : undefined;

// Another site than the viewer's: a port is enough.
const listed = await serve(around);
const stranger = await serve(around);
after(() => [listed, stranger].forEach((server) => server.close()));

/** The site of the viewer, which lists one other site; with the full edition as well. */
const on = await stage((url) => {
  if (!/^\/(full-)?viewer\.html$/.test(url.pathname)) return around(url) || site(url);
  const made = site(new URL("/viewer.html", url)).body.toString();
  const body = made.replace('fazhi-origins" content=""', `fazhi-origins" content="${listed.origin}/ 不是网址"`);
  assert.notEqual(body, made);
  if (!url.pathname.startsWith("/full")) return page(body);
  // A webmaster who wants the full edition, and no checking by whoever writes an address.
  const pinned = url.searchParams.has("pinned") ? '<fazhi-report mode="read" feedback-href="mailto:a@example.cn">' : "<fazhi-report>";
  return page(body.replace("fazhi-reader.js", "fazhi-report.js").replace("<fazhi-report>", pinned));
});

/** A page of a site with the viewer in its frame, once the report is there; and what came out of the frame. */
async function open(origin, { address = "viewer.html?src=samples/county.txt", waits = "report" } = {}) {
  const tab = await on.browser.newPage();
  await tab.setViewport({ width: 1000, height: 800 });
  await tab.goto(`${origin}/host?address=${encodeURIComponent(`${on.origin}/${address}`)}`);
  const frame = await (await tab.waitForSelector("#frame")).contentFrame();
  const inside = (test) => frame.waitForFunction(test, { timeout: 10000, polling: 20 });
  if (waits === "report") await inside(() => document.querySelector("fazhi-report").report);
  const got = (type) => tab.evaluate((t) => window.got.filter((m) => m.type === `fazhi:${t}`), type);
  const comes = async (type, count = 1) => {
    await tab.waitForFunction((t, n) => window.got.filter((m) => m.type === `fazhi:${t}`).length >= n, { timeout: 10000 }, type, count);
    return (await got(type))[count - 1];
  };
  const say = (message) =>
    tab.evaluate((m, to) => document.getElementById("frame").contentWindow.postMessage(m, to), message, on.origin);
  return { tab, frame, got, comes, say, inside };
}

for (const [edition, address] of [
  ["reader", "viewer.html?src=samples/county.txt"],
  ["full", "full-viewer.html?src=samples/county.txt&mode=read"],
]) {
  test(`a page of the same site and one that is listed hear the same of the ${edition} edition`, async () => {
    for (const { origin } of [on, listed]) {
      const { tab, comes, got, frame } = await open(origin, { address });
      const ready = await comes("ready");
      assert.deepEqual([ready.edition, ready.origin], [edition, on.origin]);
      assert.match(ready.version, /^\d+\.\d+\.\d+$/);
      const { title, year, name } = await comes("report");
      const report = await frame.evaluate(() => document.querySelector("fazhi-report").report);
      assert.deepEqual([title, year, name], [report.displayTitle, report.meta.year.value, "county.txt"]);
      await frame.evaluate(() => document.querySelector("fazhi-report").shadowRoot.querySelector(".document a.figure").click());
      const { id, kind } = await comes("select");
      assert.deepEqual([id, kind], [report.figures[0].id, "figure"]);
      assert.deepEqual(await got("error"), []);
      await tab.close();
    }
  });
}

test("what the page itself says goes before its address, and no address leads readers elsewhere", async () => {
  const asked = "src=samples/county.txt&mode=check&theme=dark&feedback-href=https://elsewhere.example/";
  const options = () => {
    const { mode, theme, feedbackHref } = document.querySelector("fazhi-report").options;
    return [mode, theme, feedbackHref || ""];
  };
  const pinned = await open(on.origin, { address: `full-viewer.html?pinned&${asked}` });
  assert.deepEqual(await pinned.frame.evaluate(options), ["read", "dark", "mailto:a@example.cn"]);
  await pinned.tab.close();
  const free = await open(on.origin, { address: `full-viewer.html?${asked}` });
  assert.deepEqual(await free.frame.evaluate(options), ["check", "dark", ""]);
  await free.tab.close();
});

test("the frame can be as high as the viewer, and follows it", async () => {
  const { tab, frame, comes, inside } = await open(listed.origin);
  await comes("height");
  const fits = () => document.documentElement.scrollHeight === window.innerHeight && window.innerHeight > 1000;
  await inside(fits);
  const before = await frame.evaluate(() => window.innerHeight);
  // What is narrow is long.
  await tab.evaluate(() => (document.getElementById("frame").width = 360));
  await frame.waitForFunction((h) => window.innerHeight > h * 1.2, { timeout: 10000 }, before);
  await inside(fits);
  // It comes to rest: what a browser had estimated is known after a while.
  await tab.waitForFunction(
    () => {
      const { rested = { count: -1, since: 0 }, got } = window;
      if (rested.count !== got.length) window.rested = { count: got.length, since: Date.now() };
      return rested.count === got.length && Date.now() - rested.since > 500;
    },
    { timeout: 5000, polling: 50 },
  );
  await tab.close();
});

test("a listed page selects, gives another report and sets options; wrong ones are told", async () => {
  const { tab, frame, comes, say, got } = await open(listed.origin);
  await say({ type: "fazhi:select", id: "f2" });
  assert.equal((await comes("select")).id, "f2");
  await say({ type: "fazhi:load", data: "青溪县人民政府2024年法治政府建设年度报告\n一、主要举措\n办理案件12件。\n", name: "a.txt" });
  const { title, name } = await comes("report", 2);
  assert.deepEqual([title, name], ["青溪县人民政府2024年法治政府建设年度报告", "a.txt"]);
  await say({ type: "fazhi:options", options: { theme: "dark" } });
  await frame.waitForFunction(() => document.querySelector("fazhi-report").options.theme === "dark");
  await say({ type: "fazhi:options", options: { theme: "plaid" } });
  assert.equal((await comes("error")).code, "type_error");
  await say({ type: "fazhi:load", data: 7 });
  assert.equal((await comes("error", 2)).code, "type_error");
  await say({ type: "fazhi:load", data: "" });
  assert.equal((await comes("error", 3)).code, "empty");
  // What is not for it is not answered.
  for (const message of [null, "fazhi:select", { type: "fazhi:fly" }, { type: "toString" }]) await say(message);
  await say({ type: "fazhi:hello" });
  await comes("ready", 2);
  assert.equal((await got("report")).length, 3, "it says again what it is and shows");
  assert.equal((await got("error")).length, 3);
  await tab.close();
});

test("a page of another site hears nothing and can do nothing", async () => {
  const { tab, frame, say } = await open(stranger.origin);
  const state = () => {
    const { report, options } = document.querySelector("fazhi-report");
    return [report.source.name, options.theme, Boolean(document.querySelector("fazhi-report").shadowRoot.querySelector(".card"))];
  };
  const before = await frame.evaluate(state);
  await say({ type: "fazhi:hello" });
  await say({ type: "fazhi:select", id: "f2" });
  await say({ type: "fazhi:load", data: "别处的文字。", name: "b.txt" });
  await say({ type: "fazhi:options", options: { theme: "dark" } });
  await frame.evaluate(() => document.querySelector("fazhi-report").shadowRoot.querySelector(".document a.figure").click());
  await frame.waitForFunction(() => document.querySelector("fazhi-report").shadowRoot.querySelector(".card"));
  assert.deepEqual(await tab.evaluate(() => window.got), []);
  assert.deepEqual(await frame.evaluate(state), [before[0], before[1], true]);
  await tab.close();
});

test("a window in between counts as nobody", async () => {
  // The listed page frames the viewer, and the stranger frames the listed page.
  const inner = `${listed.origin}/host?address=${encodeURIComponent(`${on.origin}/viewer.html?src=samples/county.txt`)}`;
  const tab = await on.browser.newPage();
  await tab.goto(`${stranger.origin}/host?address=${encodeURIComponent(inner)}`);
  const middle = await (await tab.waitForSelector("#frame")).contentFrame();
  await middle.waitForFunction(() => window.got && window.got.some(({ type }) => type === "fazhi:report"), { timeout: 10000 });
  assert.deepEqual(await tab.evaluate(() => window.got), [], "only its own parent is told");
  const viewer = await (await middle.waitForSelector("#frame")).contentFrame();
  await viewer.evaluate((origin) => window.dispatchEvent(new MessageEvent("message", {
    data: { type: "fazhi:options", options: { theme: "dark" } }, origin, source: window.top,
  })), listed.origin);
  await new Promise((done) => setTimeout(done, 100));
  assert.equal(await viewer.evaluate(() => document.querySelector("fazhi-report").options.theme), "auto");
  await tab.close();
});

test("a report of another site is not read, and a missing one leaves a link", async () => {
  const elsewhere = await open(on.origin, { address: `viewer.html?src=${encodeURIComponent(`${stranger.origin}/a.txt`)}`, waits: "" });
  assert.equal((await elsewhere.comes("error")).code, "cross_origin");
  assert.equal(await elsewhere.frame.$("fazhi-report > a"), null);
  await elsewhere.tab.close();
  const missing = await open(on.origin, { address: "viewer.html?src=samples/none.txt", waits: "" });
  assert.equal((await missing.comes("error")).code, "not_found");
  assert.equal(await missing.frame.$eval("fazhi-report > a", (a) => a.href), `${on.origin}/samples/none.txt`);
  await missing.tab.close();
});

test("alone in a window it is a page like any other, and asks for nothing after it stands", async () => {
  const tab = await on.browser.newPage();
  const asked = [];
  tab.on("request", (request) => asked.push(request.url().replace(on.origin, "")));
  const problems = [];
  tab.on("console", (message) => problems.push(message.text()));
  tab.on("pageerror", (error) => problems.push(String(error)));
  await tab.goto(`${on.origin}/viewer.html?src=samples/county.txt`);
  await tab.waitForFunction(() => document.querySelector("fazhi-report").report);
  assert.deepEqual(asked.filter((url) => !url.startsWith("data:")).sort(), [
    "/fazhi-glossary.txt",
    "/fazhi-old.js",
    "/fazhi-reader-rest.wasm",
    "/fazhi-reader.js",
    "/fazhi-reader.wasm",
    "/fazhi-viewer.js",
    "/samples/county.txt",
    "/viewer.html?src=samples/county.txt",
  ]);
  assert.deepEqual(problems, []);
  await tab.close();
});

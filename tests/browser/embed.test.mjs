// The built element under what pages and their servers bring along: policies, nonces, other origins, a base, zoom, print,
// versions that do not fit, and a long life.

import assert from "node:assert/strict";
import crypto from "node:crypto";
import { after, test } from "node:test";

import { noRelease, VIEWER } from "./hosts.mjs";
import { listen, serve, site, stage } from "./support.mjs";

/** Pages as the tests write them, by name: `{body, head, policy, html}`. */
const pages = {};

const page = ({ head = "", body, html = 'lang="zh-CN"', policy }) => ({
  type: "text/html; charset=utf-8",
  body: `<!doctype html><html ${html}><head><meta charset="utf-8"><title>栏目</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
  headers: policy ? { "Content-Security-Policy": policy } : {},
});

/** The site, with other files in place of some; the pages under `/p/`. */
let instead = {};
const on = await stage((url) => {
  const name = /^\/p\/(\w+)$/.exec(url.pathname);
  if (name) return page(pages[name[1]]);
  return site(instead[url.pathname] ? new URL(instead[url.pathname], url) : url);
});

/** The same files on another origin, with the header that lets others read them or without it. */
const cdn = await serve((url) => {
  const answer = site(url);
  return answer && { ...answer, headers: url.searchParams.has("closed") ? {} : { "Access-Control-Allow-Origin": "*" } };
});
after(() => cdn.close());

const SCRIPT = '<script type="module" src="/fazhi-reader.js"></script>';
const ELEMENT = '<fazhi-report src="/samples/county.txt"><a id="original" href="/samples/county.txt">原文</a></fazhi-report>';

async function open(name, content, hash = "") {
  pages[name] = content;
  const tab = await on.browser.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
  const heard = listen(tab, on.origin);
  await tab.evaluateOnNewDocument(() => {
    window.errors = [];
    window.violations = [];
    document.addEventListener("fazhi-error", ({ detail }) => window.errors.push(detail));
    document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.effectiveDirective));
  });
  await tab.goto(`${on.origin}/p/${name}${hash}`);
  return { tab, heard };
}

const until = (tab, test, ...args) => tab.waitForFunction(test, { timeout: 8000, polling: 20 }, ...args);
const reads = (tab) => until(tab, () => document.querySelector("fazhi-report").report).then(() => until(tab, `Boolean(${VIEWER}.querySelector(".document a.figure"))`));

/** A figure that is pressed, with the mouse, is explained. */
async function works(tab) {
  await reads(tab);
  const figure = await tab.evaluateHandle(`${VIEWER}.querySelector(".document a.figure")`);
  await figure.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await figure.click();
  await until(tab, `Boolean(${VIEWER}.querySelector(".card-value"))`);
}

/** The link in the element is what readers see. */
const fallsBack = (tab) => until(tab, () => document.getElementById("original").getClientRects().length > 0);

const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "connect-src": "'self'",
};
const policy = (changes = {}) =>
  Object.entries({ ...POLICY, ...changes, "img-src": "data:" })
    .filter(([, sources]) => sources)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");

test("a policy of nothing but what is listed is enough, and each line of it is for something", async (t) => {
  const cases = [
    ["all of them", {}, works, []],
    ["without style-src: sheets made by script need none", { "style-src": "" }, works, []],
    ["without WebAssembly: plain JavaScript in its place", { "script-src": "'self'" }, works, ["script-src"]],
    ["without connect-src: the page's own link", { "connect-src": "" }, fallsBack, ["connect-src"]],
    ["without script-src: the page's own link", { "script-src": "" }, fallsBack, ["script-src-elem"]],
  ];
  for (const [what, changes, holds, broken] of cases) {
    await t.test(what, { skip: /plain JavaScript/.test(what) && noRelease }, async () => {
      for (const render of ["shadow", "light"]) {
        const { tab } = await open("policy", { head: SCRIPT, body: ELEMENT.replace(" src", ` render="${render}" src`), policy: policy(changes) });
        await holds(tab);
        assert.deepEqual([...new Set(await tab.evaluate(() => window.violations))].filter((name) => !broken.includes(name)), []);
        await tab.close();
      }
    });
  }
});

test("a nonce serves script and, in browsers without sheets made by script, styles", async () => {
  const nonce = policy({ "script-src": "'nonce-r4nd0m' 'wasm-unsafe-eval'", "style-src": "'nonce-r4nd0m'" });
  for (const render of ["shadow", "light"]) {
    pages.nonce = {
      head: `<script nonce="r4nd0m">delete CSSStyleSheet.prototype.replaceSync</script>${SCRIPT.replace(" src", ' nonce="r4nd0m" src')}`,
      body: ELEMENT.replace(" src", ` render="${render}" src`),
      policy: nonce,
    };
    const { tab } = await open("nonce", pages.nonce);
    await works(tab);
    assert.equal(await tab.evaluate(`getComputedStyle(${VIEWER}.querySelector(".document")).paddingTop !== "0px"`), true);
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    await tab.close();
  }
});

test("from another origin, held to a hash; one that does not fit, or that others may not read, leaves the link", async () => {
  const hash = (file) => `sha384-${crypto.createHash("sha384").update(file).digest("base64")}`;
  const right = hash(site({ pathname: "/fazhi-reader.js" }).body);
  const script = (integrity, more = "") =>
    `<script type="module" crossorigin integrity="${integrity}" src="${cdn.origin}/fazhi-reader.js${more}"></script>`;
  const { tab, heard } = await open("cdn", { head: script(right), body: ELEMENT });
  await works(tab);
  assert.ok(heard.requests.includes(`${cdn.origin}/fazhi-reader.wasm`), "the module lies beside its script");
  await tab.close();
  for (const head of [script(hash("another")), script(right, "?closed")]) {
    const { tab: other } = await open("cdn", { head, body: ELEMENT });
    await fallsBack(other);
    assert.equal(await other.evaluate(() => Boolean(customElements.get("fazhi-report"))), false);
    await other.close();
  }
});

test("a base of the page counts for its own addresses and leads no link of the viewer astray", async () => {
  for (const render of ["shadow", "light"]) {
    const { tab, heard } = await open("base", {
      head: `<base href="/samples/">${SCRIPT}`,
      body: `<fazhi-report render="${render}" src="township.txt"></fazhi-report>`,
    });
    await works(tab);
    await tab.evaluate(`${VIEWER}.querySelector(".outline a").click()`);
    await tab.evaluate(`${VIEWER}.querySelector(".cover-parts a").click()`);
    await new Promise((done) => setTimeout(done, 100));
    assert.equal(tab.url(), `${on.origin}/p/base`);
    assert.deepEqual(heard.problems, []);
    await tab.close();
  }
});

test("the page's own fragment and its own links go on as they did", async () => {
  const tall = '<p style="height:1500px">上文</p><h2 id="part-2">第二部分</h2><p style="height:1500px">下文</p><a id="up" href="#top">回到顶部</a><p id="top"></p>';
  const { tab } = await open("fragment", { head: SCRIPT, body: `${tall}${ELEMENT.replace(" src", ' height="500" src')}` }, "#part-2");
  await works(tab);
  await tab.evaluate(() => document.querySelector("fazhi-report").select("s2"));
  assert.equal(await tab.evaluate(() => location.hash), "#part-2");
  await tab.evaluate(() => document.getElementById("up").click());
  assert.equal(await tab.evaluate(() => location.hash), "#top");
  assert.equal(await tab.evaluate(() => history.length), 3, "one step for the page's own link, none for the viewer");
  await tab.close();
});

test("printed with the page, the viewer gives the whole text and the page is as it was", async () => {
  for (const render of ["shadow", "light"]) {
    const { tab } = await open("print", { head: SCRIPT, body: `<h1>栏目</h1>${ELEMENT.replace(" src", ` render="${render}" height="400" src`)}<p id="below">页脚</p>` });
    await works(tab);
    await tab.emulateMediaType("print");
    const { element, document, below, tools } = await tab.evaluate((viewer) => ({
      element: window.document.querySelector("fazhi-report").getBoundingClientRect().height,
      document: eval(viewer).querySelector(".document").getBoundingClientRect().height,
      below: window.document.getElementById("below").getClientRects().length,
      tools: eval(viewer).querySelector(".tools").getClientRects().length,
    }), VIEWER);
    assert.ok(document > 2000 && element >= document, `${element} of ${document}`);
    assert.deepEqual([below, tools], [1, 0]);
    await tab.close();
  }
});

test("a page from right to left, and one that is zoomed", async () => {
  for (const render of ["shadow", "light"]) {
    const style = "<style>body{zoom:1.5;letter-spacing:3px;text-align:right}*{box-sizing:content-box!important}</style>";
    const { tab, heard } = await open("odd", { html: 'dir="rtl" lang="ug"', head: SCRIPT + style, body: ELEMENT.replace(" src", ` render="${render}" src`) });
    await works(tab);
    const [direction, spacing] = await tab.evaluate((viewer) => {
      const style = getComputedStyle(eval(viewer).querySelector(".document p"));
      return [style.direction, style.letterSpacing];
    }, VIEWER);
    assert.deepEqual([direction, spacing], ["ltr", "normal"]);
    assert.deepEqual(heard.problems, []);
    await tab.close();
  }
});

test("either part of a module of another version than its script is told as that, and the link stays", async () => {
  for (const part of ["/fazhi-reader.wasm", "/fazhi-reader-rest.wasm"]) {
    instead = { [part]: "/fazhi-more.wasm" };
    const { tab } = await open("versions", { head: SCRIPT, body: ELEMENT });
    await until(tab, () => window.errors.length);
    const [{ code, message }] = await tab.evaluate(() => window.errors);
    assert.equal(code, "engine_failed");
    assert.match(message, /版本不一致.*Ctrl\+F5/);
    await fallsBack(tab);
    await tab.close();
  }
  instead = {};
});

test("a hundred elements one after the other leave nothing behind", async () => {
  for (const render of ["shadow", "light"]) {
    const { tab } = await open("many", { head: SCRIPT, body: ELEMENT });
    await reads(tab);
    const session = await tab.createCDPSession();
    await session.send("Performance.enable");
    const round = (times) =>
      tab.evaluate(
        async (count, how) => {
          for (let i = 0; i < count; i += 1) {
            const old = document.querySelector("fazhi-report");
            const fresh = Object.assign(document.createElement("fazhi-report"), { options: { render: how } });
            old.replaceWith(fresh);
            await fresh.load(`某县人民政府2024年法治政府建设情况报告\n一、主要举措和成效\n办理案件${i}件。\n`);
          }
        },
        times,
        render,
      );
    const count = async () => {
      await session.send("HeapProfiler.collectGarbage");
      await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      return { nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") };
    };
    await round(20);
    const before = await count();
    await round(100);
    const now = await count();
    assert.ok(now.nodes - before.nodes < 50, `${now.nodes - before.nodes} nodes more`);
    assert.ok(now.listeners - before.listeners < 20, `${now.listeners - before.listeners} listeners more`);
    assert.ok(now.heap - before.heap < 300_000, `${now.heap - before.heap} bytes more`);
    await tab.close();
  }
});

test("feedback-href: an item goes along by its address, no word of the report", async () => {
  const { tab } = await open("feedback", { head: SCRIPT, body: ELEMENT.replace(" src", ' feedback-href="/interact?column=7#form" src') });
  await works(tab);
  const link = () => tab.evaluate(`(({ href, target, rel, textContent }) => ({ href, target, rel, textContent }))(${VIEWER}.querySelector(".card a.feedback"))`);
  const { href, ...rest } = await link();
  const id = await tab.evaluate(() => document.querySelector("fazhi-report").report.figures[0].id);
  assert.equal(href, `${on.origin}/interact?column=7&page=${encodeURIComponent(`${on.origin}/p/feedback#fz=${id}`)}`);
  assert.deepEqual(rest, { target: "_blank", rel: "noopener", textContent: "反映问题" });
  await tab.evaluate(() => document.querySelector("fazhi-report").setAttribute("feedback-href", "mailto:bangongshi@example.gov.cn"));
  await until(tab, `/^mailto:/.test(${VIEWER}.querySelector(".card a.feedback").href)`);
  assert.match((await link()).href, /^mailto:bangongshi@example\.gov\.cn\?body=http/);
  await tab.evaluate(() => document.querySelector("fazhi-report").setAttribute("feedback-href", "javascript:alert(1)"));
  await until(tab, `!${VIEWER}.querySelector(".card a.feedback")`);
  await tab.close();
});

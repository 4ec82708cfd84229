// A page that does not behave: it sends messages, bends what scripts share, forbids, runs out of memory, and takes
// the element away at the wrong moment.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { root } from "../node/support.mjs";
import { listen, serve, site, stage } from "./support.mjs";

const HOST = (attributes = "", head = "") => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${head}
<script type="module" src="/fazhi-report.js"></script>
<fazhi-report id="x" ${attributes}><a href="/samples/county.txt">原文</a></fazhi-report>`;

/** Pages by their address, and the policy of each. */
const pages = new Map();
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:";

const on = await stage((url) => {
  const page = pages.get(url.pathname);
  return page ? { type: "text/html; charset=utf-8", body: page.body, headers: page.headers } : site(url);
});

/** Opens a page with these attributes on the element. */
async function open(name, attributes, { head = "", headers = {}, early = () => {} } = {}) {
  pages.set(`/${name}`, { body: HOST(attributes, head), headers });
  const page = await on.browser.newPage();
  const heard = listen(page, on.origin);
  await page.evaluateOnNewDocument(() => {
    window.told = [];
    for (const event of ["ready", "report", "error"]) {
      document.addEventListener(`fazhi-${event}`, ({ detail }) => window.told.push([event, detail.code || ""].join(" ").trim()));
    }
  });
  await page.evaluateOnNewDocument(early);
  await page.goto(`${on.origin}/${name}`);
  return { page, heard };
}

const until = (page, check, ...args) => page.waitForFunction(check, { timeout: 8000, polling: 20 }, ...args);
const settled = (page, count = 1) =>
  until(page, (n) => window.told.filter((said) => /^(report|error)/.test(said)).length >= n, count);
const told = (page) => page.evaluate(() => window.told);
const title = (page) => page.evaluate(() => document.getElementById("x").report?.meta.title?.value);
const shown = (page) =>
  page.evaluate(() => document.getElementById("x").shadowRoot.querySelector(".document")?.textContent.length || 0);

/** Everything works as on any other page. */
async function works({ page, heard }) {
  await settled(page);
  assert.deepEqual((await told(page)).sort(), ["ready", "report"]);
  assert.match(await title(page), /法治政府建设/);
  await until(page, () => document.getElementById("x").shadowRoot.querySelector(".document"));
  assert.ok((await shown(page)) > 1000);
  const csv = await page.evaluate(async () => (await document.getElementById("x").exportAs("csv")).size);
  assert.ok(csv > 500);
  assert.deepEqual(heard.problems, []);
}

test("messages of any page change nothing", async (t) => {
  const other = await serve(() => ({
    type: "text/html",
    body: `<script>
      const orders = ["load", { type: "load", src: "/x" }, { fazhi: { mode: "check", src: "javascript:1" } }, [1], null, { __proto__: { a: 1 } }, new ArrayBuffer(8)];
      for (const order of orders) parent.postMessage(order, "*");
      parent.postMessage("done", "*");
    </script>`,
  }));
  t.after(other.close);
  const visit = await open("message", 'src="/samples/county.txt"');
  await works(visit);
  const before = await visit.page.evaluate(() => document.getElementById("x").shadowRoot.innerHTML);
  await visit.page.evaluate(
    (src) =>
      new Promise((done) => {
        window.addEventListener("message", ({ data }) => data === "done" && setTimeout(done, 50));
        for (const order of ["load", { src: "/x" }]) window.postMessage(order, "*");
        document.body.append(Object.assign(document.createElement("iframe"), { src }));
      }),
    `${other.origin}/`,
  );
  assert.equal(await visit.page.evaluate(() => document.getElementById("x").shadowRoot.innerHTML), before);
  assert.deepEqual((await told(visit.page)).sort(), ["ready", "report"]);
  await visit.page.close();
});

test("options pollute no prototype, and take nothing from one", async () => {
  const visit = await open("polluted", 'src="/samples/county.txt"', {
    early: () => {
      // Not to be counted up: what drives the browser would stumble over it first.
      const bad = { theme: "nonsense", rubric: "{}", profile: "none", feedbackHref: "javascript:1", lang: "xx", extra: 1 };
      for (const key of Object.keys(bad)) {
        Object.defineProperty(Object.prototype, key, { value: bad[key], writable: true, configurable: true });
      }
    },
  });
  await works(visit);
  const seen = await visit.page.evaluate(() => {
    const x = document.getElementById("x");
    const { theme, lang, feedbackHref } = x.options;
    x.options = JSON.parse('{"theme":"dark","__proto__":{"bad":1},"constructor":{"prototype":{"bad":1}}}');
    return { before: { theme, lang, feedbackHref }, after: x.options.theme, own: Object.keys(x.options).includes("bad"), bad: "bad" in {} };
  });
  assert.deepEqual(seen, { before: { theme: "auto", lang: "zh-Hans" }, after: "dark", own: false, bad: false });
  await visit.page.close();
});

test("a page may have bent what scripts share", async () => {
  const visit = await open("bent", 'src="/samples/county.txt" mode="check"', {
    early: () => {
      // What Prototype.js, MooTools and their like leave behind.
      Array.prototype.toJSON = function () {
        return `[${this.join()}]`;
      };
      String.prototype.toJSON = function () {
        return `"${this}"`;
      };
      for (const name of ["each", "clean", "remove", "contains", "last", "include"]) {
        Array.prototype[name] = function () {
          throw new Error(`${name} was called`);
        };
      }
      Array.from = (list) => {
        const all = [];
        for (let i = 0; i < list.length; i += 1) all.push(list[i]);
        return all;
      };
      const { define } = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function (...args) {
        return define.apply(this, args);
      };
    },
  });
  await works(visit);
  const late = await visit.page.evaluate(async () => {
    customElements.define = () => {
      throw new Error("closed");
    };
    Array.prototype.push = new Proxy(Array.prototype.push, {});
    const y = document.createElement("fazhi-report");
    document.body.append(y);
    const { text } = await y.load("某县2024年法治政府建设情况报告\n一、成效\n办理案件12件。\n");
    return text.length;
  });
  assert.ok(late > 20);
  assert.deepEqual(visit.heard.problems, []);
  await visit.page.close();
});

test("where the page's policy forbids the module, plain JavaScript stands in for it", async () => {
  const visit = await open("forbidden", 'src="/samples/county.txt"', { headers: { "Content-Security-Policy": POLICY } });
  await works(visit);
  assert.ok(visit.heard.requests.some((asked) => asked.endsWith(".nowasm.js")));
  await visit.page.close();
});

test("where nothing of it may be fetched, the page's own link stays and the reason is told", async () => {
  const visit = await open("sealed", 'src="/samples/county.txt"', {
    headers: { "Content-Security-Policy": `${POLICY.replace("connect-src 'self'", "connect-src 'none'").replace("script-src 'self'", `script-src ${on.origin}/fazhi-report.js`)}` },
  });
  await until(visit.page, () => window.told.length);
  await until(visit.page, () => window.told.includes("error engine_failed"));
  const slot = await visit.page.evaluate(() => getComputedStyle(document.getElementById("x").shadowRoot.querySelector("slot")).display);
  assert.notEqual(slot, "none");
  await visit.page.close();
});

/** Has the page keep every instance that is made; what is joined to one is none of its own. */
function keepInstances() {
  window.instances = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...args) => {
    const made = await instantiate.apply(WebAssembly, args);
    if (!(args[1] && args[1].first)) window.instances.push(made.instance || made);
    return made;
  };
}

test("out of memory inside the module: said once, and the next text is read by a fresh one", async () => {
  const visit = await open("memory", 'src="/samples/county.txt"', { early: keepInstances });
  await works(visit);
  const outcome = await visit.page.evaluate(async () => {
    const x = document.getElementById("x");
    const before = window.instances.length;
    const memory = Object.values(window.instances[before - 1].exports).find((item) => item instanceof WebAssembly.Memory);
    // All that a module can address, none of it touched.
    for (let step = 32_768; step >= 1; step /= 2) {
      try {
        for (;;) memory.grow(step);
      } catch (_) {
        // No room for so much; for half perhaps.
      }
    }
    const text = `某县2024年法治政府建设情况报告\n一、成效\n${"全年办理行政复议案件12件。\n".repeat(60_000)}`;
    const failed = await x.load(text).then(() => "read", (error) => error.code);
    const kept = x.report.meta.title.value;
    const next = await x.load("某县2024年法治政府建设情况报告\n一、成效\n办理案件12件。\n").then((report) => report.figures.length, (error) => error.code);
    return { failed, kept, next, fresh: window.instances.length - before };
  });
  assert.match(outcome.kept, /法治政府建设/);
  assert.deepEqual([outcome.failed, outcome.next, outcome.fresh], ["engine_failed", 1, 1]);
  assert.ok((await shown(visit.page)) > 10);
  await visit.page.close();
});

test("a trap inside the module: the element recovers on the next load, its neighbour never noticed", async () => {
  const visit = await open("trap", 'src="/samples/county.txt"', { early: keepInstances });
  await works(visit);
  const outcome = await visit.page.evaluate(async () => {
    const x = document.getElementById("x");
    const y = document.createElement("fazhi-report");
    document.body.append(y);
    await y.load("某镇2024年法治政府建设情况报告\n一、成效\n调解纠纷15件。\n");
    const { exports } = window.instances[window.instances.length - 1];
    const memory = Object.values(exports).find((item) => item instanceof WebAssembly.Memory);
    // What the module holds is torn: the next call reads nonsense.
    new Uint8Array(memory.buffer, 1024).fill(0xff);
    const code = await x.load("某县2024年法治政府建设情况报告\n一、成效\n办理案件12件。\n").then(() => "read", (error) => error.code);
    const again = await x.load("某市2024年法治政府建设情况报告\n一、成效\n办理案件13件。\n").then((report) => report.figures[0].value, (error) => error.code);
    await new Promise((done) => setTimeout(done, 100));
    return { code, again, neighbour: y.shadowRoot.querySelector(".document").textContent.includes("15件"), kept: y.report.figures[0].value };
  });
  assert.deepEqual(outcome, { code: "engine_failed", again: 13, neighbour: true, kept: 15 });
  await visit.page.close();
});

test("of many loads at once the last wins, and the others say that they were given up", async () => {
  const visit = await open("race", "");
  await until(visit.page, () => window.told.includes("ready"));
  const outcome = await visit.page.evaluate(async () => {
    const x = document.getElementById("x");
    const loads = Array.from({ length: 20 }, (_, n) => x.load(new Blob([`某县2024年法治政府建设情况报告\n一、成效\n办理案件${n + 100}件。\n`])).then((r) => r.figures[0].value, (e) => e.code));
    return { results: await Promise.all(loads), last: x.report.figures[0].value };
  });
  assert.equal(outcome.last, 119);
  assert.equal(outcome.results.at(-1), 119);
  assert.ok(outcome.results.slice(0, -1).every((result) => result === "aborted"), outcome.results.join());
  assert.deepEqual(await told(visit.page), ["ready", "report"]);
  await visit.page.close();
});

test("taken away while it loads, it is quiet; put back, it shows what it was asked for", async () => {
  const county = fs.readFileSync(path.join(root, "www/samples/county.txt"));
  pages.set("/away", { body: HOST("") });
  const page = await on.browser.newPage();
  const heard = listen(page, on.origin);
  const held = [];
  await page.setRequestInterception(true);
  page.on("request", (request) => (request.url().endsWith("/slow.txt") ? held.push(request) : request.continue()));
  await page.evaluateOnNewDocument(() => {
    window.told = [];
    for (const event of ["report", "error"]) document.addEventListener(`fazhi-${event}`, ({ detail }) => window.told.push(`${event} ${detail.code || ""}`.trim()));
  });
  await page.goto(`${on.origin}/away`);
  await until(page, () => document.getElementById("x").shadowRoot?.querySelector(".fz"));
  const begin = async () => {
    const before = held.length;
    await page.evaluate(() => {
      const x = document.getElementById("x") || window.kept;
      x.removeAttribute("src");
      x.setAttribute("src", "/slow.txt");
    });
    for (let i = 0; i < 200 && held.length === before; i += 1) await new Promise((done) => setTimeout(done, 20));
    assert.equal(held.length, before + 1);
    return held.at(-1);
  };
  const answer = (request) => request.respond({ status: 200, contentType: "text/plain; charset=utf-8", body: county }).catch(() => {});

  const first = await begin();
  await page.evaluate(() => {
    window.kept = document.getElementById("x");
    window.kept.remove();
  });
  await answer(first);
  await new Promise((done) => setTimeout(done, 150));
  assert.deepEqual(await page.evaluate(() => window.told.filter((said) => said.startsWith("error"))), []);
  await page.evaluate(() => document.body.append(window.kept));
  await until(page, () => document.getElementById("x").report?.figures.length > 10);
  await until(page, () => document.getElementById("x").shadowRoot.querySelector(".document")?.textContent.length > 1000);

  // Given up for another address while the first still comes.
  const second = await begin();
  await page.evaluate(() => document.getElementById("x").setAttribute("src", "/samples/township.txt"));
  await until(page, () => /镇/.test(document.getElementById("x").report.meta.title.value));
  await answer(second);
  await new Promise((done) => setTimeout(done, 150));
  assert.match(await title(page), /镇/);
  assert.deepEqual(heard.problems, []);
  await page.close();
});

// The element's life in a page, on a fake viewer: what it promises whatever the viewer does.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { launch, listen, serve } from "./support.mjs";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "element");
const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

let server;
let browser;
let page;
let heard;

/** The element as one script, as the build makes it. */
async function script() {
  const result = await build({
    entryPoints: [path.join(folder, "entry.js")],
    bundle: true,
    write: false,
    format: "esm",
    target: "chrome78",
    define: { FAZHI_EDITION: '"full"', FAZHI_VERSION: '"0.0.0"' },
    alias: {
      "fazhi:styles": path.join(folder, "fake.css"),
    },
    loader: { ".css": "text" },
  });
  return result.outputFiles[0].text;
}

before(async () => {
  const files = {
    "/element.js": ["text/javascript", await script()],
    "/": ["text/html; charset=utf-8", ""],
    "/a.txt": ["text/plain; charset=utf-8", "甲"],
    "/b.txt": ["text/plain; charset=utf-8", "乙"],
    "/words-en.txt": ["text/plain; charset=utf-8", "C-01.title = Measures"],
  };
  server = await serve(({ pathname, searchParams }) => {
    const [type, text] = files[pathname] || [];
    return {
      type: type || "text/plain",
      body: pathname === "/" ? `<!doctype html>${searchParams.get("body") || ""}` : text,
      status: type ? 200 : Number(searchParams.get("status")) || 404,
      headers: { "Content-Security-Policy": CSP },
    };
  });
  browser = await launch();
});

after(async () => {
  await browser.close();
  server.close();
});

beforeEach(async () => {
  if (page) await page.close();
  page = await browser.newPage();
  heard = listen(page, server.origin);
});

/** Opens a page with this body, and more in its address; the class is defined once the body stands. */
async function open(body, more = "") {
  await page.goto(`${server.origin}/?body=${encodeURIComponent(body)}${more}`);
  await page.evaluate(() => {
    window.events = [];
    for (const name of ["ready", "report", "select", "progress", "error"]) {
      document.addEventListener(`fazhi-${name}`, ({ target, detail }) => {
        window.events.push([name, target.id, detail.code || detail.id || (detail.report && detail.report.text) || ""]);
      });
    }
    window.shown = (id) => {
      const { shadowRoot } = document.getElementById(id);
      const mount = shadowRoot.querySelector(".fazhi-mount");
      const fallback = getComputedStyle(shadowRoot.querySelector("slot")).display !== "none";
      return { title: mount && mount.viewer.title.textContent, state: mount && mount.viewer.state.textContent, fallback };
    };
    window.log = (id) => document.getElementById(id).shadowRoot.querySelector(".fazhi-mount").viewer.log.join(", ");
    window.said = (name) => window.events.filter(([said]) => said === name).map(([, id, what]) => `${id} ${what}`.trim());
  });
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const element = document.createElement("script");
        Object.assign(element, { type: "module", src: "/element.js", onload: resolve, onerror: reject });
        document.head.append(element);
      }),
  );
}

const run = (act, ...args) => page.evaluate(act, ...args);
const until = (test, ...args) => page.waitForFunction(test, { timeout: 3000, polling: 20 }, ...args);
const said = (name) => run((n) => window.said(n), name);

/** No console line, no exception, but the ones expected. */
function quiet(...expected) {
  const left = heard.problems.filter((text) => !expected.some((pattern) => pattern.test(text)));
  assert.deepEqual(left, []);
}

test("an element already in the page is upgraded, shows its report, and hides what stood in it", async () => {
  await open('<fazhi-report id="x" src="a.txt"><a href="a.txt">原文</a></fazhi-report>');
  await until(() => window.said("report").length);
  assert.deepEqual(await run(() => window.shown("x")), { title: "甲", state: "read", fallback: false });
  assert.deepEqual(await said("ready"), ["x"]);
  assert.equal(await run(() => document.getElementById("x").shadowRoot.querySelector(".fazhi-mount").viewer.original), `${server.origin}/a.txt`);
  assert.equal(await run(() => document.getElementById("x").report.text), "甲");
  assert.deepEqual(await run(() => document.getElementById("x").ready), { edition: "full", version: "0.0.0" });
  assert.equal(await run(() => document.querySelectorAll("[style]").length), 0);
  quiet();
});

test("where wasm is off the page's own link stays", async () => {
  await page.evaluateOnNewDocument(() => {
    window.wasmOff = true;
  });
  await open('<fazhi-report id="x" src="a.txt"><a href="a.txt">原文</a></fazhi-report><fazhi-report id="y"></fazhi-report>');
  await until(() => window.said("error").length === 2);
  assert.equal(await run(() => window.shown("x").fallback), true);
  assert.match(await run(() => document.getElementById("y").shadowRoot.textContent), /未能运行/);
  assert.deepEqual((await said("error")).sort(), ["x engine_failed", "y engine_failed"]);
  assert.equal(await run(() => document.getElementById("x").ready.catch((error) => error.code)), "engine_failed");
  assert.equal(await run(() => document.getElementById("x").load("文").catch((error) => error.code)), "engine_failed");
  quiet();
});

test("two elements share nothing that shows, and the instance of their mode", async () => {
  await open('<fazhi-report id="x" src="a.txt"></fazhi-report><fazhi-report id="y" src="b.txt"></fazhi-report>');
  await until(() => window.said("report").length === 2);
  assert.equal(await run(() => window.shown("x").title + window.shown("y").title), "甲乙");
  await run(() => document.getElementById("x").select("f1"));
  assert.deepEqual(await said("select"), ["x f1"]);
  assert.doesNotMatch(await run(() => window.log("y")), /select/);
  assert.equal(await run(() => window.compiled), 1);
  await run(() => document.getElementById("y").setAttribute("mode", "check"));
  await until(() => document.getElementById("y").report.mode === "check");
  assert.deepEqual(await run(() => [window.compiled, window.shown("x").title, window.shown("y").title]), [2, "甲", "乙"]);
  quiet();
});

test("load takes strings, bytes and files, and refuses the rest with a TypeError", async () => {
  await open('<fazhi-report id="x"></fazhi-report>');
  const texts = await run(async () => {
    const x = document.getElementById("x");
    const gbk = new Uint8Array([0xb7, 0xa8]);
    const all = [
      await x.load("文"),
      await x.load(new TextEncoder().encode("字"), { name: "b.txt" }),
      await x.load(new Blob([gbk], { type: "text/plain; charset=gbk" })),
      await x.load(new File(["名"], "c.txt")),
    ];
    return all.map(({ text, source }) => `${text} ${source.name}`.trim());
  });
  assert.deepEqual(texts, ["文", "字 b.txt", "法", "名 c.txt"]);
  const wrong = await run(() => {
    const x = document.getElementById("x");
    return Promise.all([x.load(1), x.load(), x.select(2), x.exportAs()].map((p) => p.catch((error) => error.name)));
  });
  assert.deepEqual(wrong, Array(4).fill("TypeError"));
  assert.equal(await run(async () => (await document.getElementById("x").exportAs("txt")).text()), "名");
  quiet();
});

test("what is rarely needed is a module of its own, fetched when a file comes that needs it", async () => {
  await open('<fazhi-report id="x"></fazhi-report>');
  const load = (last) =>
    run(async (byte) => {
      const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, byte]);
      return document.getElementById("x").load(bytes).then((report) => report.text, (error) => error.code);
    }, last);
  await run(() => document.getElementById("x").load("文"));
  assert.equal(await run(() => window.fetched), 0);
  assert.equal(await load(7), "office 7");
  // One that traps is damaged; the next one is read by a fresh instance of the same module.
  assert.equal(await load(0xff), "corrupt");
  assert.equal(await load(8), "office 8");
  assert.deepEqual(await run(() => [window.fetched, window.mores]), [1, 2]);
  quiet();
});

test("check mode has a module of its own, and fetches no other", async () => {
  await open('<fazhi-report id="x" mode="check"></fazhi-report>');
  await until(() => window.said("ready").length);
  assert.deepEqual(await run(() => [window.compiled, window.fetched]), [1, 0]);
  quiet();
});

test("words in other languages are there before the viewer says it is ready, and when one is asked for later", async () => {
  await open('<fazhi-report id="x" src="a.txt" mode="check" languages="zh-Hans en"></fazhi-report>');
  await until(() => window.said("report").length);
  assert.deepEqual(await run(() => window.packs), { en: "C-01.title = Measures" });
  // One that does not come is missing, and nothing else is. The viewer is told when that is known; nothing is loaded.
  const before = await run(() => window.log("x"));
  await run(() => document.getElementById("x").setAttribute("lang", "zh-Hant"));
  await until((log) => window.log("x") === `${log}, configure check, configure check`, before);
  assert.deepEqual(await run(() => Object.keys(window.packs)), ["en"]);
  quiet(/404/);
});

test("a language that the reader chose holds until the page asks for another one, in every viewer and word", async () => {
  await open('<fazhi-report id="x" src="a.txt" languages="zh-Hans en"></fazhi-report>');
  await until(() => window.said("report").length);
  const viewer = (act) => run(`(${act})(document.getElementById("x").shadowRoot.querySelector(".fazhi-mount").viewer)`);
  const lang = () => viewer("({ options }) => options.lang");
  const failing = async () => {
    await run(() => document.getElementById("x").setAttribute("src", "none.txt"));
    await until(() => /^not_found/.test(window.shown("x").state));
    return run(() => window.shown("x").state);
  };
  assert.match(await failing(), /没有找到报告/);
  await viewer('(viewer) => viewer.emit("speak", "en")');
  assert.equal(await lang(), "en");
  assert.equal(await run(() => document.getElementById("x").options.lang), "zh-Hans");
  await run(() => document.getElementById("x").setAttribute("src", "a.txt"));
  await until(() => window.shown("x").state === "read");
  assert.match(await failing(), /The report was not found/);
  // A viewer that the page has dropped and mounted again speaks it too.
  await run(() => document.getElementById("x").setAttribute("mode", "check"));
  await until(() => window.said("report").length === 3);
  assert.equal(await lang(), "en");
  await run(() => document.getElementById("x").setAttribute("lang", "zh-Hant"));
  await until(() => document.getElementById("x").shadowRoot.querySelector(".fazhi-mount").viewer.options.lang === "zh-Hant");
  quiet(/404/);
});

test("while the viewer of another mode is on its way the old one stays, and a load waits for the new one", async () => {
  await open('<fazhi-report id="x" src="a.txt"></fazhi-report>');
  await until(() => window.said("report").length);
  const mode = await run(async () => {
    let come;
    window.checkLate = new Promise((resolve) => (come = resolve));
    const x = document.getElementById("x");
    x.setAttribute("mode", "check");
    const loaded = x.load("丙");
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = window.shown("x").title;
    come();
    return [before, (await loaded).mode, window.shown("x").title];
  });
  assert.deepEqual(mode, ["甲", "check", "丙"]);
  // Back and forth within one task changes nothing that shows.
  await run(() => {
    const x = document.getElementById("x");
    x.setAttribute("mode", "read");
    x.setAttribute("mode", "check");
  });
  await run(() => document.getElementById("x").select("f1"));
  assert.equal(await run(() => window.shown("x").title), "丙");
  await run(() => document.getElementById("x").remove());
  quiet();
});

test("a viewer of another mode that an element comes back to shows what it shows now", async () => {
  await open('<fazhi-report id="x" src="a.txt"></fazhi-report>');
  await until(() => window.said("report").length);
  const titles = await run(async () => {
    const x = document.getElementById("x");
    const away = async (mode) => {
      x.remove();
      await new Promise((resolve) => setTimeout(resolve, 0));
      x.setAttribute("mode", mode);
      document.body.append(x);
    };
    await away("check");
    await x.load("丙");
    await away("read");
    await x.select("f1");
    return [window.shown("x").title, x.report.text];
  });
  assert.deepEqual(titles, ["丙", "丙"]);
  quiet();
});

test("a viewer of another mode that cannot come leaves the one there is", async () => {
  await open('<fazhi-report id="x" src="a.txt"></fazhi-report>');
  await until(() => window.said("report").length);
  const failed = await run(() => {
    window.checkOff = true;
    const x = document.getElementById("x");
    x.setAttribute("mode", "check");
    return x.load("丙").catch((error) => error.code);
  });
  assert.equal(failed, "engine_failed");
  assert.deepEqual(await said("error"), ["x engine_failed"]);
  assert.equal(await run(() => window.shown("x").title), "甲");
  await run(() => document.getElementById("x").setAttribute("mode", "read"));
  assert.equal(await run(async () => (await document.getElementById("x").load("丁")).mode), "read");
  quiet();
});

test("a second load rejects the first with aborted; a bad one leaves the good report", async () => {
  await open('<fazhi-report id="x"></fazhi-report>');
  const outcome = await run(async () => {
    const x = document.getElementById("x");
    const first = x.load("一").catch((error) => error.code);
    const second = x.load("二");
    const results = [await first, (await second).text];
    results.push(await x.load("").catch((error) => error.code), x.report.text);
    return results;
  });
  assert.deepEqual(outcome, ["aborted", "二", "empty", "二"]);
  assert.deepEqual(await said("error"), ["x empty"]);
  assert.match(await run(() => window.log("x")), /fail empty$/);
  quiet();
});

test("methods called before the element stands in a page wait for it", async () => {
  await open("");
  const done = await run(async () => {
    const x = Object.assign(document.createElement("fazhi-report"), { id: "x" });
    const loaded = x.load("文");
    const selected = x.select("s1");
    document.body.append(x);
    await selected;
    return (await loaded).text;
  });
  assert.equal(done, "文");
  assert.match(await run(() => window.log("x")), /load , select s1$/);
  quiet();
});

test("src changes reload; errors have their code", async () => {
  await open('<fazhi-report id="x" src="a.txt"><a href="a.txt">原文</a></fazhi-report>');
  await until(() => window.said("report").length);
  await run(() => document.getElementById("x").setAttribute("src", "b.txt"));
  await until(() => window.shown("x").title === "乙");
  const codes = { "none.txt": "not_found", "x.txt?status=500": "fetch_failed", "https://other.invalid/a": "cross_origin" };
  for (const [src, code] of Object.entries(codes)) {
    await run((s) => document.getElementById("x").setAttribute("src", s), src);
    await until((c) => window.shown("x").state.startsWith(c), code);
  }
  assert.equal(await run(() => window.shown("x").title), "乙");
  assert.deepEqual(await said("error"), ["x not_found", "x fetch_failed", "x cross_origin"]);
  quiet(/Failed to load resource/);
});

test("the first load that fails keeps the page's own link in sight", async () => {
  await open('<fazhi-report id="x" src="none.txt"><a href="none.txt">原文</a></fazhi-report>');
  await until(() => window.said("error").length);
  assert.equal(await run(() => window.shown("x").fallback), true);
  await run(() => document.getElementById("x").load("文"));
  assert.equal(await run(() => window.shown("x").fallback), false);
  quiet(/Failed to load resource/);
});

test("start=tap fetches nothing until the reader asks", async () => {
  await open('<fazhi-report id="x" src="a.txt" start="tap"><a href="a.txt">原文</a></fazhi-report>');
  assert.equal(await run(() => window.compiled), 0);
  assert.ok(!heard.requests.includes("/a.txt"));
  assert.equal(await run(() => getComputedStyle(document.getElementById("x").shadowRoot.querySelector("slot")).display), "contents");
  await run(() => document.getElementById("x").shadowRoot.querySelector("button").click());
  await until(() => window.said("report").length);
  assert.equal(await run(() => document.getElementById("x").shadowRoot.querySelector(".fazhi-start")), null);
  quiet();
});

test("for reads an article of the page; replace hides it until the element goes", async () => {
  const article =
    '<article id="text"><h1>依 法 行 政</h1><p>第一段<b>粗</b>\n  续</p><script type="x">no</script><p hidden="">藏</p></article>';
  await open(`${article}<fazhi-report id="x" for="#none, article" replace></fazhi-report>`);
  await until(() => window.said("report").length);
  assert.equal(await run(() => document.getElementById("x").report.text), article);
  assert.equal(await run(() => document.getElementById("text").hidden), true);
  await run(() => document.getElementById("x").removeAttribute("replace"));
  assert.equal(await run(() => document.getElementById("text").hidden), false);
  await run(() => document.getElementById("x").setAttribute("replace", ""));
  assert.equal(await run(() => document.getElementById("text").hidden), true);
  await run(() => document.getElementById("x").remove());
  assert.equal(await run(() => document.getElementById("text").hidden), false);
  await run(() => document.body.append(Object.assign(document.createElement("fazhi-report"), { id: "y" })));
  await run(() => document.getElementById("y").setAttribute("for", "p["));
  await until(() => window.said("error").length);
  assert.deepEqual(await said("error"), ["y not_found"]);
  quiet();
});

const seen = () => run(() => getComputedStyle(document.getElementById("x")).display !== "none");

test("for does nothing where the article is no such report: no word, no fetch, no box", async () => {
  await open('<article><p>农村公路养护</p></article><fazhi-report id="x" for="article" height="300">稍候</fazhi-report>');
  await run(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.deepEqual(await run(() => [window.compiled, window.events]), [0, []]);
  assert.equal(await seen(), false);
  // The words of the article come later, as they do in pages that scripts put together.
  await run(() => (document.querySelector("article p").textContent = "推进依法行政"));
  await until(() => window.said("report").length);
  assert.equal(await seen(), true);
  await run(() => document.getElementById("x").setAttribute("for", "#none, article"));
  await until(() => window.said("report").length === 2);
  quiet();
});

test("for tells what only the reading can: an article on the subject that is no report", async () => {
  await open('<article><p>新闻：法治政府建设推进会召开</p></article><fazhi-report id="x" for="article" replace></fazhi-report>');
  await until(() => getComputedStyle(document.getElementById("x")).display === "none");
  assert.deepEqual(await run(() => [window.said("report"), document.getElementById("x").report]), [[], null]);
  assert.equal(await run(() => document.querySelector("article").hidden), false);
  // What a script gives is shown, whatever it is; an officer reads what he likes.
  assert.equal((await run(() => document.getElementById("x").load("另一则新闻"))).text, "另一则新闻");
  assert.equal(await seen(), true);
  await run(() => document.getElementById("x").setAttribute("mode", "check"));
  await run(() => document.getElementById("x").setAttribute("for", "article p"));
  await until(() => /新闻/.test(document.getElementById("x").report.text) && document.getElementById("x").report.mode === "check");
  assert.equal(await seen(), true);
  quiet();
});

test("with start=tap the offer stands only where there may be a report; later it comes", async () => {
  await open('<article><p>招考公告</p></article><fazhi-report id="x" for="article" start="tap"></fazhi-report>');
  const button = () => run(() => document.getElementById("x").shadowRoot.querySelector("button")?.textContent);
  await run(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.equal(await button(), undefined);
  await run(() => (document.querySelector("article p").firstChild.data = "法治政府建设情况"));
  await until(() => document.getElementById("x").shadowRoot.querySelector("button"));
  assert.equal(await button(), "结构化阅读");
  assert.equal(await run(() => window.compiled), 0);
  await run(() => document.getElementById("x").shadowRoot.querySelector("button").click());
  await until(() => window.said("report").length);
  quiet();
});

test("an element inside the article is not read as part of it", async () => {
  await open('<article><p>依法行政</p><fazhi-report id="x" for="article" render="light"><a href="b.txt">原文</a></fazhi-report></article>');
  await until(() => window.said("report").length);
  assert.equal(await run(() => document.getElementById("x").report.text), "<article><p>依法行政</p></article>");
  await run(() => document.getElementById("x").setAttribute("for", "#none, article"));
  await until(() => window.said("report").length === 2);
  assert.equal(await run(() => document.getElementById("x").report.text), "<article><p>依法行政</p></article>");
  quiet();
});

test("render says in which tree the viewer stands; it moves with what it shows", async () => {
  await open('<fazhi-report id="x" src="a.txt" render="light"><a href="a.txt">原文</a></fazhi-report>');
  await until(() => window.said("report").length);
  const place = () =>
    run(() => {
      const x = document.getElementById("x");
      const mount = x.querySelector(".fazhi-mount") || x.shadowRoot.querySelector(".fazhi-mount");
      const { height } = mount.getBoundingClientRect();
      return [mount.getRootNode() === document, mount.viewer.title.textContent, height > 0, x.querySelector("a").getClientRects().length];
    });
  assert.deepEqual(await place(), [true, "甲", true, 0]);
  await run(() => document.getElementById("x").setAttribute("render", "shadow"));
  await until(() => !document.getElementById("x").querySelector(".fazhi-mount"));
  assert.deepEqual(await place(), [false, "甲", true, 0]);
  await run(() => document.getElementById("x").setAttribute("render", "light"));
  await until(() => document.getElementById("x").querySelector(".fazhi-mount"));
  assert.deepEqual(await place(), [true, "甲", true, 0]);
  // Away and back, and another element after it.
  await run(async () => {
    const x = document.getElementById("x");
    x.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const y = Object.assign(document.createElement("fazhi-report"), { id: "y" });
    document.body.append(y);
    await y.load("丙");
    document.body.append(x);
  });
  await until(() => document.getElementById("x").querySelector(".fazhi-mount"));
  assert.deepEqual(await place(), [true, "甲", true, 0]);
  assert.deepEqual(await run(() => [document.querySelectorAll("style").length, window.shown("y").title]), [0, "丙"]);
  quiet();
});

test("removal keeps the state, re-insertion shows it", async () => {
  await open('<fazhi-report id="x" src="a.txt"></fazhi-report><div id="else"></div>');
  await until(() => window.said("report").length);
  await run(() => document.getElementById("x").select("f2"));
  const before = await run(() => window.log("x"));
  // A move, then a true removal: the same viewer, untouched but for its options.
  await run(() => document.getElementById("else").append(document.getElementById("x")));
  assert.equal(await run(() => window.log("x")), before);
  await run(async () => {
    const x = document.getElementById("x");
    x.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    document.body.append(x);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  assert.equal(await run(() => window.shown("x").title), "甲");
  assert.doesNotMatch(await run(() => window.log("x")), /reset/);
  // Now another element needs the container in between.
  await run(async () => {
    const x = document.getElementById("x");
    const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
    x.remove();
    await wait();
    const y = Object.assign(document.createElement("fazhi-report"), { id: "y" });
    document.body.append(y);
    await y.load("别的");
    document.body.append(x);
    await wait();
  });
  assert.equal(await run(() => window.shown("x").title + window.shown("y").title), "甲别的");
  assert.match(await run(() => window.log("y")), /reset, configure read, .*load $/);
  assert.match(await run(() => window.log("x")), /load a\.txt, select f2$/);
  assert.equal(heard.requests.filter((at) => at === "/a.txt").length, 1);
  quiet();
});

test("a hundred elements one after the other share one container", async () => {
  await open("");
  const made = await run(async () => {
    const seen = new Set();
    for (let i = 0; i < 100; i += 1) {
      const x = document.createElement("fazhi-report");
      document.body.append(x);
      await x.load(`第${i}份`);
      const mount = x.shadowRoot.querySelector(".fazhi-mount");
      seen.add(mount);
      if (mount.viewer.title.textContent !== `第${i}份`) throw new Error("wrong report");
      x.remove();
      await Promise.resolve();
    }
    return seen.size;
  });
  assert.equal(made, 1);
  quiet();
});

test("after a trap in load every element stands again on a fresh instance", async () => {
  await open('<fazhi-report id="x" src="a.txt"></fazhi-report><fazhi-report id="y" src="b.txt"></fazhi-report>');
  await until(() => window.said("report").length === 2);
  assert.equal(await run(() => document.getElementById("x").load("坏", { name: "trap" }).catch((error) => error.code)), "engine_failed");
  await until(() => window.shown("x").state?.startsWith("engine_failed") && window.shown("y").title === "乙");
  assert.equal(await run(() => window.shown("x").title), "甲");
  assert.deepEqual(await said("error"), ["x engine_failed"]);
  assert.equal(await run(() => document.getElementById("y").shadowRoot.querySelector(".fazhi-mount").viewer.instance), 2);
  assert.equal((await run(() => document.getElementById("x").load("好"))).text, "好");
  assert.equal(await run(() => window.shown("x").state), "read");
  quiet();
});

test("after a trap in an event, too; and an element that always traps gives up", async () => {
  await open('<fazhi-report id="x" src="a.txt"><a href="a.txt">原文</a></fazhi-report><fazhi-report id="y" src="b.txt"></fazhi-report>');
  await until(() => window.said("report").length === 2);
  for (let i = 1; i <= 3; i += 1) {
    await run(() => document.getElementById("x").shadowRoot.querySelector(".fazhi-mount button").click());
    await until((n) => window.said("error").length === n, i);
    await until(() => window.shown("y").title === "乙");
  }
  assert.equal(await run(() => window.shown("x").fallback), true);
  assert.equal(await run(() => window.shown("y").state), "read");
  quiet(/unreachable/);
});

test("options go before attributes; reading anew only where reading changes", async () => {
  await open('<fazhi-report id="x" src="a.txt" mode="write" theme="dark" year="20xx" published="2024-02-30"></fazhi-report>');
  await until(() => window.said("report").length);
  const options = await run(() => document.getElementById("x").options);
  assert.deepEqual([options.mode, options.theme, options.year, options.published], ["read", "dark", undefined, undefined]);
  await run(() => {
    document.getElementById("x").options = { theme: "contrast" };
  });
  await until(() => window.log("x").endsWith("configure read"));
  await run(() => document.getElementById("x").setAttribute("mode", "check"));
  await until(() => document.getElementById("x").report.mode === "check");
  assert.equal(await run(() => window.log("x")), "configure check, load a.txt");
  const wrong = await run(() => {
    try {
      document.getElementById("x").options = { mode: "write" };
    } catch (error) {
      return error.name;
    }
    return "";
  });
  assert.equal(wrong, "TypeError");
  quiet();
});

test("the height is fixed from the first moment", async () => {
  await open('<fazhi-report id="x" src="a.txt" height="321"></fazhi-report><p id="below">下</p>');
  const height = () => run(() => document.getElementById("x").getBoundingClientRect().height);
  assert.equal(await height(), 321);
  await until(() => window.said("report").length);
  assert.equal(await height(), 321);
  await run(() => document.getElementById("x").setAttribute("height", "10em; color: red"));
  assert.notEqual(await height(), 321);
  quiet();
});

test("the first defined class wins", async () => {
  await open('<fazhi-report id="x" src="a.txt"></fazhi-report>');
  await until(() => window.said("report").length);
  await run(() => import("/element.js?second"));
  assert.equal(await run(() => window.compiled), 0, "the second copy reset the counter and compiled nothing");
  await run(() => document.getElementById("x").load("文"));
  assert.equal(await run(() => window.shown("x").title), "文");
  quiet();
});

test("the stand-alone page's address names the report, which is fetched once", async () => {
  await open('<fazhi-report id="x" src="a.txt" standalone></fazhi-report>', "&src=b.txt&mode=check");
  await until(() => window.said("report").length);
  await run(() => document.getElementById("x").select("f1"));
  assert.equal(await run(() => window.shown("x").title), "乙");
  assert.match(await run(() => window.log("x")), /configure check/);
  assert.deepEqual(heard.requests.filter((at) => at.endsWith(".txt")), ["/b.txt"]);
  quiet();
});

test("the address is read; only the stand-alone element writes it", async () => {
  for (const [attribute, hash] of [["", "#fz=f3"], ["standalone", "#fz=f9"]]) {
    await page.goto("about:blank");
    await page.evaluateOnNewDocument(() => {
      if (!location.hash) history.replaceState(null, "", "#fz=f3");
    });
    await open(`<fazhi-report id="x" src="a.txt" ${attribute}></fazhi-report>`);
    await until(() => window.said("select").length);
    assert.deepEqual(await said("select"), ["x f3"]);
    await run(() => document.getElementById("x").select("f9"));
    assert.equal(await run(() => location.hash), hash);
  }
  quiet();
});

// The element in a page, on a fake viewer: what a page says to it and its scripts call, whatever the viewer does.

import assert from "node:assert/strict";
import { test } from "node:test";

import { heard, open, page, quiet, run, said, server, until } from "./element/stand-in.mjs";

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

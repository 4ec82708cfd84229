// The element, on a fake viewer: the viewer of each mode, and the words of each language.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open, page, quiet, run, said, until } from "./element/stand-in.mjs";

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

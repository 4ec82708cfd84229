// Reading aloud by a voice on the device, and sentence by sentence without one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { site, stage } from "./support.mjs";
import { DESKTOP, PHONE, Viewer } from "./viewer.mjs";

const ADDRESSES = ["/", "/fazhi-report.js", "/fazhi-report.wasm", "/samples/county.txt"];
const HERE = { lang: "zh-CN", localService: true, name: "here" };
const AWAY = { lang: "zh-CN", localService: false, name: "away" };
const FOREIGN = { lang: "en-US", localService: true, name: "foreign" };

const on = await stage(site);

/** In place of the browser's voices: those given, which say nothing and write down what they were to say. */
function stub(voices, marks) {
  const listeners = [];
  window.said = [];
  window.spoken = { voices, listeners, current: null };
  window.SpeechSynthesisUtterance = function SpeechSynthesisUtterance(text) {
    this.text = text;
  };
  const synthesis = {
    getVoices: () => window.spoken.voices,
    addEventListener: (type, listener) => listeners.push(listener),
    speak: (utterance) => {
      const { text, rate, voice, lang } = utterance;
      window.spoken.current = utterance;
      window.said.push({ text, rate, voice: voice.name, lang });
    },
    cancel: () => {
      const { current } = window.spoken;
      window.spoken.current = null;
      if (current) setTimeout(() => current.onerror({ error: "canceled" }));
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis, configurable: true });
  if (!marks) delete window.Highlight;
}

async function open({ voices = [HERE], marks = true, size = DESKTOP, address = `${on.origin}/?mode=read` } = {}) {
  const { newPage } = on.browser;
  // Before the page's own scripts.
  on.browser.newPage = async () => {
    const page = await newPage.call(on.browser);
    await page.evaluateOnNewDocument(stub, voices, marks);
    return page;
  };
  try {
    return await Viewer.open(on.browser, address, { size });
  } finally {
    on.browser.newPage = newPage;
  }
}

const said = (viewer) => viewer.page.evaluate(() => window.said);
const last = async (viewer) => (await said(viewer)).at(-1);
const untilSaid = (viewer, count) => viewer.until((_, n) => window.said.length === n, count);
/** The voice comes to the end of its sentence. */
const end = (viewer) => viewer.page.evaluate(() => window.spoken.current.onend());
const silent = (viewer) => viewer.until(() => !window.spoken.current);
const key = (viewer, words) => viewer.press(".aloud button", words);
/** The words that stand apart as spoken. */
const marked = (viewer) =>
  viewer.page.evaluate(() => Array.from(CSS.highlights.get("fazhi-spoken") || [], (range) => range.toString()));
const untilMarked = (viewer, words) =>
  viewer.until(
    (_, w) => Array.from(CSS.highlights.get("fazhi-spoken") || [], (range) => range.toString()).join() === w,
    words,
  );

test("a voice on this device reads from the beginning, and what it says is marked", async () => {
  const viewer = await open({ voices: [AWAY, FOREIGN, HERE] });
  await viewer.run((root) => {
    window.changes = 0;
    const observer = new MutationObserver((all) => {
      window.changes += all.filter(({ target }) => target !== root.querySelector(".document")).length;
    });
    observer.observe(root.querySelector(".document"), { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await viewer.press(".tools button", "朗读");
  await untilSaid(viewer, 1);
  const sentences = [];
  for (let i = 0; i < 12; i += 1) {
    const { text, rate, voice, lang } = await last(viewer);
    assert.deepEqual({ rate, voice, lang }, { rate: 1, voice: "here", lang: "zh-CN" });
    await untilMarked(viewer, text);
    sentences.push(text);
    await end(viewer);
    await untilSaid(viewer, i + 2);
  }
  const { text } = await viewer.report();
  const solid = (words) => words.replace(/\s/g, "");
  const places = sentences.map((words) => solid(text).indexOf(solid(words)));
  assert.ok(!places.includes(-1), "printed words");
  assert.deepEqual(places, [...places].sort((a, b) => a - b), "in the order of the text");
  assert.ok(sentences.some((words) => /。$/.test(words)) && !sentences.some((words) => /。./.test(words)), "whole sentences");
  assert.equal(await viewer.page.evaluate(() => window.changes), 0, "the text stands still");
  assert.deepEqual(await viewer.texts(".caption"), [], "where it is marked it is not shown again");
  await viewer.leave(...ADDRESSES);
});

test("it pauses, goes on, steps, changes its speed and ends", async () => {
  const viewer = await open();
  await viewer.press(".tools button", "朗读");
  await untilSaid(viewer, 1);
  const [{ text: first }] = await said(viewer);
  await viewer.until((root) => root.activeElement?.matches(".aloud .play"));
  await key(viewer, "暂停");
  await silent(viewer);
  await untilMarked(viewer, first);
  await key(viewer, "播放");
  await untilSaid(viewer, 2);
  assert.equal((await last(viewer)).text, first, "the sentence anew");

  await key(viewer, "下一句");
  await untilSaid(viewer, 3);
  const second = (await last(viewer)).text;
  assert.notEqual(second, first);
  await key(viewer, "上一句");
  await untilSaid(viewer, 4);
  assert.equal((await last(viewer)).text, first);

  for (const [i, rate] of [1.25, 1.5, 0.75, 1].entries()) {
    await viewer.press('.aloud [aria-label^="语速"]');
    await untilSaid(viewer, 5 + i);
    assert.equal((await last(viewer)).rate, rate);
  }
  await key(viewer, "关闭");
  await silent(viewer);
  await viewer.until((root) => !root.querySelector(".aloud") && root.activeElement?.matches(".for-aloud"));
  assert.deepEqual(await marked(viewer), []);
  assert.equal((await said(viewer)).length, 8);
  await viewer.leave(...ADDRESSES);
});

test("it begins at the selected sentence, and the sentence comes into view", async () => {
  const viewer = await open({ size: PHONE });
  const report = await viewer.report();
  const figure = report.figures[60];
  await viewer.press(`.document [data-id="${figure.id}"]`);
  await viewer.press(".inspector button", "朗读");
  await untilSaid(viewer, 1);
  const { text } = await last(viewer);
  assert.ok(text.includes(report.text.slice(figure.span.start, figure.span.end)), text);
  for (let i = 0; i < 8; i += 1) {
    await end(viewer);
    await untilSaid(viewer, i + 2);
    await untilMarked(viewer, (await last(viewer)).text);
    await viewer.until(() => {
      const [range] = CSS.highlights.get("fazhi-spoken");
      const { top } = range.getBoundingClientRect();
      return top > 0 && top < innerHeight - 60;
    });
  }
  await viewer.leave(...ADDRESSES);
});

test("without a voice on this device there is no button; it comes and goes with one", async () => {
  const viewer = await open({ voices: [AWAY, FOREIGN] });
  assert.deepEqual(await viewer.texts(".for-aloud"), []);
  const become = (voices) =>
    viewer.page.evaluate((all) => {
      window.spoken.voices = all;
      for (const listener of window.spoken.listeners) listener();
    }, voices);
  await become([AWAY, HERE]);
  await viewer.until((root) => root.querySelector(".for-aloud"));
  await viewer.press(".tools button", "朗读");
  await untilSaid(viewer, 1);
  await become([AWAY]);
  await viewer.until((root) => !root.querySelector(".for-aloud"));
  await silent(viewer);
  await viewer.leave(...ADDRESSES);
});

test("it ends with the report and with the element", async () => {
  const viewer = await open();
  await viewer.press(".tools button", "朗读");
  await untilSaid(viewer, 1);
  await viewer.host.evaluate((host) => host.load("某县人民政府2024年法治政府建设年度报告\n一、主要举措\n开展培训2场。"));
  await silent(viewer);
  await viewer.until((root) => !root.querySelector(".aloud"));
  await viewer.press(".tools button", "朗读");
  await untilSaid(viewer, 2);
  await viewer.host.evaluate((host) => host.remove());
  await silent(viewer);
  await viewer.page.evaluate((host) => document.body.append(host), viewer.host);
  await viewer.until((root) => root.isConnected && root.querySelector(".aloud .play")?.textContent === "播放");
  await viewer.leave(...ADDRESSES);
});

test("a browser that cannot mark shows the sentence at the foot", async () => {
  const viewer = await open({ marks: false });
  await viewer.press(".tools button", "朗读");
  await untilSaid(viewer, 1);
  for (let i = 0; i < 4; i += 1) {
    const { text } = await last(viewer);
    await viewer.until((root, w) => root.querySelector(".caption").textContent === w, text);
    await end(viewer);
    await untilSaid(viewer, i + 2);
  }
  await viewer.leave(...ADDRESSES);
});

test("in large type captions need no voice", async () => {
  const viewer = await open({ voices: [AWAY], size: PHONE });
  await viewer.press(".tools button", "适老版");
  const caption = async () => (await viewer.texts(".caption"))[0];
  await viewer.until((root) => root.querySelector(".caption"));
  const first = await caption();
  await key(viewer, "下一句");
  await viewer.until((root, w) => root.querySelector(".caption").textContent !== w, first);
  const second = await caption();
  await untilMarked(viewer, second);
  await key(viewer, "上一句");
  await viewer.until((root, w) => root.querySelector(".caption").textContent === w, first);
  const size = await viewer.root.$eval(".caption", (element) => parseFloat(getComputedStyle(element).fontSize));
  assert.ok(size >= 28, `${size}`);
  assert.deepEqual(await viewer.texts(".aloud button"), ["上一句", "下一句", "关闭"]);
  await key(viewer, "关闭");
  await viewer.until((root) => !root.querySelector(".aloud"));
  await viewer.press(".tools button", "字幕");
  await viewer.until((root) => root.querySelector(".caption"));
  assert.deepEqual(await said(viewer), []);
  await viewer.leave(...ADDRESSES);
});

test("no caption is cut: a long sentence comes in parts; the other views are left in peace", async () => {
  const viewer = await open({ voices: [AWAY], size: PHONE });
  const text = "某县人民政府2024年法治政府建设年度报告\n一、主要举措\n全年组织开展法治培训12场，发放宣传资料3000份，受理行政复议案件25件，办结23件，制发意见书2份，调解矛盾纠纷180件，群众满意。\n";
  await viewer.given(() => viewer.host.evaluate((host, t) => host.load(t), text));
  await viewer.press(".tools button", "适老版");
  await viewer.until((root) => root.querySelector(".caption"));
  const shown = [];
  for (;;) {
    const { words, cut } = await viewer.root.$eval(".caption", (p) => ({ words: p.textContent, cut: p.scrollHeight - p.clientHeight }));
    if (words === shown.at(-1)) break;
    shown.push(words);
    assert.ok(cut <= 1, `${words} is cut by ${cut} pixels`);
    await key(viewer, "下一句");
    await new Promise((done) => setTimeout(done, 150));
  }
  assert.ok(shown.length > 4, shown.join("\n"));
  assert.equal(shown.join(""), text.replace(/\n/g, ""));
  await viewer.go("数据");
  await viewer.until((root) => !root.querySelector(".aloud"));
  assert.deepEqual(await viewer.attributes(".for-aloud", "aria-pressed"), ["false"]);
  await viewer.press(".for-aloud");
  await viewer.until((root) => root.querySelector(".tab[aria-current]").textContent === "阅读" && root.querySelector(".caption"));
  await viewer.page.close();
});

test("private numbers are not said", async () => {
  const viewer = await open();
  await viewer.host.evaluate((host) =>
    host.load("某县人民政府2024年法治政府建设年度报告\n一、主要举措\n请联系张某某，电话13912345678，身份证号11010519491231002X。"),
  );
  await viewer.until((root) => /联系/.test(root.querySelector(".document").textContent));
  await viewer.press(".tools button", "朗读");
  await untilSaid(viewer, 1);
  await end(viewer);
  await untilSaid(viewer, 2);
  await end(viewer);
  await untilSaid(viewer, 3);
  const { text } = await last(viewer);
  assert.match(text, /请联系/);
  assert.doesNotMatch(text, /13912345678|11010519491231002X/);
  await viewer.leave(...ADDRESSES);
});

test("in large type every button is on the smallest screen, and what is told makes the captions give way", async () => {
  const viewer = await open({ size: { width: 320, height: 568 } });
  const outside = () =>
    viewer.run((root) => {
      const out = (e) => e.getBoundingClientRect().right > innerWidth || e.getBoundingClientRect().left < 0;
      return Array.from(root.querySelectorAll(".aloud button, .inspector button")).filter(out).map((e) => e.textContent);
    });
  await viewer.press(".tools button", "适老版");
  await viewer.until((root) => root.querySelector(".aloud .play"));
  assert.deepEqual(await outside(), []);
  const rows = await viewer.root.$$eval(".aloud-keys button", (all) => new Set(all.map((e) => e.getBoundingClientRect().top)).size);
  assert.equal(rows, 1, "keys in one row");
  await viewer.press(".document a.figure");
  await viewer.until((root) => root.querySelector(".card") && !root.querySelector(".aloud"));
  assert.deepEqual(await outside(), []);
  await viewer.press(".inspector button", "朗读");
  await untilSaid(viewer, 1);
  await viewer.until((root) => root.querySelector(".aloud .play"));
  await viewer.press(".inspector button", "关闭");
  await viewer.until((root) => !root.querySelector(".card") && root.querySelector(".aloud"));
  await viewer.leave(...ADDRESSES);
});

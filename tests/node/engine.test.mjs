// The engine without a viewer, through the built module, as a program in Node uses it.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import vm from "node:vm";

import { dist, loadEngine, SHORT } from "./support.mjs";

const engine = await loadEngine();
const { analyze, analyzeJson, rules, version } = engine;
const bytes = new TextEncoder().encode(SHORT);

/** Runs a call that must throw, and gives what it threw. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
}

const code = (data, options) => thrown(() => analyze(data, options)).code;

test("the exports of the contract stand", () => {
  assert.equal(engine.default, engine.init);
  assert.match(version(), /^\d+\.\d+\.\d+$/);
  assert.equal(analyze(SHORT).tool.version, version());
  assert.ok(Array.isArray(rules()));
});

test("rules and messages come in the language asked for, once its words are there", async () => {
  const fresh = await import(`${path.join(dist, "fazhi-engine.js")}?words`);
  await fresh.init(fs.readFileSync(path.join(dist, "fazhi-engine.wasm")));
  const first = (lang) => [fresh.rules({ lang })[0].title, fresh.analyze(SHORT, { lang }).findings[0].message];
  assert.deepEqual(first("en"), first("zh-Hans"), "without its words");
  for (const lang of ["en", "zh-Hant"]) {
    fresh.usePack(lang, fs.readFileSync(path.join(dist, `fazhi-${lang}.txt`), "utf8"));
    const [title, message] = first(lang);
    assert.notEqual(title, first("zh-Hans")[0]);
    assert.notEqual(message, first("zh-Hans")[1]);
    assert.match(message, lang === "en" ? /please check/i : /請/);
  }
  assert.equal(thrown(() => fresh.usePack("fr", "")).name, "TypeError");
});

test("init may be called again", async () => {
  await engine.init();
  assert.equal(analyze(SHORT).sections.length, 3);
});

test("before init a call says what to do", async () => {
  const fresh = await import(`${path.join(dist, "fazhi-engine.js")}?fresh`);
  const error = thrown(() => fresh.analyze(SHORT));
  assert.equal(error.code, "engine_failed");
  assert.match(error.message, /init/);
});

test("init with something else than a module fails with engine_failed", async () => {
  const fresh = await import(`${path.join(dist, "fazhi-engine.js")}?broken`);
  await assert.rejects(fresh.init(new Uint8Array([1, 2, 3])), { code: "engine_failed" });
  await fresh.init(fs.readFileSync(path.join(dist, "fazhi-engine.wasm")));
  assert.ok(fresh.analyze(SHORT));
});

test("analyze is JSON.parse of analyzeJson", () => {
  const json = analyzeJson(bytes, { name: "2024.txt" });
  assert.equal(typeof json, "string");
  assert.deepEqual(analyze(bytes, { name: "2024.txt" }), JSON.parse(json));
});

test("the same input gives the same text", () => {
  assert.equal(analyzeJson(bytes), analyzeJson(bytes));
});

test("a string and its bytes give the same report", () => {
  assert.equal(analyzeJson(SHORT, { name: "a.txt" }), analyzeJson(bytes, { name: "a.txt" }));
  assert.equal(analyze(`\ufeff${SHORT}`).text, SHORT);
});

test("a string is text already, whatever charset is told", () => {
  assert.equal(analyze(SHORT, { charset: "gb18030" }).text, SHORT);
});

test("bytes of another realm are bytes", () => {
  const foreign = vm.runInNewContext("new Uint8Array(n)", { n: Array.from(bytes) });
  assert.equal(analyze(foreign).text, SHORT);
  assert.equal(analyze(Buffer.from(bytes)).text, SHORT);
  assert.equal(analyze(bytes.subarray(0)).text, SHORT);
});

test("lone surrogates become U+FFFD, one unit for one", () => {
  const report = analyze(`报告\ud800正文\udc00完`);
  assert.equal(report.text, "报告\ufffd正文\ufffd完");
});

test("GB18030 is read through the platform's own table", () => {
  const gb = Buffer.from([0xb7, 0xa8, 0xd6, 0xce, 0xd5, 0xfe, 0xb8, 0xae, 0x0a]); // 法治政府
  assert.equal(analyze(gb).text, "法治政府\n");
  assert.equal(analyze(gb, { charset: "gbk" }).source.encoding, "gb18030");
});

test("spans are UTF-16 units of text", () => {
  const { text, figures } = analyze(`𠮷${SHORT}`);
  assert.ok(figures.length > 0);
  for (const { span } of figures) assert.match(text.slice(span.start, span.end), /\d/);
});

test("options are read, unknown keys ignored, empty ones left out", () => {
  const options = {
    name: "2024.txt",
    charset: "utf-8",
    mode: "check",
    origin: "draft",
    published: "2025-03-10",
    year: 2024,
    profile: "township",
    lang: "zh-Hans",
    redact: false,
    rubric: null,
    tomorrow: () => {},
  };
  assert.equal(analyze(SHORT, options).source.name, "2024.txt");
  const bare = Object.assign(Object.create(null), { name: "b.txt", year: undefined });
  assert.equal(analyze(SHORT, bare).source.name, "b.txt");
  assert.equal(analyzeJson(SHORT, null), analyzeJson(SHORT));
});

test("read mode holds no verdict, finding or score", () => {
  const { verdicts, findings, score, citations, relations } = analyze(SHORT, { mode: "read" });
  assert.deepEqual([verdicts, findings, score], [[], [], null]);
  assert.ok(citations.every(({ status }) => status === null));
  assert.ok(relations.every(({ holds }) => holds === true));
});

test("redact masks private values, unit by unit", () => {
  const text = `${SHORT}联系电话：13800138000\n`;
  const plain = analyze(text).text;
  const masked = analyze(text, { redact: true }).text;
  assert.equal(plain, text);
  assert.equal(masked.length, text.length);
  assert.ok(!masked.includes("13800138000") && masked.includes("＊"));
});

test("wrong options are a TypeError that names the key", () => {
  const wrong = {
    name: 7,
    charset: {},
    mode: "write",
    origin: "paper",
    title: 1,
    issuer: [],
    dated: "2025-1-1x",
    published: "10 March",
    year: "2024",
    profile: [],
    lang: "fr",
    redact: "yes",
    rubric: "{}",
  };
  for (const [key, value] of Object.entries(wrong)) {
    const error = thrown(() => analyze(SHORT, { [key]: value }));
    assert.ok(error instanceof TypeError, `${key}: ${error}`);
    assert.match(error.message, new RegExp(`${key} .*[.。]$`));
  }
  for (const year of [2024.5, -1, NaN, 1e9]) assert.ok(thrown(() => analyze(SHORT, { year })) instanceof TypeError);
  for (const options of ["check", 1, true]) assert.ok(thrown(() => analyze(SHORT, options)) instanceof TypeError);
});

test("an option that throws when it is read throws through", () => {
  const options = Object.defineProperty({}, "name", {
    get() {
      throw new Error("mine");
    },
  });
  assert.equal(thrown(() => analyze(SHORT, options)).message, "mine");
  assert.ok(analyze(SHORT));
});

test("wrong data is a TypeError", () => {
  for (const data of [undefined, null, 1, {}, [], new ArrayBuffer(8), new Uint16Array(8), new DataView(new ArrayBuffer(8))]) {
    assert.ok(thrown(() => analyze(data)) instanceof TypeError, String(data));
  }
});

test("what cannot be read has its code", () => {
  assert.equal(code(""), "empty");
  assert.equal(code(new Uint8Array()), "empty");
  assert.equal(code(" \n。，\n"), "empty");
  assert.equal(code(new Uint8Array(16 * 1024 * 1024 + 1)), "too_large");
  assert.equal(code("长".repeat(16 * 1024 * 1024 + 1)), "too_large");
  assert.equal(code("长".repeat(6 * 1024 * 1024)), "too_large");
  assert.equal(code(`机密★1年\n${SHORT}`), "classified");
  assert.equal(code(Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "latin1")), "unsupported_format");
});

test("such an error is an Error with words for people", () => {
  const error = thrown(() => analyze(""));
  assert.ok(error instanceof Error && !(error instanceof TypeError));
  assert.match(error.message, /[\u4e00-\u9fff]/);
  assert.ok(analyze(SHORT), "the engine goes on");
});

test("every other text gives a report", () => {
  for (const text of ["a", "1", "今天天气很好。", "一、".repeat(5000), "1".repeat(10000), "（一".repeat(5000)]) {
    assert.equal(analyze(text).schema, "fazhi-report/1");
  }
});

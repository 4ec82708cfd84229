// Native and wasm give the same bytes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { everyEncoding } from "./encode.mjs";
import { loadEngine, native, noNative, reports, SHORT } from "./support.mjs";

const { analyzeJson } = await loadEngine();

function same(bytes, name, options, args) {
  const wasm = analyzeJson(bytes, { name, ...options });
  const written = native(bytes, name, args);
  if (written === wasm) return;
  // Told by hand: an assertion would print both texts whole.
  let at = 0;
  while (written[at] === wasm[at]) at += 1;
  const near = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  assert.fail(`${name} differs at ${at}: wasm ${near(wasm)}, native ${near(written)}`);
}

test("native and wasm agree on every report", { skip: noNative }, async (t) => {
  for (const { name, bytes } of reports()) {
    await t.test(name, () => same(bytes, name));
  }
});

test("native and wasm agree with options", { skip: noNative }, () => {
  const bytes = new TextEncoder().encode(SHORT);
  const known = { year: 2023, dated: "2024-01-05", published: "2024-02-01", profile: "township" };
  same(bytes, "a.txt", { origin: "web", ...known }, [
    ..."--origin web --year 2023 --dated 2024-01-05 --published 2024-02-01 --profile township".split(" "),
  ]);
  const title = "安澜市司法局2023年法治政府建设情况的报告";
  same(bytes, "a.txt", { title, issuer: "安澜市司法局" }, ["--title", title, "--issuer", "安澜市司法局"]);
});

test("native and wasm agree on every pair of GB18030 and of Big5", { skip: noNative }, () => {
  for (const wanted of ["gb18030", "big5"]) {
    // So much prose in front of the pairs that it tells the encoding.
    const prose = everyEncoding()[0].files.find(({ encoding }) => encoding === wanted).bytes;
    const pairs = [];
    for (let lead = 0x81; lead <= 0xff; lead += 1) {
      for (let trail = 0x40; trail <= 0xff; trail += 1) pairs.push(lead, trail);
      pairs.push(0x0a);
    }
    const bytes = Buffer.concat([...Array(24).fill(prose), Buffer.from(pairs)]);
    assert.equal(JSON.parse(analyzeJson(bytes)).source.encoding, wanted);
    same(bytes, `${wanted}.txt`);
  }
});

test("native and wasm agree on damage", { skip: noNative }, () => {
  same(Buffer.from(SHORT).subarray(0, 100), "cut.txt");
});

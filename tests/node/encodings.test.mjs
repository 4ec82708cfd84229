// A report is the same report in every encoding, and the module reads each as the native command does.

import assert from "node:assert/strict";
import { test } from "node:test";

import { everyEncoding } from "./encode.mjs";
import { loadEngine, native, noNative } from "./support.mjs";

const { analyzeJson } = await loadEngine();

/** The report without what tells the encoding. */
const bare = (json) => JSON.stringify({ ...JSON.parse(json), source: null });

test("every report is the same in every encoding", async (t) => {
  let inBig5 = 0;
  for (const { name, files } of everyEncoding()) {
    await t.test(name, () => {
      const wanted = bare(analyzeJson(files[0].bytes, { name }));
      for (const { file, encoding, bytes } of files) {
        const json = analyzeJson(bytes, { name });
        assert.equal(JSON.parse(json).source.encoding, encoding, file);
        assert.ok(bare(json) === wanted, file);
        if (!noNative) assert.ok(json === native(bytes, name), `${file}: native and wasm`);
        inBig5 += encoding === "big5";
      }
    });
  }
  assert.ok(inBig5 > 0);
});

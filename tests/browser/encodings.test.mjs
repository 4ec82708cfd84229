// The page reads a file in every encoding as the native command does.

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";

import { everyEncoding } from "../node/encode.mjs";
import { native, noNative } from "../node/support.mjs";
import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const on = await stage(site);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fazhi-encodings-"));
after(() => fs.rmSync(folder, { recursive: true }));

/** The report without what tells the encoding. */
const bare = ({ source, ...report }) => report;
/** What is read and not judged: page.test.mjs compares verdicts. */
const read = ({ verdicts, findings, score, ...report }) => report;

test("a file in any encoding is read as the native command reads it", async (t) => {
  const viewer = await Viewer.open(on.browser, `${on.origin}/`);
  for (const { name, files } of everyEncoding()) {
    await t.test(name, async () => {
      let first;
      for (const { file, encoding, bytes } of files) {
        const at = path.join(folder, file);
        fs.writeFileSync(at, bytes);
        assert.equal(await viewer.drop(at), "report");
        const report = await viewer.report();
        assert.equal(report.source.encoding, encoding, file);
        first ??= report;
        assert.deepEqual(bare(report), bare(first), file);
        if (!noNative) assert.deepEqual(read(report), read(JSON.parse(native(bytes, file))), file);
      }
    });
  }
});

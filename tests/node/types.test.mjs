// The declared types: a usage sample, and a real report as a literal of its type.

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";

import ts from "typescript";

import { loadEngine, reports, root, SHORT } from "./support.mjs";

const { analyze } = await loadEngine();
const folder = path.join(root, "tests/node");

/** What the compiler says of a file; a file without text given is read from the disk. */
function check(file, text) {
  const options = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  if (text !== undefined) {
    host.getSourceFile = (name, ...rest) =>
      name === file ? ts.createSourceFile(name, text, ...rest) : getSourceFile.call(host, name, ...rest);
    host.fileExists = (name) => name === file || fileExists.call(host, name);
  }
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, file: at, start }) => {
      const line = at ? `${path.basename(at.fileName)}:${at.getLineAndCharacterOfPosition(start).line + 1} ` : "";
      return line + ts.flattenDiagnosticMessageText(messageText, "\n");
    });
}

test("the usage sample type-checks", () => {
  assert.deepEqual(check(path.join(folder, "usage.ts")), []);
});

test("real reports are of type Report", () => {
  const all = [analyze(SHORT), ...reports().map(({ bytes, name }) => analyze(bytes, { name }))];
  // Long texts only slow the compiler down; everything else stands as it came out.
  const literals = all.map((report) => JSON.stringify({ ...report, text: "" }));
  const text = `import type { Report } from "../../www/types/fazhi-engine.js";
export const reports: Report[] = [${literals.join(",\n")}];
`;
  assert.deepEqual(check(path.join(folder, "reports.ts"), text), []);
});

test("a report that lacks a key is not", () => {
  const { score, ...rest } = analyze(SHORT);
  assert.ok(score !== undefined);
  const text = `import type { Report } from "../../www/types/fazhi-engine.js";
export const report: Report = ${JSON.stringify(rest)};
`;
  assert.match(check(path.join(folder, "report.ts"), text).join("\n"), /score/);
});

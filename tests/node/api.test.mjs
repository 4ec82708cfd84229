// docs/API.md against the declared types, the attributes that the element watches and what the engine exports: a name
// that stands on one side only is a promise that nobody keeps, or a feature that nobody finds.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import ts from "typescript";

import { loadEngine, root } from "./support.mjs";

const read = (name) => fs.readFileSync(path.join(root, name), "utf8");
const DOC = read("docs/API.md");

/** A part of the page by its heading. */
const part = (heading) => DOC.split(/^#{2,3} /m).find((text) => text.startsWith(heading)) || assert.fail(`no part ${heading}`);
/** Words set as code. */
const coded = (text) => Array.from(text.matchAll(/`([^`]+)`/g), ([, words]) => words);
/** Those that begin the rows of its tables. */
const rows = (text) => Array.from(text.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)).flatMap(([, cell]) => coded(cell));

/** Every declared type of the element's module by name. */
const types = new Map();
for (const file of ["www/types/fazhi-report.d.ts", "www/types/fazhi-engine.d.ts"]) {
  for (const statement of ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true).statements) {
    if (statement.name) types.set(statement.name.text, statement);
  }
}
const members = (name) => [...new Set(types.get(name).members.map((member) => member.name.text || member.name.getText()))];
/** The strings of a union, those of unions in it too. */
const union = (name) =>
  types
    .get(name)
    .type.types.flatMap((one) => (one.literal ? [one.literal.text] : types.has(one.getText()) ? union(one.getText()) : []));
const sorted = (names) => [...new Set(names)].sort();

/** What the element watches. */
const ATTRIBUTES = Array.from(
  /export const ATTRIBUTES = \[([\s\S]*?)\];/.exec(read("www/element/options.js"))[1].matchAll(/"([\w-]+)"/g),
  ([, name]) => name,
);

test("attributes", () => {
  const told = [...rows(part("Attributes")), ...Array.from(part("Attributes").matchAll(/^`(\w+)` is|`(\w+)` lists/gm), ([, a, b]) => a || b)];
  assert.deepEqual(sorted(told), sorted(ATTRIBUTES));
});

test("options", () => {
  const [outside, inside] = part("Options").split("): ");
  assert.deepEqual(sorted(coded(inside)), sorted(members("ElementOptions")));
  const camel = ATTRIBUTES.map((name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()));
  const apart = coded(outside).filter((name) => name !== "options");
  assert.deepEqual(sorted([...camel, "marks"]), sorted([...coded(inside), ...apart]));
});

test("properties, methods and events", () => {
  const told = rows(part("For scripts"));
  const events = told.filter((name) => name.startsWith("fazhi-"));
  assert.deepEqual(sorted(events), sorted(members("FazhiEventMap")));
  const own = told.filter((name) => !name.startsWith("fazhi-")).map((name) => name.replace(/\(.*/, ""));
  assert.deepEqual(sorted(own), sorted(members("FazhiReportElement")));
  for (const name of events) {
    const [detail] = new RegExp(`\`${name}\` \\| \`{([^}]*)}`).exec(DOC)[1].split("|");
    const declared = types.get("FazhiEventMap").members.find((member) => member.name.text === name).type.getText();
    const names = /\{/.test(declared) ? Array.from(declared.matchAll(/(\w+):/g), ([, key]) => key) : members("ReadyDetail");
    assert.deepEqual(sorted(detail.split(", ")), sorted(names), name);
  }
});

test("forms and codes", () => {
  assert.deepEqual(sorted(coded(part("Forms of")).filter((name) => name !== "exportAs")), sorted(union("ExportFormat")));
  assert.deepEqual(sorted(coded(part("Codes of errors"))), sorted(union("ElementErrorCode")));
});

test("functions", async () => {
  const engine = await loadEngine();
  const functions = Object.keys(engine).filter((name) => name !== "default");
  const [line] = part("Without the element").match(/the same: .*/);
  assert.deepEqual(sorted(coded(line)), sorted(functions));
  for (const name of functions) assert.ok(types.has(name), `${name} is declared`);
});

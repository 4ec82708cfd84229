// The report's keys, their order and their values, against the contract.

import assert from "node:assert/strict";
import { test } from "node:test";

import { loadEngine, reports, SHORT } from "./support.mjs";

const { analyze } = await loadEngine();

const keys = (text) => text.split(" ");

/** Every object of the report, its keys in the order in which they are written. */
const KEYS = {
  report: keys(
    "schema tool source text script meta displayTitle noise sections figures citations relations profile verdicts findings score",
  ),
  tool: keys("version ruleSet tables"),
  source: keys("name format encoding bytes marks asides"),
  meta: keys("title issuer level region year dated published addressee signature documentNumber"),
  field: keys("value span"),
  span: keys("start end"),
  mark: keys("kind span"),
  heading: keys("kind level span"),
  aside: keys("kind words author at"),
  noise: keys("kind span"),
  section: keys("id parent marker depth heading span body runIn part role topic"),
  figure: keys(
    "id span value valueTo unit unitTo kind qualifier qualifierTo direction subject indicator section target year base",
  ),
  citation: keys("id span name docNumber kind status"),
  relation: keys("id kind figures formula stated computed holds note"),
  profile: keys("kind name notice date off"),
  verdict: keys("rule verdict findings"),
  finding: keys("id rule severity messageId args message span related quote advice basis confidence mark"),
  basis: keys("source article url effective verified"),
  score: keys("rubric status value low high of dimensions gate"),
  dimension: keys("id value low high of rows"),
  row: keys("rule verdict points of findings why"),
};

const PARTS = keys("achievements problems first_responsible_person next_year_plan other");
const TOPICS = keys(
  "functions rulemaking decision enforcement emergency disputes oversight technology leadership publicity",
);
const QUALIFIERS = keys("exact over nearly about at_least at_most");
const VERDICTS = keys("pass fail unknown not_applicable");

/** Enumerated values; null where the contract allows it. */
const VALUES = {
  script: keys("simplified traditional"),
  level: keys("province city county township department other"),
  section: { part: PARTS, role: [...PARTS, null], topic: [...TOPICS, null], depth: [1, 2, 3, 4], runIn: [true, false] },
  figure: {
    kind: keys("count percent money duration change range deadline"),
    qualifier: QUALIFIERS,
    qualifierTo: [...QUALIFIERS, null],
    direction: ["up", "down", null],
    target: [true, false],
  },
  citation: {
    kind: keys("law regulation rule interpretation party_regulation notice other"),
    status: keys("in_force amended repealed not_yet_in_force unknown"),
  },
  relation: { kind: keys("sum ratio equal change part_of"), holds: [true, false, null] },
  verdict: { verdict: VERDICTS },
  finding: { severity: keys("error warning info gate"), confidence: keys("high medium low") },
  score: { status: keys("scored partial withheld none") },
  row: { verdict: VERDICTS },
};

function shape(name, object) {
  assert.deepEqual(Object.keys(object), KEYS[name], name);
  for (const [key, allowed] of Object.entries(VALUES[name] || {})) {
    assert.ok(allowed.includes(object[key]), `${name}.${key} is ${JSON.stringify(object[key])}`);
  }
}

/** A span inside the text, on whole characters, without outer space. */
function place(text, span, { empty = false } = {}) {
  shape("span", span);
  const { start, end } = span;
  assert.ok(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && end <= text.length);
  if (empty && start === end) return;
  assert.ok(start < end, `span ${start}–${end}`);
  const words = text.slice(start, end);
  assert.equal(words, words.trim());
  assert.ok(!/^[\udc00-\udfff]/.test(words) && !/[\ud800-\udbff]$/.test(words), "a span cuts no pair");
}

function numbered(items, letter) {
  assert.deepEqual(
    items.map(({ id }) => id),
    items.map((_, i) => `${letter}${i + 1}`),
  );
}

function sections({ text, sections: all }) {
  numbered(all, "s");
  const ids = new Set();
  for (const section of all) {
    shape("section", section);
    place(text, section.span);
    place(text, section.body, { empty: true });
    assert.ok(section.parent === null || ids.has(section.parent), "a parent comes first");
    ids.add(section.id);
  }
}

function facts({ text, sections: all, figures, citations, relations }) {
  numbered(figures, "f");
  numbered(citations, "c");
  numbered(relations, "r");
  const places = new Set(all.map(({ id }) => id));
  for (const figure of figures) {
    shape("figure", figure);
    place(text, figure.span);
    assert.equal(typeof figure.value, "number");
    assert.ok(figure.section === null || places.has(figure.section));
  }
  for (const citation of citations) {
    shape("citation", citation);
    place(text, citation.span);
  }
  const known = new Set(figures.map(({ id }) => id));
  for (const relation of relations) {
    shape("relation", relation);
    assert.ok(relation.figures.every((id) => known.has(id)));
  }
}

function judgement({ text, profile, verdicts, findings, score }) {
  shape("profile", profile);
  const ids = findings.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, "finding ids are unique");
  for (const finding of findings) {
    shape("finding", finding);
    assert.ok(finding.id.startsWith(finding.rule));
    if (finding.span) place(text, finding.span);
    for (const span of finding.related) place(text, span);
    for (const basis of finding.basis) shape("basis", basis);
    assert.match(finding.message, /[\u4e00-\u9fff]/);
  }
  for (const verdict of verdicts) {
    shape("verdict", verdict);
    assert.ok(verdict.findings.every((id) => ids.includes(id)));
  }
  shape("score", score);
  const sum = (items, key) => items.reduce((total, item) => total + item[key], 0);
  for (const dimension of score.dimensions) {
    shape("dimension", dimension);
    for (const row of dimension.rows) shape("row", row);
    assert.equal(sum(dimension.rows, "points"), dimension.value, `rows of ${dimension.id} add up`);
  }
  if (score.dimensions.length === 0) return;
  for (const key of ["value", "low", "high", "of"]) {
    assert.equal(sum(score.dimensions, key), score[key], `dimensions add up in ${key}`);
  }
}

function check(report) {
  shape("report", report);
  assert.equal(report.schema, "fazhi-report/1");
  shape("tool", report.tool);
  shape("source", report.source);
  assert.ok(VALUES.script.includes(report.script));
  assert.ok(report.displayTitle.length > 0);
  shape("meta", report.meta);
  for (const field of Object.values(report.meta)) {
    if (!field) continue;
    shape("field", field);
    if (field.span) place(report.text, field.span);
  }
  if (report.meta.level) assert.ok(VALUES.level.includes(report.meta.level.value));
  for (const mark of report.source.marks) {
    shape(mark.kind === "heading" ? "heading" : "mark", mark);
    place(report.text, mark.span);
  }
  for (const aside of report.source.asides) {
    shape("aside", aside);
    assert.ok(aside.at <= report.text.length);
  }
  for (const noise of report.noise) {
    shape("noise", noise);
    place(report.text, noise.span);
  }
  sections(report);
  facts(report);
  judgement(report);
}

test("a short report has every key in its place", () => check(analyze(SHORT)));

test("a text that is no report has them too", () => check(analyze("今天天气很好。")));

test("every report at hand keeps to the contract", async (t) => {
  for (const { name, bytes } of reports()) {
    await t.test(name, () => {
      const report = analyze(bytes, { name });
      check(report);
      assert.equal(report.source.name, name);
      assert.equal(report.source.bytes, bytes.length);
      assert.equal(report.text, new TextDecoder(report.source.encoding).decode(bytes));
    });
  }
});

// What both programs find of the figures that people have marked in real reports.
//
// One yardstick for both. An annotated figure is found
// - by value, when each of its ends (two in 91%提高到99%以上) is an end of some hit that touches it;
// - with its unit, when the hits' units are the annotated ones too;
// - in full, when the qualifier is right besides.
// Percentages and money are counted once more by themselves: units that both programs know.
// The ends of a pair may come from two hits, so that a program without pairs can find one.

import fs from "node:fs";
import path from "node:path";

/** Numbers that others read on purpose, though they are no figures: not held against a program in the kinder count. */
const EXCUSED = new Set(["date", "year", "document number", "list marker", "postcode", "street number", "site id"]);

/** Units that both programs know. */
const COMMON = new Set(["%", "百分点", "元"]);

/** The annotated reports: text, figures and what is excused. */
export function reports(shared) {
  const folder = path.join(shared, "eval/gold");
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  return names.map((name) => {
    const gold = JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
    const file = path.join(shared, "reports", name.replace(/json$/, "txt"));
    const text = fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "");
    const points = [...text];
    const at = (start, quote) => {
      const from = points.slice(0, start).join("").length;
      return [from, from + quote.length];
    };
    const figures = gold.figures.map((f) => ({
      places: [at(f.start, f.quote)],
      ends: [{ value: f.value, unit: f.unit }, { value: f.value_to, unit: f.unit_to ?? f.unit }].filter((e) => e.value !== null),
      qualified: (ends) =>
        f.qualifier === "exact" ? ends.every((e) => e.qualifier === "exact") : ends.some((e) => e.qualifier === f.qualifier),
    }));
    const excused = gold.not_figures.filter((n) => EXCUSED.has(n.why)).map((n) => at(n.start, n.quote));
    return { text, figures, excused };
  });
}

/** The annotated fragments of other reports, one a line of one text. Their qualifiers are known as approximate or exact. */
export function fragments(shared) {
  const file = path.join(shared, "eval/figures.json");
  if (!fs.existsSync(file)) return [];
  const byFragment = new Map();
  for (const figure of JSON.parse(fs.readFileSync(file, "utf8"))) {
    byFragment.set(figure.fragment, [...(byFragment.get(figure.fragment) ?? []), figure]);
  }
  let text = "某某县人民政府关于2024年法治政府建设情况的报告\n\n一、主要举措和成效\n";
  const figures = [];
  for (const [fragment, annotated] of byFragment) {
    const body = fragment.trim().replace(/[。;；,，]+$/, "");
    text += "一年来,";
    for (const { raw, value, unit, qualifier } of annotated) {
      const words = raw.trim();
      const places = [];
      for (let i = body.indexOf(words); i >= 0; i = body.indexOf(words, i + 1)) {
        places.push([text.length + i, text.length + i + words.length]);
      }
      if (!places.length) places.push([text.length, text.length + body.length]);
      const told = qualifier === "exact" || qualifier.includes("approx");
      const rough = (end) => ["over", "about", "nearly"].includes(end.qualifier);
      figures.push({
        places,
        ends: [{ value, unit }],
        qualified: (ends) => !told || ends.some((end) => rough(end) === (qualifier !== "exact")),
      });
    }
    text += `${body}。\n`;
  }
  return [{ text, figures, excused: [] }];
}

/** Counts of a program over annotated texts. */
export function count(texts, read) {
  const sum = { figures: 0, value: 0, unit: 0, full: 0, common: 0, commonFull: 0, hits: 0, right: 0, excused: 0 };
  for (const { text, figures, excused } of texts) {
    const hits = read(text);
    for (const figure of figures) {
      const near = hits.filter((hit) => figure.places.some((place) => touches(hit, place))).flatMap((hit) => hit.ends);
      const valued = figure.ends.map((end) => near.filter((e) => close(e.value, end.value)));
      const united = valued.map((ends, i) => ends.filter((e) => !figure.ends[i].unit || sameUnit(e.unit, figure.ends[i].unit)));
      const found = (candidates) => candidates.every((ends) => ends.length > 0);
      sum.figures += 1;
      sum.value += found(valued);
      sum.unit += found(united);
      const full = found(united) && figure.qualified(united.flat());
      const common = figure.ends.every((end) => COMMON.has(end.unit));
      sum.full += full;
      sum.common += common;
      sum.commonFull += common && full;
    }
    for (const hit of hits) {
      const right = figures.some(
        (f) =>
          f.places.some((place) => touches(hit, place)) &&
          hit.ends.some((e) => f.ends.some((end) => close(e.value, end.value))),
      );
      sum.hits += 1;
      sum.right += right;
      sum.excused += !right && excused.some((place) => touches(hit, place));
    }
  }
  return sum;
}

const touches = (hit, [start, end]) => hit.start < end && hit.end > start;
const close = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** Equal after folding; a leading 个 or 大 and the long form of 场次 do not matter. 人 and 人次 differ. */
function sameUnit(a, b) {
  const [x, y] = [a, b].map((unit) => {
    const folded = [...(unit ?? "")].map((c) => FOLD[TRADITIONAL.indexOf(c)] ?? c).join("");
    return SAME[folded] ?? (folded.length > 2 ? folded.replace(/^[个大]/u, "") : folded);
  });
  return x === y;
}

const TRADITIONAL = "項個條場學時統餘戶張畝種筆輪處冊臺隊輛際級間週鄉鎮％";
const FOLD = "项个条场学时统余户张亩种笔轮处册台队辆际级间周乡镇%";
const SAME = { 场次: "场", 课时: "学时" };

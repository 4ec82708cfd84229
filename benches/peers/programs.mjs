// The two programs, each told to read Chinese figures, and what they find in common terms.
//
// A figure in common terms is what the contract of `figures` calls one: a place in the text (UTF-16) and one or
// two ends `{ value, unit, qualifier }`, two for a from–to pair.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const shipped = ["fazhi-engine.js", "fazhi-engine.wasm"].map((name) => path.join(root, "dist", name));

/** Our engine: the whole report, of which the figures are one part. */
export async function fazhi() {
  const [script, module] = shipped;
  const engine = await import(pathToFileURL(script).href);
  await engine.default(fs.readFileSync(module));
  return {
    read: (bytes) => engine.analyzeJson(bytes),
    figures(text) {
      const common = ({ span, value, unit, qualifier, valueTo, unitTo, qualifierTo }) => {
        const ends = [{ value, unit, qualifier }];
        if (valueTo !== null) ends.push({ value: valueTo, unit: unitTo ?? unit, qualifier: qualifierTo ?? "exact" });
        return { start: span.start, end: span.end, ends };
      };
      return engine.analyze(text).figures.map(common);
    },
  };
}

/** Recognizers-Text: the models that find figures as the contract means them, so without ordinals and dates. */
export async function recognizers() {
  const { default: number } = await import("@microsoft/recognizers-text-number");
  const { default: unit } = await import("@microsoft/recognizers-text-number-with-unit");
  const chinese = number.Culture.Chinese;
  const plain = new number.NumberRecognizer(chinese);
  const withUnit = new unit.NumberWithUnitRecognizer(chinese);
  const models = {
    number: plain.getNumberModel(),
    percentage: plain.getPercentageModel(),
    currency: withUnit.getCurrencyModel(),
    dimension: withUnit.getDimensionModel(),
    age: withUnit.getAgeModel(),
  };
  return {
    models,
    figures: (text) => merged(Object.values(models).flatMap((model) => model.parse(text))).map(inCommonTerms),
  };
}

/** Several models take the same words: the longest hit counts, and none counts against the peer for being said twice. */
function merged(hits) {
  const valued = hits.filter(({ resolution }) => Number.isFinite(Number.parseFloat(resolution?.value)));
  const kept = [];
  for (const hit of valued.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => hit.end < other.start || hit.start > other.end)) kept.push(hit);
  }
  return kept;
}

/**
 * What the peer says, in the contract's terms, in its favour where that is open:
 * - a unit counts as the peer's when it stands inside its hit, as printed; its English name is not asked for;
 *   an amount of yuan is 元 however it is printed;
 * - it has no qualifier, so it means `exact`; where 余 or its like stands inside its hit, it is taken to have seen it.
 */
function inCommonTerms({ start, end, text, typeName, resolution }) {
  const value = Number.parseFloat(resolution.value);
  const printed = text.replace(/^[\d.,\s〇零一二两三四五六七八九十百千万亿半余多来几]+/u, "");
  const units = {
    number: () => null,
    percentage: () => (text.includes("百分点") ? "百分点" : "%"),
    currency: () => (resolution.isoCurrency === "CNY" ? "元" : printed),
  };
  const unit = (units[typeName] ?? (() => printed))();
  const qualifier = Object.entries(QUALIFIERS).find(([, words]) => words.test(text))?.[0] ?? "exact";
  return { start, end: end + 1, ends: [{ value, unit, qualifier }] };
}

const QUALIFIERS = {
  over: /[余多超逾]/u,
  at_least: /以上|不少于|至少|不低于/u,
  at_most: /以内|以下|不超过|最长/u,
  nearly: /近/u,
  about: /约|左右|上下/u,
};

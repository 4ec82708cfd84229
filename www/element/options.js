// Attributes of the element → options of the viewer.
// An attribute that says nothing we know falls back to its default: a page must not break by it.

import { LANGUAGES } from "./words.js";

/** Attributes that the element watches. */
export const ATTRIBUTES = [
  "src",
  "for",
  "replace",
  "mode",
  "start",
  "lang",
  "languages",
  "theme",
  "profile",
  "origin",
  "published",
  "year",
  "rubric",
  "highlights",
  "glossary",
  "controls",
  "render",
  "feedback-href",
  "height",
];

/** Options that change how a report is read, not only how it is shown. */
const READING = ["mode", "origin", "published", "year", "profile", "rubric", "marks"];

const oneOf =
  (...values) =>
  (text) =>
    values.includes(text) ? text : undefined;

/** How each attribute is read; `undefined` leaves the default. */
const READERS = {
  mode: oneOf("read", "check"),
  lang: oneOf(...LANGUAGES),
  languages: (text) => text.split(/[\s,]+/).filter((lang) => LANGUAGES.includes(lang)),
  theme: oneOf("auto", "light", "dark", "contrast"),
  profile: (text) => text.trim() || undefined,
  rubric: jsonText,
  marks: jsonText,
  origin: oneOf("auto", "draft", "web"),
  published: (text) => (isDay(text.trim()) ? text.trim() : undefined),
  year: (text) => (/^\s*\d{4}\s*$/.test(text) ? Number(text) : undefined),
  highlights: (text) => text.trim() || undefined,
  glossary: oneOf("full", "none"),
  controls: oneOf("full", "none"),
  render: oneOf("shadow", "light"),
  "feedback-href": (text) => safeAddress(text.trim()),
};

const DEFAULTS = {
  mode: "read",
  lang: "zh-Hans",
  languages: ["zh-Hans"],
  theme: "auto",
  profile: undefined,
  rubric: undefined,
  marks: undefined,
  origin: "auto",
  published: undefined,
  year: undefined,
  highlights: "none",
  glossary: "full",
  controls: "full",
  render: "shadow",
  feedbackHref: undefined,
  standalone: false,
};

/**
 * The options in force: defaults, attributes above them, what a script set above those.
 * @param {Element} element
 * @param {object} set what a script gave to the property `options`
 */
export function optionsOf(element, set) {
  const options = { ...DEFAULTS, standalone: element.hasAttribute("standalone") };
  for (const name of Object.keys(READERS)) {
    const text = element.getAttribute(name);
    const value = text === null ? undefined : READERS[name](text);
    if (value !== undefined) options[camel(name)] = value;
  }
  Object.assign(options, set);
  // The portal edition has nothing to check with.
  if (FAZHI_EDITION === "reader") options.mode = "read";
  return options;
}

/**
 * Takes what a script gives to the property `options`: known keys, attribute rules.
 * @param {unknown} value
 * @returns {object}
 */
export function checkedOptions(value) {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object") throw new TypeError("options must be an object.");
  const checked = {};
  for (const name of Object.keys(READERS)) {
    const key = camel(name);
    // What a page put into the prototype of everything is not said here.
    const given = Object.prototype.hasOwnProperty.call(value, key) ? value[key] : null;
    if (given === undefined || given === null) continue;
    const read = READERS[name](textOf(given));
    if (read === undefined) throw new TypeError(`Option ${key} cannot be ${JSON.stringify(given)}.`);
    checked[key] = read;
  }
  return checked;
}

/** Whether a report cannot be shown as these options say without the rest of a module. */
export function takeAll({ highlights, mode, profile, rubric, marks }) {
  return highlights !== "none" || (mode === "check" && Boolean(profile || rubric || marks));
}

/** Whether two sets of options read a report differently. */
export function readsAnew(before, after) {
  return READING.some((key) => String(before[key]) !== String(after[key]));
}

/**
 * A length for the attribute `height`: a bare number is pixels; anything else that is no plain
 * length is nothing.
 * @param {string | null} text
 */
export function heightOf(text) {
  const match = /^\s*(\d+(?:\.\d+)?)(px|em|rem|vh|vw|%)?\s*$/.exec(text || "");
  return match ? match[1] + (match[2] || "px") : "";
}

/** What a script gives, as an attribute would hold it: a list with blanks, an object as JSON. */
function textOf(given) {
  if (Array.isArray(given)) return given.join(" ");
  return typeof given === "object" ? JSON.stringify(given) : String(given);
}

/** The text of a JSON object; what it holds is checked by the engine. */
function jsonText(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null ? text : undefined;
  } catch (_) {
    return undefined;
  }
}

function camel(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/** A day that exists, `2025-03-10`. */
function isDay(text) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Only what a reader can follow: a page or a letter, never a script. */
function safeAddress(text) {
  try {
    const url = new URL(text, document.baseURI);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : undefined;
  } catch (_) {
    return undefined;
  }
}

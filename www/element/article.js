// The report that stands in the page itself: its text, block by block.

import { coded } from "./errors.js";
import { fileName } from "./source.js";

/** Tags that start a line of their own; what a style sheet makes of them does not matter here. */
const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER " +
    "FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL").split(
    " ",
  ),
);

/** What holds no words of the report. */
const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG BUTTON INPUT SELECT TEXTAREA FAZHI-REPORT".split(" "),
);

/**
 * The element that a selector list names, once the page is there.
 * @param {string} selectors
 * @returns {Promise<Element>}
 */
export async function findArticle(selectors) {
  let found = query(selectors);
  if (!found && document.readyState === "loading") {
    await new Promise((resolve) => {
      document.addEventListener("DOMContentLoaded", resolve, { once: true });
    });
    found = query(selectors);
  }
  if (!found) throw coded("not_found", "页面上没有找到报告正文。请直接阅读本页原文。");
  return found;
}

function query(selectors) {
  try {
    return document.querySelector(selectors);
  } catch (_) {
    throw coded("not_found", `“${selectors}”不是可用的选择器，没有找到报告正文。`);
  }
}

/**
 * The text of an element, one block a line.
 * @param {Element} article
 * @returns {import("./source.js").Source}
 */
export function fromArticle(article) {
  const lines = new Lines();
  walk(article, lines, false);
  return {
    bytes: new TextEncoder().encode(lines.text()),
    name: fileName(location.pathname),
    charset: "utf-8",
  };
}

function walk(node, lines, verbatim) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      lines.add(child.data, verbatim);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      element(child, lines, verbatim);
    }
  }
}

function element(child, lines, verbatim) {
  const tag = child.tagName.toUpperCase();
  if (SKIPPED.has(tag)) return;
  if (tag === "BR") {
    lines.end();
    return;
  }
  const block = BLOCKS.has(tag);
  if (block) lines.end();
  walk(child, lines, verbatim || tag === "PRE");
  if (block) lines.end();
}

/** Collects lines; spaces and line ends of the markup are one space, as a browser shows them. */
class Lines {
  constructor() {
    this.done = [];
    this.open = "";
  }

  add(text, verbatim) {
    this.open += verbatim ? text : text.replace(/[ \t\n\r\f]+/g, " ");
  }

  end() {
    const line = this.open.replace(/ {2,}/g, " ").replace(/^ | $/g, "");
    if (line) this.done.push(line);
    this.open = "";
  }

  text() {
    this.end();
    return this.done.join("\n");
  }
}

// Styles of the shadow root, and of a viewer in the page's own tree: shared sheets where the browser has them, else a
// <style> with nonce. Never a style attribute, so that a strict content-security policy holds.

import viewerCss from "fazhi:styles";
import { LANGUAGES } from "./words.js";

/** A field for words on their way to the clipboard. */
const COPY = ".fazhi-copy { position: fixed; top: 0; left: 0; width: 1px; height: 1px; opacity: 0; }";

/** `all` leaves the direction as it is; the report is printed from left to right wherever it stands. */
const MOUNT = ".fazhi-mount { all: initial; display: block; direction: ltr; }";

/**
 * The frame around the viewer. The page's inherited fonts and colours end at the mount, not at
 * the host, so that what stands in the element before the viewer keeps the page's own look.
 */
const FRAME = `
:host { display: block; }
:host([hidden]) { display: none; }
${MOUNT}
:host([height]) .fazhi-mount, :host([standalone]) .fazhi-mount { height: 100%; }
:host([height]) { overflow: auto; }
:host([standalone]) { position: fixed; top: 0; right: 0; bottom: 0; left: 0; overflow: auto; }
@media print {
  :host([height]) { height: auto !important; overflow: visible; }
  :host([standalone]) { position: static; overflow: visible; }
  :host([height]) .fazhi-mount, :host([standalone]) .fazhi-mount { height: auto; }
}
.fazhi-hidden { display: none; }
${COPY}
.fazhi-start {
  font: inherit; color: inherit; background: none; cursor: pointer;
  margin: 0.5em 0; padding: 0.5em 1em; border: 1px solid currentColor; border-radius: 4px;
}
`;

/**
 * The same in the page's own tree. What the page says of elements of HTML ends at the viewer; drawings have their
 * geometry in attributes, which the page's rules rarely touch. The attribute that names a language counts as a rule in
 * Chromium, which lays out lines by it.
 */
const LIGHT = `
@namespace h url(http://www.w3.org/1999/xhtml);
${MOUNT}
[height] > .fazhi-mount { height: 100%; }
@media print { [height] > .fazhi-mount { height: auto; } }
.fazhi-mount h|*, .fazhi-mount h|*::before, .fazhi-mount h|*::after { all: revert; }
${LANGUAGES.map((lang) => `.fazhi-mount [lang="${lang}"] { -webkit-locale: "${lang}"; }`).join("")}
${COPY}
`;

/** The styles of what only officers see, once their module is there; they go before the others. */
let officerCss = "";

let shared = null;
/** What holds them: one sheet, or each root's own element. */
let officers = null;
const officerElements = [];

/** What holds all of them for viewers in the page's own tree: one sheet, or an element in each tree. */
let paged = null;
const pagedElements = [];

/** The viewer's own styles, for a document that shows a copy of its nodes. */
export const viewerStyles = () => officerCss + viewerCss;

/**
 * Those of a viewer in the page's own tree. They go before all rules of the page but those that name two ids and those
 * that are important, of which a toolbar for contrast or large type is made.
 */
const pageStyles = () => (LIGHT + viewerStyles()).replace(/\.(fz|fazhi-mount)(?![\w-])/g, "$&:not(#_):not(#_)");

/** Takes the styles that a module brings along. */
export function wear(css) {
  officerCss = css;
  if (officers) officers.replaceSync(css);
  for (const element of officerElements) element.textContent = css;
  if (paged) paged.replaceSync(pageStyles());
  for (const element of pagedElements) element.textContent = pageStyles();
}

/** Whether sheets can be made by script and shared. */
export function constructable() {
  return "adoptedStyleSheets" in Document.prototype && "replaceSync" in CSSStyleSheet.prototype;
}

/**
 * Puts the styles into a shadow root.
 * @param {ShadowRoot} root
 * @param {string} nonce for browsers that need a <style>
 * @returns {(height: string, away: boolean) => void} sets what is this one element's own: a fixed height; out of sight
 */
export function dress(root, nonce) {
  if (constructable()) {
    if (!shared) {
      [officers, shared] = [new CSSStyleSheet(), new CSSStyleSheet()];
      officers.replaceSync(officerCss);
      shared.replaceSync(FRAME + viewerCss);
    }
    const own = new CSSStyleSheet();
    root.adoptedStyleSheets = [officers, shared, own];
    return (height, away) => own.replaceSync(ownRules(height, away));
  }
  officerElements.push(element(root, officerCss, nonce));
  element(root, FRAME + viewerCss, nonce);
  const own = element(root, "", nonce);
  return (height, away) => {
    own.textContent = ownRules(height, away);
  };
}

/**
 * Puts the styles of a viewer into the page's own tree, once.
 * @param {Document | ShadowRoot} root of the tree
 * @param {string} nonce for browsers that need a <style>
 */
export function dressPage(root, nonce) {
  if (constructable()) {
    if (!paged) {
      paged = new CSSStyleSheet();
      paged.replaceSync(pageStyles());
    }
    const worn = Array.from(root.adoptedStyleSheets);
    if (!worn.includes(paged)) root.adoptedStyleSheets = [...worn, paged];
  } else if (!pagedElements.some((style) => style.getRootNode() === root)) {
    pagedElements.push(element(root.head || root, pageStyles(), nonce));
  }
}

function element(parent, css, nonce) {
  const style = document.createElement("style");
  if (nonce) style.setAttribute("nonce", nonce);
  style.textContent = css;
  parent.append(style);
  return style;
}

function ownRules(height, away) {
  return away ? ":host { display: none !important; }" : height ? `:host { height: ${height}; }` : "";
}

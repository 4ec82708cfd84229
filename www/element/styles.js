// Styles of the shadow root: shared sheets where the browser has them, else a <style> with nonce.
// Never a style attribute, so that a strict content-security policy holds.

import viewerCss from "fazhi:styles";

/**
 * The frame around the viewer. The page's inherited fonts and colours end at the mount, not at
 * the host, so that what stands in the element before the viewer keeps the page's own look.
 */
const FRAME = `
:host { display: block; }
:host([hidden]) { display: none; }
.fazhi-mount { all: initial; display: block; }
:host([height]) .fazhi-mount, :host([standalone]) .fazhi-mount { height: 100%; }
:host([height]) { overflow: auto; }
:host([standalone]) { position: fixed; top: 0; right: 0; bottom: 0; left: 0; overflow: auto; }
@media print {
  :host([height]) { height: auto !important; overflow: visible; }
  :host([standalone]) { position: static; overflow: visible; }
  :host([height]) .fazhi-mount, :host([standalone]) .fazhi-mount { height: auto; }
}
.fazhi-hidden { display: none; }
.fazhi-copy { position: fixed; top: 0; left: 0; width: 1px; height: 1px; opacity: 0; }
.fazhi-start {
  font: inherit; color: inherit; background: none; cursor: pointer;
  margin: 0.5em 0; padding: 0.5em 1em; border: 1px solid currentColor; border-radius: 4px;
}
`;

/** The styles of what only officers see, once their module is there; they go before the others. */
let officerCss = "";

let shared = null;
/** What holds them: one sheet, or each root's own element. */
let officers = null;
const officerElements = [];

/** The viewer's own styles, for a document that shows a copy of its nodes. */
export const viewerStyles = () => officerCss + viewerCss;

/** Takes the styles that a module brings along. */
export function wear(css) {
  officerCss = css;
  if (officers) officers.replaceSync(css);
  for (const element of officerElements) element.textContent = css;
}

/** Whether sheets can be made by script and shared. */
export function constructable() {
  return "adoptedStyleSheets" in Document.prototype && "replaceSync" in CSSStyleSheet.prototype;
}

/**
 * Puts the styles into a shadow root.
 * @param {ShadowRoot} root
 * @param {string} nonce for browsers that need a <style>
 * @returns {(height: string) => void} sets the fixed height of this one element
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
    return (height) => own.replaceSync(heightRule(height));
  }
  const style = (text) => {
    const element = document.createElement("style");
    if (nonce) element.setAttribute("nonce", nonce);
    element.textContent = text;
    root.append(element);
    return element;
  };
  officerElements.push(style(officerCss));
  style(FRAME + viewerCss);
  const own = style("");
  return (height) => {
    own.textContent = heightRule(height);
  };
}

function heightRule(height) {
  return height ? `:host { height: ${height}; }` : "";
}

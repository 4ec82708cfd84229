// Prints the view that is open.

import { constructable, viewerStyles } from "./styles.js";
import { say } from "./words.js";

/**
 * A viewer with a page of its own prints the page; an embedded one prints a copy of its nodes in a
 * frame, so that nothing of the host page comes along.
 * @param {Element} mount where the viewer stands
 * @param {boolean} standalone
 * @param {string} nonce for browsers that need a <style>
 * @param {string} lang
 */
export function print(mount, standalone, nonce, lang) {
  if (standalone) {
    window.print();
    return;
  }
  const frame = document.createElement("iframe");
  frame.title = say("print", lang);
  frame.setAttribute("aria-hidden", "true");
  // By script, not by attribute: a strict policy allows this one only. A frame that is not laid out
  // prints nothing in some browsers.
  Object.assign(frame.style, { position: "fixed", right: "0", bottom: "0", width: "0", height: "0", border: "0" });
  document.body.append(frame);
  const page = frame.contentWindow;
  const copy = page.document.importNode(mount, true);
  for (const details of copy.querySelectorAll("details")) details.open = true;
  page.document.documentElement.lang = lang;
  page.document.body.append(copy);
  dress(page, nonce);
  page.addEventListener("afterprint", () => setTimeout(() => frame.remove(), 0), { once: true });
  page.print();
}

function dress(page, nonce) {
  if (constructable()) {
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(viewerStyles());
    page.document.adoptedStyleSheets = [sheet];
    return;
  }
  const style = page.document.createElement("style");
  if (nonce) style.setAttribute("nonce", nonce);
  style.textContent = viewerStyles();
  page.document.head.append(style);
}

// The shadow root of one element: what stood in it before, the offer to start, the viewer.

import { heightOf } from "./options.js";
import { print } from "./print.js";
import { dress } from "./styles.js";
import { say } from "./words.js";

const HIDDEN = "fazhi-hidden";

/** The frame around one viewer. */
export class Frame {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.root = host.attachShadow({ mode: "open" });
    this.slot = document.createElement("slot");
    this.button = null;
    this.mount = null;
    this.setHeight = null;
    this.sentence = null;
    this.root.append(this.slot);
  }

  /** Styles and height; once the element stands in the page, since its nonce is known only then. */
  dress() {
    if (!this.setHeight) this.setHeight = dress(this.root, this.nonce());
    this.setHeight(heightOf(this.host.getAttribute("height")));
  }

  /** The page's nonce for styles, where it has one. */
  nonce() {
    const script = document.querySelector("script[nonce]");
    return this.host.nonce || (script ? script.nonce : "");
  }

  /** Prints the viewer's open view. */
  print(lang) {
    if (this.mount) print(this.mount, this.host.hasAttribute("standalone"), this.nonce(), lang);
  }

  /** Offers to start, below what stands in the element. `null` takes the offer away. */
  offer(start, lang) {
    if (this.button) this.button.remove();
    this.button = null;
    if (!start) return;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "fazhi-start";
    this.button.lang = lang;
    this.button.setAttribute("part", "start");
    this.button.textContent = say("start", lang);
    this.button.addEventListener("click", start, { once: true });
    this.root.append(this.button);
  }

  /** Shows the viewer in place of what stands in the element. */
  show(mount) {
    if (mount.parentNode !== this.root) {
      this.clear();
      this.root.append(mount);
    }
    this.mount = mount;
    this.note("");
    this.fallback(false);
  }

  /** The viewer cannot run. Where nothing else stands in the element, a sentence says so. */
  failed(message, lang) {
    this.fallback(true);
    this.clear();
    this.note(Array.from(this.host.children).some((child) => child.tagName !== "NOSCRIPT") ? "" : message, lang);
  }

  /** Takes the viewer away, unless another element has it by now. */
  clear() {
    if (this.mount && this.mount.parentNode === this.root) this.mount.remove();
    this.mount = null;
  }

  /** A sentence in place of the viewer; none for an empty one. */
  note(message, lang) {
    if (this.sentence) this.sentence.remove();
    this.sentence = null;
    if (!message) return;
    this.sentence = document.createElement("p");
    this.sentence.lang = lang;
    this.sentence.setAttribute("role", "alert");
    this.sentence.setAttribute("part", "failed");
    this.sentence.textContent = message;
    this.root.append(this.sentence);
  }

  /** Shows or hides what stands in the element. */
  fallback(shown) {
    this.slot.classList.toggle(HIDDEN, !shown);
  }
}

// The shadow root of one element: what stood in it before, the offer to start, the viewer; or, where the page wants
// it so, a place in it that shows a viewer which stands in the page's own tree.

import { heightOf } from "./options.js";
import { print } from "./print.js";
import { dress, dressPage } from "./styles.js";
import { say } from "./words.js";

const HIDDEN = "fazhi-hidden";

/** The name of the place for a viewer in the page's own tree. */
const VIEWER = "fazhi-viewer";

/** The frame around one viewer. */
export class Frame {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.root = host.attachShadow({ mode: "open" });
    this.slot = document.createElement("slot");
    this.button = null;
    this.mount = null;
    this.setFrame = null;
    this.sentence = null;
    /** Nothing of the element shows. */
    this.away = false;
    this.root.append(this.slot, Object.assign(document.createElement("slot"), { name: VIEWER }));
  }

  /** Styles and height; once the element stands in the page, since its nonce is known only then. */
  dress() {
    if (!this.setFrame) this.setFrame = dress(this.root, this.nonce());
    this.setFrame(heightOf(this.host.getAttribute("height")), this.away);
  }

  /** Takes the whole element out of sight, or shows it again. */
  hide(away) {
    if (this.away === away) return;
    this.away = away;
    if (this.setFrame) this.dress();
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
  show(mount, light) {
    this.place(mount, light);
    this.note("");
    this.fallback(false);
  }

  /**
   * Puts the viewer where it stands.
   * @param {Element} mount
   * @param {boolean} light in the page's own tree, where the tools of the page reach it
   */
  place(mount, light) {
    const home = light ? this.host : this.root;
    if (light) dressPage(this.host.getRootNode(), this.nonce());
    if (mount.parentNode !== home) {
      this.clear();
      mount.slot = light ? VIEWER : "";
      home.append(mount);
    }
    this.mount = mount;
  }

  /** The viewer is on its way. Where nothing else stands in the element, a sentence says so. */
  waiting(lang) {
    if (this.mount || this.button) return;
    this.note(this.isBare() ? say("waiting", lang) : "", lang, "status");
    // Once the sentence stands there, and what is to come is on its way.
    requestAnimationFrame(() => this.mount || this.open());
  }

  /**
   * Lays out some words in each face that the viewer begins with, and takes them away before they are seen: to find a
   * face, and open it in a size, takes an old machine as long as to set a page in it.
   */
  open() {
    const all = made("fz");
    const page = all.appendChild(made("document"));
    page.append(made("title"), made("lead"), made("heading depth-1"));
    this.root.append(all);
    all.getBoundingClientRect();
    all.remove();
  }

  /** Nothing stands in the element that a reader could read meanwhile. */
  isBare() {
    return !Array.from(this.host.children).some((child) => child.tagName !== "NOSCRIPT");
  }

  /** The viewer cannot run. Where nothing else stands in the element, a sentence says so. */
  failed(message, lang) {
    this.fallback(true);
    this.clear();
    this.note(this.isBare() ? message : "", lang);
  }

  /** Takes the viewer away, unless another element has it by now. */
  clear() {
    if (this.mount && [this.root, this.host].includes(this.mount.parentNode)) this.mount.remove();
    this.mount = null;
  }

  /** A sentence in place of the viewer; none for an empty one. */
  note(message, lang, role = "alert") {
    if (this.sentence) this.sentence.remove();
    this.sentence = null;
    if (!message) return;
    this.sentence = document.createElement("p");
    this.sentence.lang = lang;
    this.sentence.setAttribute("role", role);
    if (role === "alert") this.sentence.setAttribute("part", "failed");
    this.sentence.textContent = message;
    this.root.append(this.sentence);
  }

  /** Shows or hides what stands in the element. */
  fallback(shown) {
    this.slot.classList.toggle(HIDDEN, !shown);
  }
}

/** Words in the looks of a class of the viewer's. */
function made(className) {
  const lang = "zh-Hans";
  return Object.assign(document.createElement("div"), { className, lang, textContent: say("start", lang) });
}

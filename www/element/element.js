// <fazhi-report>: attributes, properties, methods and events of the contract.

import { wantedAttributes } from "./address.js";
import { ATTRIBUTES, checkedOptions, optionsOf, readsAnew } from "./options.js";
import { reading } from "./reading.js";
import { fromValue, isSource } from "./source.js";
import { standing } from "./standing.js";

/**
 * The element's class. Made by a function, since a worker has no `HTMLElement` to extend.
 * @param {Object<string, import("./instances.js").Pool>} pools the viewers of each mode
 */
export function elementClass(pools) {
  return class FazhiReport extends reading(standing(HTMLElement, pools)) {
    static get observedAttributes() {
      return ATTRIBUTES;
    }

    _known = false;
    /** The options a script has set, and those in force. */
    _set = {};
    _options = optionsOf(this, {});
    /** The language that the reader has chosen, and the page's own that it stands for. */
    _spoken = null;
    _changed = new Set();

    /** The report shown, or null. */
    get report() {
      return this._report;
    }

    /** Resolves when the viewer stands; rejects with `engine_failed` when it cannot run. */
    get ready() {
      return this._ready.promise;
    }

    /** The options in force. What is set here goes before the attributes. */
    get options() {
      return optionsOf(this, this._set);
    }

    set options(value) {
      this._set = checkedOptions(value);
      this._note("options");
    }

    /**
     * Reads a report.
     * @param {string | Uint8Array | Blob} source
     * @param {{name?: string, type?: string}} [hints]
     * @returns {Promise<object>} the report
     */
    load(source, hints = {}) {
      if (!isSource(source)) {
        return Promise.reject(new TypeError("load takes a string, a Uint8Array, a Blob or a File."));
      }
      this._article = null;
      this._stale = false;
      this._frame.hide(false);
      this._ask();
      return this._run(hints.name || source.name || "", () => fromValue(source, hints));
    }

    /**
     * Selects a section, figure, citation, relation or finding.
     * @param {string} id
     */
    async select(id) {
      if (typeof id !== "string") throw new TypeError("select takes an id of the report.");
      await this._settled();
      this._use((viewer) => viewer.select(id));
    }

    /**
     * The report in another form.
     * @param {string} format `json`, `csv`, …
     * @returns {Promise<Blob>}
     */
    async exportAs(format) {
      if (typeof format !== "string") throw new TypeError("exportAs takes the name of a format.");
      await this._settled();
      const file = this._use((viewer) => viewer.exportAs(format));
      return new Blob([file.bytes], { type: file.type });
    }

    connectedCallback() {
      if (!this._known) this._meet();
      this._frame.dress();
      if (this.getAttribute("start") === "tap" && !this._asked) this._offer();
      else this._ask();
    }

    disconnectedCallback() {
      // A move is a removal and an insertion in one task: wait, and nothing has happened.
      queueMicrotask(() => {
        if (!this.isConnected) this._leave();
      });
    }

    attributeChangedCallback(name, before, after) {
      if (!this._known || before === after) return;
      if (name === "height") this._frame.dress();
      else this._note(name);
    }

    /** The first time in a page: takes what was set before the class was known. */
    _meet() {
      if (this.hasAttribute("standalone")) {
        for (const [name, value] of Object.entries(wantedAttributes())) this.setAttribute(name, value);
      }
      this._known = true;
      if (Object.prototype.hasOwnProperty.call(this, "options")) {
        const value = this.options;
        delete this.options;
        this.options = value;
      }
    }

    /** The options, in the language that the reader has chosen until the page asks for another. */
    get _wished() {
      const options = this.options;
      if (this._spoken && this._spoken.instead !== options.lang) this._spoken = null;
      return this._spoken ? { ...options, lang: this._spoken.lang } : options;
    }

    /** Gathers changes of one task and applies them together. */
    _note(name) {
      if (this._changed.size === 0) queueMicrotask(() => this._apply());
      this._changed.add(name);
    }

    _apply() {
      const changed = this._changed;
      this._changed = new Set();
      if (changed.has("src") || changed.has("for")) this._stale = true;
      if (changed.has("start") && this.isConnected && this.getAttribute("start") !== "tap") this._ask();
      else if (changed.has("lang") && this.isConnected && !this._asked) this._offer();
      if (changed.has("replace")) this._cover();
      if (changed.has("mode") && this._frame.away) this._stale = true;
      // Before, there may have been nothing to begin with.
      if (this._stale && this._asked) this._start();
      if (!this._container) return;
      if (this._elsewhere()) {
        if (!this._beginning) this._begin();
        return;
      }
      const before = this._options;
      if (!this._configure()) return;
      if (this._stale) this._open();
      else if (readsAnew(before, this._options)) this._show(true);
      this._learn();
    }
  };
}

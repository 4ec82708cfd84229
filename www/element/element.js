// <fazhi-report>: attributes, properties, methods and events of the contract, and its life in a page.

import { feedbackAddress, wantedAttributes, wantedId, writeId } from "./address.js";
import { findArticle, fromArticle, watchArticle } from "./article.js";
import { anew, coded, isTrap, speak } from "./errors.js";
import { Frame } from "./frame.js";
import { inApp } from "./inapp.js";
import { ATTRIBUTES, checkedOptions, optionsOf, readsAnew } from "./options.js";
import { fileName, fromAddress, fromValue, isSource } from "./source.js";
import { deferred, seen, Turns } from "./turns.js";
import { Veil } from "./veil.js";

/** From this size on the viewer gets a moment to paint "reading" before the engine works. */
const LARGE = 256 * 1024;

/** After so many traps of its own an element gives up. */
const TRAPS = 3;

/** Errors that were told by event already: one failure can end several waits. */
const told = new WeakSet();

/**
 * The element's class. Made by a function, since a worker has no `HTMLElement` to extend.
 * @param {Object<string, import("./instances.js").Pool>} pools the viewers of each mode
 */
export function elementClass(pools) {
  return class FazhiReport extends HTMLElement {
    static get observedAttributes() {
      return ATTRIBUTES;
    }

    _frame = new Frame(this);
    _owner = { emit: (name, detail) => this._heard(name, detail), lost: (culprit) => this._lost(culprit) };
    _container = null;
    /** The viewer that it stands on, or stood on last. */
    _last = null;
    _ready = deferred();
    _mounted = deferred();
    _announced = false;
    _known = false;
    _asked = false;
    _beginning = false;
    /** The options a script has set, and those in force. */
    _set = {};
    _options = optionsOf(this, {});
    /** The language that the reader has chosen, and the page's own that it stands for. */
    _spoken = null;
    /** The last report that could be read, and its bytes, to show them again after a removal. */
    _report = null;
    _source = null;
    /** What the viewer was given last, and may still be judging. */
    _given = null;
    _selected = "";
    _turns = new Turns();
    /** A call into the viewer is under way, so what it emits is told by the caller. */
    _calling = false;
    /** What to say once a viewer stands again. */
    _failure = null;
    _changed = new Set();
    _stale = true;
    _article = null;
    /** What looks after an article that has no report in it yet. */
    _watch = null;
    _veil = new Veil();
    _broken = false;
    _traps = 0;

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

    _offer() {
      this._when(() => this._frame.offer(() => this._ask(), this.options.lang));
    }

    /**
     * Goes on once there is something to fetch for. An article of the page that has none of the words that such a
     * report has is not one, or has not come yet: one snippet in the template of a column serves all its pages.
     * Officers read what they like.
     */
    _when(go) {
      if (this._watch) this._watch.disconnect();
      this._watch = null;
      const selectors = this._stale && !this.hasAttribute("src") && this.getAttribute("for");
      if (!selectors || this.options.mode !== "read") {
        go();
        return;
      }
      const watch = (this._watch = watchArticle(selectors, (may) => {
        if (watch !== this._watch) return;
        this._frame.hide(!may);
        if (may) go();
      }));
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

    /** Has the viewer speak another language once its words are there. */
    async _learn() {
      const { pool } = this._container ? this._container.instance : {};
      if (!pool || pool.speaks(this._options)) return;
      await pool.ready(this._options).catch(() => {});
      if (this._container && !this._elsewhere()) this._configure();
    }

    /** Whether the viewer is to stand in the page's own tree. */
    get _light() {
      return this.options.render === "light";
    }

    /** The viewers of the mode that is wished. */
    get _pool() {
      return pools[this.options.mode];
    }

    /** The viewer here is that of another mode; it stays until the one that is wished is there. */
    _elsewhere() {
      return this._container.instance.pool !== this._pool;
    }

    /** Someone wants to read: from here on things are fetched. */
    _ask() {
      this._asked = true;
      this._frame.offer(null);
      this._start();
    }

    _start() {
      this._when(() => {
        if (this.isConnected && !this._container && !this._beginning) this._begin();
      });
    }

    async _begin() {
      this._beginning = true;
      if (this._broken) {
        this._ready = deferred();
        this._mounted = deferred();
        this._broken = false;
      }
      if (this._container) this._mounted = deferred();
      else this._frame.waiting(this.options.lang);
      try {
        // The report comes over the network while the engine does.
        if (this._stale) this._open();
        let instance;
        do instance = await this._pool.ready(this._wished);
        while (instance.pool !== this._pool);
        this._beginning = false;
        if (this.isConnected) this._mount(instance);
      } catch (error) {
        this._beginning = false;
        // An error of its own: the pool's is everyone's, and each element tells it once.
        const failed = anew(error);
        this._mounted.reject(failed);
        if (this._container) this._error(failed);
        else this._failed(failed);
      }
    }

    _mount(instance) {
      const moves = this._container !== null;
      if (moves && !this._elsewhere()) {
        this._mounted.resolve();
        return;
      }
      if (moves) {
        this._container.instance.pool.release(this._container);
        this._container = null;
      }
      let taken;
      try {
        taken = instance.take(this._owner);
      } catch (error) {
        instance.pool.drop(instance, null);
        throw error;
      }
      // What it left in a viewer is out of date once it has shown another one.
      const kept = taken.kept && taken.container === this._last;
      this._container = this._last = taken.container;
      if (taken.kept && !kept) this._use((viewer) => viewer.reset());
      this._frame.show(taken.container.root, this._light);
      if (!this._configure()) return;
      this._mounted.resolve();
      if (!this._announced) this._announce();
      if (this._turns.current) this._use((viewer) => viewer.busy(this._turns.current.name));
      else if (this._stale) this._open();
      else if (!kept && this._source) this._show(moves);
      this._cover();
      if (this._failure) this._fail(this._failure);
    }

    _announce() {
      this._announced = true;
      const detail = { edition: FAZHI_EDITION, version: FAZHI_VERSION };
      this._ready.resolve(detail);
      this._tell("fazhi-ready", detail);
    }

    /** From here on loads wait for a viewer; those that wait for the one under way go on waiting for it. */
    _unmounted() {
      if (!this._beginning) this._mounted = deferred();
    }

    /** Hands the viewer back; the element keeps what it needs to show the same again. */
    _leave() {
      if (this._container) {
        this._container.instance.pool.park(this._container);
        this._container = null;
        this._unmounted();
      }
      this._veil.lift();
      if (this._watch) this._watch.disconnect();
    }

    /** The wasm instance is gone. Mount again; the one where it happened says so. */
    _lost(culprit) {
      this._container = null;
      this._unmounted();
      if (culprit) this._traps += 1;
      if (this._traps >= TRAPS) {
        this._failed(coded("engine_failed"));
        return;
      }
      if (culprit && !this._calling) this._error(coded("engine_failed"));
      if (this.isConnected && !this._beginning) this._begin();
    }

    /** The engine cannot run here: what stands in the element stays. */
    _failed(error) {
      this._broken = true;
      this._mounted.reject(error);
      this._ready.reject(error);
      this._error(error);
      this._frame.failed(error.message, this._wished.lang);
    }

    _configure() {
      const options = (this._options = this._wished);
      this._frame.place(this._container.root, this._light);
      try {
        const languages = options.languages.join(" ");
        const feedback = feedbackAddress(options.feedbackHref);
        this._use((viewer) => viewer.configure({ ...options, languages, feedback, inapp: inApp() }));
        return true;
      } catch (error) {
        this._error(error);
        return false;
      }
    }

    /** Opens what the attributes name. Errors are told by event. */
    _open() {
      this._stale = false;
      const address = this.getAttribute("src");
      const selectors = this.getAttribute("for");
      this._article = null;
      this._frame.hide(false);
      if (address) {
        const name = fileName(address.replace(/[?#].*$/, ""));
        const progress = (done, of) => this._tell("fazhi-progress", { done, of, name });
        this._run(name, (signal) => fromAddress(address, signal, progress)).catch(() => {});
      } else if (selectors) {
        this._run("", async (signal) => {
          const article = await findArticle(selectors);
          if (!signal.aborted) this._article = article;
          return fromArticle(article);
        }).catch(() => {});
      }
    }

    /** Starts a load; what goes wrong is told by event as well. */
    _run(name, read) {
      const run = this._turns.run(
        name,
        (signal) => this._read(name, read, signal),
        (error) => this._error(error),
      );
      // Before whoever waits for it hears.
      run.catch((error) => speak(error, this._wished.lang));
      return run;
    }

    async _read(name, read, signal) {
      if (this._container) this._use((viewer) => viewer.busy(name));
      const source = await read(signal);
      await this._standing();
      const { glue, pool } = this._container.instance;
      if (pool.more && this._use(() => glue.needsMore(source.bytes, source.charset))) await pool.more.ready();
      await this._standing();
      if (source.bytes.length > LARGE) await new Promise((resolve) => setTimeout(resolve, 30));
      await this._standing();
      if (signal.aborted) throw coded("aborted");
      this._put(source);
      if (this._article && this._options.mode === "read" && !this._use((viewer) => viewer.isReport())) {
        // Another article of the page: it stands there as if there were no viewer.
        this._report = this._source = null;
        this._use((viewer) => viewer.reset());
        this._frame.hide(true);
        return null;
      }
      this._source = source;
      const json = await this._whole(source);
      this._traps = 0;
      this._accept(json);
      return this._report;
    }

    /**
     * Has the viewer go on with what it was given, a step a turn, until its report is whole: what is read is seen
     * meanwhile. It ends when the viewer is given something else, and not before: what stands there is judged and told.
     */
    async _whole(source) {
      let json;
      while (!json) {
        await seen();
        await this._standing();
        if (this._given !== source) throw coded("aborted");
        json = this._use((viewer) => viewer.goOn());
        // Another viewer, by now.
        if (json === undefined) this._put(source);
      }
      return json;
    }

    /** Has the viewer read a source, and show it. */
    _put(source) {
      const { bytes, name, charset, original = "" } = source;
      this._use((viewer) => {
        viewer.load(bytes, name, charset);
        this._given = source;
        viewer.credit(original);
      });
    }

    /** Shows the kept report again. A report that the engine cannot bear is not tried twice. */
    _show(tell) {
      const source = this._source;
      try {
        // An officer's viewer has the files themselves, and the work on them.
        const again = tell && this._container.instance.pool.checks && this._use((viewer) => viewer.again());
        if (!again && !source) return;
        if (!again) this._put(source);
        let json = again || "";
        while (json === "") json = this._use((viewer) => viewer.goOn());
        if (tell) this._accept(json);
        if (this._selected && !again) this._use((viewer) => viewer.select(this._selected));
      } catch (error) {
        this._source = null;
        this._error(error);
      }
    }

    _accept(json) {
      const first = !this._report;
      this._report = JSON.parse(json);
      this._failure = null;
      this._frame.fallback(false);
      this._cover();
      this._tell("fazhi-report", { report: this._report });
      const id = first ? wantedId() : "";
      if (id && this._container) this._use((viewer) => viewer.select(id));
    }

    /** What the viewer tells. */
    _heard(name, detail) {
      if (name === "select") {
        this._selected = detail.id || "";
        if (this._options.standalone) writeId(this._selected);
        this._tell("fazhi-select", { id: detail.id, kind: detail.kind });
      } else if (name === "print") {
        this._frame.print(this._wished.lang);
      } else if (name === "speak") {
        this._spoken = { lang: detail, instead: this.options.lang };
        this._configure();
      } else if (name === "progress") {
        this._tell("fazhi-progress", detail);
      } else if (!this._calling && name === "error") {
        this._tell("fazhi-error", { code: detail.code, message: detail.message });
      } else if (name === "again") {
        // The same text, as the reader has it judged and told now.
        this._accept(detail);
      } else if (!this._calling && name === "report") {
        // The reader gave a file to the viewer itself; that ends a load under way.
        this._turns.stop();
        this._article = this._given = null;
        if (!detail) {
          // A file that cannot be read, or none.
          this._report = this._source = null;
          return;
        }
        this._accept(detail);
        const { text, source } = this._report;
        this._source = { bytes: new TextEncoder().encode(text), name: source.name, charset: "utf-8" };
      }
    }

    /** Says what went wrong: in the viewer, and by event. */
    _error(error) {
      const { code = "engine_failed", message } = speak(error, this._wished.lang);
      if (!this._report) this._frame.fallback(true);
      this._failure = { code, message };
      if (this._container) this._fail(this._failure);
      if (told.has(error)) return;
      told.add(error);
      this._tell("fazhi-error", { code, message });
    }

    _fail({ code, message }) {
      this._failure = null;
      this._use((viewer) => viewer.fail(code, message));
    }

    /** The viewer to show things in: at once, or when the element stands in a page again, or that of its mode is there. */
    async _standing() {
      while (!this._container || this._elsewhere()) await this._mounted.promise;
    }

    async _settled() {
      await this._standing();
      await this._turns.settled;
      await this._standing();
    }

    /** Calls the viewer; a trap ends the instance for everyone on it. */
    _use(call) {
      const container = this._container;
      const outer = this._calling;
      this._calling = true;
      try {
        return call(container.viewer);
      } catch (error) {
        if (!isTrap(error)) throw error;
        container.instance.pool.drop(container.instance, container);
        throw Object.assign(coded("engine_failed"), { cause: error });
      } finally {
        this._calling = outer;
      }
    }

    /** Hides the article that the viewer replaces, if it is to. */
    _cover() {
      const replaced = this.hasAttribute("replace") && this._report && this._container;
      this._veil.over(replaced ? this._article : null, this);
    }

    _tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }
  };
}

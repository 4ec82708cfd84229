// <fazhi-report>: attributes, properties, methods and events of the contract, and its life in a page.

import { feedbackAddress, wantedAttributes, wantedId, writeId } from "./address.js";
import { findArticle, fromArticle, watchArticle } from "./article.js";
import { anew, coded, isTrap, speak } from "./errors.js";
import { Frame } from "./frame.js";
import { inApp } from "./inapp.js";
import { ATTRIBUTES, checkedOptions, optionsOf, readsAnew } from "./options.js";
import { fileName, fromAddress, fromValue, isSource } from "./source.js";
import { deferred, Turns } from "./turns.js";
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

    #frame = new Frame(this);
    #owner = { emit: (name, detail) => this.#heard(name, detail), lost: (culprit) => this.#lost(culprit) };
    #container = null;
    /** The viewer that it stands on, or stood on last. */
    #last = null;
    #ready = deferred();
    #mounted = deferred();
    #announced = false;
    #known = false;
    #asked = false;
    #beginning = false;
    /** The options a script has set, and those in force. */
    #set = {};
    #options = optionsOf(this, {});
    /** The language that the reader has chosen, and the page's own that it stands for. */
    #spoken = null;
    /** The last report that could be read, and its bytes, to show them again after a removal. */
    #report = null;
    #source = null;
    #selected = "";
    #turns = new Turns();
    /** A call into the viewer is under way, so what it emits is told by the caller. */
    #calling = false;
    /** What to say once a viewer stands again. */
    #failure = null;
    #changed = new Set();
    #stale = true;
    #article = null;
    /** What looks after an article that has no report in it yet. */
    #watch = null;
    #veil = new Veil();
    #broken = false;
    #traps = 0;

    /** The report shown, or null. */
    get report() {
      return this.#report;
    }

    /** Resolves when the viewer stands; rejects with `engine_failed` when it cannot run. */
    get ready() {
      return this.#ready.promise;
    }

    /** The options in force. What is set here goes before the attributes. */
    get options() {
      return optionsOf(this, this.#set);
    }

    set options(value) {
      this.#set = checkedOptions(value);
      this.#note("options");
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
      this.#article = null;
      this.#stale = false;
      this.#frame.hide(false);
      this.#ask();
      return this.#run(hints.name || source.name || "", () => fromValue(source, hints));
    }

    /**
     * Selects a section, figure, citation, relation or finding.
     * @param {string} id
     */
    async select(id) {
      if (typeof id !== "string") throw new TypeError("select takes an id of the report.");
      await this.#settled();
      this.#use((viewer) => viewer.select(id));
    }

    /**
     * The report in another form.
     * @param {string} format `json`, `csv`, …
     * @returns {Promise<Blob>}
     */
    async exportAs(format) {
      if (typeof format !== "string") throw new TypeError("exportAs takes the name of a format.");
      await this.#settled();
      const file = this.#use((viewer) => viewer.exportAs(format));
      return new Blob([file.bytes], { type: file.type });
    }

    connectedCallback() {
      if (!this.#known) this.#meet();
      this.#frame.dress();
      if (this.getAttribute("start") === "tap" && !this.#asked) this.#offer();
      else this.#ask();
    }

    disconnectedCallback() {
      // A move is a removal and an insertion in one task: wait, and nothing has happened.
      queueMicrotask(() => {
        if (!this.isConnected) this.#leave();
      });
    }

    attributeChangedCallback(name, before, after) {
      if (!this.#known || before === after) return;
      if (name === "height") this.#frame.dress();
      else this.#note(name);
    }

    /** The first time in a page: takes what was set before the class was known. */
    #meet() {
      if (this.hasAttribute("standalone")) {
        for (const [name, value] of Object.entries(wantedAttributes())) this.setAttribute(name, value);
      }
      this.#known = true;
      if (Object.prototype.hasOwnProperty.call(this, "options")) {
        const value = this.options;
        delete this.options;
        this.options = value;
      }
    }

    /** The options, in the language that the reader has chosen until the page asks for another. */
    get #wished() {
      const options = this.options;
      if (this.#spoken && this.#spoken.instead !== options.lang) this.#spoken = null;
      return this.#spoken ? { ...options, lang: this.#spoken.lang } : options;
    }

    #offer() {
      this.#when(() => this.#frame.offer(() => this.#ask(), this.options.lang));
    }

    /**
     * Goes on once there is something to fetch for. An article of the page that has none of the words that such a
     * report has is not one, or has not come yet: one snippet in the template of a column serves all its pages.
     * Officers read what they like.
     */
    #when(go) {
      if (this.#watch) this.#watch.disconnect();
      this.#watch = null;
      const selectors = this.#stale && !this.hasAttribute("src") && this.getAttribute("for");
      if (!selectors || this.options.mode !== "read") {
        go();
        return;
      }
      const watch = (this.#watch = watchArticle(selectors, (may) => {
        if (watch !== this.#watch) return;
        this.#frame.hide(!may);
        if (may) go();
      }));
    }

    /** Gathers changes of one task and applies them together. */
    #note(name) {
      if (this.#changed.size === 0) queueMicrotask(() => this.#apply());
      this.#changed.add(name);
    }

    #apply() {
      const changed = this.#changed;
      this.#changed = new Set();
      if (changed.has("src") || changed.has("for")) this.#stale = true;
      if (changed.has("start") && this.isConnected && this.getAttribute("start") !== "tap") this.#ask();
      else if (changed.has("lang") && this.isConnected && !this.#asked) this.#offer();
      if (changed.has("replace")) this.#cover();
      if (changed.has("mode") && this.#frame.away) this.#stale = true;
      // Before, there may have been nothing to begin with.
      if (this.#stale && this.#asked) this.#start();
      if (!this.#container) return;
      if (this.#elsewhere()) {
        if (!this.#beginning) this.#begin();
        return;
      }
      const before = this.#options;
      if (!this.#configure()) return;
      if (this.#stale) this.#open();
      else if (this.#source && readsAnew(before, this.#options)) this.#show(true);
      this.#learn();
    }

    /** Has the viewer speak another language once its words are there. */
    async #learn() {
      const { pool } = this.#container ? this.#container.instance : {};
      if (!pool || pool.speaks(this.#options)) return;
      await pool.ready(this.#options).catch(() => {});
      if (this.#container && !this.#elsewhere()) this.#configure();
    }

    /** Whether the viewer is to stand in the page's own tree. */
    get #light() {
      return this.options.render === "light";
    }

    /** The viewers of the mode that is wished. */
    get #pool() {
      return pools[this.options.mode];
    }

    /** The viewer here is that of another mode; it stays until the one that is wished is there. */
    #elsewhere() {
      return this.#container.instance.pool !== this.#pool;
    }

    /** Someone wants to read: from here on things are fetched. */
    #ask() {
      this.#asked = true;
      this.#frame.offer(null);
      this.#start();
    }

    #start() {
      this.#when(() => {
        if (this.isConnected && !this.#container && !this.#beginning) this.#begin();
      });
    }

    async #begin() {
      this.#beginning = true;
      if (this.#broken) {
        this.#ready = deferred();
        this.#mounted = deferred();
        this.#broken = false;
      }
      if (this.#container) this.#mounted = deferred();
      else this.#frame.waiting(this.options.lang);
      try {
        // The report comes over the network while the engine does.
        if (this.#stale) this.#open();
        let instance;
        do instance = await this.#pool.ready(this.#wished);
        while (instance.pool !== this.#pool);
        this.#beginning = false;
        if (this.isConnected) this.#mount(instance);
      } catch (error) {
        this.#beginning = false;
        // An error of its own: the pool's is everyone's, and each element tells it once.
        const failed = anew(error);
        this.#mounted.reject(failed);
        if (this.#container) this.#error(failed);
        else this.#failed(failed);
      }
    }

    #mount(instance) {
      const moves = this.#container !== null;
      if (moves && !this.#elsewhere()) {
        this.#mounted.resolve();
        return;
      }
      if (moves) {
        this.#container.instance.pool.release(this.#container);
        this.#container = null;
      }
      let taken;
      try {
        taken = instance.take(this.#owner);
      } catch (error) {
        instance.pool.drop(instance, null);
        throw error;
      }
      // What it left in a viewer is out of date once it has shown another one.
      const kept = taken.kept && taken.container === this.#last;
      this.#container = this.#last = taken.container;
      if (taken.kept && !kept) this.#use((viewer) => viewer.reset());
      this.#frame.show(taken.container.root, this.#light);
      if (!this.#configure()) return;
      this.#mounted.resolve();
      if (!this.#announced) this.#announce();
      if (this.#turns.current) this.#use((viewer) => viewer.busy(this.#turns.current.name));
      else if (this.#stale) this.#open();
      else if (!kept && this.#source) this.#show(moves);
      this.#cover();
      if (this.#failure) this.#fail(this.#failure);
    }

    #announce() {
      this.#announced = true;
      const detail = { edition: FAZHI_EDITION, version: FAZHI_VERSION };
      this.#ready.resolve(detail);
      this.#tell("fazhi-ready", detail);
    }

    /** From here on loads wait for a viewer; those that wait for the one under way go on waiting for it. */
    #unmounted() {
      if (!this.#beginning) this.#mounted = deferred();
    }

    /** Hands the viewer back; the element keeps what it needs to show the same again. */
    #leave() {
      if (this.#container) {
        this.#container.instance.pool.park(this.#container);
        this.#container = null;
        this.#unmounted();
      }
      this.#veil.lift();
      if (this.#watch) this.#watch.disconnect();
    }

    /** The wasm instance is gone. Mount again; the one where it happened says so. */
    #lost(culprit) {
      this.#container = null;
      this.#unmounted();
      if (culprit) this.#traps += 1;
      if (this.#traps >= TRAPS) {
        this.#failed(coded("engine_failed"));
        return;
      }
      if (culprit && !this.#calling) this.#error(coded("engine_failed"));
      if (this.isConnected && !this.#beginning) this.#begin();
    }

    /** The engine cannot run here: what stands in the element stays. */
    #failed(error) {
      this.#broken = true;
      this.#mounted.reject(error);
      this.#ready.reject(error);
      this.#error(error);
      this.#frame.failed(error.message, this.#wished.lang);
    }

    #configure() {
      const options = (this.#options = this.#wished);
      this.#frame.place(this.#container.root, this.#light);
      try {
        const languages = options.languages.join(" ");
        const feedback = feedbackAddress(options.feedbackHref);
        this.#use((viewer) => viewer.configure({ ...options, languages, feedback, inapp: inApp() }));
        return true;
      } catch (error) {
        this.#error(error);
        return false;
      }
    }

    /** Opens what the attributes name. Errors are told by event. */
    #open() {
      this.#stale = false;
      const address = this.getAttribute("src");
      const selectors = this.getAttribute("for");
      this.#article = null;
      this.#frame.hide(false);
      if (address) {
        const name = fileName(address.replace(/[?#].*$/, ""));
        const progress = (done, of) => this.#tell("fazhi-progress", { done, of, name });
        this.#run(name, (signal) => fromAddress(address, signal, progress)).catch(() => {});
      } else if (selectors) {
        this.#run("", async (signal) => {
          const article = await findArticle(selectors);
          if (!signal.aborted) this.#article = article;
          return fromArticle(article);
        }).catch(() => {});
      }
    }

    /** Starts a load; what goes wrong is told by event as well. */
    #run(name, read) {
      const run = this.#turns.run(
        name,
        (signal) => this.#read(name, read, signal),
        (error) => this.#error(error),
      );
      // Before whoever waits for it hears.
      run.catch((error) => speak(error, this.#wished.lang));
      return run;
    }

    async #read(name, read, signal) {
      if (this.#container) this.#use((viewer) => viewer.busy(name));
      const source = await read(signal);
      await this.#standing();
      const { glue, pool } = this.#container.instance;
      if (pool.more && this.#use(() => glue.needsMore(source.bytes, source.charset))) await pool.more.ready();
      await this.#standing();
      if (source.bytes.length > LARGE) await new Promise((resolve) => setTimeout(resolve, 30));
      await this.#standing();
      if (signal.aborted) throw coded("aborted");
      const json = this.#put(source);
      this.#traps = 0;
      if (this.#article && this.#options.mode === "read" && !this.#use((viewer) => viewer.isReport())) {
        // Another article of the page: it stands there as if there were no viewer.
        this.#report = this.#source = null;
        this.#use((viewer) => viewer.reset());
        this.#frame.hide(true);
        return null;
      }
      this.#source = source;
      this.#accept(json);
      return this.#report;
    }

    /** Has the viewer read a source. */
    #put({ bytes, name, charset, original = "" }) {
      return this.#use((viewer) => {
        const json = viewer.load(bytes, name, charset);
        viewer.credit(original);
        return json;
      });
    }

    /** Shows the kept report again. A report that the engine cannot bear is not tried twice. */
    #show(tell) {
      const source = this.#source;
      try {
        // An officer's viewer has the file itself, and the work on it.
        const again = tell && this.#container.instance.pool.checks && this.#use((viewer) => viewer.again());
        const json = again || this.#put(source);
        if (tell) this.#accept(json);
        if (this.#selected && !again) this.#use((viewer) => viewer.select(this.#selected));
      } catch (error) {
        this.#source = null;
        this.#error(error);
      }
    }

    #accept(json) {
      const first = !this.#report;
      this.#report = JSON.parse(json);
      this.#failure = null;
      this.#frame.fallback(false);
      this.#cover();
      this.#tell("fazhi-report", { report: this.#report });
      const id = first ? wantedId() : "";
      if (id && this.#container) this.#use((viewer) => viewer.select(id));
    }

    /** What the viewer tells. */
    #heard(name, detail) {
      if (name === "select") {
        this.#selected = detail.id || "";
        if (this.#options.standalone) writeId(this.#selected);
        this.#tell("fazhi-select", { id: detail.id, kind: detail.kind });
      } else if (name === "print") {
        this.#frame.print(this.#wished.lang);
      } else if (name === "speak") {
        this.#spoken = { lang: detail, instead: this.options.lang };
        this.#configure();
      } else if (name === "progress") {
        this.#tell("fazhi-progress", detail);
      } else if (!this.#calling && name === "error") {
        this.#tell("fazhi-error", { code: detail.code, message: detail.message });
      } else if (name === "again") {
        // The same text, as the reader has it judged and told now.
        this.#accept(detail);
      } else if (!this.#calling && name === "report") {
        // The reader gave a file to the viewer itself; that ends a load under way.
        this.#turns.stop();
        this.#article = null;
        if (!detail) {
          // A file that cannot be read, or none.
          this.#report = this.#source = null;
          return;
        }
        this.#accept(detail);
        const { text, source } = this.#report;
        this.#source = { bytes: new TextEncoder().encode(text), name: source.name, charset: "utf-8" };
      }
    }

    /** Says what went wrong: in the viewer, and by event. */
    #error(error) {
      const { code = "engine_failed", message } = speak(error, this.#wished.lang);
      if (!this.#report) this.#frame.fallback(true);
      this.#failure = { code, message };
      if (this.#container) this.#fail(this.#failure);
      if (told.has(error)) return;
      told.add(error);
      this.#tell("fazhi-error", { code, message });
    }

    #fail({ code, message }) {
      this.#failure = null;
      this.#use((viewer) => viewer.fail(code, message));
    }

    /** The viewer to show things in: at once, or when the element stands in a page again, or that of its mode is there. */
    async #standing() {
      while (!this.#container || this.#elsewhere()) await this.#mounted.promise;
    }

    async #settled() {
      await this.#standing();
      await this.#turns.settled;
      await this.#standing();
    }

    /** Calls the viewer; a trap ends the instance for everyone on it. */
    #use(call) {
      const container = this.#container;
      const outer = this.#calling;
      this.#calling = true;
      try {
        return call(container.viewer);
      } catch (error) {
        if (!isTrap(error)) throw error;
        container.instance.pool.drop(container.instance, container);
        throw Object.assign(coded("engine_failed"), { cause: error });
      } finally {
        this.#calling = outer;
      }
    }

    /** Hides the article that the viewer replaces, if it is to. */
    #cover() {
      const replaced = this.hasAttribute("replace") && this.#report && this.#container;
      this.#veil.over(replaced ? this.#article : null, this);
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }
  };
}

// What an element reads, and what it tells of it. Loads run one at a time; the last report that could be read stays.

import { wantedId, writeId } from "./address.js";
import { findArticle, fromArticle } from "./article.js";
import { coded, speak } from "./errors.js";
import { fileName, fromAddress } from "./source.js";
import { seen, Turns } from "./turns.js";
import { Veil } from "./veil.js";

/** From this size on the viewer gets a moment to paint "reading" before the engine works. */
const LARGE = 256 * 1024;

/** Errors that were told by event already: one failure can end several waits. */
const told = new WeakSet();

/** @param {typeof HTMLElement} Base an element that stands on a viewer */
export function reading(Base) {
  return class extends Base {
    /** The last report that could be read, and its bytes, to show them again after a removal. */
    _report = null;
    _source = null;
    /** What the viewer was given last, and may still be judging. */
    _given = null;
    _selected = "";
    _turns = new Turns();
    /** What to say once a viewer stands again. */
    _failure = null;
    _stale = true;
    _article = null;
    _veil = new Veil();

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
      const complete = () => this._completed().catch(() => {});
      run.then(complete, complete);
      return run;
    }

    async _read(name, read, signal) {
      if (this._container) this._use((viewer) => viewer.busy(name));
      const source = await read(signal);
      for (;;) {
        try {
          return await this._take(source, signal);
        } catch (error) {
          // The next viewer begins with all of its module.
          if (!error.early) throw error;
        }
      }
    }

    async _take(source, signal) {
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
      // A frame is on its way to the screen for as long again; the rest of a module would come in its way.
      if (!this._container.instance.isWhole) await seen();
      while (!json) {
        await seen();
        await this._completed();
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
        if (!this._container.instance.isWhole) {
          // Its first load goes on with it.
          if (source) this._put(source);
          return;
        }
        // An officer's viewer has the files themselves, and the work on them.
        const again = tell && this._container.instance.pool.checks && this._use((viewer) => viewer.again());
        if (!again && !source) return;
        if (!again) this._put(source);
        let json = again || "";
        while (json === "") json = this._use((viewer) => viewer.goOn());
        if (tell) this._accept(json);
        if (this._selected && !again) this._use((viewer) => viewer.select(this._selected));
      } catch (error) {
        if (error.early) return;
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
      this._confess();
      if (told.has(error)) return;
      told.add(error);
      this._tell("fazhi-error", { code, message });
    }

    /** Has the viewer say what went wrong, once it can. */
    _confess() {
      if (!this._failure || !this._container) return;
      if (!this._container.instance.isWhole) {
        this._completed().then(() => this._confess()).catch(() => {});
        return;
      }
      const { code, message } = this._failure;
      this._failure = null;
      this._use((viewer) => viewer.fail(code, message));
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

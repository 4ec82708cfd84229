// The viewer that an element stands on: asked for, mounted, lent back, lost. It is that of the mode that is wished, and the old one
// stays until that is there.

import { feedbackAddress } from "./address.js";
import { watchArticle } from "./article.js";
import { anew, coded, isTrap } from "./errors.js";
import { Frame } from "./frame.js";
import { inApp } from "./inapp.js";
import { takeAll } from "./options.js";
import { deferred } from "./turns.js";

/** After so many traps of its own an element gives up. */
const TRAPS = 3;

/**
 * @param {typeof HTMLElement} Base
 * @param {Object<string, import("./instances.js").Pool>} pools the viewers of each mode
 */
export function standing(Base, pools) {
  return class extends Base {
    _frame = new Frame(this);
    _owner = { emit: (name, detail) => this._heard(name, detail), lost: (culprit) => this._lost(culprit) };
    _container = null;
    /** The viewer that it stands on, or stood on last. */
    _last = null;
    _ready = deferred();
    _mounted = deferred();
    _announced = false;
    _asked = false;
    _beginning = false;
    /** A call into the viewer is under way, so what it emits is told by the caller. */
    _calling = false;
    /** What looks after an article that has no report in it yet. */
    _watch = null;
    _broken = false;
    _traps = 0;

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
        do {
          instance = await this._pool.ready(this._wished);
          // What is shown again is shown in one go.
          if (this._source || takeAll(this._wished)) await instance.complete();
        } while (instance !== this._pool.alive);
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
      const mounted = this._mounted;
      if (!this._configure()) {
        // Lost meanwhile: whoever waits for it is to wait for the next.
        if (!this._container) mounted.resolve();
        return;
      }
      this._mounted.resolve();
      if (this._turns.current) this._use((viewer) => viewer.busy(this._turns.current.name));
      else if (this._stale) this._open();
      else if (!kept && this._source) this._show(moves);
      this._cover();
      this._confess();
      if (!this._turns.current) this._completed().catch(() => {});
    }

    _announce() {
      if (this._announced) return;
      this._announced = true;
      const detail = { edition: FAZHI_EDITION, version: FAZHI_VERSION };
      this._ready.resolve(detail);
      this._tell("fazhi-ready", detail);
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
        if (!error.early) this._error(error);
        return false;
      }
    }

    /** Has the viewer speak another language once its words are there. */
    async _learn() {
      const { pool } = this._container ? this._container.instance : {};
      if (!pool || pool.speaks(this._options)) return;
      await pool.ready(this._options).catch(() => {});
      if (this._container && !this._elsewhere()) this._configure();
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

    /** The viewer to show things in: at once, or when the element stands in a page again, or that of its mode is there. */
    async _standing() {
      while (!this._container || this._elsewhere()) await this._mounted.promise;
    }

    /** The same with all that its module can do; from then on the element is ready. */
    async _completed() {
      let instance;
      do {
        await this._standing();
        ({ instance } = this._container);
        await instance.complete();
      } while (!this._container || this._container.instance !== instance);
      this._announce();
    }

    async _settled() {
      await this._standing();
      await this._turns.settled;
      await this._completed();
    }

    /** Calls the viewer; a trap ends the instance for everyone on it. `early`: the rest of its module was not there. */
    _use(call) {
      const container = this._container;
      const outer = this._calling;
      this._calling = true;
      try {
        return call(container.viewer);
      } catch (error) {
        if (!isTrap(error)) throw error;
        const { instance } = container;
        instance.pool.drop(instance, container);
        throw Object.assign(coded("engine_failed"), { cause: error, early: !instance.isWhole });
      } finally {
        this._calling = outer;
      }
    }
  };
}

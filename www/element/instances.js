// Wasm instances, and the viewers mounted on them.
//
// Yew never drops the listeners of a root it has mounted, so a mounted container is never thrown
// away: elements borrow one and hand it back. After a trap an instance is in no known state; it is
// dropped whole, and its elements mount again on a fresh one.

import { Browser } from "./browser.js";
import { isTrap } from "./errors.js";
import { start } from "./loader.js";
import { wear } from "./styles.js";

/**
 * Who holds a container.
 * @typedef {object} Owner
 * @property {(name: string, detail: unknown) => void} emit what the viewer tells
 * @property {(culprit: boolean) => void} lost the instance is gone
 */

/** A mounted viewer in a div of its own. */
class Container {
  constructor(instance) {
    this.instance = instance;
    /** @type {Owner | null} the element that shows it */
    this.owner = null;
    /** @type {Owner | null} the removed element whose state it still holds */
    this.parked = null;
    this.root = document.createElement("div");
    this.root.className = "fazhi-mount";
    this.root.setAttribute("part", "root");
    // What the browser tells later may come when the instance is gone.
    this.browser = new Browser(this.root, (what, yes) => {
      if (instance.pool.alive === instance) this.viewer.heard(what, yes);
    });
    const emit = (name, detail) => {
      if (this.owner) this.owner.emit(name, detail);
    };
    this.viewer = new instance.glue.Viewer(this.root, emit, this.browser);
    // To ask for voices takes an old machine as long as to set a page, and nobody listens before there is one.
    setTimeout(() => this.browser.voices(), 500);
    for (const type of ["click", "keydown", "input", "change", "drop", "paste"]) {
      this.root.addEventListener(type, () => instance.touch(this), true);
    }
  }
}

/** The container that a reader used last, of whatever pool. */
let last = null;

/** One wasm instance. */
class Instance {
  constructor(pool, glue) {
    this.pool = pool;
    this.glue = glue;
    this.containers = [];
    this.touched = null;
  }

  /** Remembers which viewer the reader used last: a trap in an event is most likely its own. */
  touch(container) {
    this.touched = container;
    last = container;
  }

  /**
   * A container for an owner: its own where it still stands as it was left, else a free one, else
   * a new one.
   * @param {Owner} owner
   * @returns {{container: Container, kept: boolean}} `kept`: it still shows what the owner left
   */
  take(owner) {
    const free = this.containers.filter((c) => !c.owner);
    const kept = free.find((c) => c.parked === owner);
    const container = kept || free.find((c) => !c.parked) || free[0] || this.mount();
    if (container.parked && !kept) container.viewer.reset();
    container.owner = owner;
    container.parked = null;
    return { container, kept: Boolean(kept) };
  }

  mount() {
    const container = new Container(this);
    this.containers.push(container);
    return container;
  }
}

/** The instances of one module; one at a time is alive. */
export class Pool {
  /**
   * @param {import("./loader.js").Beside} beside the module
   * @param {() => any} createGlue makes a fresh set of its bindings
   * @param {object} besides
   * @param {import("./more.js").More} [besides.more] what is rarely needed, where the module does not hold it
   * @param {import("./packs.js").Packs} besides.packs words in other languages
   * @param {boolean} [besides.checks] it is the module of officers
   */
  constructor(beside, createGlue, { more, packs, checks = false }) {
    this.beside = beside;
    this.createGlue = createGlue;
    this.more = more;
    this.packs = packs;
    this.checks = checks;
    this.current = null;
    this.alive = null;
  }

  /** The living instance, made when it is first asked for. @returns {Promise<Instance>} */
  instance() {
    if (!this.current) {
      const making = this.make();
      this.current = making;
      making.catch(() => {
        if (this.current === making) this.current = null;
      });
    }
    return this.current;
  }

  /** Whether the words that the options ask for are there. */
  speaks(options) {
    return this.packs.has(options);
  }

  /** The living instance, with the words that the options ask for. @returns {Promise<Instance>} */
  async ready(options) {
    const [instance] = await Promise.all([this.instance(), this.packs.fetch(options)]);
    this.packs.equip(instance.glue);
    return instance;
  }

  async make() {
    const module = await this.beside.module();
    const glue = this.createGlue();
    await start(glue, module);
    if (this.more) glue.useMore(this.more);
    // The module of officers brings the styles of what only they see.
    if (this.checks) wear(glue.styles());
    this.alive = new Instance(this, glue);
    return this.alive;
  }

  /** Takes a container back; it keeps its state until another element needs it. */
  park(container) {
    container.browser.leave();
    container.parked = container.owner;
    container.owner = null;
  }

  /** Takes a container back empty: its owner shows another viewer now. */
  release(container) {
    container.browser.leave();
    container.owner = null;
    try {
      container.viewer.reset();
    } catch (_) {
      // In no known state any more; nobody waits for what it would have said.
      this.drop(container.instance, null);
    }
  }

  /**
   * Drops an instance after a trap and tells everyone who stood on it.
   * @param {Instance} instance
   * @param {Container | null} culprit where it happened, if that is known
   */
  drop(instance, culprit) {
    if (this.alive !== instance) return;
    this.alive = null;
    this.current = null;
    if (last && last.instance === instance) last = null;
    for (const container of instance.containers) {
      const { owner } = container;
      container.owner = null;
      container.parked = null;
      container.browser.leave();
      container.root.remove();
      if (owner) owner.lost(container === culprit);
    }
  }

  /**
   * Watches for traps inside event handlers of the viewer, which no caller of ours can catch. A trap of another
   * program on the page is not ours.
   */
  watch() {
    const check = (error) => {
      const instance = this.alive;
      if (!instance || !isTrap(error)) return;
      const stack = String(error.stack);
      // A module that was not compiled while streaming has no address in the stack: then it is the one in use.
      const ours = stack.includes("wasm://") && (!last || last.instance === instance);
      if (ours || stack.includes(this.beside.href)) this.drop(instance, instance.touched);
    };
    window.addEventListener("error", (event) => check(event.error));
    window.addEventListener("unhandledrejection", (event) => check(event.reason));
  }
}

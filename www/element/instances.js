// Wasm instances, and the viewers mounted on them.
//
// Yew never drops the listeners of a root it has mounted, so a mounted container is never thrown
// away: elements borrow one and hand it back. After a trap an instance is in no known state; it is
// dropped whole, and its elements mount again on a fresh one.
//
// A module may come in two parts. An instance begins with the first, which can show a report; what a reader does before
// the rest is there is held until then. Where something of the rest is called nevertheless, it traps like any other trap,
// and the next instance begins with both.

import { Browser } from "./browser.js";
import { isTrap } from "./errors.js";
import { complete, start } from "./loader.js";
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
    instance.whole.then(() => setTimeout(() => this.browser.voices(), 500));
    for (const type of TOUCHES) {
      this.root.addEventListener(type, (event) => instance.touch(this, event), true);
    }
  }
}

/** What a reader does to a viewer, and the viewer listens to. */
const TOUCHES = ["click", "keydown", "input", "change", "focusout", "dragover", "dragleave", "drop", "paste"];

/** A press of a link to another page, which the browser follows. */
const leadsAway = ({ type, target }) => type === "click" && target.closest('a[href]:not([href^="#"])');

/** An event like another, which cannot be sent twice. What it carries is gone once the other is over. */
function likeness(event) {
  const carried = event.dataTransfer || event.clipboardData;
  if (!carried) return new event.constructor(event.type, event);
  const kept = new DataTransfer();
  for (const file of carried.files) kept.items.add(file);
  kept.setData("text/plain", carried.getData("text/plain"));
  const { bubbles, cancelable, composed } = event;
  return new event.constructor(event.type, { bubbles, cancelable, composed, dataTransfer: kept, clipboardData: kept });
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
    /** Whether the rest of the module is here; a promise of that, which never rejects; what has asked for it. */
    this.isWhole = false;
    this.whole = new Promise((resolve) => (this.joined = resolve));
    this.completing = null;
    /** What a reader did before: events, with what they were done to. */
    this.held = [];
  }

  /**
   * Remembers which viewer the reader used last: a trap in an event is most likely its own. What comes before the module
   * is whole is held.
   */
  touch(container, event) {
    this.touched = container;
    last = container;
    if (this.isWhole || leadsAway(event)) return;
    event.stopImmediatePropagation();
    // Keys go on doing what they do without us.
    if (event.type !== "keydown") event.preventDefault();
    this.held.push([event.composedPath()[0], likeness(event)]);
  }

  /** Has the rest of the module come. Where it cannot be had, the instance is dropped; the next one says why. */
  complete() {
    if (!this.completing) this.completing = this.join().catch(() => this.pool.drop(this, null));
    return this.completing;
  }

  async join() {
    await complete(this.glue, this.pool.beside);
    this.isWhole = true;
    this.joined();
    for (const [target, event] of this.held) if (target.isConnected) target.dispatchEvent(event);
    this.held = [];
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
    /** Instances begin whole: something of the rest was called before it was there, or the rest could not be had. */
    this.wary = false;
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
    const instance = new Instance(this, glue);
    if (this.wary) await instance.join();
    this.alive = instance;
    return instance;
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
   * @param {Container | null} culprit where it happened, if that is known; of a part of a module nobody is
   */
  drop(instance, culprit) {
    if (this.alive !== instance) return;
    this.alive = null;
    this.current = null;
    if (!instance.isWhole) {
      this.wary = true;
      culprit = null;
    }
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

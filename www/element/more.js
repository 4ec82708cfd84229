// What a citizen rarely needs, office files and Traditional script, is a module of its own. It is fetched
// before it is needed and serves every viewer, whose own module asks it.

import { coded, isTrap } from "./errors.js";
import { start } from "./loader.js";

/** The other module. */
export class More {
  /**
   * @param {import("./loader.js").Beside} beside compiles it
   * @param {() => any} createGlue makes a fresh set of its bindings
   */
  constructor(beside, createGlue) {
    this.beside = beside;
    this.createGlue = createGlue;
    this.glue = null;
    this.starting = null;
  }

  /** Fetches and starts the module; once is enough. @returns {Promise<void>} */
  ready() {
    if (!this.starting) {
      this.starting = this.start().catch((error) => {
        this.starting = null;
        throw error;
      });
    }
    return this.starting;
  }

  async start() {
    const glue = this.createGlue();
    await start(glue, await this.beside.module());
    this.glue = glue;
  }

  /** A source as bytes, which the viewer's module understands. */
  readOffice(bytes) {
    return this.use((glue) => glue.readOffice(bytes));
  }

  /** A Traditional text in Simplified script. */
  simplify(text) {
    return this.use((glue) => glue.simplify(text));
  }

  use(call) {
    if (!this.glue) throw coded("engine_failed");
    try {
      return call(this.glue);
    } catch (error) {
      if (isTrap(error)) {
        // The instance is in no known state any more; the next file gets a fresh one.
        this.glue = null;
        this.starting = null;
        this.ready().catch(() => {});
      }
      throw error;
    }
  }
}

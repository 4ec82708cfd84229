// What is rarely needed, office files and Traditional script, is a module of its own. It is fetched
// before it can be needed and serves every viewer, whose own module asks it.

import { createGlue } from "fazhi:more";
import { coded, isTrap } from "./errors.js";

/** The other module. */
export class More {
  /**
   * @param {() => Promise<WebAssembly.Module>} beside compiles it
   * @param {() => Promise<string>} [table] fetches the table of the typo rule, where rules are
   */
  constructor(beside, table) {
    this.beside = beside;
    this.table = table;
    this.typos = "";
    this.module = null;
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

  /** Fetches all that check mode can need. What does not come is missing, and everything else works. */
  async checking() {
    const table = this.table && !this.typos ? this.table() : Promise.resolve(this.typos);
    const take = (text) => {
      this.typos = text;
    };
    await Promise.all([this.ready().catch(() => {}), table.then(take, () => {})]);
  }

  /** Has a viewer's module use what is there. */
  equip(glue) {
    glue.useMore(this);
    if (this.typos) glue.useTypos(this.typos);
  }

  async start() {
    if (!this.module) this.module = await this.beside();
    const glue = createGlue();
    await glue.start(this.module);
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

  /** A file of a report: `{bytes, type, name}`, or undefined. The day is put in here: the engine reads no clock. */
  exportAs(form, json, bytes) {
    return this.use((glue) => glue.exportAs(form, json, bytes, today()));
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

/** The day where the reader is, `2025-03-10`. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

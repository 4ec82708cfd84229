// The module that reads office files. It is fetched before it can be needed and serves every viewer;
// a viewer's own module asks it through a function.

import { createGlue } from "fazhi:office";
import { coded, isTrap } from "./errors.js";

/** How office files begin: a package of parts, a compound file. */
const BEGINNINGS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * Whether these bytes are an office file's.
 * @param {Uint8Array} bytes
 */
export function isOffice(bytes) {
  return BEGINNINGS.some((beginning) => beginning.every((byte, i) => bytes[i] === byte));
}

/** The reader of office files. */
export class Office {
  /** @param {() => Promise<WebAssembly.Module>} beside compiles the module */
  constructor(beside) {
    this.beside = beside;
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

  async start() {
    if (!this.module) this.module = await this.beside();
    const glue = createGlue();
    await glue.start(this.module);
    this.glue = glue;
  }

  /**
   * Has a viewer's module ask this one.
   * @param {{useOffice: (read: (bytes: Uint8Array) => Uint8Array) => void}} glue
   */
  serve(glue) {
    glue.useOffice((bytes) => this.read(bytes));
  }

  /** A source as bytes, which the viewer's module understands. */
  read(bytes) {
    if (!this.glue) throw coded("engine_failed");
    try {
      return this.glue.readOffice(bytes);
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

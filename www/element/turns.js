// Loads, one at a time: the one under way ends when another begins.

import { coded } from "./errors.js";

/** A promise with its two ends. Nobody needs to wait for it. */
export function deferred() {
  const ends = {};
  ends.promise = new Promise((resolve, reject) => Object.assign(ends, { resolve, reject }));
  ends.promise.catch(() => {});
  return ends;
}

/**
 * In another turn, once what stands there by now is seen; where nobody looks, soon. A frame that is out of sight is not
 * hidden and has no frames painted either; a shorter wait for it would end while an old machine still lays out a page.
 */
export function seen() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, document.hidden ? 0 : 1000);
  });
}

/** The loads of one element. */
export class Turns {
  constructor() {
    /** @type {(AbortController & {name: string}) | null} the load under way */
    this.current = null;
    /** Settles when no load is under way; never rejects. */
    this.settled = Promise.resolve();
  }

  /**
   * Starts a load; the one before it rejects with `aborted`.
   * @param {string} name what is loaded, for people
   * @param {(signal: AbortSignal) => Promise<object>} read
   * @param {(error: Error) => void} failed called unless another load took its place
   * @returns {Promise<object>}
   */
  run(name, read, failed) {
    this.stop();
    const turn = Object.assign(new AbortController(), { name });
    this.current = turn;
    const stopped = new Promise((_, reject) => {
      turn.signal.addEventListener("abort", () => reject(coded("aborted")));
    });
    const end = () => {
      if (this.current === turn) this.current = null;
    };
    const work = Promise.race([stopped, read(turn.signal)]).then(
      (report) => {
        end();
        return report;
      },
      (error) => {
        end();
        if (!turn.signal.aborted) failed(error);
        throw error;
      },
    );
    this.settled = work.then(() => {}, () => {});
    return work;
  }

  /** Ends the load under way. */
  stop() {
    if (this.current) this.current.abort();
    this.current = null;
  }
}

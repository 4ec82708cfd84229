// Errors that carry a code, and what those say that arise outside the engine.

import { say } from "./words.js";

/** What each error of ours says: the name of its words, and the value in them. */
const said = new WeakMap();

/**
 * An `Error` with a `code`, as the contract lists them.
 * @param {string} code
 * @param {string} [words] their name, where they are not those of the code
 * @param {string} [value] stands in them
 * @returns {Error & {code: string}}
 */
export function coded(code, words = code, value = "") {
  const error = Object.assign(new Error(say(words, undefined, value)), { code });
  said.set(error, [words, value]);
  return error;
}

/** That the engine cannot run, for one of those who waited: an error of its own, which says the same as the cause. */
export function anew(cause) {
  return Object.assign(coded("engine_failed", ...(said.get(cause) || [])), { cause });
}

/** Has an error of ours speak a language; where it arises nobody knows which. */
export function speak(error, lang) {
  const words = said.get(error);
  if (words) error.message = say(words[0], lang, words[1]);
  return error;
}

/**
 * Whether an exception means that the wasm instance can no longer be trusted: a trap, or a stack
 * that overflowed inside it.
 * @param {unknown} error
 */
export function isTrap(error) {
  return (
    error instanceof RangeError ||
    (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError)
  );
}

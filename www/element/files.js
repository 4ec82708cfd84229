// Where the files that go with the script lie: beside it.

import { at } from "fazhi:at";
import { beside, fetched } from "./loader.js";

/**
 * A module, and the same in plain JavaScript for browsers and policies that have no WebAssembly.
 * @param {string} stem of both files
 * @returns {import("./loader.js").Beside}
 */
export const module = (stem) => beside(at(`${stem}.wasm`), at(`${stem}.nowasm.js`));

/** A module in two parts, of which the second is a file of its own. @param {string} stem of all three files */
export const parted = (stem) => beside(at(`${stem}.wasm`), at(`${stem}.nowasm.js`), at(`${stem}-rest.wasm`));

/** What was asked for already: both modes of a page need some of the same texts. */
const texts = new Map();

/** A text. @param {string} name of the file @returns {Promise<string>} */
export function text(name) {
  if (!texts.has(name)) {
    const reading = read(at(name));
    texts.set(name, reading);
    reading.catch(() => texts.delete(name));
  }
  return texts.get(name);
}

async function read(url) {
  // Whatever charset the server tells: the file is ours.
  return new TextDecoder().decode(await (await fetched(url)).arrayBuffer());
}

// Where the files that go with the script lie: beside it.

import { beside, fetched } from "./loader.js";

/** The address of one of them. */
const at = (name) => new URL(name, import.meta.url);

/**
 * A module, and the same in plain JavaScript for browsers and policies that have no WebAssembly.
 * @param {string} stem of both files
 * @returns {import("./loader.js").Beside}
 */
export const module = (stem) => beside(at(`${stem}.wasm`), at(`${stem}.nowasm.js`));

/** A text. @param {string} name of the file @returns {Promise<string>} */
export async function text(name) {
  // Whatever charset the server tells: the file is ours.
  return new TextDecoder().decode(await (await fetched(at(name))).arrayBuffer());
}

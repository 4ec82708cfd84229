// Where the files that go with the script lie: inside it, packed. Nothing is fetched.

import { inflateSync } from "fflate";
import packed from "fazhi:inside";
import { compile } from "./loader.js";

/** A module. @param {string} stem of its file @returns {import("./loader.js").Beside} */
export function module(stem) {
  let compiling = null;
  return {
    // Its address in the stack of a trap, where a browser tells one.
    href: "wasm://",
    module: () => (compiling = compiling || compile(unpacked(`${stem}.wasm`))),
    rest: async () => null,
  };
}

/** Inside it is whole. */
export const parted = module;

/** A text. @param {string} name of the file @returns {Promise<string>} */
export const text = async (name) => textNow(name);

/** The same at once. @param {string} name @returns {string} */
export function textNow(name) {
  return new TextDecoder().decode(unpacked(name));
}

function unpacked(name) {
  if (!(name in packed)) throw new Error(`${name} is not inside.`);
  return inflateSync(bytes(packed[name]));
}

/** The bytes of a text of which two characters hold thirteen bits, the last ones filled up with zeros. */
function bytes(text) {
  const made = new Uint8Array((text.length * 13) >> 4);
  let [held, bits, to] = [0, 0, 0];
  for (let from = 0; from < text.length; from += 2) {
    held |= (value(text, from) * 91 + value(text, from + 1)) << bits;
    for (bits += 13; bits >= 8; bits -= 8) {
      made[to++] = held;
      held >>>= 8;
    }
  }
  return made;
}

/** By the printable characters without those that mean something in a string or a page: `"` `<` `\`. */
function value(text, at) {
  const code = text.charCodeAt(at);
  return code - 33 - (code > 34) - (code > 60) - (code > 92);
}

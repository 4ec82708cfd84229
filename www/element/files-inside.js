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
  };
}

/** A text. @param {string} name of the file @returns {Promise<string>} */
export async function text(name) {
  return new TextDecoder().decode(unpacked(name));
}

function unpacked(name) {
  if (!(name in packed)) throw new Error(`${name} is not inside.`);
  return inflateSync(bytes(packed[name]));
}

/** The bytes of a text in Z85: five printable characters for four bytes, the last ones filled up with zeros. */
function bytes(text) {
  const made = new Uint8Array((text.length / 5) * 4);
  const view = new DataView(made.buffer);
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    let value = 0;
    for (let i = from; i < from + 5; i++) value = value * 85 + VALUES[text.charCodeAt(i)];
    view.setUint32(to, value);
  }
  return made;
}

const CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&~>()[]{}@%$#";

/** The value of each character by its code. */
const VALUES = new Uint8Array(128);
for (let value = 0; value < CHARACTERS.length; value++) VALUES[CHARACTERS.charCodeAt(value)] = value;

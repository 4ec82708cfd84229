// Texts in every encoding that reports come in, as the platform's own decoders read them.

import fs from "node:fs";
import path from "node:path";

import { reports, root } from "./support.mjs";

/** Inverts a decoder: character → its two bytes. */
function pairs(label) {
  const decoder = new TextDecoder(label);
  const bytes = new Map();
  for (let lead = 0xfe; lead >= 0x81; lead -= 1) {
    for (let trail = 0xfe; trail >= 0x40; trail -= 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !/[\ue000-\uf8ff\ufffd]/.test(character)) bytes.set(character, [lead, trail]);
    }
  }
  return bytes;
}

const BIG5 = pairs("big5");
// Node's decoder knows none of the characters for Hong Kong; our text in Traditional script holds this one.
BIG5.set("着", [0xfe, 0xd3]);
const GBK = pairs("gb18030");

/** The text in pairs of bytes; undefined where a character has none. */
function paired(text, table) {
  const bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0);
    const pair = code < 0x80 ? [code] : table.get(character);
    if (!pair) return undefined;
    bytes.push(...pair);
  }
  return Buffer.from(bytes);
}

const MARK = "\ufeff";
const little = (text) => Buffer.from(text, "utf16le");
const big = (text) => little(text).swap16();

/** @returns {{file: string, encoding: string, bytes: Buffer}[]} a text in each encoding that has its characters */
function encoded(stem, text) {
  return [
    ["utf8", "utf-8", Buffer.from(text)],
    ["utf8-mark", "utf-8", Buffer.from(MARK + text)],
    ["utf16le", "utf-16le", little(text)],
    ["utf16be", "utf-16be", big(text)],
    ["utf16le-mark", "utf-16le", little(MARK + text)],
    ["utf16be-mark", "utf-16be", big(MARK + text)],
    ["gbk", "gb18030", paired(text, GBK)],
    ["big5", "big5", paired(text, BIG5)],
  ]
    .filter(([, , bytes]) => bytes)
    .map(([name, encoding, bytes]) => ({ file: `${stem}.${name}.txt`, encoding, bytes }));
}

/** @returns {{name: string, files: {file: string, encoding: string, bytes: Buffer}[]}[]} every text at hand */
export function everyEncoding() {
  const traditional = path.join(root, "tests/fixtures/encodings/traditional.txt");
  const texts = [{ name: path.basename(traditional), bytes: fs.readFileSync(traditional) }, ...reports()];
  return texts.map(({ name, bytes }) => ({ name, files: encoded(name.replace(".txt", ""), bytes.toString()) }));
}

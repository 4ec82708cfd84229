// What each program weighs: on disk as installed, and as a page would load it.

import fs from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

import { root, shipped } from "./programs.mjs";

const here = path.join(root, "benches/peers");

/** Of each program bytes `installed`, `loaded` and `brotli`; the peer's files are bundled and minified for it. */
export async function sizes() {
  const ours = shipped.map((file) => fs.readFileSync(file));
  const bundle = await build({
    stdin: {
      contents: `export { NumberRecognizer, Culture } from "@microsoft/recognizers-text-number";
        export { NumberWithUnitRecognizer } from "@microsoft/recognizers-text-number-with-unit";`,
      resolveDir: here,
    },
    bundle: true,
    mainFields: ["module", "main"],
    minify: true,
    format: "esm",
    charset: "utf8",
    write: false,
    logLevel: "error",
  });
  const peer = bundle.outputFiles.map((file) => file.contents);
  return {
    fazhi: { installed: sum(ours.map((file) => file.length)), ...weight(ours) },
    recognizers: { installed: folder(path.join(here, "node_modules")), ...weight(peer) },
  };
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

function weight(files) {
  return { loaded: sum(files.map((f) => f.length)), brotli: sum(files.map((f) => brotliCompressSync(f).length)) };
}

function folder(at) {
  const size = (entry) => {
    const inner = path.join(at, entry.name);
    return entry.isDirectory() ? folder(inner) : fs.statSync(inner).size;
  };
  return sum(fs.readdirSync(at, { withFileTypes: true }).map(size));
}

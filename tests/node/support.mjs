// What the tests of the built modules share: where things lie, and the loaded engine.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Where the build puts its files. */
export const dist = path.resolve(process.env.FAZHI_DIST || path.join(root, "dist"));

/** The native command. */
const bin = path.resolve(process.env.FAZHI_BIN || path.join(root, "target/debug/fazhi"));

/** Why a test against the native command is skipped: false where it is there. */
export const noNative = fs.existsSync(bin) ? false : `no native command at ${bin}`;

/**
 * What `fazhi analyze` writes for these bytes.
 * @param {Uint8Array} bytes
 * @param {string} name of the file, as the report tells it
 * @param {string[]} [options] JSON without any
 */
export function native(bytes, name, options = []) {
  const args = ["analyze", "-", "--name", name, ...options];
  return execFileSync(bin, args, { input: bytes, maxBuffer: 1 << 28, encoding: "utf8" });
}

/**
 * The file that `fazhi analyze` makes of these bytes.
 * @param {Uint8Array} bytes
 * @param {string} name of the file, as the report tells it
 * @param {string[]} options
 * @returns {Buffer}
 */
export function nativeFile(bytes, name, options) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fazhi-native-"));
  try {
    const made = path.join(folder, "made");
    native(bytes, name, [...options, "--output", made]);
    return fs.readFileSync(made);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The engine's module, loaded with the bytes of its wasm file. */
export async function loadEngine() {
  const engine = await import(pathToFileURL(path.join(dist, "fazhi-engine.js")).href);
  await engine.default(fs.readFileSync(path.join(dist, "fazhi-engine.wasm")));
  return engine;
}

/** A short text that is a report, in the simplest style. */
export const SHORT = [
  "某县人民政府关于2024年法治政府建设情况的报告",
  "一、主要举措和成效",
  "（一）依法化解矛盾。全年办理行政复议案件12件，其中维持8件、撤销4件。",
  "二、存在的问题",
  "一些部门依法行政意识有待加强。",
  "",
].join("\n");

/** Folders of reports: our own samples, and real ones where they are at hand. */
const FOLDERS = [path.join(root, "www/samples"), path.join(process.env.FAZHI_SHARED || path.resolve(root, "../shared"), "reports")];

/** @returns {{name: string, bytes: Buffer}[]} every report at hand, and says which folders are not */
export function reports() {
  return FOLDERS.flatMap((folder) => {
    if (!fs.existsSync(folder)) {
      console.log(`# no folder ${path.relative(root, folder)}: its reports are not tested`);
      return [];
    }
    const names = fs.readdirSync(folder).filter((name) => name.endsWith(".txt"));
    return names.sort().map((name) => ({
      name,
      path: path.join(folder, name),
      bytes: fs.readFileSync(path.join(folder, name)),
    }));
  });
}

// Older Chromiums from npm, packed as for a cloud function: unpacked once, started by the puppeteer of their time.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";

import { root } from "../node/support.mjs";

/** Inflates the program and the libraries that old systems lack, once. */
async function inflate(packed, home) {
  const program = path.join(home, "chromium");
  if (fs.existsSync(program)) return program;
  fs.mkdirSync(home, { recursive: true });
  const inflated = async (name, to) => {
    const at = path.join(home, to);
    await pipeline(fs.createReadStream(path.join(packed, name)), zlib.createBrotliDecompress(), fs.createWriteStream(at));
    return at;
  };
  const libraries = await inflated("aws.tar.br", "libraries.tar");
  execFileSync("tar", ["-xf", libraries, "-C", home, "lib"]);
  fs.rmSync(libraries);
  // The program comes last and whole: while it is missing, inflating was cut off.
  const part = await inflated("chromium.br", "chromium.part");
  fs.chmodSync(part, 0o755);
  fs.renameSync(part, program);
  return program;
}

/**
 * Starts one.
 * @param {string} name of the package, which its folder below target/ is named after too
 * @param {{launch: Function}} puppeteer of its time
 * @param {string} [modules] the folder that holds the package
 * @returns {Promise<{browser: import("puppeteer-core").Browser} | {failure: string}>} why it cannot
 *   run here, where it cannot
 */
export async function launchPacked(name, puppeteer, modules = path.join(root, "node_modules")) {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { failure: `${name} comes for linux x64 only, this is ${process.platform} ${process.arch}` };
  }
  const home = path.join(root, "target", name);
  const executablePath = await inflate(path.join(modules, name, "bin"), home);
  const LD_LIBRARY_PATH = [path.join(home, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  try {
    const browser = await puppeteer.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      env: { ...process.env, LD_LIBRARY_PATH },
    });
    return { browser };
  } catch (error) {
    return { failure: `${name} does not start here: ${error.message}` };
  }
}

// Chromium 78 of November 2019, from npm: the oldest browser that the shipped module is made for.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";

import puppeteer from "puppeteer78";

import { root } from "../node/support.mjs";

const PACKED = path.join(root, "node_modules/chromium78/bin");
const HOME = path.join(root, "target/chromium78");
const PROGRAM = path.join(HOME, "chromium");

/** Inflates the program and the libraries that old systems lack, once. */
async function inflate() {
  if (fs.existsSync(PROGRAM)) return;
  fs.mkdirSync(HOME, { recursive: true });
  const inflated = async (name, to) => {
    const at = path.join(HOME, to);
    await pipeline(fs.createReadStream(path.join(PACKED, name)), zlib.createBrotliDecompress(), fs.createWriteStream(at));
    return at;
  };
  const libraries = await inflated("aws.tar.br", "libraries.tar");
  execFileSync("tar", ["-xf", libraries, "-C", HOME, "lib"]);
  fs.rmSync(libraries);
  // The program comes last and whole: while it is missing, inflating was cut off.
  const part = await inflated("chromium.br", "chromium.part");
  fs.chmodSync(part, 0o755);
  fs.renameSync(part, PROGRAM);
}

/**
 * Starts it.
 * @returns {Promise<{browser: import("puppeteer-core").Browser} | {failure: string}>} why it cannot
 *   run here, where it cannot
 */
export async function launch78() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { failure: `Chromium 78 comes for linux x64 only, this is ${process.platform} ${process.arch}` };
  }
  await inflate();
  const LD_LIBRARY_PATH = [path.join(HOME, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  try {
    const browser = await puppeteer.launch({
      executablePath: PROGRAM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      env: { ...process.env, LD_LIBRARY_PATH },
    });
    return { browser };
  } catch (error) {
    return { failure: `Chromium 78 does not start here: ${error.message}` };
  }
}

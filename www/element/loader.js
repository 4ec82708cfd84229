// From the address of the wasm file to a compiled module.

import { coded } from "./errors.js";

/**
 * What an instance is made from: a compiled module, or a function from its imports to its exports.
 * @typedef {WebAssembly.Module | ((imports: object) => object)} Compiled
 */

/**
 * Compiles a module. Failing means `engine_failed`, whatever the reason.
 * @param {URL | BufferSource | Compiled} source where it lies, or its bytes
 * @param {URL} [plain] where the same lies in JavaScript, for browsers and policies that refuse WebAssembly
 * @returns {Promise<Compiled>}
 */
export async function compile(source, plain) {
  try {
    if (typeof source === "function") return source;
    if (typeof WebAssembly === "object" && source instanceof WebAssembly.Module) return source;
    if (source instanceof URL) return await compileFrom(source);
    return await WebAssembly.compile(source);
  } catch (cause) {
    try {
      if (plain && isRefused(cause)) return (await import(plain.href)).default;
    } catch (_) {
      // Then the first reason is the one to tell.
    }
    throw Object.assign(coded("engine_failed"), { cause });
  }
}

/** There is no WebAssembly here, or the page's policy forbids it, or this browser cannot read the module. */
function isRefused(cause) {
  return typeof WebAssembly !== "object" || cause instanceof WebAssembly.CompileError;
}

/**
 * A module that lies at an address: fetched when it is first asked for, compiled once. The rest of a module in two parts
 * is asked for by itself, when the first has shown what it can; of a whole one it is nothing.
 * @typedef {{href: string, module: () => Promise<Compiled>, rest: () => Promise<WebAssembly.Module | null>}} Beside
 * @param {URL} url
 * @param {URL} [plain] where it lies in JavaScript, whole
 * @param {URL} [rest] where its rest lies
 * @returns {Beside}
 */
export function beside(url, plain, rest) {
  const module = once(() => compile(url, plain));
  const behind = once(async () => (rest && typeof (await module()) !== "function" ? compile(rest) : null));
  return { href: url.href, module, rest: behind };
}

/** Does something once; what went wrong may be tried again. */
function once(work) {
  let doing = null;
  return () => {
    if (!doing) {
      doing = work();
      doing.catch(() => {
        doing = null;
      });
    }
    return doing;
  };
}

/**
 * Starts an instance.
 * @param {{start: (module: Compiled) => Promise<void>}} glue
 * @param {Compiled} module
 */
export const start = (glue, module) => fitting(glue.start(module));

/**
 * Gives an instance the rest of its module, if there is any.
 * @param {{join: (rest: WebAssembly.Module) => Promise<void>}} glue
 * @param {Beside} beside the module
 */
export async function complete(glue, beside) {
  const rest = await beside.rest();
  if (rest) await fitting(glue.join(rest));
}

/**
 * A module that does not fit its bindings, or its rest, is one of another version, kept by a cache or left behind by an
 * upload: that no other browser would help is told.
 */
async function fitting(starting) {
  try {
    await starting;
  } catch (cause) {
    const misfit = cause instanceof TypeError || (typeof WebAssembly === "object" && cause instanceof WebAssembly.LinkError);
    throw misfit ? Object.assign(coded("engine_failed", "misfit"), { cause }) : cause;
  }
}

/** A file of ours that lies beside the script. @param {URL} url @returns {Promise<Response>} */
export async function fetched(url) {
  const response = await fetch(url.href, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status} for ${url.href}`);
  return response;
}

async function compileFrom(url) {
  if (typeof WebAssembly !== "object") throw new Error("There is no WebAssembly here.");
  const response = await fetched(url);
  // Old servers give other types, or add a charset; streaming then refuses, so look first.
  const type = (response.headers.get("Content-Type") || "").trim().toLowerCase();
  if (type === "application/wasm" && WebAssembly.compileStreaming) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

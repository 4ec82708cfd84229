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
 * A module that lies at an address: fetched when it is first asked for, compiled once.
 * @typedef {{href: string, module: () => Promise<Compiled>}} Beside
 * @param {URL} url
 * @param {URL} [plain] where it lies in JavaScript
 * @returns {Beside}
 */
export function beside(url, plain) {
  let compiling = null;
  const module = () => {
    if (!compiling) {
      compiling = compile(url, plain);
      compiling.catch(() => {
        compiling = null;
      });
    }
    return compiling;
  };
  return { href: url.href, module };
}

/**
 * Starts an instance. A module that does not fit its bindings is one of another version, kept by a cache or left behind
 * by an upload: that no other browser would help is told.
 * @param {{start: (module: Compiled) => Promise<void>}} glue
 * @param {Compiled} module
 */
export async function start(glue, module) {
  try {
    await glue.start(module);
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

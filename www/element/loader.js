// From the address of the wasm file to a compiled module.

import { coded } from "./errors.js";

/**
 * Compiles a module. Failing means `engine_failed`, whatever the reason.
 * @param {URL | BufferSource | WebAssembly.Module} source where it lies, or its bytes
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source) {
  try {
    if (source instanceof WebAssembly.Module) return source;
    if (source instanceof URL) return await compileFrom(source);
    return await WebAssembly.compile(source);
  } catch (cause) {
    throw Object.assign(coded("engine_failed"), { cause });
  }
}

/**
 * A module that lies at an address: fetched when it is first asked for, compiled once.
 * @typedef {{href: string, module: () => Promise<WebAssembly.Module>}} Beside
 * @param {URL} url
 * @returns {Beside}
 */
export function beside(url) {
  let compiling = null;
  const module = () => {
    if (!compiling) {
      compiling = compile(url);
      compiling.catch(() => {
        compiling = null;
      });
    }
    return compiling;
  };
  return { href: url.href, module };
}

/** A file of ours that lies beside the script. @param {URL} url @returns {Promise<Response>} */
export async function fetched(url) {
  const response = await fetch(url.href, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status} for ${url.href}`);
  return response;
}

async function compileFrom(url) {
  const response = await fetched(url);
  // Old servers give other types, or add a charset; streaming then refuses, so look first.
  const type = (response.headers.get("Content-Type") || "").trim().toLowerCase();
  if (type === "application/wasm" && WebAssembly.compileStreaming) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

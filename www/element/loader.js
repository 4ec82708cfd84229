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
 * Fetches a table.
 * @param {URL} url
 * @returns {Promise<string>}
 */
export async function text(url) {
  const response = await fetch(url.href, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status} for ${url.href}`);
  // Whatever charset the server tells: the file is ours.
  return new TextDecoder().decode(await response.arrayBuffer());
}

async function compileFrom(url) {
  const response = await fetch(url.href, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status} for ${url.href}`);
  // Old servers give other types, or add a charset; streaming then refuses, so look first.
  const type = (response.headers.get("Content-Type") || "").trim().toLowerCase();
  if (type === "application/wasm" && WebAssembly.compileStreaming) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

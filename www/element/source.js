// Where a report comes from: a value, a fetched file, an article of the page.
// Each gives {bytes, name, charset}; the engine does the rest.

import { coded } from "./errors.js";

/** The largest input that is read; the engine refuses more as well. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * `original` is where a reader finds it, if that is known.
 * @typedef {{bytes: Uint8Array, name: string, charset: string, original?: string}} Source
 */

/**
 * Whether `load` takes this value.
 * @param {unknown} value
 */
export function isSource(value) {
  return typeof value === "string" || value instanceof Blob || tag(value) === "[object Uint8Array]";
}

/**
 * A string, `Uint8Array`, `Blob` or `File` as bytes.
 * @param {string | Uint8Array | Blob} value
 * @param {{name?: string, type?: string}} hints
 * @returns {Promise<Source>}
 */
export async function fromValue(value, hints) {
  const type = hints.type || value.type || "";
  const name = hints.name || value.name || "";
  if (typeof value === "string") {
    fits(value.length);
    return { bytes: new TextEncoder().encode(value), name, charset: "utf-8" };
  }
  if (value instanceof Blob) {
    fits(value.size);
    const bytes = new Uint8Array(await new Response(value).arrayBuffer());
    return { bytes, name, charset: charsetOf(type) };
  }
  fits(value.length);
  // A copy: the caller may change its own bytes, and the element reads them again when it moves.
  return { bytes: value.slice(), name, charset: charsetOf(type) };
}

/**
 * Fetches a report from the same origin.
 * @param {string} address as the attribute has it
 * @param {AbortSignal} signal
 * @param {(done: number, of: number) => void} progress bytes; `of` is 0 where it is not known
 * @returns {Promise<Source>}
 */
export async function fromAddress(address, signal, progress) {
  let url;
  try {
    url = new URL(address, document.baseURI);
  } catch (_) {
    throw coded("not_found");
  }
  if (url.origin !== location.origin) throw coded("cross_origin");
  let response;
  let bytes;
  try {
    response = await fetch(url.href, { credentials: "same-origin", mode: "same-origin", signal });
    if (response.ok) bytes = await body(response, progress);
  } catch (cause) {
    if (cause.code === "too_large") throw cause;
    throw Object.assign(coded(signal.aborted ? "aborted" : "fetch_failed"), { cause });
  }
  if (!response.ok) throw coded([404, 410].includes(response.status) ? "not_found" : "fetch_failed");
  const charset = charsetOf(response.headers.get("Content-Type"));
  return { bytes, name: fileName(url.pathname), charset, original: url.href };
}

/** The name of the file that an address ends in, as people write it. */
export function fileName(path) {
  const last = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch (_) {
    return last;
  }
}

/** Reads piece by piece, so that progress can be told and a file without end is stopped. */
async function body(response, progress) {
  const of = Number(response.headers.get("Content-Length")) || 0;
  fits(of);
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const parts = [];
  let done = 0;
  for (;;) {
    const part = await reader.read();
    if (part.done) break;
    parts.push(part.value);
    done += part.value.length;
    if (done > MAX_BYTES) reader.cancel().catch(() => {});
    fits(done);
    progress(done, of);
  }
  const bytes = new Uint8Array(done);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The charset of a MIME type, or nothing. */
function charsetOf(type) {
  const match = /charset\s*=\s*"?([\w.:-]+)/i.exec(type || "");
  return match ? match[1] : "";
}

function fits(size) {
  if (size > MAX_BYTES) throw coded("too_large");
}

/** By its tag, since a frame has classes of its own. */
function tag(value) {
  return Object.prototype.toString.call(value);
}

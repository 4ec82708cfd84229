// Errors that carry a code, and the words for those that arise outside the engine.

/** What to say, and what to do, for each code that the page itself can meet. */
const WORDS = {
  fetch_failed: "没有取到报告。请检查网络后重试，或直接打开原文。",
  not_found: "没有找到报告。请核对地址，或直接打开原文。",
  cross_origin: "报告与本页不在同一网站，未读取。请把报告放在同一网站，或下载后再打开。",
  engine_failed: "阅读程序未能运行。请更新浏览器后重试，或直接阅读原文。",
  aborted: "已改为读取另一份报告。",
  too_large: "文件超过 16 MB，未读取。请只保留报告正文后再试。",
};

/**
 * An `Error` with a `code`, as the contract lists them.
 * @param {string} code
 * @param {string} [message] in place of the usual words
 * @returns {Error & {code: string}}
 */
export function coded(code, message = WORDS[code] || code) {
  return Object.assign(new Error(message), { code });
}

/**
 * Whether an exception means that the wasm instance can no longer be trusted: a trap, or a stack
 * that overflowed inside it.
 * @param {unknown} error
 */
export function isTrap(error) {
  return (
    error instanceof RangeError ||
    (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError)
  );
}

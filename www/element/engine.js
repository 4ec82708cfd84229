// The engine without a viewer: no DOM, so that Node and workers can use it too.

import { coded, isTrap } from "./errors.js";
import { compile, complete, start as startGlue } from "./loader.js";

/**
 * Makes the functions that the contract calls "JavaScript, without the viewer".
 * @param {import("./loader.js").Beside} beside the module that lies beside the script
 * @param {() => any} createGlue makes a fresh set of its bindings
 */
export function createEngine(beside, createGlue) {
  let glue = null;
  let starting = null;

  /**
   * Loads the engine; may be called again and does nothing then.
   * @param {BufferSource | WebAssembly.Module} [bytes] the `.wasm` file, where it cannot be fetched (Node)
   */
  function init(bytes) {
    if (glue) return Promise.resolve();
    if (!starting) {
      starting = start(bytes).finally(() => {
        starting = null;
      });
    }
    return starting;
  }

  async function start(bytes) {
    const module = await (bytes === undefined ? beside.module() : compile(bytes));
    const fresh = createGlue();
    await startGlue(fresh, module);
    await complete(fresh, beside);
    glue = fresh;
  }

  function call(use) {
    if (!glue) throw coded("engine_failed", "The engine is not loaded: await init() first.");
    try {
      return use(glue);
    } catch (error) {
      if (!isTrap(error)) throw error;
      // The instance is in no known state any more; init() makes a fresh one.
      glue = null;
      throw Object.assign(coded("engine_failed"), { cause: error });
    }
  }

  /** Reads one report. @returns {string} JSON text of schema `fazhi-report/1` */
  const analyzeJson = (data, options) => call((wasm) => wasm.analyzeJson(data, options));

  /** Reads one report. @returns {object} the report */
  const analyze = (data, options) => JSON.parse(analyzeJson(data, options));

  /** The catalogue of rules, in the language of the options. @returns {object[]} */
  const rules = (options) => JSON.parse(call((wasm) => wasm.rulesJson(options)));

  /** Takes the words of a language: the text of its file `fazhi-LANG.txt`. Without them it is Simplified Chinese. */
  const usePack = (lang, text) => call((wasm) => wasm.usePack(lang, text));

  /** Version of the engine. @returns {string} */
  const version = () => call((wasm) => wasm.version());

  return { init, analyze, analyzeJson, rules, usePack, version };
}

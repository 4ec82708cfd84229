// dist/fazhi-engine.js: the engine alone.

import { createEngine } from "./engine.js";
import { compile } from "./loader.js";

const engine = createEngine(() => compile(new URL("fazhi-engine.wasm", import.meta.url)));

export const { init, analyze, analyzeJson, rules, version } = engine;
export default init;

// dist/fazhi-engine.js: the engine alone.

import { createGlue } from "fazhi:glue";
import { createEngine } from "./engine.js";
import { beside } from "./loader.js";

const engine = createEngine(beside(new URL("fazhi-engine.wasm", import.meta.url)), createGlue);

export const { init, analyze, analyzeJson, rules, usePack, version } = engine;
export default init;

// dist/fazhi-engine.js: the engine alone.

import { module } from "fazhi:files";
import { createGlue } from "fazhi:glue";
import { createEngine } from "./engine.js";

export const { init, analyze, analyzeJson, rules, usePack, version } = createEngine(module("fazhi-engine"), createGlue);
export default init;

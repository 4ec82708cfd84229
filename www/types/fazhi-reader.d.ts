// The portal edition: <fazhi-report> alone, without the engine's functions.

export type * from "./fazhi-report.js";

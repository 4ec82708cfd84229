// The script inside dist/fazhi-report.html: the viewer for officers in one file, which reads what a citizen reads too.

import { createGlue } from "fazhi:glue";
import { module, text } from "fazhi:files";
import { define } from "./define.js";
import { Pool } from "./instances.js";
import { Packs } from "./packs.js";

const pool = new Pool(module("fazhi-check"), createGlue, { packs: new Packs(text, "fazhi") });
define({ read: pool, check: pool });

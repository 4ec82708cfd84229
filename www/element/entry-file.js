// The script inside dist/fazhi-report.html: the viewer for officers in one file, which reads what a citizen reads too.

import { createGlue } from "fazhi:glue";
import { module } from "fazhi:files";
import { define } from "./define.js";
import { Pool } from "./instances.js";

const pool = new Pool(module("fazhi-check"), createGlue, {});
define({ read: pool, check: pool });

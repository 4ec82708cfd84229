// The script inside dist/fazhi-report.html: the viewer for officers in one file, which reads what a citizen reads too.

import { createGlue } from "fazhi:glue";
import { module, text } from "fazhi:files";
import { Browser } from "./browser.js";
import { define } from "./define.js";
import { Pool } from "./instances.js";
import { checksum, profileInside, writer } from "./own-page.js";
import { Packs } from "./packs.js";

/** Writes the page itself down: found while its script runs. */
const pageOf = writer(document.currentScript);

text("page.html").then(async (template) => {
  const pageWith = (profile) => pageOf(template, profile);
  Browser.prototype.pageWith = pageWith;
  const inside = profileInside();
  const page = { program: await checksum(pageWith("")), inside: inside && (await checksum(inside)) };
  const pool = new Pool(module("fazhi-check"), () => knowing(page), { packs: new Packs(text, "fazhi"), checks: true });
  define({ read: pool, check: pool });
});

/** Bindings whose viewers are told of the page besides what the element asks for. Other pages need not carry this. */
function knowing(page) {
  const glue = createGlue();
  const { configure } = glue.Viewer.prototype;
  glue.Viewer.prototype.configure = function (options) {
    return configure.call(this, { ...options, ...page });
  };
  return glue;
}

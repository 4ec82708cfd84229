// The element as one script on a fake viewer, and a page for each test to put it in.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, beforeEach } from "node:test";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { launch, listen, serve } from "../support.mjs";

const folder = path.dirname(fileURLToPath(import.meta.url));
export const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

export let server;
export let browser;
export let page;
export let heard;

/** The element as one script, as the build makes it. */
async function script() {
  const result = await build({
    entryPoints: [path.join(folder, "entry.js")],
    bundle: true,
    write: false,
    format: "esm",
    target: "chrome78",
    define: { FAZHI_EDITION: '"full"', FAZHI_VERSION: '"0.0.0"' },
    alias: {
      "fazhi:styles": path.join(folder, "fake.css"),
    },
    loader: { ".css": "text" },
  });
  return result.outputFiles[0].text;
}

before(async () => {
  const files = {
    "/element.js": ["text/javascript", await script()],
    "/": ["text/html; charset=utf-8", ""],
    "/a.txt": ["text/plain; charset=utf-8", "甲"],
    "/b.txt": ["text/plain; charset=utf-8", "乙"],
    "/words-en.txt": ["text/plain; charset=utf-8", "C-01.title = Measures"],
  };
  server = await serve(({ pathname, searchParams }) => {
    const [type, text] = files[pathname] || [];
    return {
      type: type || "text/plain",
      body: pathname === "/" ? `<!doctype html>${searchParams.get("body") || ""}` : text,
      status: type ? 200 : Number(searchParams.get("status")) || 404,
      headers: { "Content-Security-Policy": CSP },
    };
  });
  browser = await launch();
});

after(async () => {
  await browser.close();
  server.close();
});

beforeEach(async () => {
  if (page) await page.close();
  page = await browser.newPage();
  heard = listen(page, server.origin);
});

/** Opens a page with this body, and more in its address; the class is defined once the body stands. */
export async function open(body, more = "") {
  await page.goto(`${server.origin}/?body=${encodeURIComponent(body)}${more}`);
  await page.evaluate(() => {
    window.events = [];
    for (const name of ["ready", "report", "select", "progress", "error"]) {
      document.addEventListener(`fazhi-${name}`, ({ target, detail }) => {
        window.events.push([name, target.id, detail.code || detail.id || (detail.report && detail.report.text) || ""]);
      });
    }
    window.shown = (id) => {
      const { shadowRoot } = document.getElementById(id);
      const mount = shadowRoot.querySelector(".fazhi-mount");
      const fallback = getComputedStyle(shadowRoot.querySelector("slot")).display !== "none";
      return { title: mount && mount.viewer.title.textContent, state: mount && mount.viewer.state.textContent, fallback };
    };
    window.log = (id) => document.getElementById(id).shadowRoot.querySelector(".fazhi-mount").viewer.log.join(", ");
    window.said = (name) => window.events.filter(([said]) => said === name).map(([, id, what]) => `${id} ${what}`.trim());
  });
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const element = document.createElement("script");
        Object.assign(element, { type: "module", src: "/element.js", onload: resolve, onerror: reject });
        document.head.append(element);
      }),
  );
}

export const run = (act, ...args) => page.evaluate(act, ...args);
export const until = (test, ...args) => page.waitForFunction(test, { timeout: 3000, polling: 20 }, ...args);
export const said = (name) => run((n) => window.said(n), name);

/** No console line, no exception, but the ones expected. */
export function quiet(...expected) {
  const left = heard.problems.filter((text) => !expected.some((pattern) => pattern.test(text)));
  assert.deepEqual(left, []);
}

// What the browser tests share: a browser, a server, and an ear for what a page says and asks for.

import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { after } from "node:test";

import puppeteer from "puppeteer-core";

import { dist, root } from "../node/support.mjs";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A current Chromium with a profile of its own. It ends with its pipe, however the tests end. */
export function launch() {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: QUIET,
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * @typedef {{type: string, body: string | Buffer, status?: number, headers?: object}} Answer
 * @param {(url: URL) => Answer | undefined} answer what stands at an address; nothing is a 404
 * @returns {Promise<{origin: string, close: () => void}>} a server on this machine
 */
export async function serve(answer) {
  const server = http.createServer((request, response) => {
    const { type, body, status = 200, headers } = answer(new URL(request.url, "http://local")) || {
      type: "text/plain",
      body: "not found",
      status: 404,
    };
    response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", ...headers });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** The site as it is deployed: the shipped files and the page at the top, samples and host pages below. */
export function site({ pathname }) {
  const name = pathname === "/" ? "index.html" : decodeURIComponent(pathname.slice(1));
  const folders = name === "index.html" ? [root] : [dist, path.join(root, "www")];
  const file = folders.map((folder) => path.join(folder, name)).find((at) => fs.existsSync(at));
  return file && { type: TYPES[path.extname(file)], body: fs.readFileSync(file) };
}

/** The same with the portal edition in the page. */
export function portal(url) {
  const answer = site(url);
  if (url.pathname !== "/") return answer;
  return { ...answer, body: answer.body.toString().replace("fazhi-report.js", "fazhi-reader.js") };
}

/**
 * Listens to a page of either puppeteer.
 * @returns {{problems: string[], requests: string[]}} console lines and exceptions; addresses asked
 *   for, those of this origin as paths
 */
export function listen(page, origin) {
  const heard = { problems: [], requests: [] };
  page.on("console", (message) => {
    // A remark on the tests: they look at the view that is away, which a browser has to lay out for them.
    if (!message.text().includes("hidden by content-visibility")) heard.problems.push(message.text());
  });
  page.on("pageerror", (error) => heard.problems.push(String(error)));
  page.on("request", (request) => heard.requests.push(request.url().replace(origin, "").replace(/[?#].*$/, "")));
  return heard;
}

/**
 * A server and a browser for the tests of one file, until its last. Awaited by the module itself:
 * hooks that stand beside each other at a file's top are not run one after the other.
 * @param {(url: URL) => Answer | undefined} answer
 * @returns {Promise<{origin: string, browser: import("puppeteer-core").Browser}>}
 */
export async function stage(answer) {
  const server = await serve(answer);
  const browser = await launch();
  after(async () => {
    await browser.close();
    server.close();
  });
  return { origin: server.origin, browser };
}

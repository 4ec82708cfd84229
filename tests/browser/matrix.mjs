// Every promised way to have the viewer: artifact × browser × how it is served. The tests try a part of the cells; run
// by itself (`cargo xtask matrix` fetches the older browsers first) it tries all and prints the table:
//
//   node tests/browser/matrix.mjs [BROWSER…]

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

import puppeteer from "puppeteer-core";
import puppeteer78 from "puppeteer78";

import { dist, root } from "../node/support.mjs";
import { launchPacked } from "./packed.mjs";
import { launch, serve } from "./support.mjs";

const OLDER = path.join(root, "tests/browser/older/node_modules");
const SAMPLE = path.join(root, "www/samples/county.txt");
const FIREFOX = process.env.FIREFOX || "/usr/bin/firefox-esr";

const older = (name) =>
  fs.existsSync(path.join(OLDER, name))
    ? launchPacked(name, puppeteer78, OLDER)
    : { failure: `${name} is fetched by \`cargo xtask matrix\`` };

/** How each browser is started; what is not at hand says why. */
const BROWSERS = {
  "Chromium 78": () => launchPacked("chromium78", puppeteer78),
  "Chromium 80": async () => older("chromium80"),
  "Chromium 86": async () => older("chromium86"),
  Chromium: async () => ({ browser: await launch() }),
  Firefox: async () => {
    if (!fs.existsSync(FIREFOX)) return { failure: `no Firefox at ${FIREFOX}` };
    return { browser: await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true }) };
  },
};

const embed = (script, type, mode = "") => (base) =>
  `<script ${type} src="${base}${script}"></script><fazhi-report src="${base}county.txt"${mode}>原文</fazhi-report>`;

/** The page for frames, around it a page of the same site. */
const frame = (base) => `<iframe src="${base}viewer.html?src=county.txt" width="900" height="600"></iframe>`;

/** The engine alone, in a worker beside the page. */
const worker = (base) => `<script src="${base}start-worker.js"></script>`;

/** What a webmaster puts into a page, by artifact. */
const EMBEDS = {
  "fazhi-report.js": embed("fazhi-report.js", 'type="module"'),
  "fazhi-report.js, check": embed("fazhi-report.js", 'type="module"', ' mode="check"'),
  "fazhi-report.iife.js": embed("fazhi-report.iife.js", "defer"),
  "fazhi-reader.js": embed("fazhi-reader.js", 'type="module"'),
  "fazhi-reader.iife.js": embed("fazhi-reader.iife.js", "defer"),
  "fazhi-reader.bundle.js": embed("fazhi-reader.bundle.js", "defer"),
  "viewer.html": frame,
  "fazhi-engine.js, worker": worker,
};

/** Scripts of a page that has the engine in a worker. A worker that is a module has browsers since Chromium 80. */
const SCRIPTS = {
  "start-worker.js": `
    const worker = new Worker(new URL("worker.js", document.currentScript.src), { type: "module" });
    worker.onmessage = ({ data }) => { window.told = data; };
    worker.onerror = ({ message }) => { window.told = "failed: " + message; };`,
  "worker.js": `
    import init, { analyze } from "./fazhi-engine.js";
    init().then(() => fetch("county.txt")).then((r) => r.text()).then((text) => {
      const { figures, findings } = analyze(text, { name: "county.txt" });
      postMessage(figures.length + " " + findings.length);
    }).catch((error) => postMessage("failed: " + error));`,
};

const POLICY =
  "default-src 'none'; connect-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; worker-src 'self'; script-src 'self'";

/** How files come to a browser: where they lie, what the server says of them. */
const SERVINGS = {
  http: {},
  "sub-path": { base: "/a/%E5%85%AC%E5%BC%80%EF%BC%88%E4%B8%80%EF%BC%89/" },
  "wrong MIME": { wasm: "text/plain; charset=gbk" },
  // Old engines know no narrower word for WebAssembly.
  "strict policy": { policy: `${POLICY} 'wasm-unsafe-eval' 'unsafe-eval'` },
  "policy without wasm": { policy: POLICY },
};

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8" };

/** Files of the distribution and a report under `base`; the page itself at the top. */
const answer = (page, { base = "/", wasm, policy }) => (url) => {
  if (url.pathname === "/page") {
    const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>栏目</title>${page(base)}</html>`;
    return { type: TYPES[".html"], body, headers: policy && { "Content-Security-Policy": policy } };
  }
  if (!url.pathname.startsWith(base)) return undefined;
  const name = url.pathname.slice(base.length);
  const headers = policy && { "Content-Security-Policy": policy };
  // A worker has the policy that its own script comes with.
  if (name in SCRIPTS) return { type: TYPES[".js"], body: SCRIPTS[name], headers };
  const file = name === "county.txt" ? SAMPLE : path.join(dist, name);
  const type = (name.endsWith(".wasm") && wasm) || TYPES[path.extname(name)];
  return fs.existsSync(file) && type ? { type, body: fs.readFileSync(file), headers } : undefined;
};

/** Waits for a value in the page that is true there; the old puppeteer and the new one both know this much. */
async function until(page, expression) {
  for (let left = 300; left > 0; left--) {
    const value = await page.evaluate(expression);
    if (value) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`never true: ${expression}`);
}

/** The viewer shows the report, and a figure that is pressed is told. */
async function works(page) {
  await until(page, 'Boolean(document.querySelector("fazhi-report").report)');
  const root = 'document.querySelector("fazhi-report").shadowRoot';
  await until(page, `Boolean(${root}.querySelector(".document a.figure"))`);
  await page.evaluate(`${root}.querySelector(".document a.figure").click()`);
  await until(page, `Boolean(${root}.querySelector(".card-value"))`);
}

/** The engine tells what it has read. */
async function tells(page) {
  const told = await until(page, "window.told");
  if (!/^[1-9]\d* [1-9]\d*$/.test(told)) throw new Error(told);
}

/** What a page holds: an embed, a frame with one, a worker. */
async function embedded(browser, page, serving) {
  const server = await serve(answer(page, serving));
  const tab = await browser.newPage();
  try {
    await tab.goto(`${server.origin}/page`);
    if (page === worker) await tells(tab);
    else if (page !== frame) await works(tab);
    else await works(await framed(tab));
  } finally {
    await tab.close();
    server.close();
  }
}

/** The frame of a page, once it is there. */
async function framed(page) {
  for (let left = 100; left > 0; left--) {
    const inner = page.frames().find((one) => one.url().includes("viewer.html"));
    if (inner) return inner;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("the frame never came");
}

/** The one-file page from a disk, in a folder whose name is as awkward as they come; and it asks for nothing else. */
async function fromDisk(browser) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "法治 报告（一）#50%-"));
  const file = path.join(folder, "自查 100%#1.html");
  fs.copyFileSync(path.join(dist, "fazhi-report.html"), file);
  const tab = await browser.newPage();
  const asked = [];
  tab.on("request", (request) => asked.push(request.url()));
  try {
    const address = pathToFileURL(file).href;
    await tab.goto(address);
    const root = 'document.querySelector("fazhi-report").shadowRoot';
    await until(tab, `Boolean(${root} && ${root}.querySelector(".paste textarea"))`);
    const sample = fs.readFileSync(SAMPLE, "utf8");
    await tab.evaluate(`${root}.querySelector(".paste textarea").value = ${JSON.stringify(sample)}`);
    await tab.evaluate(`${root}.querySelector(".open-actions .primary").click()`);
    await works(tab);
    const others = asked.filter((url) => url !== address && !/^(about|blob|data):/.test(url));
    if (others.length > 0) throw new Error(`asks for ${others.join(", ")}`);
  } finally {
    await tab.close();
    fs.rmSync(folder, { recursive: true });
  }
}

/** What is not promised, and why. */
const LEFT_OUT = [
  // What has its modules inside has no way around a policy without WebAssembly.
  [/bundle/, /without wasm/, /./],
  // A worker that is a module came with Chromium 80 and Firefox 114.
  [/worker/, /./, /^Chromium 78$/],
];

const leftOut = ({ artifact, serving }, browser) =>
  LEFT_OUT.some(([a, s, b]) => a.test(artifact) && s.test(serving) && b.test(browser));

/** Every cell: an artifact, a way of serving, how it is tried, and in which browsers that is promised. */
export const CELLS = [
  ...Object.entries(EMBEDS).flatMap(([artifact, page]) =>
    Object.entries(SERVINGS).map(([serving, how]) => ({
      artifact,
      serving,
      attempt: (browser) => embedded(browser, page, how),
    })),
  ),
  { artifact: "fazhi-report.html", serving: "file://", attempt: fromDisk },
].map((cell) => ({ ...cell, promised: (browser) => !leftOut(cell, browser) }));

/** Starts a browser by its name. @returns {Promise<{browser?: object, failure?: string}>} */
export const start = (name) => BROWSERS[name]();

/** Tries all cells in some browsers and prints what came of it: a Markdown table, as the documents hold it. */
async function matrix(names) {
  const columns = [];
  const problems = [];
  for (const name of names) {
    const { browser, failure } = await start(name);
    const version = browser ? (await browser.version()).replace(/^(Headless)?Chrome/, "Chromium").replace(/^firefox/i, "Firefox") : name;
    const outcomes = [];
    for (const { artifact, serving, attempt, promised } of CELLS) {
      if (failure) outcomes.push("not tried");
      else if (!promised(name)) outcomes.push("–");
      else {
        const problem = await attempt(browser).then(() => "", (error) => error.message);
        if (problem) problems.push(`${artifact}, ${serving}, ${name}: ${problem}`);
        outcomes.push(problem ? "✗" : "✓");
      }
    }
    if (failure) problems.push(`${name}: ${failure}`);
    if (browser) await browser.close();
    columns.push([version.replace("/", " "), ...outcomes]);
  }
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const heads = ["artifact", "served", ...columns.map(([head]) => head)];
  console.log([row(heads), row(heads.map(() => "---"))].join("\n"));
  CELLS.forEach(({ artifact, serving }, i) => console.log(row([artifact, serving, ...columns.map((c) => c[i + 1])])));
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2);
  await matrix(asked.length > 0 ? asked : Object.keys(BROWSERS));
}

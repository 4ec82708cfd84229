// What docs/EMBEDDING.md says to copy, run as it stands there.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";

import { build } from "esbuild";

import { dist, root } from "../node/support.mjs";
import { noFrameworks, noRelease, VIEWER } from "./hosts.mjs";
import { listen, site, stage } from "./support.mjs";

const DOC = fs.readFileSync(path.join(root, "docs/EMBEDDING.md"), "utf8");
const FRAMEWORKS = path.join(root, "tests/frameworks");
const recipes = Object.fromEntries(
  Array.from(DOC.matchAll(/<!-- recipe: (\w+) -->\n```(\w+)\n([\s\S]*?)```/g), ([, name, , text]) => [name, text]),
);

let pages = {};
const on = await stage((url) => {
  const given = pages[url.pathname];
  if (given) return given;
  // The files where the recipes have them.
  return site(new URL(url.pathname.replace(/^\/fazhi\//, "/"), url));
});

const html = (body, head = "", headers = {}) => ({
  type: "text/html; charset=utf-8",
  body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>栏目</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`,
  headers,
});

async function open(address = "/page", origin = on.origin) {
  const page = await on.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const heard = listen(page, origin);
  await page.goto(origin + address);
  return { page, heard };
}

const until = (page, test, ...args) => page.waitForFunction(test, { timeout: 8000, polling: 20 }, ...args);
const stands = (page) => until(page, `Boolean(document.querySelector("fazhi-report").report && ${VIEWER}.querySelector(".document a.figure"))`);

/** What stands around the embed in a host page: the recipe in its place, its own script left out. */
const inHost = (name, recipe) =>
  fs
    .readFileSync(path.join(root, "www/hosts", name), "latin1")
    .replace(/<script[^>]*fazhi-[^>]*><\/script>/, "")
    .replace(/<fazhi-report[\s\S]*?<\/fazhi-report>/, Buffer.from(recipe).toString("latin1"))
    .replace(/href="(\w+)\.css"/, 'href="/hosts/$1.css"');

test("every recipe is known here", () => {
  const known = ["template", "classic", "file", "toolbar", "iframe", "policy", "react", "vue", "plain", "nginx", "iis", "tomcat"];
  assert.deepEqual(Object.keys(recipes), known);
});

test("the two lines in a column's template: a report is offered, another article is left alone", async () => {
  const report = inHost("article.html", recipes.template);
  const news = report.replace(/<div class="TRS_Editor">[\s\S]*?<\/div>/, `<div class="TRS_Editor">${Buffer.from("<p>县城供水管网改造公告</p>").toString("latin1")}</div>`);
  pages = { "/page": { type: "text/html", body: Buffer.from(report, "latin1") }, "/news": { type: "text/html", body: Buffer.from(news, "latin1") } };
  const { page, heard } = await open();
  await until(page, () => document.querySelector("fazhi-report").shadowRoot?.querySelector("button"));
  assert.ok(!heard.requests.some((at) => at.endsWith(".wasm")));
  await page.evaluate(() => document.querySelector("fazhi-report").shadowRoot.querySelector("button").click());
  await stands(page);
  assert.ok(await page.$eval("#zoom", (element) => element.getClientRects().length > 0), "the article stays");
  await page.close();
  const { page: other, heard: silence } = await open("/news");
  await other.waitForFunction(() => customElements.get("fazhi-report"));
  await new Promise((done) => setTimeout(done, 200));
  assert.equal(await other.$eval("fazhi-report", (element) => element.getClientRects().length), 0);
  assert.ok(!silence.requests.some((at) => at.endsWith(".wasm")));
  await other.close();
});

test("a plain script tag in a page in GBK", { skip: noRelease }, async () => {
  const text = inHost("gbk.html", "<!--here-->");
  // The recipe in the page's own charset: its words are ASCII.
  assert.match(recipes.classic, /^[\x00-\x7f]*$/);
  pages = { "/page": { type: "text/html", body: Buffer.from(text.replace("<!--here-->", recipes.classic), "latin1") } };
  const { page } = await open();
  await stands(page);
  assert.equal(await page.evaluate(() => document.characterSet), "GBK");
  assert.match(await page.evaluate(`${VIEWER}.querySelector(".title").textContent`), /沙坞乡/);
  await page.close();
});

test("a file, and one in a page with a toolbar, under the strict policy", async () => {
  for (const name of ["file", "toolbar"]) {
    pages = { "/page": html(recipes[name], "", { "Content-Security-Policy": recipes.policy.trim() }) };
    const { page, heard } = await open();
    await stands(page);
    assert.equal(await page.evaluate(() => Boolean(document.querySelector("fazhi-report .fz"))), name === "toolbar");
    assert.deepEqual(heard.problems, []);
    await page.close();
  }
});

test("an iframe", { skip: noRelease }, async () => {
  pages = { "/page": html(recipes.iframe) };
  const { page, heard } = await open();
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await until(frame, `Boolean(document.querySelector("fazhi-report").report && ${VIEWER}.querySelector(".document a.figure"))`);
  assert.deepEqual(heard.problems, []);
  await page.close();
});

/** A page with a script made of a recipe and a caller. */
async function bundled(caller, options) {
  const { outputFiles } = await build({
    stdin: { contents: caller, resolveDir: FRAMEWORKS, loader: "jsx" },
    bundle: true,
    write: false,
    format: "iife",
    define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
    ...options,
  });
  pages = {
    "/app.js": { type: "text/javascript; charset=utf-8", body: outputFiles[0].text },
    "/page": html('<div id="app"></div><script src="/app.js"></script>', '<script type="module" src="/fazhi/fazhi-reader.js"></script>'),
  };
  return open();
}

/** Reads one report, then another that the framework names. */
async function turns({ page, heard }, told) {
  await stands(page);
  const figures = await page.evaluate(() => document.querySelector("fazhi-report").report.figures.length);
  await until(page, (selector, words) => document.querySelector(selector).textContent === words, told, `数据 ${figures} 处`);
  await page.click("#turn");
  await until(page, () => document.querySelector("fazhi-report").report.source.name === "township.txt");
  assert.deepEqual(heard.problems, []);
  await page.close();
}

test("React", { skip: noFrameworks }, async () => {
  const caller = `
    import { createRoot } from "react-dom/client";
    import { createElement as h, useCallback, useState } from "react";
    ${recipes.react.replace("export function", "function")}
    function App() {
      const [src, setSrc] = useState("/samples/county.txt");
      const [count, setCount] = useState(0);
      const tell = useCallback((report) => setCount(report.figures.length), []);
      return <><button id="turn" onClick={() => setSrc("/samples/township.txt")}>换</button><AnnualReport src={src} onReport={tell} /><p className="figures">{"数据 " + count + " 处"}</p></>;
    }
    createRoot(document.getElementById("app")).render(<App />);`;
  await turns(await bundled(caller, { jsx: "automatic" }), ".figures");
});

test("Vue", { skip: noFrameworks }, async () => {
  const { compileScript, parse } = await import(path.join(FRAMEWORKS, "node_modules/vue/compiler-sfc/index.mjs"));
  const { descriptor, errors } = parse(recipes.vue);
  assert.deepEqual(errors, []);
  const compilerOptions = { isCustomElement: (tag) => tag === "fazhi-report" };
  const { content } = compileScript(descriptor, { id: "report", inlineTemplate: true, templateOptions: { compilerOptions } });
  const caller = `
    import { createApp, h, ref as reference } from "vue";
    ${content.replace("export default", "const AnnualReport =")}
    createApp({
      setup() {
        const src = reference("/samples/county.txt");
        return () => [h("button", { id: "turn", onClick: () => (src.value = "/samples/township.txt") }, "换"), h(AnnualReport, { src: src.value })];
      },
    }).mount("#app");`;
  await turns(await bundled(caller), ".figures");
});

test("plain script: a file that the page has been given", async () => {
  pages = { "/page": html(recipes.plain) };
  const { page } = await open();
  const input = await page.waitForSelector("#file");
  await until(page, () => customElements.get("fazhi-report"));
  await input.uploadFile(path.join(root, "www/samples/township.txt"));
  await until(page, () => /槐泉镇.*：数据 \d+ 处$/.test(document.getElementById("told").textContent));
  const empty = path.join(os.tmpdir(), `fazhi-empty-${process.pid}.txt`);
  fs.writeFileSync(empty, "");
  await input.uploadFile(empty);
  await until(page, () => !/数据/.test(document.getElementById("told").textContent));
  fs.rmSync(empty);
  await page.close();
});

test("settings for IIS and Tomcat are well formed, and say that nobody tried them", async () => {
  const page = await on.browser.newPage();
  for (const name of ["iis", "tomcat"]) {
    const wrong = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror")?.textContent,
      recipes[name],
    );
    assert.equal(wrong, undefined, name);
    assert.match(DOC.slice(0, DOC.indexOf(`<!-- recipe: ${name} -->`)).trimEnd().split("\n").pop(), /未实测/);
  }
  await page.close();
});

/** nginx, if it is at hand: by NGINX, in the path, or unpacked by the build. */
const nginx = [process.env.NGINX, "/usr/sbin/nginx", path.join(root, "target/tools/nginx/usr/sbin/nginx")].find((at) => at && fs.existsSync(at));

test("nginx: types, charset, compression, and how long to keep", { skip: nginx ? false : "no nginx here: apt-get install nginx, or set NGINX" }, async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fazhi-nginx-"));
  const port = await new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const free = probe.address().port;
      probe.close(() => resolve(free));
    });
  });
  // Its workers may be another user.
  fs.chmodSync(folder, 0o755);
  fs.mkdirSync(path.join(folder, "www"));
  fs.cpSync(dist, path.join(folder, "www/fazhi"), { recursive: true });
  fs.cpSync(dist, path.join(folder, "www/fazhi/0.1.0"), { recursive: true });
  fs.cpSync(path.join(root, "www/samples"), path.join(folder, "www/samples"), { recursive: true });
  fs.writeFileSync(path.join(folder, "www/page.html"), html(recipes.file).body);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`);
  fs.writeFileSync(
    path.join(folder, "nginx.conf"),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events {} http { access_log off; ${temporary.join(" ")} types { text/html html; text/plain txt; }
server { listen 127.0.0.1:${port}; root ${folder}/www; ${recipes.nginx} } }`,
  );
  execFileSync(nginx, ["-t", "-q", "-p", folder, "-e", `${folder}/error.log`, "-c", `${folder}/nginx.conf`]);
  const server = spawn(nginx, ["-p", folder, "-e", `${folder}/error.log`, "-c", `${folder}/nginx.conf`], { stdio: "ignore" });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  after(() => server.kill());
  const origin = `http://127.0.0.1:${port}`;
  try {
    for (let left = 50; left > 0; left -= 1) {
      if (await fetch(`${origin}/page.html`).then(({ ok }) => ok, () => false)) break;
      await new Promise((done) => setTimeout(done, 50));
    }
    const head = async (at) => {
      const { headers } = await fetch(origin + at, { headers: { "Accept-Encoding": "gzip" } });
      return ["content-type", "content-encoding", "cache-control", "x-content-type-options"].map((name) => headers.get(name));
    };
    assert.deepEqual(await head("/fazhi/fazhi-reader.wasm"), ["application/wasm", "gzip", "no-cache", "nosniff"]);
    assert.deepEqual(await head("/fazhi/fazhi-reader.js"), ["text/javascript; charset=utf-8", "gzip", "no-cache", "nosniff"]);
    assert.deepEqual(await head("/fazhi/fazhi-glossary.txt"), ["text/plain; charset=utf-8", "gzip", "no-cache", "nosniff"]);
    const kept = "public, max-age=31536000, immutable";
    assert.deepEqual(await head("/fazhi/0.1.0/fazhi-reader.wasm"), ["application/wasm", "gzip", kept, "nosniff"]);
    const { page, heard } = await open("/page.html", origin);
    await stands(page);
    assert.deepEqual(heard.problems, []);
    await page.close();
  } finally {
    server.kill();
    await ended;
    fs.rmSync(folder, { recursive: true });
  }
});

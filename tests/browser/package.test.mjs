// The npm package in a fresh Vite project: it installs, type-checks, builds, and what was built works in a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { before, test } from "node:test";

import ts from "typescript";

import { dist, root } from "../node/support.mjs";
import { listen, stage } from "./support.mjs";

const project = path.join(root, "tests/package");
const npm = path.join(dist, "npm");
const built = path.join(project, "node_modules/.built");

const skip =
  (!fs.existsSync(npm) && "a development build makes no package") ||
  (!fs.existsSync(path.join(project, "node_modules/vite")) && "npm ci --prefix tests/package was not run");

const run = (program, ...args) =>
  execFileSync(path.join(project, "node_modules/.bin", program), args, { cwd: project, encoding: "utf8", stdio: "pipe" });

before(() => {
  if (skip) return;
  // As a user would have it: packed, with what the manifest lists and no more.
  const to = fs.mkdtempSync(path.join(os.tmpdir(), "fazhi-package-"));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", to], { cwd: npm, stdio: "pipe" });
  const [tarball] = fs.readdirSync(to);
  fs.rmSync(path.join(project, "node_modules/fazhi-report"), { recursive: true, force: true });
  const quiet = ["--offline", "--no-save", "--ignore-scripts", "--silent"];
  execFileSync("npm", ["install", ...quiet, path.join(to, tarball)], { cwd: project, stdio: "pipe" });
  fs.rmSync(to, { recursive: true });
});

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8" };

const on = await stage(({ pathname }) => {
  if (!pathname.startsWith("/a/")) return undefined;
  const name = pathname.slice(3);
  const file = name === "county.txt" ? path.join(root, "www/samples/county.txt") : path.join(built, name);
  return fs.existsSync(file) && fs.statSync(file).isFile() ? { type: TYPES[path.extname(file)], body: fs.readFileSync(file) } : undefined;
});

/** A page of the build, once its scripts have told what came of it. */
async function open(name) {
  const tab = await on.browser.newPage();
  const heard = listen(tab, on.origin);
  await tab.goto(`${on.origin}/a/${name}`);
  await tab.waitForFunction(() => document.body.dataset.told, { timeout: 20000 });
  return { tab, ...heard };
}

test("it holds the licences, types and every artifact", { skip }, () => {
  const names = fs.readdirSync(path.join(project, "node_modules/fazhi-report"));
  const artifacts = fs.readdirSync(dist).filter((name) => /\.(js|wasm|txt|html)$/.test(name));
  const others = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "THIRD-PARTY.txt", "README.md", "package.json"];
  const types = fs.readdirSync(path.join(root, "www/types"));
  assert.deepEqual(names.sort(), [...artifacts, ...others, ...types].sort());
});

test("a project type-checks against it", { skip }, () => {
  assert.equal(run("tsc"), "");
});

test("Node has the engine by its name", { skip }, () => {
  const program = `
    import { readFile } from "node:fs/promises";
    import init, { analyze } from "fazhi-report/engine";
    await init(await readFile(new URL(import.meta.resolve("fazhi-report/fazhi-engine.wasm"))));
    console.log(analyze("青溪县人民政府2024年法治政府建设年度报告\\n一、主要举措\\n办理案件12件。\\n").displayTitle);`;
  const told = execFileSync("node", ["--input-type=module", "--eval", program], { cwd: project, encoding: "utf8" });
  assert.equal(told.trim(), "青溪县人民政府2024年法治政府建设年度报告");
});

test("Vite builds it, and every file lands among the assets", { skip }, () => {
  run("vite", "build", "--outDir", built, "--emptyOutDir", "--logLevel", "error");
  const assets = fs.readdirSync(path.join(built, "assets")).map((name) => name.replace(/-[\w-]{8}(?=\.)/, ""));
  // Both editions begin with the same module; it is there once.
  for (const name of [
    "fazhi-check.wasm",
    "fazhi-check-rest.wasm",
    "fazhi-more.wasm",
    "fazhi-reader.wasm",
    "fazhi-reader-rest.wasm",
    "fazhi-engine.wasm",
    "fazhi-glossary.txt",
  ]) {
    assert.ok(assets.some((asset) => asset.startsWith(name.split(".")[0])), `${name} is not in ${assets.join(" ")}`);
  }
});

test("the full edition works as built: element, types of its events, engine, and engine in a worker", { skip }, async () => {
  const { tab, problems, requests } = await open("index.html");
  const { told, failed, selected } = await tab.evaluate(() => ({ ...document.body.dataset }));
  const { sizes, ...rest } = JSON.parse(told);
  assert.deepEqual(rest, { edition: "full", same: true, pdf: "function", rules: rest.rules, figures: 1 });
  assert.ok(rest.rules > 50 && sizes.every((size) => size > 0), told);
  assert.deepEqual([failed, selected], [undefined, "figure f1"]);
  await tab.waitForFunction(() => document.body.dataset.worker === "2", { timeout: 10000 });
  assert.deepEqual(problems, []);
  assert.ok(requests.some((url) => /fazhi-check-[\w-]+\.wasm$/.test(url)), requests.join(" "));
  assert.ok(!requests.some((url) => url.endsWith("nowasm.js")));
  await tab.close();
});

test("the portal edition works as built, and its page fetches nothing of the other", { skip }, async () => {
  const { tab, problems, requests } = await open("portal.html");
  await tab.waitForFunction(() => document.querySelector("fazhi-report").report, { timeout: 10000 });
  assert.equal(await tab.evaluate(() => document.body.dataset.told), "reader");
  assert.deepEqual(problems, []);
  assert.ok(!requests.some((url) => /check|engine|full/.test(url)), requests.join(" "));
  await tab.close();
});

/** Members of the declared types: of an interface its own properties, of a union its strings. */
function declared(...names) {
  const file = path.join(root, "www/types/fazhi-report.d.ts");
  const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  return names.map((name) => {
    const found = source.statements.find((statement) => statement.name && statement.name.text === name);
    const words = found.members ? found.members.map((member) => member.name.text) : found.type.types.map((type) => type.literal.text);
    return [...new Set(words)].sort();
  });
}

test("the types name what the element has: members, options, events, forms of export", { skip }, async () => {
  const [members, options, events, formats] = declared("FazhiReportElement", "ElementOptions", "FazhiEventMap", "ExportFormat");
  const { tab } = await open("index.html");
  const has = await tab.evaluate(async () => {
    const element = document.querySelector("fazhi-report");
    const own = Object.getOwnPropertyNames(customElements.get("fazhi-report").prototype);
    return {
      members: own.filter((name) => !/^(constructor$|_)|Callback$/.test(name)).sort(),
      options: Object.keys(element.options).filter((name) => name !== "standalone").sort(),
    };
  });
  assert.deepEqual([has.members, has.options], [members, options]);
  const scripts = ["standing.js", "reading.js"].map((name) => fs.readFileSync(path.join(root, "www/element", name), "utf8"));
  const told = scripts.join("").match(/fazhi-(?=ready|report"|select|progress|error)\w+/g);
  assert.deepEqual([...new Set(told)].sort(), events);
  // One form at a time: each is made of the report that is shown. Marks and a profile are given once there are any.
  for (const format of formats.filter((name) => !["marks", "profile"].includes(name))) {
    const size = await tab.evaluate((f) => document.querySelector("fazhi-report").exportAs(f).then((b) => b.size), format);
    assert.ok(size > 0, format);
  }
  await tab.close();
});

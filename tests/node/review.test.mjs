// The folder for a security review: complete, true of what ships, and not made where it would not be true.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";

import { dist, root } from "./support.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fazhi-review-"));
after(() => fs.rmSync(folder, { recursive: true }));

const metadata = path.join(folder, "metadata.json");
const features = ["--features", "viewer,check,office,script"];
fs.writeFileSync(
  metadata,
  execFileSync("cargo", ["metadata", "--format-version=1", "--locked", "--filter-platform=wasm32-unknown-unknown", ...features], {
    cwd: root,
    maxBuffer: 1 << 28,
  }),
);
const pack = (out, from) =>
  spawnSync("node", [path.join(root, "xtask/review/pack.mjs"), root, out, metadata, "rustc 0.0.0"], {
    encoding: "utf8",
    env: { ...process.env, FAZHI_DIST: from },
  });

test("it has what a review asks for, and says what is not known", () => {
  const out = path.join(folder, "pack");
  const { status, stderr } = pack(out, dist);
  assert.equal(status, 0, stderr);
  const names = fs.readdirSync(out).sort();
  assert.deepEqual(names.map((name) => name.slice(0, 2)), ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"]);
  const text = (start) => fs.readFileSync(path.join(out, names.find((name) => name.startsWith(start))), "utf8");
  const sbom = JSON.parse(text("02"));
  assert.deepEqual([sbom.bomFormat, sbom.specVersion], ["CycloneDX", "1.5"]);
  const required = sbom.components.filter(({ scope }) => scope === "required");
  for (const name of ["yew", "fflate", "wasm-bindgen", "Rust standard library"]) {
    assert.ok(required.some((one) => one.name === name), name);
  }
  assert.ok(sbom.components.some(({ name, scope }) => name === "esbuild" && scope === "excluded"));
  assert.ok(sbom.components.every(({ licenses, purl, name }) => licenses[0].expression && (purl || /^Rust/.test(name))));
  for (const line of text("03").trim().split("\n")) {
    const [sum, name] = line.split("  ");
    assert.equal(sum, createHash("sha256").update(fs.readFileSync(path.join(dist, name))).digest("hex"), name);
  }
  for (const table of ["08", "09"]) assert.match(text(table), /未经第三方评测[\s\S]*\*\*未评测\*\*/);
  const all = names.filter((name) => /\.md$/.test(name)).map((name) => fs.readFileSync(path.join(out, name), "utf8")).join("\n");
  assert.doesNotMatch(all, /(?<!没有|不|未)(?:已|获得?|)通过(?:了)?(?:等保|等级保护|测评|评测|认证)/);
  assert.doesNotMatch(all, /\{\w+\}/);
});

test("a script that keeps something, or runs text, is not called one that does not", () => {
  for (const bad of ['localStorage.setItem("a", "1");', 'eval("1");', 'fetch("https://example.com/x");', 'document.cookie = "a=1";']) {
    const copy = fs.mkdtempSync(path.join(folder, "dist-"));
    fs.cpSync(path.join(dist, "fazhi-reader.js"), path.join(copy, "fazhi-reader.js"));
    fs.appendFileSync(path.join(copy, "fazhi-reader.js"), `\n;${bad}\n`);
    const { status, stderr } = pack(path.join(folder, "refused"), copy);
    assert.equal(status, 1, bad);
    assert.match(stderr, /fazhi-reader\.js:\d+/);
  }
});

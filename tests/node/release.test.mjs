// The archive that is handed out: whole, the same each time, with sums that are right and the licences of what it holds.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import zlib from "node:zlib";

import { dist, root } from "./support.mjs";

const [archive] = fs.existsSync(dist) ? fs.readdirSync(dist).filter((name) => name.endsWith(".zip")) : [];
const skip = archive ? false : "a development build makes no archive";

/** The entries of a zip file by its directory, each checked by its own head. */
function unzip(bytes) {
  const end = bytes.lastIndexOf("PK\x05\x06");
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    assert.equal(bytes.toString("latin1", at, at + 4), "PK\x01\x02");
    const [packed, size, length] = [20, 24, 28].map((to) => bytes.readUInt32LE(at + to));
    const name = bytes.toString("utf8", at + 46, at + 46 + length);
    const from = bytes.readUInt32LE(at + 42);
    assert.equal(bytes.toString("latin1", from, from + 4), "PK\x03\x04");
    assert.deepEqual(bytes.subarray(from + 4, from + 30), bytes.subarray(at + 6, at + 32), name);
    const day = [12, 14].map((to) => bytes.readUInt16LE(at + to));
    const start = from + 30 + length;
    const content = zlib.inflateRawSync(bytes.subarray(start, start + packed));
    assert.equal(content.length, size, name);
    at += 46 + length;
    return { name, day, content };
  });
}

const entries = skip ? [] : unzip(fs.readFileSync(path.join(dist, archive)));
const top = archive ? `${archive.slice(0, -4)}/` : "";
const files = new Map(entries.map(({ name, content }) => [name.slice(top.length), content]));
const lines = (name) => files.get(name).toString().trimEnd().split("\n");
const hash = (kind, content, form) => createHash(kind).update(content).digest(form);

test("names stand in order in one folder, and no time is written down", { skip }, () => {
  const names = entries.map(({ name }) => name);
  assert.deepEqual(names, [...names].sort());
  assert.ok(names.every((name) => name.startsWith(top) && /^[\w./-]+$/.test(name)), names.join(" "));
  assert.deepEqual([...new Set(entries.map(({ day }) => day.join()))], ["0,33"]);
});

test("it holds every artifact as it lies in dist/, the pages that show how, and what one has to read", { skip }, () => {
  for (const name of fs.readdirSync(dist).filter((file) => /\.(js|wasm|txt|html)$/.test(file))) {
    assert.ok(files.has(name), name);
    assert.ok(files.get(name).equals(fs.readFileSync(path.join(dist, name))), name);
  }
  for (const name of ["index.html", "viewer.html", "hosts/two.html", "samples/county.txt", "types/fazhi-report.d.ts", "docs/EMBEDDING.md", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE"]) {
    assert.ok(files.has(name), name);
  }
  assert.ok(![...files.keys()].some((name) => name.includes("node_modules")));
});

test("every sum is right, and every file has one", { skip }, () => {
  const sums = lines("SHA256SUMS").map((line) => line.split("  "));
  for (const [sum, name] of sums) assert.equal(hash("sha256", files.get(name), "hex"), sum, name);
  const others = [...files.keys()].filter((name) => !["SHA256SUMS", "INTEGRITY.txt"].includes(name));
  assert.deepEqual(sums.map(([, name]) => name), others);
});

test("the table for integrity attributes is right, and names every script and module", { skip }, () => {
  const table = lines("INTEGRITY.txt").map((line) => line.split(" "));
  for (const [name, sri] of table) assert.equal(`sha384-${hash("sha384", files.get(name), "base64")}`, sri, name);
  const loaded = [...files.keys()].filter((name) => /\.(js|wasm)$/.test(name));
  assert.deepEqual(table.map(([name]) => name), loaded);
});

test("the licences of what stands in the modules are there, and of nothing else", { skip }, () => {
  const notices = files.get("THIRD-PARTY.txt").toString();
  const named = (name) => new RegExp(`^${name} \\d`, "m").test(notices);
  const shipped = ["yew", "gloo", "wasm-bindgen", "js-sys", "web-sys", "serde", "rlsf", "miniz_oxide", "quick-xml", "fflate"];
  assert.deepEqual(shipped.filter((name) => !named(name)), []);
  // Of the command, of macros, of tests, of the build.
  assert.deepEqual(["clap", "encoding_rs", "syn", "proptest", "zopfli", "esbuild", "fazhi-report"].filter(named), []);
  // A licence whose words must be passed on.
  assert.match(notices, /Copyright \(c\) 2023 Arjun Barrett/);
  const locked = fs.readFileSync(path.join(root, "Cargo.lock"), "utf8");
  const [, version] = /name = "yew"\nversion = "([^"]+)"/.exec(locked);
  assert.match(notices, new RegExp(`^yew ${version.replace(/\./g, "\\.")}, MIT`, "m"));
});

// Browsers that cannot run the viewer are told what to do, by a script that they can read, on every page of ours.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import ts from "typescript";

import { dist, root } from "../node/support.mjs";
import { site, stage } from "./support.mjs";

const FILE = path.join(dist, "fazhi-report.html");
const on = await stage(site);

const PAGES = { "index.html": `${on.origin}/`, "viewer.html": `${on.origin}/viewer.html?src=samples/county.txt` };
if (fs.existsSync(FILE)) PAGES["fazhi-report.html"] = pathToFileURL(FILE).href;

/** What the page says above everything else, in a browser that lacks something. */
async function told(address, lack) {
  const tab = await on.browser.newPage();
  await tab.evaluateOnNewDocument(lack);
  await tab.goto(address);
  const words = await tab.evaluate(() => {
    const first = document.body.firstElementChild;
    return first.getAttribute("role") === "alert" ? first.textContent : "";
  });
  await tab.close();
  return words;
}

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name} tells old browsers to change to 极速模式, and no other`, async () => {
    const old = /请切换到极速模式/;
    assert.match(await told(address, () => delete window.customElements), old);
    assert.match(await told(address, () => delete Promise.allSettled), old);
    // Internet Explorer has no promises at all.
    assert.match(await told(address, () => delete window.Promise), old);
    assert.equal(await told(address, () => {}), "");
  });

  test(`${name} asks for the engine that it needs`, async () => {
    const page = name === "index.html" ? path.join(root, name) : path.join(dist, name);
    const head = fs.readFileSync(page, "utf8").slice(0, 2000);
    assert.match(head, /<meta name="renderer" content="webkit" \/>/);
    assert.match(head, /<meta http-equiv="X-UA-Compatible" content="IE=edge" \/>/);
    assert.match(head, /^<!doctype html>/i, "no page may fall into a mode of compatibility by itself");
  });
}

test("the script that tells it is of the oldest kind", () => {
  const file = path.join(dist, "fazhi-old.js");
  const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.ES5, true);
  const young = [];
  const look = (node) => {
    const { SyntaxKind: Kind } = ts;
    const declares = node.kind === Kind.VariableDeclarationList && (node.flags & ts.NodeFlags.BlockScoped) !== 0;
    const catches = node.kind === Kind.CatchClause && !node.variableDeclaration;
    if (declares || catches || [Kind.ArrowFunction, Kind.TemplateExpression, Kind.NoSubstitutionTemplateLiteral, Kind.ClassDeclaration].includes(node.kind)) {
      young.push(node.getText(source).slice(0, 40));
    }
    ts.forEachChild(node, look);
  };
  look(source);
  assert.deepEqual(young, []);
});

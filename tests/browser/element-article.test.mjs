// The element, on a fake viewer: an article of the page in place of a file, and the offer to read it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { heard, open, page, quiet, run, said, until } from "./element/stand-in.mjs";

test("start=tap fetches nothing until the reader asks", async () => {
  await open('<fazhi-report id="x" src="a.txt" start="tap"><a href="a.txt">原文</a></fazhi-report>');
  assert.equal(await run(() => window.compiled), 0);
  assert.ok(!heard.requests.includes("/a.txt"));
  assert.equal(await run(() => getComputedStyle(document.getElementById("x").shadowRoot.querySelector("slot")).display), "contents");
  await run(() => document.getElementById("x").shadowRoot.querySelector("button").click());
  await until(() => window.said("report").length);
  assert.equal(await run(() => document.getElementById("x").shadowRoot.querySelector(".fazhi-start")), null);
  quiet();
});

test("for reads an article of the page; replace hides it until the element goes", async () => {
  const article =
    '<article id="text"><h1>依 法 行 政</h1><p>第一段<b>粗</b>\n  续</p><script type="x">no</script><p hidden="">藏</p></article>';
  await open(`${article}<fazhi-report id="x" for="#none, article" replace></fazhi-report>`);
  await until(() => window.said("report").length);
  assert.equal(await run(() => document.getElementById("x").report.text), article);
  assert.equal(await run(() => document.getElementById("text").hidden), true);
  await run(() => document.getElementById("x").removeAttribute("replace"));
  assert.equal(await run(() => document.getElementById("text").hidden), false);
  await run(() => document.getElementById("x").setAttribute("replace", ""));
  assert.equal(await run(() => document.getElementById("text").hidden), true);
  await run(() => document.getElementById("x").remove());
  assert.equal(await run(() => document.getElementById("text").hidden), false);
  await run(() => document.body.append(Object.assign(document.createElement("fazhi-report"), { id: "y" })));
  await run(() => document.getElementById("y").setAttribute("for", "p["));
  await until(() => window.said("error").length);
  assert.deepEqual(await said("error"), ["y not_found"]);
  quiet();
});

const seen = () => run(() => getComputedStyle(document.getElementById("x")).display !== "none");

test("for does nothing where the article is no such report: no word, no fetch, no box", async () => {
  await open('<article><p>农村公路养护</p></article><fazhi-report id="x" for="article" height="300">稍候</fazhi-report>');
  await run(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.deepEqual(await run(() => [window.compiled, window.events]), [0, []]);
  assert.equal(await seen(), false);
  // The words of the article come later, as they do in pages that scripts put together.
  await run(() => (document.querySelector("article p").textContent = "推进依法行政"));
  await until(() => window.said("report").length);
  assert.equal(await seen(), true);
  await run(() => document.getElementById("x").setAttribute("for", "#none, article"));
  await until(() => window.said("report").length === 2);
  quiet();
});

test("for tells what only the reading can: an article on the subject that is no report", async () => {
  await open('<article><p>新闻：法治政府建设推进会召开</p></article><fazhi-report id="x" for="article" replace></fazhi-report>');
  await until(() => getComputedStyle(document.getElementById("x")).display === "none");
  assert.deepEqual(await run(() => [window.said("report"), document.getElementById("x").report]), [[], null]);
  assert.equal(await run(() => document.querySelector("article").hidden), false);
  // What a script gives is shown, whatever it is; an officer reads what he likes.
  assert.equal((await run(() => document.getElementById("x").load("另一则新闻"))).text, "另一则新闻");
  assert.equal(await seen(), true);
  await run(() => document.getElementById("x").setAttribute("mode", "check"));
  await run(() => document.getElementById("x").setAttribute("for", "article p"));
  await until(() => /新闻/.test(document.getElementById("x").report.text) && document.getElementById("x").report.mode === "check");
  assert.equal(await seen(), true);
  quiet();
});

test("with start=tap the offer stands only where there may be a report; later it comes", async () => {
  await open('<article><p>招考公告</p></article><fazhi-report id="x" for="article" start="tap"></fazhi-report>');
  const button = () => run(() => document.getElementById("x").shadowRoot.querySelector("button")?.textContent);
  await run(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.equal(await button(), undefined);
  await run(() => (document.querySelector("article p").firstChild.data = "法治政府建设情况"));
  await until(() => document.getElementById("x").shadowRoot.querySelector("button"));
  assert.equal(await button(), "结构化阅读");
  assert.equal(await run(() => window.compiled), 0);
  await run(() => document.getElementById("x").shadowRoot.querySelector("button").click());
  await until(() => window.said("report").length);
  quiet();
});

test("an element inside the article is not read as part of it", async () => {
  await open('<article><p>依法行政</p><fazhi-report id="x" for="article" render="light"><a href="b.txt">原文</a></fazhi-report></article>');
  await until(() => window.said("report").length);
  assert.equal(await run(() => document.getElementById("x").report.text), "<article><p>依法行政</p></article>");
  await run(() => document.getElementById("x").setAttribute("for", "#none, article"));
  await until(() => window.said("report").length === 2);
  assert.equal(await run(() => document.getElementById("x").report.text), "<article><p>依法行政</p></article>");
  quiet();
});

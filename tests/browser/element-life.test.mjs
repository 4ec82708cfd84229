// The element, on a fake viewer: moved, removed and put back, and after a trap.

import assert from "node:assert/strict";
import { test } from "node:test";

import { heard, open, quiet, run, said, until } from "./element/stand-in.mjs";

test("render says in which tree the viewer stands; it moves with what it shows", async () => {
  await open('<fazhi-report id="x" src="a.txt" render="light"><a href="a.txt">原文</a></fazhi-report>');
  await until(() => window.said("report").length);
  const place = () =>
    run(() => {
      const x = document.getElementById("x");
      const mount = x.querySelector(".fazhi-mount") || x.shadowRoot.querySelector(".fazhi-mount");
      const { height } = mount.getBoundingClientRect();
      return [mount.getRootNode() === document, mount.viewer.title.textContent, height > 0, x.querySelector("a").getClientRects().length];
    });
  assert.deepEqual(await place(), [true, "甲", true, 0]);
  await run(() => document.getElementById("x").setAttribute("render", "shadow"));
  await until(() => !document.getElementById("x").querySelector(".fazhi-mount"));
  assert.deepEqual(await place(), [false, "甲", true, 0]);
  await run(() => document.getElementById("x").setAttribute("render", "light"));
  await until(() => document.getElementById("x").querySelector(".fazhi-mount"));
  assert.deepEqual(await place(), [true, "甲", true, 0]);
  // Away and back, and another element after it.
  await run(async () => {
    const x = document.getElementById("x");
    x.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const y = Object.assign(document.createElement("fazhi-report"), { id: "y" });
    document.body.append(y);
    await y.load("丙");
    document.body.append(x);
  });
  await until(() => document.getElementById("x").querySelector(".fazhi-mount"));
  assert.deepEqual(await place(), [true, "甲", true, 0]);
  assert.deepEqual(await run(() => [document.querySelectorAll("style").length, window.shown("y").title]), [0, "丙"]);
  quiet();
});

test("removal keeps the state, re-insertion shows it", async () => {
  await open('<fazhi-report id="x" src="a.txt"></fazhi-report><div id="else"></div>');
  await until(() => window.said("report").length);
  await run(() => document.getElementById("x").select("f2"));
  const before = await run(() => window.log("x"));
  // A move, then a true removal: the same viewer, untouched but for its options.
  await run(() => document.getElementById("else").append(document.getElementById("x")));
  assert.equal(await run(() => window.log("x")), before);
  await run(async () => {
    const x = document.getElementById("x");
    x.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    document.body.append(x);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  assert.equal(await run(() => window.shown("x").title), "甲");
  assert.doesNotMatch(await run(() => window.log("x")), /reset/);
  // Now another element needs the container in between.
  await run(async () => {
    const x = document.getElementById("x");
    const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
    x.remove();
    await wait();
    const y = Object.assign(document.createElement("fazhi-report"), { id: "y" });
    document.body.append(y);
    await y.load("别的");
    document.body.append(x);
    await wait();
  });
  assert.equal(await run(() => window.shown("x").title + window.shown("y").title), "甲别的");
  assert.match(await run(() => window.log("y")), /reset, configure read, .*load $/);
  assert.match(await run(() => window.log("x")), /load a\.txt, select f2$/);
  assert.equal(heard.requests.filter((at) => at === "/a.txt").length, 1);
  quiet();
});

test("a hundred elements one after the other share one container", async () => {
  await open("");
  const made = await run(async () => {
    const seen = new Set();
    for (let i = 0; i < 100; i += 1) {
      const x = document.createElement("fazhi-report");
      document.body.append(x);
      await x.load(`第${i}份`);
      const mount = x.shadowRoot.querySelector(".fazhi-mount");
      seen.add(mount);
      if (mount.viewer.title.textContent !== `第${i}份`) throw new Error("wrong report");
      x.remove();
      await Promise.resolve();
    }
    return seen.size;
  });
  assert.equal(made, 1);
  quiet();
});

test("after a trap in load every element stands again on a fresh instance", async () => {
  await open('<fazhi-report id="x" src="a.txt"></fazhi-report><fazhi-report id="y" src="b.txt"></fazhi-report>');
  await until(() => window.said("report").length === 2);
  assert.equal(await run(() => document.getElementById("x").load("坏", { name: "trap" }).catch((error) => error.code)), "engine_failed");
  await until(() => window.shown("x").state?.startsWith("engine_failed") && window.shown("y").title === "乙");
  assert.equal(await run(() => window.shown("x").title), "甲");
  assert.deepEqual(await said("error"), ["x engine_failed"]);
  assert.equal(await run(() => document.getElementById("y").shadowRoot.querySelector(".fazhi-mount").viewer.instance), 2);
  assert.equal((await run(() => document.getElementById("x").load("好"))).text, "好");
  assert.equal(await run(() => window.shown("x").state), "read");
  quiet();
});

test("after a trap in an event, too; and an element that always traps gives up", async () => {
  await open('<fazhi-report id="x" src="a.txt"><a href="a.txt">原文</a></fazhi-report><fazhi-report id="y" src="b.txt"></fazhi-report>');
  await until(() => window.said("report").length === 2);
  for (let i = 1; i <= 3; i += 1) {
    await run(() => document.getElementById("x").shadowRoot.querySelector(".fazhi-mount button").click());
    await until((n) => window.said("error").length === n, i);
    await until(() => window.shown("y").title === "乙");
  }
  assert.equal(await run(() => window.shown("x").fallback), true);
  assert.equal(await run(() => window.shown("y").state), "read");
  quiet(/unreachable/);
});

// An officer reads a report before it is judged: what is told meanwhile, what is taken away, what another load ends.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";

import { root as project } from "../node/support.mjs";
import { launch, serve, site } from "./support.mjs";

const LONG = fs.readFileSync(path.join(project, "www/samples/county.txt"), "utf8");
const SHORT = `岚溪县人民政府关于2024年法治政府建设情况的报告

一、主要举措和成效
全年办理行政复议案件20件，其中维持12件、撤销3件、驳回4件。
`;

const page = `<!doctype html><meta charset="utf-8"><title>核对</title><script type="module" src="/fazhi-report.js"></script>
  <fazhi-report mode="check"></fazhi-report>`;

const server = await serve((url) =>
  url.pathname === "/page" ? { type: "text/html; charset=utf-8", body: page } : site(url),
);
const browser = await launch();
after(async () => {
  await browser.close();
  server.close();
});

/** Runs before any script of the page: `meanwhile` is called once when the text of a report first stands there. */
function watch() {
  const { attachShadow } = Element.prototype;
  window.told = [];
  document.addEventListener("fazhi-report", ({ detail }) => window.told.push(detail.report));
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    const observer = new MutationObserver(() => {
      const act = root.querySelector(".document .chapter") && window.meanwhile;
      if (!act) return;
      window.meanwhile = null;
      window.outcome = act(this, root);
    });
    observer.observe(root, { subtree: true, childList: true });
    return root;
  };
}

/** A page whose element has begun to load a text, and what `meanwhile` has given when it first stood there. */
async function begun(text, meanwhile) {
  const tab = await browser.newPage();
  await tab.evaluateOnNewDocument(watch);
  await tab.goto(`${server.origin}/page`);
  await tab.evaluate(`window.meanwhile = ${meanwhile}`);
  await tab.evaluate((words) => {
    const host = document.querySelector("fazhi-report");
    window.ended = host.load(words, { name: "甲.txt" }).then(
      (report) => report,
      ({ code }) => code,
    );
  }, text);
  await tab.waitForFunction(() => "outcome" in window);
  return tab;
}

test("its text stands there before it is judged, and the report is told once, whole", async () => {
  const tab = await begun(LONG, (host, root) => ({
    words: root.querySelector(".document").textContent,
    report: host.report,
    tab: Array.from(root.querySelectorAll(".tab"), (one) => one.textContent).find((one) => one.startsWith("核验")),
  }));
  const meanwhile = await tab.evaluate(() => window.outcome);
  assert.match(meanwhile.words, /法治政府建设/);
  assert.equal(meanwhile.report, null, "nothing is told of it yet");
  assert.equal(meanwhile.tab, "核验", "no number stands for what is not known");

  const report = await tab.evaluate(() => window.ended);
  assert.ok(report.findings.length > 0 && report.score && report.verdicts.length > 100, "what comes is whole");
  const told = await tab.evaluate(() => window.told);
  assert.deepEqual(told, [report]);
  const weighed = report.findings.filter(({ severity }) => severity !== "info").length;
  await tab.waitForFunction(
    (number) => {
      const { shadowRoot } = document.querySelector("fazhi-report");
      return Array.from(shadowRoot.querySelectorAll(".tab"), (one) => one.textContent).includes(`核验${number}`);
    },
    { timeout: 5000 },
    weighed,
  );
  const marked = await tab.evaluate(
    () => document.querySelector("fazhi-report").shadowRoot.querySelectorAll(".document .finding").length,
  );
  assert.ok(marked > 0, "findings stand out in the text that was set before");
  await tab.close();
});

test("the findings say that they are on their way", async () => {
  const tab = await begun(LONG, (_, root) => {
    const open = (name) => Array.from(root.querySelectorAll(".tab")).find((one) => one.textContent.startsWith(name)).click();
    open("核验");
    return new Promise((done) => {
      const look = () => {
        const status = root.querySelector(".kept [role=status]");
        if (status) done(status.textContent);
        else setTimeout(look);
      };
      look();
    });
  });
  assert.match(await tab.evaluate(() => window.outcome), /正在核对/);
  await tab.waitForFunction(() => document.querySelector("fazhi-report").shadowRoot.querySelector(".finding-row"));
  await tab.close();
});

test("what is taken away meanwhile is whole", async () => {
  const tab = await begun(LONG, (_, root) => {
    const { createObjectURL } = URL;
    return new Promise((done) => {
      URL.createObjectURL = (blob) => {
        blob.text().then(done);
        return createObjectURL.call(URL, blob);
      };
      root.querySelector('[data-export="json"]').click();
    });
  });
  const [taken, report] = await tab.evaluate(async () => [JSON.parse(await window.outcome), await window.ended]);
  assert.ok(report.score);
  assert.deepEqual(taken, report);
  assert.equal(await tab.evaluate(() => window.told.length), 1);
  await tab.close();
});

test("a newer load ends the judging of the one before", async () => {
  const tab = await begun(LONG, (host) => host.load("SHORT", { name: "乙.txt" }).then((report) => report.source.name).catch((e) => e.code));
  // Not a report, but read all the same.
  assert.equal(await tab.evaluate(() => window.outcome), "乙.txt");
  assert.equal(await tab.evaluate(() => window.ended), "aborted");
  await tab.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  assert.deepEqual(await tab.evaluate(() => window.told.map(({ source }) => source.name)), ["乙.txt"]);
  const report = await tab.evaluate((text) => document.querySelector("fazhi-report").load(text), SHORT);
  assert.ok(report.findings.some(({ rule }) => rule === "N-01"));
  await tab.close();
});

test("where the newer one cannot be had, what stands there is judged to its end", async () => {
  const tab = await begun(LONG, (host) => host.load(new Uint8Array(0)).catch((error) => error.code));
  assert.equal(await tab.evaluate(() => window.outcome), "empty");
  assert.equal(await tab.evaluate(() => window.ended), "aborted");
  await tab.waitForFunction(() => document.querySelector("fazhi-report").report);
  const [name, scored] = await tab.evaluate(() => {
    const { report } = document.querySelector("fazhi-report");
    return [report.source.name, Boolean(report.score)];
  });
  assert.deepEqual([name, scored], ["甲.txt", true]);
  await tab.close();
});

test("another profile while it is judged judges it by that one", async () => {
  const tab = await begun(LONG, (host) => {
    host.setAttribute("profile", "township");
    return true;
  });
  await tab.evaluate(() => window.ended);
  await tab.waitForFunction(() => document.querySelector("fazhi-report").report.profile.kind === "township", { timeout: 5000 });
  await tab.close();
});

test("a viewer that is taken out of the page meanwhile and put back comes to the end", async () => {
  const tab = await begun(LONG, (host) => {
    host.remove();
    setTimeout(() => document.body.append(host), 200);
    return true;
  });
  const report = await tab.evaluate(() => window.ended);
  assert.ok(report.score);
  await tab.close();
});

// A folder of drafts: judged one by one outside the viewer's own instance, in workers or in the page, none lost over another.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import puppeteer78 from "puppeteer78";

import { dist, native, noNative } from "../node/support.mjs";
import { AXE, objections } from "./axe.mjs";
import { launchPacked } from "./packed.mjs";
import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const PAGE = (attributes = "") => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页</title><link rel="icon" href="data:,">
<script type="module" src="/fazhi-report.js"></script>
<fazhi-report mode="check" height="700px" ${attributes}></fazhi-report>`;
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";
const PAGES = {
  "/plain": { body: PAGE() },
  "/policy": { body: PAGE(), headers: { "Content-Security-Policy": POLICY } },
  "/blob": { body: PAGE(), headers: { "Content-Security-Policy": `${POLICY}; worker-src blob:` } },
};
const on = await stage((url) => {
  const page = PAGES[url.pathname];
  return page ? { type: "text/html; charset=utf-8", ...page } : site(url);
});

/** Reports of several kinds, some with sums that do not add up. */
const TEXTS = [
  "岚溪县人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n办理行政复议案件12件，其中维持8件、撤销4件。\n\n二、存在的不足\n宣传不够深入。\n",
  "石桥镇人民政府2024年法治政府建设情况报告\n\n一、主要举措\n调解纠纷30件，其中婚姻家庭10件、邻里15件。\n\n二、下一步打算\n加强培训。\n",
  "岚溪县司法局关于2023年法治政府建设情况的报告\n\n一、工作开展情况\n审查规范性文件6件。\n",
  "今天天气很好，大家都去河边散步。\n",
];
const GRAVEST_FIRST = ["gate", "error", "warning", "info"];
/** Begins like an office file and ends at once. */
const BROKEN = [0x50, 0x4b, 3, 4, 20, 0, 0, 0];
const COUNT = 1000;

/** Runs before the page's scripts: counts workers, and has each tell of its instances; 陷阱.txt is too much for one. */
function watch() {
  const seen = (window.seen = { workers: 0, ended: 0, instances: 0, memory: [], told: 0 });
  const prelude = `{
    const channel = new BroadcastChannel("seen");
    const { instantiate } = WebAssembly;
    let trap = false;
    addEventListener("message", ({ data }) => { trap = data.name === "陷阱.txt"; });
    WebAssembly.instantiate = async (module, imports) => {
      const made = await instantiate(module, imports);
      // The rest of a module is joined to an instance.
      if (imports.first) return made;
      const { exports } = made;
      channel.postMessage("instance");
      const memory = Object.values(exports).find((item) => item instanceof WebAssembly.Memory);
      const judge = (...args) => {
        if (trap) throw new WebAssembly.RuntimeError("unreachable");
        const line = exports.judge(...args);
        channel.postMessage(memory.buffer.byteLength);
        return line;
      };
      return { exports: { ...exports, judge } };
    };
  }`;
  window.channel = new BroadcastChannel("seen");
  window.channel.onmessage = ({ data }) => {
    if (data === "instance") seen.instances += 1;
    else seen.memory.push(data);
  };
  const { Worker: OwnWorker, Blob: OwnBlob } = window;
  window.Worker = class extends OwnWorker {
    constructor(address) {
      super(address);
      seen.workers += 1;
      this.addEventListener("message", () => (seen.told += 1));
    }
    terminate() {
      if (!this.over) seen.ended += 1;
      this.over = true;
      super.terminate();
    }
  };
  window.Blob = class extends OwnBlob {
    constructor(parts, options) {
      const own = !options;
      super(own ? [prelude, ...parts] : parts, options);
      if (options && /csv/.test(options.type)) seen.csv = this;
    }
  };
}

/** Opens a page in check mode, and waits for the page for giving a report. */
async function open(address = "/plain", size = { width: 1280, height: 800 }) {
  const page = await on.browser.newPage();
  await page.setViewport(size);
  await page.evaluateOnNewDocument(watch);
  const viewer = await Viewer.opened(page, `${on.origin}${address}`);
  await viewer.until((root) => root.querySelector(".open"));
  return viewer;
}

/** Lets a folder go over the viewer: entries of a drop as a browser makes them, files with these bytes. */
function letGo(root, texts, count, extra, broken) {
  const fileOf = (name, parts, path) => ({
    isDirectory: false,
    isFile: true,
    name,
    fullPath: path,
    file: (done) => done(new File(parts, name)),
  });
  const folderOf = (name, children, path) => ({
    isDirectory: true,
    name,
    fullPath: path,
    // A browser gives them in parts, and nothing at the end.
    createReader: () => {
      let at = 0;
      return { readEntries: (done) => done(children.slice(at, (at += 100))) };
    },
  });
  const files = [];
  for (let i = 0; i < count; i += 1) {
    const name = `稿${String(i).padStart(4, "0")}.txt`;
    files.push(fileOf(name, [texts[i % texts.length]], `/全市/${name}`));
  }
  const within = ["封面.jpg", "~$稿0001.docx", ".DS_Store"].map((name) => fileOf(name, ["x"], `/全市/乡镇/${name}`));
  within.push(fileOf("坏了的.docx", [new Uint8Array(broken)], "/全市/乡镇/坏了的.docx"));
  if (extra.trap) within.push(fileOf("陷阱.txt", [texts[0]], "/全市/乡镇/陷阱.txt"));
  if (extra.large) {
    const large = Object.defineProperty(new File(["x"], "大.txt"), "size", { value: 17 << 20 });
    within.push({ ...fileOf("大.txt", [], "/全市/乡镇/大.txt"), file: (done) => done(large) });
  }
  files.splice(7, 0, folderOf("乡镇", within, "/全市/乡镇"));
  const whole = folderOf("全市", files, "/全市");
  const event = new Event("drop", { bubbles: true, cancelable: true, composed: true });
  const items = [{ kind: "file", webkitGetAsEntry: () => whole }];
  Object.defineProperty(event, "dataTransfer", { value: { items, files: [] } });
  root.querySelector(".fz").firstElementChild.dispatchEvent(event);
}

const drop = (viewer, texts, count, extra = {}) => viewer.run(letGo, texts, count, extra, BROKEN);

const seen = (viewer) => viewer.page.evaluate(() => window.seen);
const head = (viewer) => viewer.texts(".many-head b").then(([words]) => words);
const rows = (viewer) =>
  viewer.root.$$eval(".many tbody tr", (all) => all.map((row) => [...row.children].map((cell) => cell.lastElementChild?.textContent ?? cell.textContent)));
const finished = (viewer) =>
  viewer.page.waitForFunction((root) => /均已核对/.test(root.querySelector(".many-head b")?.textContent), { timeout: 20000 }, viewer.root);

test("a thousand files, one broken, one too much for an instance, one too large", { timeout: 40000 }, async (t) => {
  const viewer = await open();
  const before = viewer.heard.requests.length;
  const start = Date.now();
  await drop(viewer, TEXTS, COUNT, { trap: true, large: true });
  await viewer.until((root) => root.querySelector(".many tbody tr"));
  assert.equal(await viewer.run((root) => root.activeElement.textContent), "批量核对：全市", "the focus is at its title");

  // Stopped, and taken up again.
  await viewer.press(".many-head button", "停止");
  await viewer.until((root) => root.querySelector(".many-head button").textContent === "继续");
  const [, done, of] = /已核对 (\d+) 份，共 (\d+) 份/.exec(await head(viewer));
  assert.equal(Number(of), COUNT + 3);
  assert.ok(done < COUNT, `${done}`);
  const { workers, ended } = await seen(viewer);
  assert.ok(workers > 0 && workers <= 4 && workers === ended, `${workers} ${ended}`);
  await new Promise((rest) => setTimeout(rest, 400));
  assert.match(await head(viewer), new RegExp(`已核对 ${done} 份`), "nothing comes after a stop");
  assert.equal(await viewer.run((root) => root.activeElement.textContent), "继续", "the focus stays on the button");
  await viewer.press(".many-head button", "继续");
  await finished(viewer);
  t.diagnostic(`${COUNT + 3} files in ${Date.now() - start} ms`);

  assert.deepEqual(await viewer.texts(".many .open-title"), ["批量核对：全市"]);
  assert.match((await viewer.texts(".many-head .aside"))[0], /另有 3 个其他文件/);
  const [all, found, unread, clean] = await viewer.texts(".many .chip .count");
  assert.deepEqual([all, unread, Number(found.replace(",", "")) + Number(clean)], ["1,003", "3", COUNT]);

  // Every row is there, once it is asked for; first those that want a look.
  await viewer.run((root) => {
    const order = root.querySelector(".many select");
    order.selectedIndex = 1;
    order.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
  });
  await viewer.until((root) => root.querySelector(".many tbody th").textContent.includes("乡镇"));
  for (let more = 200; more < COUNT + 3; more += 200) {
    await viewer.run((root) => root.querySelector(".many table + button").click());
    await viewer.until((root, n) => root.querySelectorAll(".many tbody tr").length > n, more);
  }
  const table = await rows(viewer);
  assert.equal(table.length, COUNT + 3);
  assert.equal(await viewer.root.$(".many table + button"), null);
  const first = table.slice(0, 3).map((row) => row.join(" "));
  assert.match(first.find((row) => row.includes("坏了的.docx")), /不完整或已损坏/);
  assert.match(first.find((row) => row.includes("陷阱.txt")), /未能核对完，已跳过/);
  assert.match(first.find((row) => row.includes("大.txt")), /超过 16 MB/);
  assert.equal(await viewer.root.$("[data-go] ~ .why-not"), null, "what could not be read opens nothing");

  // Instances are few, and no wider at the end than they were at first.
  const after = await seen(viewer);
  assert.equal(after.workers, after.ended, "no worker is left");
  assert.ok(after.instances <= after.workers + 1, `one instance more, for the one that came to grief: ${JSON.stringify({ ...after, memory: after.memory.length })}`);
  const half = after.memory.length / 2;
  // Memory comes in pages of 64 KiB, and which file is whose is a matter of chance.
  const widest = Math.max(...after.memory.slice(0, half));
  assert.ok(Math.max(...after.memory.slice(half)) <= widest + 4 * 65536, after.memory.join(" "));
  t.diagnostic(`${Math.max(...after.memory) / 1024} KiB an instance`);
  assert.equal(viewer.heard.requests.slice(before).filter((address) => !address.startsWith("blob:")).length, 0);

  // A row opens its file beside the others, and the table is where one comes back to.
  await viewer.given(() => viewer.press(".many [data-go]", "稿0005.txt"));
  assert.equal((await viewer.report()).source.name, "稿0005.txt");
  await viewer.until((root) => root.querySelector(".document") && !root.querySelector(".many"));
  await viewer.press(".files .file", "批量核对");
  await viewer.until((root) => root.activeElement?.textContent === "稿0005.txt");
  assert.equal(viewer.heard.problems.join(), "");
  await viewer.page.close();
});

test("rows say what the native command says", { skip: noNative }, async () => {
  const viewer = await open();
  await drop(viewer, TEXTS, TEXTS.length);
  await finished(viewer);
  const table = await rows(viewer);
  for (const [i, text] of TEXTS.entries()) {
    const report = JSON.parse(native(Buffer.from(text), `稿000${i}.txt`));
    const counts = GRAVEST_FIRST.map((severity) => report.findings.filter((f) => f.severity === severity).length);
    const row = table.find(([path]) => path.endsWith(`稿000${i}.txt`));
    assert.deepEqual(row.slice(4, 8).map(Number), counts, row.join());
    assert.equal(row[2], report.meta.year ? String(report.meta.year.value) : "");
    assert.equal(row[8] === "—", report.score.status === "none" || report.score.status === "withheld");
  }
  assert.equal(table.find(([path]) => path.endsWith("稿0003.txt"))[3], "不像法治政府建设年度报告");
  await viewer.page.close();
});

test("the table is a file to take away, and is not lost by a slip of the hand", async () => {
  const viewer = await open();
  await drop(viewer, TEXTS, 8);
  await finished(viewer);
  await viewer.press(".many .chip", "未能读取");
  assert.equal((await rows(viewer)).length, 1);
  await viewer.press(".many-head button", "关闭汇总");
  await viewer.until((root) => root.activeElement?.closest(".question"));
  await viewer.press(".question button", "继续处理");
  await viewer.press(".many-head button", "保存为表格");
  const csv = await viewer.page.evaluate(() => window.seen.csv.text());
  assert.equal(csv.trim().split("\r\n").length, 10, "a head, and every file, whatever is shown");
  assert.match(csv, /^"文件","机关","年度"/);
  await viewer.until((root) => root.querySelector(".notices[aria-live] .is-copied")?.textContent.includes(".csv"));
  await viewer.press(".many-head button", "关闭汇总");
  await viewer.until((root) => root.querySelector(".drop") && !root.querySelector(".many"));
  await viewer.page.close();
});

test("rows are judged anew by the requirements that come later", async () => {
  const viewer = await open();
  await drop(viewer, TEXTS, 6);
  await finished(viewer);
  const kinds = async () => [...new Set((await rows(viewer)).filter(([path]) => /000[0-2]/.test(path)).map((row) => row[3]))];
  assert.ok((await kinds()).length > 1, "of several kinds at first");
  await viewer.given(() => viewer.press(".many [data-go]", "稿0000.txt"));
  await viewer.go("核验");
  await viewer.run((root) => {
    const files = new DataTransfer();
    files.items.add(new File(['{"schema":"fazhi-profile/1","name":"本县","date":"2025-01-06","for":"township"}'], "要求.json"));
    const input = root.querySelector(".profile input[type=file]");
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
  });
  await viewer.until((root) => root.host.report.profile.name === "本县");
  await viewer.press(".files .file", "批量核对");
  await finished(viewer);
  assert.deepEqual(await kinds(), ["乡镇政府"]);
  await viewer.page.close();
});

test("and by what the page asks for from then on, also where no report is open", async () => {
  const viewer = await open();
  await drop(viewer, TEXTS.slice(0, 3), 6);
  await finished(viewer);
  const kinds = async () => [...new Set((await rows(viewer)).filter(([path]) => /稿/.test(path)).map((row) => row[3]))];
  assert.ok((await kinds()).length > 1, "of several kinds at first");
  await viewer.host.evaluate((host) => host.setAttribute("profile", "township"));
  await viewer.until((root) => [...root.querySelectorAll(".many tbody td:nth-child(4)")].every((cell) => cell.textContent === "乡镇政府"));
  await finished(viewer);
  assert.equal((await rows(viewer)).length, 7);
  assert.deepEqual(await kinds(), ["乡镇政府"]);
  assert.deepEqual(await viewer.events("error"), []);
  assert.equal(viewer.heard.problems.join(), "");
  await viewer.page.close();
});

test("where a policy allows no workers, the page judges by itself", async () => {
  const viewer = await open("/policy");
  await drop(viewer, TEXTS, 60);
  await finished(viewer);
  assert.equal((await rows(viewer)).length, 61);
  const { instances, workers, ended } = await seen(viewer);
  assert.deepEqual([instances, workers - ended], [0, 0]);
  const violations = await viewer.page.evaluate(() => window.noted.violations);
  assert.ok(violations.length > 0 && violations.every((one) => one.startsWith("worker-src")), violations.join());
  await viewer.page.close();
});

test("a policy that names blob: allows them, and so does the stand-alone page", async () => {
  for (const address of ["/blob", "/?src="]) {
    const viewer = await open(address);
    await drop(viewer, TEXTS, 40);
    await finished(viewer);
    assert.ok((await seen(viewer)).instances > 0, address);
    assert.deepEqual([await viewer.page.evaluate(() => window.noted.violations), viewer.heard.problems], [[], []]);
    await viewer.page.close();
  }
});

const FILE = path.join(dist, "fazhi-report.html");
const noFile = fs.existsSync(FILE) ? false : "a development build does not make it";

test("the one file has workers too, from a disk; Chromium 78, which gives it none there, does without", { skip: noFile }, async (t) => {
  const old = await launchPacked("chromium78", puppeteer78);
  t.after(() => old.browser && old.browser.close());
  for (const browser of [on.browser, old.browser].filter(Boolean)) {
    const tab = await browser.newPage();
    const root = 'document.querySelector("fazhi-report").shadowRoot';
    await tab.evaluateOnNewDocument(watch);
    await tab.goto(pathToFileURL(FILE).href);
    await tab.waitForFunction(`document.querySelector("fazhi-report").shadowRoot && ${root}.querySelector(".open")`, { timeout: 20000 });
    await tab.evaluate(`(${letGo})(${[root, ...[TEXTS, 30, {}, BROKEN].map((value) => JSON.stringify(value))].join(", ")})`);
    await tab.waitForFunction(`/均已核对/.test((${root}.querySelector(".many-head b") || {}).textContent)`, { timeout: 20000 });
    const { told, workers, ended, rows } = await tab.evaluate(`({ ...seen, rows: ${root}.querySelectorAll(".many tbody tr").length })`);
    assert.equal(rows, 31);
    assert.equal(workers, ended);
    assert.equal(told > 30, browser === on.browser, `${await browser.version()}: ${told}`);
    await tab.close();
  }
});

test("workers end with the element", async () => {
  const viewer = await open();
  await drop(viewer, TEXTS, COUNT);
  await viewer.until(() => window.seen.instances > 0);
  await viewer.host.evaluate((host) => host.remove());
  await viewer.until(() => window.seen.workers === window.seen.ended);
  await viewer.page.evaluate((host) => document.body.append(host), viewer.host);
  await viewer.until((root) => root.querySelector(".many-head button")?.textContent === "继续");
  await viewer.page.close();
});

test("many files that are picked are a table too, few are tabs, and a folder is always one", async () => {
  const viewer = await open();
  const give = (selector, count) =>
    viewer.run(
      (root, s, n, text) => {
        const input = root.querySelector(s);
        const hand = new DataTransfer();
        for (let i = 0; i < n; i += 1) hand.items.add(new File([text.replace("12", String(20 + i))], `文${i}.txt`));
        input.files = hand.files;
        input.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
      },
      selector,
      count,
      TEXTS[0],
    );
  await give(".pick input[webkitdirectory]", 3);
  await finished(viewer);
  assert.equal((await rows(viewer)).length, 3);
  await viewer.run((root) => root.querySelector(".many [data-go]").click());
  await viewer.until((root) => root.querySelector(".document"));
  await viewer.press(".primary", "打开");
  await give(".pick input:not([webkitdirectory])", 21);
  await viewer.until((root) => root.querySelector(".many tbody tr"));
  await finished(viewer);
  assert.equal((await rows(viewer)).length, 21, "of one path the newer one counts");
  await viewer.page.close();
});

test("by keyboard, for a screen reader, in a narrow window and in other languages", async () => {
  const viewer = await open("/?src=&lang=en&languages=zh-Hans+en", { width: 320, height: 640 });
  await drop(viewer, TEXTS, 6);
  await viewer.until((root) => /All 7 checked/.test(root.querySelector(".many-head b")?.textContent));
  assert.match((await viewer.texts(".many .unseen[aria-live]"))[0], /^All 7 checked: \d with findings, 1 not read/);
  await viewer.page.evaluate(AXE);
  assert.ok(await viewer.run((root) => root.host.scrollWidth <= root.host.clientWidth), "nothing is cut off");
  assert.deepEqual(await objections(viewer), []);
  const names = await viewer.run((root) => [...root.querySelectorAll(".many button, .many select")].map((e) => e.getAttribute("aria-label") || e.textContent));
  assert.ok(names.every(Boolean), names.join());
  for (const theme of ["dark", "contrast"]) {
    await viewer.host.evaluate((host, t) => host.setAttribute("theme", t), theme);
    await viewer.until((root, t) => root.querySelector(`.theme-${t}`), theme);
    await new Promise((rest) => setTimeout(rest, 200));
    assert.deepEqual(await objections(viewer), []);
  }
  await viewer.page.close();
});

// Words that would run, load or break out: in every place that a caller or a text can fill, shown and exported, on a
// page that has no policy to fall back on.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { strFromU8, unzipSync } from "fflate";

import { root } from "../node/support.mjs";
import { listen, site, stage } from "./support.mjs";
import { SOURCES, VECTORS } from "./vectors.mjs";

const HOST = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/fazhi-report.js"></script>
<fazhi-report id="x" mode="check" languages="zh-Hans"></fazhi-report>`;

let made = "";

const on = await stage((url) => {
  if (url.pathname === "/host") return { type: "text/html; charset=utf-8", body: HOST };
  if (url.pathname === "/favicon.ico") return { type: "image/png", body: "" };
  if (url.pathname === "/made") return { type: "text/html; charset=utf-8", body: made };
  return site(url);
});

/** What the page with the viewer may ask for. */
const OWN = /^(data:,$|\/(host|fazhi-[\w.-]+)$|data:image\/svg\+xml)/;

/** A page that notes what runs. */
async function open(address) {
  const page = await on.browser.newPage();
  const heard = listen(page, on.origin);
  await page.evaluateOnNewDocument(() => {
    window.ran = 0;
    window.pwned = () => (window.ran += 1);
    for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = window.pwned;
  });
  await page.goto(`${on.origin}${address}`);
  return { page, heard };
}

/** Nothing ran, nothing was asked for, the page is where it was. */
async function unharmed({ page, heard }, address, allowed) {
  const { ran, href, polluted } = await page.evaluate(() => ({ ran: window.ran, href: location.href, polluted: {}.polluted }));
  assert.deepEqual({ ran, href, polluted }, { ran: 0, href: `${on.origin}${address}`, polluted: undefined });
  assert.deepEqual(heard.requests.filter((asked) => !allowed.test(asked)), []);
  assert.deepEqual(heard.problems, []);
}

/** On one line and short, as files about a report must be. */
const line = (words, most) => Array.from(words.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ")).slice(0, most).join("").trim() || "空";

/** A report with the words in all its places. */
const textOf = (v) => `某县${v}人民政府关于2024年法治政府建设情况的报告
来源：某县${v} 发布时间：2025-01-20 浏览次数：3
县委、县政府：
一、主要举措${v}和成效
（一）${v}
全年办理${v}案件12件，其中${v}甲类5件、乙类8件，同比增长${v}25%，推进法制政府建设${v}。依照《${v}法》办理。
${v}
二、存在的不足${v}
一是${v}办案拖沓，，${v}需要改进。联系人电话13800138000${v}。
某县${v}人民政府
2025年1月20日
`;

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** The text as a page, whose words are the text's: so markup comes in as words whatever it looks like. */
const pageOf = (text) =>
  `<!doctype html><meta charset="utf-8"><body>${text.split("\n").map((words) => `<p>${escaped(words)}</p>`).join("")}`;

/** Without what takes no width, which a page may lose. */
const squeeze = (words) => words.replace(/[\s\u200b\u00ad\ufeff]/g, "");

const profile = JSON.parse(fs.readFileSync(path.join(root, "www/samples/profile.json")));

/** What can be given beside the text, with the words of both in it. */
function given(v, w = v) {
  return {
    profile: {
      ...profile,
      name: line(v, 30),
      notice: { title: line(w, 60), number: line(v, 20) },
      parts: [{ name: line(w, 20), headings: [line(v, 20)] }],
      terms: [line(v, 20)],
      addressees: [line(w, 20)],
    },
    marks: { schema: "fazhi-marks/1", marks: [{ rule: "C-02", state: "verified", note: line(v, 300) }, { rule: "F-02", state: "not_applicable", note: line(w, 300) }] },
    rubric: {
      schema: "fazhi-rubric/1",
      name: line(w, 60),
      dimensions: [
        { id: line(v, 8), name: line(v, 30), points: 10000, rows: [{ kind: "rule", rule: "C-01", points: 10000 }] },
      ],
    },
  };
}

test("there are two hundred vectors and more", () => assert.ok(VECTORS.length >= 200, String(VECTORS.length)));

test("nothing in a report, its name, or what is given beside it runs, loads or becomes an element", async () => {
  const visit = await open("/host");
  const { page } = visit;
  await page.waitForFunction(() => document.getElementById("x").shadowRoot?.querySelector(".fz"));
  const read = (v, name, options, which) =>
    page.evaluate(
      async (text, name, options, which) => {
        const x = document.getElementById("x");
        const turn = () => new Promise((done) => setTimeout(done));
        x.options = options;
        const report = await x.load(text, { name });
        const names = new Set();
        const bad = [];
        let shown = "";
        const look = () => {
          shown += x.shadowRoot.textContent;
          for (const element of [...x.shadowRoot.querySelectorAll("*"), ...document.querySelectorAll("*")]) {
            names.add(element.localName);
            for (const { name: key, value } of element.attributes) {
              const address = ["href", "src", "action", "formaction", "data", "poster", "srcset", "ping", "xlink:href"].includes(key);
              if (/^on/i.test(key) || key === "srcdoc" || (key === "style" && element.getRootNode() !== document)) bad.push(`${element.localName} ${key}`);
              if (address && !/^(#|http:\/\/127\.|https?:\/\/([\w-]+\.)*gov\.cn\/|\/fazhi-report\.js$|blob:http:\/\/127\.|data:,$)/.test(value)) bad.push(`${key}=${value}`);
            }
          }
        };
        // The text, and one of what else there is.
        const tabs = x.shadowRoot.querySelectorAll(".tab");
        for (const tab of [tabs[0], tabs[1 + (which % (tabs.length - 1))]]) {
          tab.click();
          await turn();
          x.shadowRoot.querySelectorAll("details").forEach((fold) => (fold.open = true));
          look();
        }
        return { names: [...names], bad, text: report.text, shown, file: report.source.name };
      },
      pageOf(textOf(v)),
      `${name}.html`,
      options,
      which,
    );
  // What the viewer is made of where the words are plain.
  const plain = new Set(["tfoot"]);
  for (let which = 0; which < 8; which += 1) {
    for (const name of (await read("某某", "某某", given("某某"), which)).names) plain.add(name);
  }
  // Two at a time, one behind the other in every place of the text; what is given beside it holds one or the other.
  for (let at = 0; at < VECTORS.length; at += 2) {
    const pair = [VECTORS[at], VECTORS[at + 1] || VECTORS[0]];
    const text = pair.join("，");
    const seen = await read(text, pair[(at / 2) % 2], at % 8 === 6 ? {} : given(...pair), at / 2);
    assert.deepEqual(seen.bad, [], text);
    assert.deepEqual(seen.names.filter((name) => !plain.has(name)), [], text);
    assert.equal(squeeze(seen.text), squeeze(textOf(text)), "the text is what it was");
    // Shown as words, so that this test looks at what it means to.
    const shown = squeeze(seen.shown);
    for (const v of pair) assert.ok(shown.includes(squeeze(line(v, 6))), `to be read: ${v}`);
  }
  // As it is, too: taken for markup where it looks like it, which then is left out.
  const raw = VECTORS.join("\n全年办理案件12件。\n");
  for (const name of ["a.txt", "a.html"]) {
    const code = await page.evaluate(
      (text, file) => document.getElementById("x").load(text, { name: file }).then(() => "read", (error) => error.code),
      raw,
      name,
    );
    assert.ok(["read", "empty"].includes(code), code);
  }
  await unharmed(visit, "/host", OWN);
  await page.close();
});

test("no address in src leads anywhere else", async () => {
  const visit = await open("/host");
  const { page } = visit;
  await page.waitForFunction(() => document.getElementById("x").shadowRoot?.querySelector(".fz"));
  for (const src of SOURCES) {
    const code = await page.evaluate(
      (address) =>
        new Promise((done) => {
          const x = document.createElement("fazhi-report");
          x.addEventListener("fazhi-error", ({ detail }) => done(detail.code), { once: true });
          x.addEventListener("fazhi-report", () => done("report"), { once: true });
          x.setAttribute("src", address);
          document.body.replaceChildren(x);
        }),
      src,
    );
    assert.ok(["cross_origin", "not_found", "fetch_failed"].includes(code), `${src}: ${code}`);
  }
  visit.heard.problems = visit.heard.problems.filter((said) => !/404|Not allowed|Failed to load/.test(said));
  await unharmed(visit, "/host", /^(\/|data:,$|data:image\/svg\+xml)/);
  await page.close();
});

/** All words in one report, a vector a section. */
const EVERYTHING = `某县人民政府关于2024年法治政府建设情况的报告
一、主要举措和成效
${VECTORS.map((v) => `（一）${v}\n全年办理${v}案件12件，，其中甲类5件、乙类8件。推进法制政府建设${v}。\n${v}\n`).join("")}
某县人民政府
2025年1月20日
`;

test("what is exported runs nowhere either", async (t) => {
  const visit = await open("/host");
  const { page } = visit;
  const exported = async (format) => {
    const bytes = await page.evaluate(async (form) => {
      const blob = await document.getElementById("x").exportAs(form);
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    }, format);
    return Buffer.from(bytes);
  };
  await page.waitForFunction(() => document.getElementById("x").shadowRoot?.querySelector(".fz"));
  await page.evaluate(
    async (text, name, options) => {
      const x = document.getElementById("x");
      x.options = options;
      await x.load(text, { name });
    },
    pageOf(EVERYTHING),
    `${VECTORS[0]}.html`,
    given("=1+1<script>pwned()</script>"),
  );

  for (const format of ["html", "publish"]) {
    await t.test(`${format}: opened as a page, its own policy taken away`, async () => {
      const page_ = (await exported(format)).toString();
      made = `<!doctype html><meta charset="utf-8">${page_.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")}`;
      assert.ok(made.length > 10_000);
      const opened = await open("/made");
      const names = await opened.page.evaluate(() => [...new Set(Array.from(document.querySelectorAll("*"), (e) => e.localName))]);
      const known = "html head meta title style body header main footer section article h1 h2 h3 h4 h5 h6 p br ul ol li table colgroup col thead tbody tr th td details summary mark span a div b strong em small blockquote pre hr".split(" ");
      assert.deepEqual(names.filter((name) => !known.includes(name)), []);
      const attributes = await opened.page.evaluate(() => Array.from(document.querySelectorAll("*")).flatMap((e) => Array.from(e.attributes, (a) => a.name)));
      assert.deepEqual(attributes.filter((name) => /^(on|src|style$|href$|action|data$)/.test(name)), []);
      await unharmed(opened, "/made", /^\/(made|favicon\.ico)$/);
      await opened.page.close();
    });
  }

  for (const format of ["csv", "csv:findings", "csv:score"]) {
    await t.test(`${format}: no cell is a formula`, async () => {
      const cells = csv((await exported(format)).toString());
      assert.ok(cells.length > 1);
      const formulas = cells.flat().filter((cell) => /^[ \t\r\n\u3000]*[=+\-@＝＋－＠]/.test(cell) && !/^-?[\d.]+$/.test(cell));
      assert.deepEqual(formulas, []);
      assert.equal(new Set(cells.map((row) => row.length)).size, 1, "no cell breaks out of its row");
    });
  }

  await t.test("xlsx: cells are words and numbers", async () => {
    const parts = unzipSync(await exported("xlsx"));
    for (const [name, bytes] of Object.entries(parts)) {
      const text = strFromU8(bytes);
      assert.doesNotMatch(text, /<(\w+:)?(f|hyperlink|oleObject|externalReference)[\s>/]|TargetMode="External"/, name);
      await wellFormed(page, name, text);
    }
  });

  for (const format of ["docx", "docx_comments"]) {
    await t.test(`${format}: no field, no link, no object`, async () => {
      const parts = unzipSync(await exported(format));
      for (const [name, bytes] of Object.entries(parts)) {
        const text = strFromU8(bytes);
        assert.doesNotMatch(text, /<w:(fldSimple|hyperlink|object|altChunk)[\s>/]|TargetMode="External"|<!DOCTYPE/, name);
        // The number of the page is the only field.
        const fields = Array.from(text.matchAll(/<w:instrText[^>]*>([^<]*)/g), ([, code]) => code.trim());
        assert.deepEqual(fields.filter((code) => code !== "PAGE"), [], name);
        await wellFormed(page, name, text);
      }
    });
  }

  for (const format of ["md", "markdown"]) {
    await t.test(`${format}: nothing but what it writes itself is markup`, async () => {
      // What is escaped is words.
      const text = (await exported(format)).toString().replace(/\\[!-/:-@[-`{-~]/g, "");
      assert.ok(text.length > 10_000);
      const tags = new Set(Array.from(text.matchAll(/<[/!?]?([a-z][\w-]*)/gi), ([, name]) => name));
      assert.deepEqual([...tags].filter((name) => !["br", "details", "summary"].includes(name)), []);
      assert.doesNotMatch(text, /\]\s*[(:[]/, "no link");
      assert.doesNotMatch(text, /^(?: {4}|\t)/m, "no code");
      const headings = text.split("\n").filter((words) => /^#/.test(words));
      assert.ok(headings.every((words) => words.length > 2));
    });
  }

  await t.test("sarif: words are no links, names no schemes", async () => {
    const log = JSON.parse(await exported("sarif"));
    const [run] = log.runs;
    assert.ok(run.results.length > VECTORS.length);
    for (const { message, locations } of run.results) {
      assert.doesNotMatch(message.text, /(?<!\\)\[[^\]]*(?<!\\)\]\(/);
      const { uri } = locations[0].physicalLocation.artifactLocation;
      assert.match(uri, /^[\w.~%-]+$/);
    }
  });

  await t.test("json and txt hold the words as they are", async () => {
    assert.equal(squeeze(JSON.parse(await exported("json")).text), squeeze(EVERYTHING));
    assert.ok((await exported("txt")).length > 0);
  });

  await unharmed(visit, "/host", OWN);
  await page.close();
});

/** Rows of a CSV text. */
function csv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]+))?(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain || "" : quoted.replace(/""/g, '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

/** A browser's own reader takes it. */
async function wellFormed(page, name, text) {
  if (!text.startsWith("<")) return;
  const fault = await page.evaluate(
    (xml) => new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror")?.textContent,
    text,
  );
  assert.equal(fault, undefined, name);
}

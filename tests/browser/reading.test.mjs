// What a reader learns of a word by pressing it, and takes away of it: terms, laws, figures one after the other,
// sentences and links.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { site, stage } from "./support.mjs";
import { PHONE, Viewer } from "./viewer.mjs";

const on = await stage(site);
const ADDRESSES = ["/", "/fazhi-report.js", "/fazhi-report.wasm"];
const TEXT = `岚溪县人民政府2024年法治政府建设年度报告
2024年，岚溪县推进法治政府建设。
一、主要举措和成效
（一）规范执法。推进行政复议，办理行政复议案件30件，办结28件。
（二）贯彻法律。学习《中华人民共和国行政处罚法》，落实《医疗用毒性药品管理办法》和《岚溪县村规》。
二、存在的不足
行政复议力量不足，培训仅2场。
`;

let viewer;
let report;

/** A page that notes what is copied, by the way that it is told to have. */
async function open(clipboard, options) {
  const opened = await Viewer.open(on.browser, `${on.origin}/?mode=read`, options);
  await opened.page.evaluate((way) => {
    window.copied = [];
    const writeText = async (words) => {
      if (way === "refused") throw new DOMException("no", "NotAllowedError");
      window.copied.push(["clipboard", words]);
    };
    const value = way === "none" ? undefined : { writeText };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value });
    document.execCommand = () => {
      const field = document.querySelector("fazhi-report").shadowRoot.activeElement;
      window.copied.push(["field", field.value.slice(field.selectionStart, field.selectionEnd)]);
      return true;
    };
  }, clipboard);
  await opened.host.evaluate((host, text) => host.load(text, { name: "岚溪.txt" }), TEXT);
  await opened.until((root) => root.querySelector(".document").textContent.includes("村规"));
  return opened;
}

before(async () => {
  viewer = await open("clipboard");
  report = await viewer.report();
});

const copied = (of = viewer) => of.page.evaluate(() => window.copied.splice(0));
const untilCopied = async (of = viewer) => {
  await of.until(() => window.copied.length);
  return copied(of);
};
const card = () => viewer.texts(".inspector .card");
const words = ({ span }) => report.text.slice(span.start, span.end);
const figure = (printed) => report.figures.find((f) => words(f) === printed);

test("a term is marked once a section, quietly, and never in a heading, a name or a figure", async () => {
  assert.deepEqual(await viewer.texts(".document a.term"), ["行政复议", "行政复议"]);
  const looks = await viewer.root.$eval(".document a.term", (a) => {
    const { color, borderBottomStyle } = getComputedStyle(a);
    return { own: color === getComputedStyle(a.parentElement).color, borderBottomStyle };
  });
  assert.deepEqual(looks, { own: true, borderBottomStyle: "dashed" });
});

test("a term tells what it means and where that stands; nobody outside is told of it", async () => {
  const told = (await viewer.events("select")).length;
  await viewer.root.$eval(".document a.term", (a) => a.focus());
  await viewer.page.keyboard.press("Enter");
  await viewer.until((root) => root.querySelector(".inspector .card"));
  const [text] = await card();
  assert.match(text, /^行政复议.{10,}。出处《行政复议法》.*以法律规定为准。/);
  assert.deepEqual(await viewer.texts(".inspector .panel-head button"), ["关闭"], "terms are not gone through");
  assert.equal(new URL(viewer.page.url()).hash, "");
  assert.equal((await viewer.events("select")).length, told + 1);
  assert.deepEqual((await viewer.events("select")).at(-1), { id: "", kind: "" });
  await viewer.press(".inspector button", "关闭");
  await viewer.until((root) => root.activeElement?.matches("a.term"));
});

test("the page can switch terms off and on", async () => {
  await viewer.host.evaluate((host) => host.setAttribute("glossary", "none"));
  await viewer.until((root) => !root.querySelector(".document a.term"));
  await viewer.host.evaluate((host) => host.removeAttribute("glossary"));
  await viewer.until((root) => root.querySelector(".document a.term"));
});

test("a citation tells what law it is, and of one that no table has nothing but its kind", async () => {
  const told = async (name) => {
    const { id } = report.citations.find((c) => c.name.endsWith(name));
    await viewer.press(`.document [data-id="${id}"]`);
    await viewer.until((root, n) => root.querySelector(".card-subject")?.textContent.endsWith(n), name);
    return viewer.root.$eval(".inspector dl", (list) =>
      Object.fromEntries(Array.from(list.querySelectorAll("dt"), (dt) => [dt.textContent, dt.nextElementSibling.textContent])),
    );
  };
  const law = await told("行政处罚法");
  assert.equal(law.类别, "法律");
  assert.match(law.制定机关, /^全国人民代表大会/);
  assert.equal(law.修订后施行, "2021年7月15日");
  const regulation = await told("医疗用毒性药品管理办法");
  assert.equal(regulation.制定机关, "国务院");
  assert.equal(regulation.施行, undefined);
  const unknown = await told("岚溪县村规");
  assert.deepEqual(Object.keys(unknown), ["类别"]);
});

test("figures are gone through by the buttons, and told by their place among all", async () => {
  const [first, second] = report.figures;
  await viewer.press(`.document [data-id="${first.id}"]`);
  const place = (n) => viewer.until((root, t) => root.querySelector(".inspector .place")?.textContent === t, `第 ${n} 处，共 ${report.figures.length} 处`);
  await place(1);
  assert.ok(await viewer.root.$eval(".inspector .panel-head button", (b) => b.disabled));
  await viewer.press(".inspector button", "下一处");
  await place(2);
  await viewer.untilSeen(`.document [data-id="${second.id}"].is-selected`);
  await viewer.press(".inspector button", "上一处");
  await place(1);
  await viewer.press(".inspector button", "关闭");
});

test("Alt with an arrow goes from figure to figure in the text, the focus along; elsewhere it does nothing", async () => {
  const alt = async (key) => {
    await viewer.page.keyboard.down("Alt");
    await viewer.page.keyboard.press(key);
    await viewer.page.keyboard.up("Alt");
  };
  const untilAt = ({ id }) => viewer.until((root, at) => root.activeElement?.dataset.id === at, id);
  await viewer.root.$eval(".document a.term", (a) => a.focus());
  await alt("ArrowDown");
  await untilAt(report.figures[0]);
  await alt("ArrowDown");
  await untilAt(report.figures[1]);
  await alt("ArrowUp");
  await untilAt(report.figures[0]);
  await alt("ArrowUp");
  await untilAt(report.figures[0]);
  await viewer.page.keyboard.press("ArrowDown");
  await untilAt(report.figures[0]);
  await viewer.press(".inspector button", "关闭");
  await viewer.until((root) => !root.querySelector(".card"));
  await viewer.root.$eval(".tools button", (b) => b.focus());
  await alt("ArrowDown");
  assert.equal(await viewer.root.$(".card"), null);
});

test("a sentence is copied with its source, a figure as a link", async () => {
  const { id } = figure("30件");
  await viewer.press(`.document [data-id="${id}"]`);
  await viewer.press(".inspector button", "复制原句");
  assert.deepEqual(await untilCopied(), [
    ["clipboard", "“推进行政复议，办理行政复议案件30件，办结28件。”（《岚溪县人民政府2024年法治政府建设年度报告》，一、主要举措和成效／（一）规范执法）"],
  ]);
  await viewer.press(".inspector button", "复制链接");
  assert.deepEqual(await untilCopied(), [["clipboard", `${on.origin}/?mode=read#fz=${id}`]]);
  await viewer.untilSeen(".notices[aria-live] .is-copied");
  await viewer.press(".outline a");
  await viewer.until((root) => root.querySelector(".inspector .panel-title")?.textContent.startsWith("章节"));
  assert.equal(await viewer.root.$(".is-copied"), null, "it is told no longer than until the next step");
  assert.deepEqual(await viewer.texts(".card-actions button"), ["复制链接"]);
  await viewer.press(".inspector button", "复制链接");
  assert.deepEqual(await untilCopied(), [["clipboard", `${on.origin}/?mode=read#fz=${report.sections[0].id}`]]);
  await viewer.press(".inspector button", "关闭");
});

test("what cannot be copied is told", async () => {
  const other = await open("none");
  await other.page.evaluate(() => (document.execCommand = () => false));
  await other.press(".document a.figure");
  await other.press(".inspector button", "复制原句");
  await other.until((root) => root.querySelector(".is-copied")?.textContent.includes("未能复制"));
  await other.page.close();
});

for (const way of ["none", "refused"]) {
  test(`where the clipboard is ${way} a field does it, and the focus stays on the button`, async () => {
    const other = await open(way, { size: PHONE });
    await other.press(".document a.figure");
    await other.press(".inspector button", "复制原句");
    const [[by, text]] = await untilCopied(other);
    assert.equal(by, "field");
    assert.match(text, /^“.*30件.*”（《岚溪县/);
    assert.equal(await other.run((root) => root.activeElement.textContent), "复制原句");
    assert.equal(await other.root.$(".fazhi-copy"), null);
    await other.page.close();
  });
}

test("nothing went wrong meanwhile", () => viewer.leave(...ADDRESSES, "/samples/county.txt"));

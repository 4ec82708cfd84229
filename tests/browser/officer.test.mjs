// What an officer settles, and what a place's own notice asks for: typed, kept in files, told in every output.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { before, test } from "node:test";

import { site, stage } from "./support.mjs";
import { Viewer } from "./viewer.mjs";

const on = await stage(site);
let viewer;

before(async () => {
  viewer = await Viewer.open(on.browser, `${on.origin}/`);
  await viewer.go("核验");
});

const finding = async (id) => (await viewer.report()).findings.find((f) => f.id === id);
const exported = (format) =>
  viewer.host.evaluate(async (host, f) => (await host.exportAs(f)).text(), format);

/** Types over what stands in the field with this name. */
async function type(selector, name, typed) {
  const field = await viewer.until(
    (root, s, n) => [...root.querySelectorAll(s)].find((l) => l.textContent.startsWith(n))?.control,
    selector,
    name,
  );
  await field.evaluate((input, value) => {
    input.value = value;
    input.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
  }, typed);
}

/** Picks a file for the button with these words. */
async function pick(words, text) {
  const file = path.join(fs.mkdtempSync("/tmp/fazhi-"), "own.json");
  fs.writeFileSync(file, text);
  const input = await viewer.until(
    (root, w) => [...root.querySelectorAll(".pick")].find((l) => l.textContent.startsWith(w))?.control,
    words,
  );
  await input.uploadFile(file);
}

test("a finding is settled with a note, folds away, and the file gives it back", async () => {
  const report = await viewer.report();
  const { id } = report.findings.find(({ span, severity }) => span && severity === "warning");
  const points = report.score.value;
  await viewer.press(`[data-finding="${id}"] .message a`);
  assert.equal(await viewer.given(() => viewer.press(".card .settle button", "已核实无误")), "report");
  assert.equal(await viewer.given(() => type(".card .note", "说明", "已与原稿核对")), "report");
  assert.deepEqual((await finding(id)).mark, { state: "verified", note: "已与原稿核对" });
  assert.equal((await viewer.report()).score.value, points);
  await viewer.go("核验");
  const folded = await viewer.root.$eval(`[data-finding="${id}"]`, (row) => row.closest(".fold") && !row.closest(".fold").open);
  assert.equal(folded, true);
  const marks = await exported("marks");
  assert.deepEqual(JSON.parse(marks).marks, [{ finding: id, state: "verified", note: "已与原稿核对" }]);

  await viewer.unfold();
  await viewer.press(`[data-finding="${id}"] .message a`);
  await viewer.given(() => viewer.press(".card .settle button", "已核实无误"));
  assert.equal((await finding(id)).mark, null);
  await viewer.go("核验");
  assert.equal(await viewer.given(() => pick("载入标注", marks)), "report");
  assert.equal((await finding(id)).mark.note, "已与原稿核对");
});

test("a place's profile is typed, told at its field where it is wrong, applied, saved and dropped", async () => {
  await viewer.press(".profile summary");
  await type(".profile .fields label", "名称", "岚溪县年度报告要求");
  await type(".profile .fields label", "关闭的规则", "P-01");
  await viewer.press(".profile .primary");
  const wrong = await viewer.until((root) => root.querySelector(".profile .wrong"));
  assert.match(await wrong.evaluate((e) => e.parentElement.textContent), /^关闭的规则.*不能关闭/);
  await type(".profile .fields label", "关闭的规则", "F-08");
  await type(".profile .fields label", "要求的部分", "特色工作：特色亮点");
  assert.equal(await viewer.given(() => viewer.press(".profile .primary")), "report");
  const { profile, verdicts } = await viewer.report();
  assert.deepEqual([profile.name, profile.off], ["岚溪县年度报告要求", ["F-08"]]);
  assert.equal(verdicts.find(({ rule }) => rule === "L-05").verdict, "fail");
  assert.match((await viewer.texts(".profile summary"))[0], /岚溪县年度报告要求.*F-08/);
  const saved = await exported("profile");
  assert.equal(await viewer.given(() => viewer.press(".profile button", "取消本地要求")), "report");
  assert.equal((await viewer.report()).profile.name, "县级政府");
  assert.equal(await viewer.given(() => pick("载入文件", saved)), "report");
  assert.equal((await viewer.report()).profile.name, "岚溪县年度报告要求");
});

test("the sample profile is taken by option, as object and as text", async () => {
  // What an officer has typed goes before what the page asks for: a viewer without it.
  viewer = await Viewer.open(on.browser, `${on.origin}/`);
  const sample = fs.readFileSync(new URL("../../www/samples/profile.json", import.meta.url), "utf8");
  for (const given of [JSON.parse(sample), sample]) {
    const name = await viewer.host.evaluate(
      (host, profile) =>
        new Promise((resolve) => {
          host.addEventListener("fazhi-report", ({ detail }) => resolve(detail.report.profile.name), { once: true });
          host.options = {};
          host.options = { mode: "check", profile };
        }),
      given,
    );
    assert.equal(name, "青溪县乡镇年度报告要求");
    await viewer.given(() => viewer.host.evaluate((host) => (host.options = { mode: "check", profile: "county" })));
  }
});

test("rules and messages are told in English, whether the page asks at once or later", async () => {
  viewer = await Viewer.open(on.browser, `${on.origin}/`);
  await viewer.go("核验");
  await viewer.given(() => viewer.host.evaluate((host) => host.setAttribute("lang", "en")));
  const [{ rule, message }] = (await viewer.report()).findings;
  assert.match(message, /please check/i);
  await viewer.until((root, words) => root.querySelector(".finding-row .message").textContent === words, message);
  await viewer.press(".finding-row .rule-entry summary");
  const told = await viewer.texts(".finding-row .rule-entry[open] dd");
  const { rules } = await viewer.page.evaluate(async () => {
    const { init, rules, usePack } = await import("/fazhi-report.js");
    await init();
    usePack("en", await (await fetch("/fazhi-en.txt")).text());
    return { rules: rules({ lang: "en" }) };
  });
  const { title, what, why, limits } = rules.find(({ id }) => id === rule);
  assert.deepEqual(told, [what, why, limits]);
  assert.equal((await viewer.texts(".finding-row .rule"))[0], `${rule} ${title}`);
});

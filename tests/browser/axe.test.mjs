// Nothing for axe to object to: in every view, on phone and desktop, in every theme.

import { test } from "node:test";

import { holdsInEveryTheme, prepare } from "./axe.mjs";
import { site, stage } from "./support.mjs";
import { DESKTOP, PHONE, Viewer } from "./viewer.mjs";

const on = await stage(site);

/** How to come to each view from the one before. */
const CHECK = [
  ["cover", cover],
  ["folded", fold],
  ["unfolded", fold],
  ["menu", (viewer) => viewer.press(".menu summary")],
  ["menu closed", (viewer) => viewer.press(".menu summary")],
  ["settings", (viewer) => viewer.press(".menu.stays > summary")],
  ["settings closed", (viewer) => viewer.press(".menu.stays > summary")],
  ["reading", (viewer) => viewer.press(".reading summary")],
  ["reading closed", (viewer) => viewer.press(".reading summary")],
  ["search", search],
  ["figure", (viewer) => pressFirst(viewer, "figure")],
  ["term", (viewer) => pressFirst(viewer, "term")],
  ["finding", (viewer) => pressFirst(viewer, "finding")],
  ["data", (viewer) => viewer.go("数据")],
  ["contents", (viewer) => viewer.go("内容要点")],
  ["findings", findings],
  ["score", (viewer) => viewer.go("评分")],
  ["open page", (viewer) => viewer.press(".primary", "打开")],
  ["failure", (viewer) => viewer.given(() => viewer.press(".open-actions .primary"))],
];

const CHECKING = ["reading", "reading closed", "finding", "findings", "score", "open page", "failure"];
const READ = CHECK.filter(([view]) => !CHECKING.includes(view));

/** The outline lies over the document on a phone. */
const ON_PHONE = [
  ["outline", (viewer) => viewer.press(".for-outline")],
  ["outline closed", (viewer) => viewer.press(".outline button", "关闭")],
];

async function search(viewer) {
  await viewer.press(".tools button", "查找");
  await viewer.press(".search input");
  await viewer.page.keyboard.sendCharacter("执法");
  await viewer.until((root) => root.querySelector(".search .told").textContent.startsWith("1 /"));
}

async function cover(viewer) {
  await viewer.host.evaluate((host) => host.setAttribute("highlights", "auto"));
  await viewer.untilSeen(".cover-figures a");
}

async function fold(viewer) {
  const before = await viewer.attributes(".fold-button", "aria-expanded");
  await viewer.press(".fold-button");
  await viewer.until((root, was) => root.querySelector(".fold-button").getAttribute("aria-expanded") !== was, before[0]);
}

async function pressFirst(viewer, kind) {
  await viewer.press(`.document a.${kind}`);
  await viewer.until((root, k) => root.querySelector(`.document a.${k}.is-selected`) && root.querySelector(".card"), kind);
}

async function findings(viewer) {
  await viewer.go("核验");
  await viewer.press(".finding-row .rule-entry summary");
  await viewer.press(".verdicts summary", "已核对");
}

for (const [mode, views] of [["check", CHECK], ["read", READ]]) {
  for (const [name, size] of [["desktop", DESKTOP], ["phone", PHONE]]) {
    test(`${mode} mode, ${name}`, async (t) => {
      const address = `${on.origin}/?src=samples/department.txt&mode=${mode}`;
      const viewer = await Viewer.open(on.browser, address, { size });
      await prepare(viewer);
      for (const [view, come] of size === PHONE ? [...ON_PHONE, ...views] : views) {
        await t.test(view, async () => {
          await come(viewer);
          await holdsInEveryTheme(viewer);
        });
      }
      const module = mode === "check" ? "/fazhi-check.wasm" : "/fazhi-report.wasm";
      await viewer.leave("/", "/fazhi-report.js", module, "/samples/department.txt");
    });
  }
}

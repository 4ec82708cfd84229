// A way through every view and what lies over it, each step from the one before, for what has to hold in all of them.

import assert from "node:assert/strict";

const TOWNS = ["石桥镇", "柳河镇"].map((name, i) => ({
  name: `${name}.txt`,
  text: `${name}人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n全年排查矛盾纠纷${30 + i}件，其中调解成功45件。\n\n二、存在的不足\n宣传不够。\n`,
}));

/** Lets files go over the viewer: a file each, or with `folder` as one folder. */
function drop(viewer, files, folder = "") {
  return viewer.run(
    (root, given, within) => {
      const made = given.map(({ name, text }) => new File([text], name));
      const entries = made.map((file) => ({
        isFile: true,
        name: file.name,
        fullPath: `/${within}/${file.name}`,
        file: (done) => done(file),
      }));
      let left = entries;
      const createReader = () => ({ readEntries: (done) => done(left.splice(0)) });
      const whole = { isDirectory: true, name: within, fullPath: `/${within}`, createReader };
      const hand = new DataTransfer();
      made.forEach((file) => hand.items.add(file));
      const items = within ? [{ kind: "file", webkitGetAsEntry: () => whole }] : [];
      const event = new Event("drop", { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(event, "dataTransfer", { value: { items, files: hand.files } });
      root.querySelector(".fz").firstElementChild.dispatchEvent(event);
    },
    files,
    folder,
  );
}

async function pressFirst(viewer, kind) {
  await viewer.press(`.document .chapter a.${kind}`);
  await viewer.until((root, k) => root.querySelector(`.document a.${k}.is-selected`) && root.querySelector(".card"), kind);
}

async function search(viewer) {
  await viewer.press(".tools button", "查找");
  await viewer.press(".search input");
  await viewer.page.keyboard.sendCharacter("工作");
  await viewer.until((root) => root.querySelector(".search .told").textContent.startsWith("1 /"));
}

const menu = (which) => async (viewer) => {
  await viewer.run((root) => root.querySelectorAll(".menu[open]").forEach((one) => (one.open = false)));
  await viewer.press(`.menu${which} > summary`);
  await viewer.run((root) => root.querySelectorAll(".menu[open] details").forEach((one) => (one.open = true)));
};

/** Opens all that is folded in the view. */
const unfold = (viewer) => viewer.run((root) => root.querySelectorAll(".sheet details, .bar .reading").forEach((one) => (one.open = true)));

const FIRST = [
  ["cover", (viewer) => viewer.untilSeen(".cover a")],
  ["exports", menu(":not(.stays)")],
  ["settings", menu(".stays")],
];

/** What lies over the text where there is no room beside it. */
const OVER = [
  ["outline", async (viewer) => (await viewer.page.keyboard.press("Escape"), viewer.press(".for-outline"))],
  ["search", async (viewer) => (await viewer.press(".outline button", "关闭"), search(viewer))],
  ["hits", (viewer) => viewer.press(".search button", "列表")],
  ["hit", (viewer) => viewer.press(".hit")],
];

const BESIDE = [["search", async (viewer) => (await viewer.page.keyboard.press("Escape"), search(viewer))]];

const READING = [
  ["figure", async (viewer) => (await viewer.press(".search button", "关闭"), pressFirst(viewer, "figure"))],
  ["citation", (viewer) => pressFirst(viewer, "citation")],
  ["term", (viewer) => pressFirst(viewer, "term")],
  ["section", (viewer) => viewer.host.evaluate((host) => host.select(host.report.sections[0].id))],
  ["data", (viewer) => viewer.go("数据")],
  ["contents", (viewer) => viewer.go("内容要点")],
];

const CHECKING = [
  ["reading", async (viewer) => (await viewer.go("阅读"), unfold(viewer))],
  ["finding", (viewer) => pressFirst(viewer, "finding")],
  ["findings", async (viewer) => (await viewer.go("核验"), unfold(viewer))],
  ["score", (viewer) => viewer.go("评分")],
  ["editor", async (viewer) => {
    await viewer.press(".tools button", "试改");
    await viewer.press(".editor");
    await viewer.page.keyboard.sendCharacter("改");
    await viewer.until((root) => [...root.querySelectorAll(".editing button")].every((button) => !button.disabled));
  }],
  ["question", (viewer) => viewer.press(".editing button", "恢复原文")],
  ["opening", (viewer) => viewer.press(".primary", "打开")],
  ["failure", (viewer) => viewer.given(() => viewer.press(".open-actions .primary"))],
  ["files", async (viewer) => {
    await viewer.given(() => drop(viewer, [...TOWNS, { name: "坏了的.docx", text: "PK\x03\x04\x14\0\0\0" }]));
    await viewer.until((root) => root.querySelectorAll(".files .file").length === 4 && !root.querySelector(".is-busy"));
  }],
  ["broken", async (viewer) => {
    await viewer.press(".files .file", "坏了的");
    await viewer.until((root) => root.querySelector(".broken"));
  }],
  ["table", async (viewer) => {
    await drop(viewer, [...TOWNS, { name: "空白.txt", text: " " }], "各镇");
    await viewer.until((root) => /均已核对/.test(root.querySelector(".many-head b")?.textContent));
  }],
];

/**
 * The views of a mode, from the text of a report on.
 * @param {"read" | "check"} mode
 * @param {boolean} narrow
 * @returns {[string, (viewer: import("./viewer.mjs").Viewer) => Promise<unknown>][]} name, and how to come there
 */
export function tour(mode, narrow) {
  assert.ok(mode === "read" || mode === "check");
  return [...FIRST, ...(narrow ? OVER : BESIDE), ...READING, ...(mode === "check" ? CHECKING : [])];
}

// Nothing for axe to object to where an officer works: several files, one that is broken, a question, a text to try.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { holdsInEveryTheme, prepare } from "./axe.mjs";
import { site, stage } from "./support.mjs";
import { DESKTOP, PHONE, Viewer } from "./viewer.mjs";

const on = await stage(site);
const folder = fs.mkdtempSync("/tmp/fazhi-");
const written = (name, bytes) => {
  fs.writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, name);
};
const FILES = [
  written("石桥镇.txt", "石桥镇人民政府2024年法治政府建设年度报告\n一、主要举措和成效\n全年排查矛盾纠纷30件，其中调解成功45件。\n"),
  written("坏了的.docx", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])),
  written("柳河镇.txt", "柳河镇人民政府2024年法治政府建设年度报告\n一、主要举措和成效\n办理案件3件。\n"),
];

/** How to come to each view from the one before. */
const VIEWS = [
  ["several files", pick],
  ["one that is broken", (viewer) => viewer.press(".files .file", "坏了的")],
  ["findings by group", findings],
  ["a finding in the text", (viewer) => viewer.page.keyboard.press("F8")],
  ["a text to try", tried],
  ["a question", (viewer) => viewer.press(".editing button", "恢复原文")],
];

async function pick(viewer) {
  await viewer.press(".primary", "打开");
  const input = await viewer.page.waitForSelector("fazhi-report >>> .pick input");
  await viewer.given(() => input.uploadFile(...FILES));
  await viewer.until((root) => root.querySelectorAll(".files .file").length === 3 && !root.querySelector(".is-busy"));
}

async function findings(viewer) {
  await viewer.given(() => viewer.press(".files .file", "石桥镇"));
  await viewer.go("核验");
  await viewer.run((root) => {
    const [list] = [...root.querySelectorAll(".sieve select")].slice(-1);
    list.value = "group";
    list.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    root.querySelectorAll(".sheet details").forEach((fold) => (fold.open = true));
  });
  await viewer.until((root) => root.querySelector(".finding-group"));
}

async function tried(viewer) {
  await viewer.press(".tools button", "试改");
  await viewer.press(".try-go");
  await viewer.page.keyboard.type("改");
  await viewer.until((root) => [...root.querySelectorAll(".editing button")].every((button) => !button.disabled));
}

for (const [name, size] of [["desktop", DESKTOP], ["phone", PHONE]]) {
  test(name, async (t) => {
    const viewer = await Viewer.open(on.browser, `${on.origin}/`, { size });
    await prepare(viewer);
    for (const [view, come] of VIEWS) {
      await t.test(view, async () => {
        await come(viewer);
        await holdsInEveryTheme(viewer);
        const { wide, room } = await viewer.run((root) => ({ wide: root.host.scrollWidth, room: root.host.clientWidth }));
        assert.ok(wide <= room, "nothing reaches beyond the edge");
      });
    }
  });
}

// Inside other apps: what does not work there is replaced by what does.

import assert from "node:assert/strict";
import { test } from "node:test";

import { site, stage } from "./support.mjs";
import { PHONE, Viewer } from "./viewer.mjs";

const ADDRESSES = ["/", "/fazhi-report.js", "/fazhi-report.wasm", "/samples/county.txt"];
const WECHAT =
  "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0 Mobile MicroMessenger/8.0.30";

const on = await stage(site);

/** A page inside an app: by its name, or by what is not there. */
async function open({ agent, without = "", query = "mode=read" } = {}) {
  const { newPage } = on.browser;
  on.browser.newPage = async () => {
    const page = await newPage.call(on.browser);
    if (agent) await page.setUserAgent(agent);
    await page.evaluateOnNewDocument((missing) => {
      window.copies = [];
      if (missing.includes("clipboard")) Object.defineProperty(navigator, "clipboard", { value: undefined });
      else Object.defineProperty(navigator, "clipboard", { value: { writeText: async (words) => window.copies.push(words) } });
      document.execCommand = (command) => {
        const field = document.querySelector("fazhi-report").shadowRoot.querySelector(".fazhi-copy");
        if (missing.includes("copy") || command !== "copy") return false;
        window.copies.push(field.value.slice(field.selectionStart, field.selectionEnd));
        return true;
      };
      if (missing.includes("objects")) delete URL.createObjectURL;
      const voices = [{ lang: "zh-CN", localService: true }];
      Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => voices, addEventListener() {}, cancel() {} } });
    }, without);
    return page;
  };
  try {
    return await Viewer.open(on.browser, `${on.origin}/?${query}`, { size: PHONE });
  } finally {
    on.browser.newPage = newPage;
  }
}

const openMenu = (viewer) => viewer.press(".menu:not(.stays) > summary");

for (const [name, page] of [
  ["WeChat", { agent: WECHAT }],
  ["a browser without downloads", { without: "objects" }],
]) {
  test(`${name}: the text is copied, files and paper are left to a browser`, async () => {
    const viewer = await open(page);
    assert.deepEqual(await viewer.texts(".tools > button"), ["查找", "适老版"], "neither paper nor voice");
    await openMenu(viewer);
    assert.deepEqual(await viewer.texts(".menu-items:not(.settings) > *"), [
      "复制全文",
      "查看原文",
      "请点右上角，在浏览器中打开后下载或打印。",
    ]);
    assert.match((await viewer.attributes(".menu-items .original", "href"))[0], /\/samples\/county\.txt$/);
    await viewer.press(".menu-items button", "复制全文");
    await viewer.until((root) => root.querySelector(".notices[aria-live] .is-copied")?.textContent.startsWith("已复制"));
    const [copied] = await viewer.page.evaluate(() => window.copies);
    const shown = (await viewer.texts(".document .chapter")).join("");
    assert.equal(copied.replace(/\s/g, ""), shown.replace(/\s/g, ""));
    assert.ok(copied.split("\n").length > 30, "line by line");
    await viewer.press(".is-copied button", "关闭");
    await viewer.until((root) => !root.querySelector(".is-copied"));
    await viewer.leave(...ADDRESSES);
  });
}

test("without a clipboard the text is copied from a field, which leaves nothing behind", async () => {
  const viewer = await open({ agent: WECHAT, without: "clipboard" });
  await openMenu(viewer);
  await viewer.press(".menu-items button", "复制全文");
  await viewer.until((root) => root.querySelector(".is-copied"));
  assert.match((await viewer.texts(".is-copied p"))[0], /^已复制/);
  const [copied] = await viewer.page.evaluate(() => window.copies);
  const shown = (await viewer.texts(".document .chapter")).join("");
  assert.equal(copied.replace(/\s/g, ""), shown.replace(/\s/g, ""));
  assert.equal(await viewer.run((root) => root.querySelectorAll("textarea").length), 0);
  await viewer.leave(...ADDRESSES);
});

test("where nothing can be copied it is said, with a way to do it", async () => {
  const viewer = await open({ agent: WECHAT, without: "clipboard copy" });
  await openMenu(viewer);
  await viewer.press(".menu-items button", "复制全文");
  await viewer.until((root) => root.querySelector(".is-copied"));
  assert.match((await viewer.texts(".is-copied p"))[0], /^未能复制.*长按/);
  await viewer.leave(...ADDRESSES);
});

test("in a browser of its own nothing is missing", async () => {
  const viewer = await open();
  // Voices are asked for once the report stands.
  await viewer.until((root) => root.querySelectorAll(".tools > button").length > 3);
  assert.deepEqual(await viewer.texts(".tools > button"), ["查找", "打印", "适老版", "朗读"]);
  await openMenu(viewer);
  assert.ok((await viewer.attributes("[data-export]", "data-export")).includes("csv"));
  await viewer.leave(...ADDRESSES);
});

test("a link that went through an app still leads to its figure", async () => {
  for (const added of ["&fz=f3&from=singlemessage&isappinstalled=0", "&fz=f3#rd", "&x=1%23fz=f3", "#fz=f3?from=timeline"]) {
    const viewer = await open({ agent: WECHAT, query: `mode=read${added}` });
    await viewer.until((root) => root.querySelector('.document .is-selected[data-id="f3"]'));
    await viewer.leave(...ADDRESSES);
  }
});

// What a reader chooses: type size, line height, colours, large type. The text itself stands still meanwhile.

import assert from "node:assert/strict";
import { test } from "node:test";

import { objections, prepare } from "./axe.mjs";
import { site, stage } from "./support.mjs";
import { DESKTOP, PHONE, Viewer } from "./viewer.mjs";

const SMALL = { width: 320, height: 568 };
const READ = ["/", "/fazhi-report.js", "/fazhi-report.wasm", "/samples/county.txt"];
const CHECK = ["/", "/fazhi-report.js", "/fazhi-check.wasm", "/samples/county.txt"];

const on = await stage(site);

const open = (size = DESKTOP, mode = "read") => Viewer.open(on.browser, `${on.origin}/?mode=${mode}`, { size });
const press = (viewer, key) => viewer.page.keyboard.press(key);
const style = (viewer, selector, name) =>
  viewer.root.$eval(selector, (element, n) => getComputedStyle(element)[n], name);
const hasClass = (viewer, name) => viewer.until((root, n) => root.querySelector(".fz").matches(n), name);
const openMenu = (viewer) => viewer.press(".menu.stays > summary");

/** Tabs on until what has the focus is called so. */
async function tabTo(viewer, words) {
  for (let i = 0; i < 40; i += 1) {
    const name = await viewer.run((root) => {
      const { activeElement: at } = root;
      return at && (at.getAttribute("aria-label") || at.textContent.trim());
    });
    if (name === words) return;
    await press(viewer, "Tab");
  }
  assert.fail(`Tab never came to ${words}`);
}

/** Counts what changes among the nodes of the document from here on. */
const watchText = (viewer) =>
  viewer.run((root) => {
    window.changes = 0;
    const observer = new MutationObserver((all) => (window.changes += all.length));
    const of = { subtree: true, childList: true, characterData: true, attributes: true };
    observer.observe(root.querySelector(".document"), of);
  });
const changes = (viewer) => viewer.page.evaluate(() => window.changes);

test("type size, line height and colours are chosen by keyboard, in a menu that stays", async () => {
  const viewer = await open();
  await watchText(viewer);
  await tabTo(viewer, "显示");
  await press(viewer, "Enter");
  await viewer.until((root) => root.querySelector(".menu.stays").open);

  assert.equal(await style(viewer, ".document", "fontSize"), "17px");
  await tabTo(viewer, "放大字号");
  for (const [told, size] of [["大", "20.06px"], ["特大", "24.0006px"], ["最大", "28.05px"], ["最大", "28.05px"]]) {
    await press(viewer, "Enter");
    await viewer.until((root, s) => getComputedStyle(root.querySelector(".document")).fontSize === s, size);
    assert.deepEqual(await viewer.texts(".sizes .told"), [told]);
  }
  assert.deepEqual(await viewer.attributes('[aria-label="放大字号"]', "aria-disabled"), ["true"]);
  await viewer.page.keyboard.down("Shift");
  await press(viewer, "Tab");
  await viewer.page.keyboard.up("Shift");
  await tabTo(viewer, "缩小字号");
  for (let i = 0; i < 3; i += 1) await press(viewer, "Enter");
  await hasClass(viewer, ".size-1");

  await tabTo(viewer, "放宽");
  await press(viewer, "Space");
  await hasClass(viewer, ".leading-2");
  assert.equal(await style(viewer, ".document", "lineHeight"), "37.4px");
  assert.deepEqual(await viewer.texts(".setting [aria-pressed=true]"), ["放宽", "跟随系统"]);

  await tabTo(viewer, "深色");
  await press(viewer, "Enter");
  await hasClass(viewer, ".theme-dark");
  assert.ok(await viewer.root.$eval(".menu.stays", (menu) => menu.open), "the menu stays");

  await press(viewer, "Escape");
  await viewer.until((root) => !root.querySelector(".menu.stays").open);
  assert.equal(await viewer.run((root) => root.activeElement.textContent), "显示");
  assert.equal(await changes(viewer), 0, "the text stands still");
  await viewer.leave(...READ);
});

test("the menu closes when the reader goes elsewhere", async () => {
  const viewer = await open();
  await openMenu(viewer);
  await viewer.press(".tab", "数据");
  await viewer.until((root) => !root.querySelector(".menu.stays").open);
  await viewer.leave(...READ);
});

test("the reader's colours go before the host's until the host changes them", async () => {
  const viewer = await open();
  const host = (theme) => viewer.host.evaluate((element, value) => element.setAttribute("theme", value), theme);
  await host("light");
  await hasClass(viewer, ".theme-light");
  await openMenu(viewer);
  await viewer.press(".settings button", "高对比");
  await hasClass(viewer, ".theme-contrast");
  await viewer.host.evaluate((element) => element.setAttribute("year", "2023"));
  await viewer.until((root) => root.host.report.meta.year.value === 2023);
  await hasClass(viewer, ".theme-contrast");
  await host("dark");
  await hasClass(viewer, ".theme-dark");
  await viewer.leave(...READ);
});

test("choices stay for the next report and end with the element", async () => {
  const viewer = await open();
  await openMenu(viewer);
  await viewer.press('[aria-label="放大字号"]');
  await hasClass(viewer, ".size-2");
  await viewer.host.evaluate((host) => host.load("某县人民政府2024年法治政府建设年度报告\n一、主要举措\n开展培训2场。"));
  await viewer.until((root) => /培训2场/.test(root.querySelector(".document").textContent));
  await hasClass(viewer, ".size-2");
  await viewer.page.evaluate(() => {
    const host = document.querySelector("fazhi-report");
    const other = document.createElement("fazhi-report");
    host.replaceWith(other);
    return other.load("某县人民政府2024年法治政府建设年度报告\n一、主要举措\n开展培训3场。");
  });
  await viewer.turnTo("fazhi-report");
  await viewer.until((root) => /培训3场/.test(root.querySelector(".document")?.textContent));
  await hasClass(viewer, ".size-1");
  assert.equal(await viewer.page.evaluate(() => localStorage.length + sessionStorage.length), 0, "nothing is stored");
  await viewer.leave(...READ);
});

/** What sticks out of the window or of the viewer. */
const overflows = (viewer) =>
  viewer.run((root) => {
    const fz = root.querySelector(".fz");
    const right = fz.getBoundingClientRect().right + 0.5;
    const scrolls = (element) => element.closest(".table, .menu:not([open])");
    const out = Array.from(fz.querySelectorAll("*")).filter(
      (e) => e.checkVisibility() && !scrolls(e) && e.getBoundingClientRect().width && e.getBoundingClientRect().right > right,
    );
    const told = out.map((e) => `${e.localName}.${e.getAttribute("class")} ${e.textContent.slice(0, 20)}`);
    return fz.scrollWidth > fz.clientWidth || out.length ? [`${fz.scrollWidth}/${fz.clientWidth}`, ...told] : [];
  });

/** Every view, and what lies over it. */
async function* views(viewer, mode) {
  const tabs = await viewer.texts(".tab");
  for (const name of tabs.filter((words) => !words.startsWith("目录"))) {
    await viewer.go(name);
    yield name;
  }
  await viewer.go("阅读");
  await openMenu(viewer);
  yield "settings";
  await press(viewer, "Escape");
  await viewer.press(".menu:not(.stays) > summary");
  yield "exports";
  await press(viewer, "Escape");
  await viewer.press(".for-outline");
  await viewer.until((root) => root.querySelector(".outline.is-over"));
  yield "outline";
  await viewer.press(".outline button", "关闭");
  await viewer.press(".document a.figure");
  await viewer.until((root) => root.querySelector(".card"));
  yield "figure";
  if (mode === "check") {
    await viewer.press(".inspector button", "关闭");
    await viewer.press(".reading summary");
    yield "corrections";
  }
}

for (const mode of ["read", "check"]) {
  test(`the largest type holds on the smallest screen, ${mode} mode`, async () => {
    const viewer = await open(SMALL, mode);
    await openMenu(viewer);
    for (let i = 0; i < 3; i += 1) await viewer.press('[aria-label="放大字号"]');
    await hasClass(viewer, ".size-4");
    await press(viewer, "Escape");
    for await (const view of views(viewer, mode)) assert.deepEqual(await overflows(viewer), [], view);
    await viewer.leave(...(mode === "read" ? READ : CHECK));
  });

  test(`all type grows with the size, ${mode} mode`, async () => {
    const viewer = await open(PHONE, mode);
    const sizes = () =>
      viewer.run((root) => {
        const words = (e) => Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.data.trim());
        const all = Array.from(root.querySelectorAll(".fz *")).filter((e) => words(e) && e.checkVisibility());
        return all.map((e) => [`${e.localName}.${e.className} ${e.textContent.slice(0, 12)}`, parseFloat(getComputedStyle(e).fontSize)]);
      });
    for (const tab of ["阅读", "数据", "内容要点", ...(mode === "check" ? ["核验", "评分"] : [])]) {
      await viewer.go(tab);
      const before = new Map(await sizes());
      await openMenu(viewer);
      for (let i = 0; i < 3; i += 1) await viewer.press('[aria-label="放大字号"]');
      await hasClass(viewer, ".size-4");
      await press(viewer, "Escape");
      for (const [what, size] of await sizes()) {
        if (before.has(what)) assert.ok(Math.abs(size / before.get(what) - 1.65) < 0.05, `${tab}: ${what} ${before.get(what)} → ${size}`);
      }
      await openMenu(viewer);
      for (let i = 0; i < 3; i += 1) await viewer.press('[aria-label="缩小字号"]');
      await hasClass(viewer, ".size-1");
      await press(viewer, "Escape");
    }
    await viewer.leave(...(mode === "read" ? READ : CHECK));
  });
}

for (const [mode, names] of [["read", ["阅读", "目录", "数据"]], ["check", ["阅读", "目录", "数据", "核验", "评分"]]]) {
  test(`适老版 in one press and out in one, ${mode} mode`, async () => {
    const viewer = await open(PHONE, mode);
    await watchText(viewer);
    await viewer.press(".tools button", "适老版");
    await hasClass(viewer, ".is-large.theme-contrast");
    assert.deepEqual((await viewer.texts(".foot .tab")).map((words) => words.replace(/\d+$/, "")), names);
    assert.ok(parseFloat(await style(viewer, ".document", "fontSize")) >= 24);
    const leading = parseFloat(await style(viewer, ".document", "lineHeight"));
    assert.ok(leading >= 48, `line height ${leading}`);
    for await (const view of views(viewer, mode)) {
      const poor = await viewer.run((root) => {
        const seen = (e) => e.checkVisibility() && !e.closest(".document");
        const all = Array.from(root.querySelectorAll(".fz *")).filter(seen);
        const words = (e) => Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.data.trim());
        const small = all.filter((e) => words(e) && parseFloat(getComputedStyle(e).fontSize) < 20);
        const low = all.filter((e) => e.matches("button, summary, select, input, .outline li a, .figures td a") && e.getBoundingClientRect().height < 59.9);
        return [...small, ...low].map((e) => `${e.localName}.${e.className} ${e.textContent.slice(0, 20)} ${e.getBoundingClientRect().height}`);
      });
      assert.deepEqual(poor, [], view);
      assert.deepEqual(await overflows(viewer), [], view);
    }
    await viewer.go("阅读");
    await viewer.press(".tools button", "退出适老版");
    await viewer.until((root) => !root.querySelector(".is-large"));
    assert.equal(await style(viewer, ".document", "fontSize"), "17px");
    await viewer.leave(...(mode === "read" ? READ : CHECK));
  });
}

test("bars and what is chosen stand out in high contrast and in the system's own colours", async () => {
  const viewer = await open(DESKTOP, "check");
  const session = await viewer.page.createCDPSession();
  await viewer.go("内容要点");
  await openMenu(viewer);
  /** Outline and fill of a bar, the ground of a choice that holds and of one that does not. */
  const colours = () =>
    viewer.run((root) => {
      const of = (selector, name) => getComputedStyle(root.querySelector(selector))[name];
      const choice = (pressed) => of(`.settings [aria-pressed=${pressed}]`, "backgroundColor");
      return { rail: of(".topics .rail", "stroke"), fill: of(".topics .fill", "fill"), ground: of(".fz", "backgroundColor"), on: choice(true), off: choice(false) };
    });
  await viewer.press(".settings button", "高对比");
  await hasClass(viewer, ".theme-contrast");
  await press(viewer, "Escape");
  const contrast = await colours();
  assert.deepEqual([contrast.rail, contrast.ground], ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  assert.notEqual(contrast.on, contrast.off);
  for (const scheme of ["light", "dark"]) {
    const features = [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: scheme }];
    await session.send("Emulation.setEmulatedMedia", { features });
    const { rail, fill, ground, on, off } = await colours();
    const ink = scheme === "light" ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
    assert.deepEqual([rail, fill], [ink, ink], scheme);
    assert.ok(ground !== ink && on !== off, `${scheme}: ${ground} ${on} ${off}`);
  }
  await viewer.leave(...CHECK);
});

test("the text stands still while large type comes and goes", async () => {
  const viewer = await open();
  await watchText(viewer);
  await viewer.press(".tools button", "适老版");
  await hasClass(viewer, ".is-large");
  await viewer.press(".tools button", "退出适老版");
  await viewer.until((root) => !root.querySelector(".is-large"));
  assert.equal(await changes(viewer), 0);
  await viewer.leave(...READ);
});

for (const [mode, size] of [["read", PHONE], ["check", PHONE], ["read", DESKTOP]]) {
  test(`axe finds nothing in large type, ${mode} mode, ${size.width} pixels`, async () => {
    const viewer = await open(size, mode);
    await prepare(viewer);
    await viewer.press(".tools button", "适老版");
    await viewer.until((root) => root.querySelector(".aloud .caption"));
    for await (const view of views(viewer, mode)) assert.deepEqual(await objections(viewer), [], view);
    for (const [name, theme] of [["浅色", ".theme-light"], ["深色", ".theme-dark"]]) {
      await openMenu(viewer);
      await viewer.press(".settings button", name);
      await hasClass(viewer, theme);
      assert.deepEqual(await objections(viewer, ["color-contrast"]), [], name);
      await press(viewer, "Escape");
    }
    await viewer.leave(...(mode === "read" ? READ : CHECK));
  });
}

test("the year and the names of a title stand on one line each, however wide that is", async () => {
  const viewer = await open(DESKTOP, "check");
  for (const [title, parts] of [["某某某某某某某县2023年法治政府建设年度报告", ["2023年", "法治政府", "年"]], ["某某某某县人民政府二〇二三年法治政府建设报告", ["人民政府", "二〇二三年", "法治政府"]]]) {
    await viewer.given(() => viewer.host.evaluate((host, t) => host.load(`${t}\n\n一、主要举措\n办理案件3件。\n`), title));
    const whole = async (selector) => {
      assert.deepEqual(await viewer.texts(selector), parts);
      const lines = await viewer.root.$$eval(selector, (all) => all.map((span) => span.getClientRects().length));
      assert.ok(lines.every((count) => count === 1), `${title}: ${lines}`);
    };
    // Lines of one length would break it here.
    for (const width of [320, 360, 390]) {
      await viewer.page.setViewport({ width, height: 700 });
      await whole(".document .title .whole");
    }
    await viewer.go("数据");
    await whole(".bar-title .whole");
    await viewer.go("阅读");
  }
  await viewer.page.close();
});

test("a press between the choices leaves the menu open, one beside it closes it", async () => {
  const viewer = await open();
  await viewer.press(".menu.stays summary");
  const [x, y] = await viewer.run((root) => {
    const box = root.querySelector(".menu.stays .menu-items").getBoundingClientRect();
    return [box.left + 4, box.top + 4];
  });
  await viewer.page.mouse.click(x, y);
  assert.ok(await viewer.run((root) => root.querySelector(".menu.stays").open));
  await viewer.page.mouse.click(500, 600);
  await viewer.until((root) => !root.querySelector(".menu.stays").open);
});

// The samples look as they looked when somebody last looked at them. Faces differ from machine to machine, so not
// pixels are compared but how light and dark lie: both pictures are drawn down to squares of sixteen pixels.
// `FAZHI_BLESS=1` takes new pictures; look at them before committing.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { before, test } from "node:test";

import { root } from "../node/support.mjs";
import { photograph, studio } from "./looks.mjs";
import { stage } from "./support.mjs";

const FOLDER = path.join(root, "tests/browser/looks");
const BLESS = Boolean(process.env.FAZHI_BLESS);
/** Scripts for the page. */
const VIEWER = 'document.querySelector("fazhi-report").shadowRoot';
const press = (words) =>
  `Array.from(${VIEWER}.querySelectorAll("button")).find((button) => button.textContent.trim() === "${words}").click()`;
const SEARCH = `${press("查找")}; setTimeout(() => {
  const field = ${VIEWER}.querySelector(".search input");
  field.value = "执法";
  field.dispatchEvent(new Event("input", { bubbles: true }));
}, 50)`;

const county = { src: "/samples/county.txt" };

/** What stands in the folder, by name. At most two dozen. */
const SCENES = {
  "read-phone": { ...county, mode: "read", size: "phone", tab: "阅读" },
  "read-tablet": { ...county, mode: "read", size: "tablet", tab: "阅读" },
  "read-desktop": { ...county, mode: "read", size: "desktop", tab: "阅读" },
  "read-desktop-dark": { ...county, mode: "read", theme: "dark", size: "desktop", tab: "阅读" },
  "read-desktop-contrast": { ...county, mode: "read", theme: "contrast", size: "desktop", tab: "阅读" },
  "data-phone": { ...county, mode: "read", size: "phone", tab: "数据" },
  "data-desktop": { ...county, mode: "read", size: "desktop", tab: "数据" },
  "contents-phone": { ...county, mode: "read", size: "phone", tab: "内容要点" },
  "contents-desktop": { ...county, mode: "read", size: "desktop", tab: "内容要点" },
  "open-phone": { mode: "check", size: "phone" },
  "open-desktop": { mode: "check", size: "desktop" },
  "findings-phone": { ...county, mode: "check", size: "phone", tab: "核验" },
  "findings-desktop": { ...county, mode: "check", size: "desktop", tab: "核验" },
  "findings-desktop-dark": { ...county, mode: "check", theme: "dark", size: "desktop", tab: "核验" },
  "score-phone": { ...county, mode: "check", size: "phone", tab: "评分" },
  "read-phone-large": { ...county, mode: "read", size: "phone", tab: "阅读", act: press("适老版") },
  "read-desktop-english": { ...county, mode: "read", lang: "en", size: "desktop", highlights: "auto" },
  "card-phone": { ...county, mode: "read", size: "phone", tab: "阅读", act: `${VIEWER}.querySelector(".document a.figure").click()` },
  "search-desktop": { ...county, mode: "read", size: "desktop", tab: "阅读", act: SEARCH },
  "findings-phone-dark": { ...county, mode: "check", theme: "dark", size: "phone", tab: "核验" },
  "editor-desktop": { ...county, mode: "check", size: "desktop", act: press("试改") },
  "score-desktop": { ...county, mode: "check", size: "desktop", tab: "评分" },
};

/** So many of 255 steps a square may be lighter or darker, and so many squares in a hundred may be more than that. */
const STEPS = 24;
const PERCENT = 2;

const on = await stage(studio(new Map()));
let desk;

before(async () => {
  fs.mkdirSync(FOLDER, { recursive: true });
  desk = await on.browser.newPage();
});

/** In the page: how many squares in a hundred differ, or why the two cannot be compared. */
async function difference(before, after, steps) {
  const square = 16;
  const drawn = async (base64) => {
    const image = new Image();
    image.src = `data:image/webp;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data };
  };
  const squares = ({ width, height, data }) => {
    const [across, down] = [Math.ceil(width / square), Math.ceil(height / square)];
    const sums = new Float64Array(across * down);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = 4 * (y * width + x);
        const light = 0.3 * data[at] + 0.6 * data[at + 1] + 0.1 * data[at + 2];
        sums[Math.floor(y / square) * across + Math.floor(x / square)] += light / (square * square);
      }
    }
    return sums;
  };
  const [one, other] = [await drawn(before), await drawn(after)];
  if (one.width !== other.width || one.height !== other.height) return `${one.width}×${one.height} is now ${other.width}×${other.height}`;
  const [were, are] = [squares(one), squares(other)];
  return (100 * were.filter((light, i) => Math.abs(light - are[i]) > steps).length) / were.length;
}

for (const [name, scene] of Object.entries(SCENES)) {
  test(`${name} looks as it did`, async () => {
    const shot = { type: "webp", quality: 40 };
    const picture = Buffer.from(await photograph(on.browser, on.origin, { ...scene, shot }));
    const file = path.join(FOLDER, `${name}.webp`);
    if (BLESS) {
      fs.writeFileSync(file, picture);
      return;
    }
    const differs = await desk.evaluate(difference, fs.readFileSync(file, "base64"), picture.toString("base64"), STEPS);
    if (differs > PERCENT || typeof differs === "string") {
      const seen = path.join(root, "target", "looks", `${name}.webp`);
      fs.mkdirSync(path.dirname(seen), { recursive: true });
      fs.writeFileSync(seen, picture);
      assert.fail(`${differs} % of the squares look otherwise, see ${path.relative(root, seen)}`);
    }
  });
}

test("every picture belongs to a scene, and there are at most two dozen", () => {
  const names = fs.readdirSync(FOLDER).map((file) => path.basename(file, ".webp"));
  assert.deepEqual(names.sort(), Object.keys(SCENES).sort());
  assert.ok(names.length <= 24);
});

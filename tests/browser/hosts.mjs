// The host pages of www/hosts as a server of their kind would give them, and what one sees of a page and of the viewer
// in it, wherever the viewer stands.

import fs from "node:fs";
import path from "node:path";

import { dist, root } from "../node/support.mjs";
import { site } from "./support.mjs";

const FRAMEWORKS = path.join(root, "tests/frameworks/node_modules");

/** Why a page in Vue cannot be tried: false where it can. */
export const noFrameworks = fs.existsSync(FRAMEWORKS) ? false : "tests/frameworks is not installed (npm ci there)";

/** Why what only a release has cannot be tried: false where it can. */
export const noRelease = fs.existsSync(path.join(dist, "fazhi-reader.iife.js")) ? false : "dist/ is a development build: no classic scripts";

/**
 * Where the viewer stands in a page, as the address asks by `?render=light`: the page's own snippet with that attribute.
 * Old servers tell no charset; the page's own word counts, for its scripts too.
 */
export function hosts(url) {
  if (url.pathname === "/hosts/vue.global.prod.js") {
    return { type: "text/javascript", body: fs.readFileSync(path.join(FRAMEWORKS, "vue/dist/vue.global.prod.js")) };
  }
  const answer = site(url);
  if (!answer) return undefined;
  const type = (answer.type || "application/octet-stream").replace(/; charset=.*/, "");
  const render = url.searchParams.get("render");
  if (url.pathname === "/hosts/vue-app.js") {
    return { type, body: answer.body.toString().replace("height:", `render: "${render}", height:`) };
  }
  if (type !== "text/html" || !render) return { ...answer, type: type === "text/plain" ? answer.type : type };
  // Bytes as they are: pages have charsets of their own.
  const page = answer.body
    .toString("latin1")
    .replace(/(<fazhi-report) ([^>]*?)(?:render="\w+" )?/, `$1 render="${render}" $2`)
    .replace('src="vue-app.js"', `src="vue-app.js?render=${render}"`);
  return { type, body: Buffer.from(page, "latin1") };
}

/** The nodes of the viewer, by script in the page. */
export const VIEWER = `(() => {
  const host = document.querySelector("fazhi-report");
  return host && ((host.shadowRoot && host.shadowRoot.querySelector(".fz")) || host.querySelector(".fz"));
})()`;

/** How everything in the viewer looks: each element by what matters to the eye. */
export function looks(page) {
  return page.evaluate((viewer) => {
    const PROPERTIES = [
      "display", "position", "float", "color", "background-color", "font-family", "font-size", "font-weight", "font-style",
      "line-height", "letter-spacing", "word-spacing", "text-align", "text-indent", "text-transform", "text-decoration-line",
      "white-space", "list-style-type", "direction", "cursor", "box-sizing", "margin", "padding", "border", "border-radius",
      "box-shadow", "opacity", "vertical-align", "visibility", "overflow-x", "overflow-y", "fill",
    ];
    return Array.from(eval(viewer).querySelectorAll("*"), (element) => {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const before = getComputedStyle(element, "::before").content;
      const said = PROPERTIES.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return [`${element.tagName}.${element.getAttribute("class")}`, `${width.toFixed(1)} × ${height.toFixed(1)}`, before, ...said].join("; ");
    });
  }, VIEWER);
}

/**
 * How many pixels of two pictures differ outside a box.
 * @param {import("puppeteer-core").Page} page any page of the same browser under no policy
 */
export function differing(page, one, other, box) {
  return page.evaluate(
    async (pictures, { x, y, width, height }) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
          const context = canvas.getContext("2d");
          context.drawImage(image, 0, 0);
          context.clearRect(x, y, width, height);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a.width !== b.width || a.height !== b.height) return `${a.width} × ${a.height}, ${b.width} × ${b.height}`;
      let count = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        if (a.data[i] !== b.data[i] || a.data[i + 1] !== b.data[i + 1] || a.data[i + 2] !== b.data[i + 2]) count += 1;
      }
      return count;
    },
    [one, other].map((bytes) => Buffer.from(bytes).toString("base64")),
    box,
  );
}

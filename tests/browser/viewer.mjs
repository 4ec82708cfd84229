// The viewer of a built page, in the hands of its reader: what can be seen in it and done with it.

import assert from "node:assert/strict";

import { listen } from "./support.mjs";

/** A phone and a desktop. */
export const PHONE = { width: 375, height: 667 };
export const DESKTOP = { width: 1280, height: 800 };

/** Fetched wherever a page does not do without: the glossary; what tells old browsers. */
const USUAL = ["/fazhi-glossary.txt", "/fazhi-old.js"];

/** Modules that come in two parts. */
const IN_PARTS = ["/fazhi-reader.wasm", "/fazhi-report.wasm", "/fazhi-check.wasm"];

/** One `<fazhi-report>` in a page of its own. */
export class Viewer {
  /**
   * Opens a page and waits for the report it names.
   * @param {import("puppeteer-core").Browser} browser
   * @param {string} address of the page
   * @param {{selector?: string, size?: object}} [options] which element; how large the window is
   */
  static async open(browser, address, { selector = "fazhi-report", size = DESKTOP } = {}) {
    const page = await browser.newPage();
    await page.setViewport(size);
    const viewer = await Viewer.opened(page, address, selector);
    await viewer.until((root) => root.host.report);
    return viewer;
  }

  /** The same in a page of the caller's own, with or without a report. */
  static async opened(page, address, selector = "fazhi-report") {
    const viewer = new Viewer(page, listen(page, new URL(address).origin));
    await page.evaluateOnNewDocument(note);
    await page.goto(address);
    await viewer.turnTo(selector);
    return viewer;
  }

  constructor(page, heard) {
    this.page = page;
    this.heard = heard;
    this.root = null;
  }

  /** From here on it is about this element of the page. */
  async turnTo(selector) {
    this.host = await this.page.waitForSelector(selector);
    this.root = await this.host.evaluateHandle((host) => host.shadowRoot);
    await this.until((root) => root.querySelector(".fz"));
  }

  /** Runs in the page with the shadow root. */
  run(act, ...args) {
    return this.page.evaluate(act, this.root, ...args);
  }

  /** Waits until something holds in the page, and gives it. */
  until(test, ...args) {
    return this.page.waitForFunction(test, { timeout: 5000, polling: 20 }, this.root, ...args).catch((cause) => {
      throw new Error(`never came: ${test} of ${args.join(", ")}`, { cause });
    });
  }

  /** The report, as a script of the host page has it. */
  report() {
    return this.host.evaluate((host) => host.report);
  }

  /** Texts of all elements that a selector names, as they stand there. */
  texts(selector) {
    return this.root.$$eval(selector, (all) => all.map((element) => element.textContent.trim()));
  }

  /** One attribute of all of them. */
  attributes(selector, name) {
    return this.root.$$eval(selector, (all, key) => all.map((element) => element.getAttribute(key)), name);
  }

  /**
   * Presses an element with the mouse, once it is there, in sight, and no longer moves; with words, the
   * first that begins with them.
   */
  async press(selector, words = "") {
    const found = await this.until(
      (root, s, w) => {
        const element = Array.from(root.querySelectorAll(s)).find((e) => e.textContent.trim().startsWith(w));
        if (!element) return null;
        element.scrollIntoView({ block: "nearest" });
        const { noted } = window;
        const place = JSON.stringify(element.getBoundingClientRect());
        const rests = noted.place === place;
        noted.place = place;
        return rests && noted.sees(root, element) && element;
      },
      selector,
      words,
    );
    await found.click();
  }

  /** Goes to a view by its tab. */
  async go(name) {
    await this.press(".tab", name);
    await this.until(
      (root, n) => root.querySelector(".tab[aria-current]").textContent.trim().startsWith(n),
      name,
    );
  }

  /** Opens what is folded among the findings: notes, and what is settled. */
  unfold() {
    return this.run((root) => root.querySelectorAll(".fold").forEach((fold) => (fold.open = true)));
  }

  /** The events of one name so far: what they told. */
  events(name) {
    return this.page.evaluate((n) => window.noted.events.filter((e) => e.name === n).map((e) => e.detail), name);
  }

  /** What was printed so far: the page itself or a frame of it, with the words on paper. */
  prints() {
    return this.page.evaluate(() => window.noted.prints);
  }

  /** Does something that ends in a report or an error, and tells which: `report` or the error's code. */
  async given(act) {
    const before = await this.page.evaluate(() => window.noted.outcomes.length);
    await act();
    await this.until((_, n) => window.noted.outcomes.length > n, before);
    return this.page.evaluate((n) => window.noted.outcomes[n], before);
  }

  /** Lets a file of this machine go over the viewer, as a hand would. */
  drop(file) {
    return this.given(async () => {
      const hand = await this.page.evaluateHandle(() => Object.assign(document.createElement("input"), { type: "file" }));
      await hand.uploadFile(file);
      const taken = await this.run((root, { files }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(files[0]);
        const isTaken = (type) =>
          !root
            .querySelector(".fz")
            .firstElementChild.dispatchEvent(
              new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer }),
            );
        return isTaken("dragover") && isTaken("drop");
      }, hand);
      // What is not taken the browser would open in place of the page.
      assert.ok(taken, "the viewer takes what is let go over it");
    });
  }

  /** Waits until an element is where a reader sees it: inside the window and under nothing. */
  untilSeen(selector) {
    return this.until((root, s) => {
      const element = root.querySelector(s);
      return element && window.noted.sees(root, element);
    }, selector);
  }

  /**
   * Ends the visit: nothing was said on the console, no policy was broken, and nothing was asked for
   * but these addresses, the rest of a module with its first part, and what is usual, each once.
   */
  async leave(...addresses) {
    const violations = await this.page.evaluate(() => window.noted.violations);
    const asked = this.heard.requests.filter((address) => !/^(data|blob):/.test(address));
    await this.page.close();
    assert.deepEqual(this.heard.problems, []);
    assert.deepEqual(violations, []);
    const rests = addresses.filter((address) => IN_PARTS.includes(address)).map((address) => address.replace(".", "-rest."));
    const usual = USUAL.filter((address) => asked.includes(address));
    assert.deepEqual(asked.sort(), addresses.concat(rests, usual).sort());
  }
}

/** Runs in every page and frame before its scripts: writes down what it tells, prints and is refused. */
function note() {
  const framed = window !== window.top;
  const noted = framed ? window.top.noted : { events: [], outcomes: [], violations: [], prints: [] };
  window.noted = noted;
  noted.sees = (root, element) => {
    const [box] = element.getClientRects();
    const top = box && root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return Boolean(top) && (element.contains(top) || top.contains(element));
  };
  window.print = () => {
    noted.prints.push({ framed, text: document.body.textContent });
    window.dispatchEvent(new Event("afterprint"));
  };
  const listenTo = (name, detail) =>
    document.addEventListener(`fazhi-${name}`, (event) => noted.events.push({ name, detail: detail(event) }));
  listenTo("ready", ({ detail }) => detail);
  listenTo("select", ({ detail }) => detail);
  listenTo("error", ({ detail }) => detail);
  listenTo("progress", ({ detail }) => detail);
  listenTo("report", ({ detail }) => detail.report.source.name);
  document.addEventListener("fazhi-report", () => noted.outcomes.push("report"));
  document.addEventListener("fazhi-error", ({ detail }) => noted.outcomes.push(detail.code));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    noted.violations.push(`${violatedDirective} ${blockedURI}`),
  );
}

// What is timed, each in a page that shows a report already. Functions handed to `evaluate` run in the page.

/** Runs before any script of a page: writes down every task of more than 50 ms, and when a report was readable. */
export function watch() {
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries())).observe({ entryTypes: ["longtask"] });
  window.root = () => document.querySelector("fazhi-report").shadowRoot;
  document.addEventListener("fazhi-report", () => (window.told = true));
  // Words of the report stand in the page, and the frame that shows them is through.
  const look = () => {
    const host = document.querySelector("fazhi-report");
    const there = host && host.shadowRoot && host.shadowRoot.querySelector(".document .chapter p");
    requestAnimationFrame(there ? () => (window.readable = performance.now()) : look);
  };
  requestAnimationFrame(look);
  /** The longest task since a moment, 0 where none took 50 ms. */
  window.longestSince = async (from) => {
    await new Promise((done) => setTimeout(done, 300));
    return Math.max(0, ...window.tasks.filter((task) => task.startTime >= from).map((task) => task.duration));
  };
  /** From a press until something stands in the window. */
  window.pressed = async (button, isThere) => {
    const from = performance.now();
    button.click();
    while (!isThere()) await new Promise(requestAnimationFrame);
    return performance.now() - from;
  };
}

const untilReadable = (tab) => tab.waitForFunction("window.readable && window.told", { timeout: 60000 });

async function readable(tab) {
  await untilReadable(tab);
  return tab.evaluate(() => {
    // The rest of a module comes behind what it takes to read.
    const isFirst = ({ name }) => /\.(js|wasm|txt)$/.test(name) && !name.endsWith("-rest.wasm");
    const files = performance.getEntriesByType("resource").filter(isFirst);
    return window.readable - Math.max(...files.map((file) => file.responseEnd));
  });
}

async function findingShown(tab) {
  await untilReadable(tab);
  // Who looks for findings has looked at the report: it is all there.
  await tab.waitForFunction('window.root().querySelector(".noise")');
  await tab.evaluate(() => Array.from(window.root().querySelectorAll(".tab")).find((t) => /核验/.test(t.textContent)).click());
  await tab.waitForFunction('window.root().querySelector(".finding-row .message a")');
  return tab.evaluate(() => {
    // The last one of the text is the farthest to go to.
    const found = document.querySelector("fazhi-report").report.findings.filter((finding) => finding.span).pop();
    const row = window.root().querySelector(`.finding-row [data-id="${found.id}"]`);
    const isThere = () => {
      const words = window.root().querySelector(".document .is-selected");
      const box = words && words.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= window.innerHeight;
    };
    return window.pressed(row, isThere);
  });
}

async function typed(tab) {
  await untilReadable(tab);
  await tab.waitForFunction('window.root().querySelector(".noise")');
  await tab.evaluate(() => Array.from(window.root().querySelectorAll("button")).find((b) => b.textContent === "试改").click());
  await tab.waitForFunction('window.root().querySelector("textarea.editor")');
  const from = await tab.evaluate(() => {
    const area = window.root().querySelector("textarea.editor");
    area.focus();
    area.setSelectionRange(2000, 2000);
    return performance.now();
  });
  for (const letter of "全年办理行政复议案件12件，其中维持8件。") {
    await tab.keyboard.sendCharacter(letter);
    await new Promise((done) => setTimeout(done, 120));
  }
  return tab.evaluate((at) => window.longestSince(at), from);
}

async function scrolled(tab) {
  await untilReadable(tab);
  // All of it.
  await tab.waitForFunction('window.root().querySelector(".noise")', { timeout: 60000 });
  return tab.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 1000));
    const from = performance.now();
    const { scrollHeight } = document.documentElement;
    for (let step = 0; step < 60; step++) {
      window.scrollTo(0, (scrollHeight * step) / 60);
      await new Promise((done) => setTimeout(done, 50));
    }
    return window.longestSince(from);
  });
}

export const ALL = [
  { name: "60 kB report readable after its files are there, read mode", at: "/60k-read", aim: 400, measure: readable },
  { name: "the same in check mode", at: "/60k-check", aim: 400, measure: readable },
  { name: "a finding pressed is in sight", at: "/60k-check", aim: 50, measure: findingShown },
  { name: "longest task while typing in the editor", at: "/60k-check", aim: 50, measure: typed },
  { name: "longest task while scrolling 1 MB", at: "/1m-read", aim: 50, measure: scrolled },
];

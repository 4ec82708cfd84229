// Many files at once, for officers: folders that are let go or picked, and instances that judge one file after the other,
// in workers where there are any to be had, else in the page itself.

import { Browser } from "./browser.js";

/** Most files that are taken at once, and folders within folders. */
const MOST = 10000;
const DEEPEST = 32;

/** Most workers at a time. */
const WORKERS = 4;

/** A worker that has not begun after so many milliseconds is not waited for. */
const PATIENCE = 2000;

/** So often it is told what has come. */
const TOLD = 250;

/**
 * Looks through folders. Tells once: whether there were more files than are taken, how many others were passed over,
 * then by turns the path of a file and the file, or nothing where it could not be had.
 * @param {(File | FileSystemEntry)[]} given
 * @param {string} endings of names, parted by |
 * @param {(found: unknown[]) => void} tell
 */
async function gather(given, endings, tell) {
  const wanted = new RegExp(`^[^.~].*\\.(${endings})$`, "i");
  const found = [false, 0];
  await walk(given, wanted, found, 0);
  if (this.root.isConnected) tell(found);
}

async function walk(items, wanted, found, depth) {
  for (const item of items) {
    if (item.isDirectory && depth < DEEPEST) await walk(await inside(item), wanted, found, depth + 1);
    else if (item.isDirectory || !wanted.test(item.name)) found[1] += 1;
    else if (found.length > 2 * MOST) found[0] = true;
    else if (item.file) found.push(item.fullPath.slice(1), await called(item, "file"));
    else found.push(item.webkitRelativePath || item.name, item);
    if (found[0]) return;
  }
}

/** What is in a folder: browsers give it in parts, the last of which is empty. */
async function inside(folder) {
  const reader = folder.createReader();
  const all = [];
  for (let some; (some = await called(reader, "readEntries")) && some.length; ) all.push(...some);
  return all;
}

/** What a method gives that takes a function for success and one for failure; nothing where it fails. */
const called = (object, method) => new Promise((done) => object[method](done, () => done()));

/**
 * Starts an instance, and gives a function from a file to a line of the table. It stands in the script of a worker too, so it names nothing but
 * its arguments and what every script has. After a trap, and after a large file, which has widened its memory, the
 * next file gets a fresh instance.
 */
async function judging(createGlue, module, options, profile) {
  let glue = createGlue();
  await glue.start(module);
  return async (file) => {
    try {
      const buffer = await new Response(file).arrayBuffer().catch(() => null);
      if (!buffer) return "-";
      if (!glue) await (glue = createGlue()).start(module);
      const line = glue.judge(new Uint8Array(buffer), file.name, options, profile);
      if (buffer.byteLength > 1e6) glue = null;
      return line;
    } catch (_) {
      glue = null;
      return "";
    }
  };
}

/** An address of our own making, for a page whose policy asks who made it. It is asked for once a page. */
let trusted = null;
const trust = (address) => {
  if (!window.trustedTypes) return address;
  trusted = trusted || trustedTypes.createPolicy("fazhi-worker", { createScriptURL: (own) => own });
  return trusted.createScriptURL(address);
};

/** The script of a worker. What it needs is handed over: it fetches nothing. */
const scriptOf = (createGlue) => `onmessage = async ({ data: [module, options, profile] }) => {
  const judge = await (${judging})(${createGlue}, module, options, profile);
  onmessage = async ({ data }) => postMessage(await judge(data));
  postMessage(0);
}`;

/**
 * Gives the viewers of officers what many files take.
 * @param {import("./loader.js").Beside} beside their module
 * @param {() => any} createGlue makes a fresh set of its bindings
 */
export function takeFolders(beside, createGlue) {
  const { leave } = Browser.prototype;

  /**
   * Judges files, each by itself, in one instance for each core.
   * @param {unknown[]} files numbers and files by turns
   * @param {(lines: unknown[]) => void} tell numbers and lines by turns, now and then; nothing at the end
   */
  async function judge(files, options, profile, tell) {
    this.stop();
    const module = await beside.module();
    const address = URL.createObjectURL(new Blob([scriptOf(createGlue)], { type: "text/javascript" }));
    const workers = new Set();
    const lines = [];
    let [next, over, timer] = [0, false, 0];
    const flush = () => {
      timer = 0;
      // Where the viewer is gone, nobody is there to be told.
      if (this.root.isConnected) tell(lines.splice(0));
      else end();
    };
    const end = () => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      if (lines.length) flush();
      for (const worker of workers) worker.terminate();
      URL.revokeObjectURL(address);
      if (this._stop === end) this._stop = null;
    };
    this._stop = end;
    /** Has one after the other judged until there are no more, or `ask` fails. */
    const all = async (ask) => {
      for (let alive = true; alive && !over && next < files.length; ) {
        const [number, file] = files.slice(next, (next += 2));
        const line = await ask(file).catch(() => (alive = ""));
        if (over) return;
        lines.push(number, line);
        if (!timer) timer = setTimeout(flush, TOLD);
      }
    };
    /** The same in a worker; one that is lost over a file is followed by another. */
    const inWorker = async () => {
      while (!over && next < files.length) {
        const worker = new Worker(trust(address));
        workers.add(worker);
        const ask = (message, patience) =>
          new Promise((done, fail) => {
            worker.onmessage = ({ data }) => done(data);
            worker.onerror = worker.onmessageerror = (event) => {
              event.preventDefault();
              fail(event);
            };
            worker.postMessage(message);
            if (patience) setTimeout(fail, patience);
          });
        try {
          await ask([module, options, profile], PATIENCE);
          await all(ask);
        } finally {
          worker.terminate();
          workers.delete(worker);
        }
      }
    };
    const count = Math.min(navigator.hardwareConcurrency || 1, WORKERS, files.length / 2);
    await Promise.all(Array.from({ length: count }, () => inWorker().catch(() => {})));
    if (!over && next < files.length) {
      // There are no workers to be had: in the page, with a pause before every file.
      const here = await judging(createGlue, module, options, profile);
      await all((file) => new Promise((done) => setTimeout(done)).then(() => here(file)));
    }
    if (over) return;
    end();
    if (this.root.isConnected) tell([]);
  }

  Object.assign(Browser.prototype, {
    gather,
    judge,
    stop() {
      if (this._stop) this._stop();
    },
    leave() {
      if (this._stop) {
        this._stop();
        this.tell("stopped", true);
      }
      leave.call(this);
    },
  });
}

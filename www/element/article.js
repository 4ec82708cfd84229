// The report that stands in the page itself.

import { coded } from "./errors.js";
import { fileName } from "./source.js";
import { SUBJECTS } from "./words.js";

/**
 * The element that a selector list names, once the page is there.
 * @param {string} selectors
 * @returns {Promise<Element>}
 */
export async function findArticle(selectors) {
  let found = query(selectors);
  if (!found && document.readyState === "loading") {
    await new Promise((resolve) => {
      document.addEventListener("DOMContentLoaded", resolve, { once: true });
    });
    found = query(selectors);
  }
  if (!found) throw coded("not_found", "no_article");
  return found;
}

function query(selectors) {
  try {
    return document.querySelector(selectors);
  } catch (_) {
    throw coded("not_found", "no_selector", selectors);
  }
}

/** What stands in the article and is not of it: a viewer. */
const VIEWER = "fazhi-report";

/**
 * Looks whether an article may be such a report, and again whenever it changes until it may.
 * @param {string} selectors
 * @param {(may: boolean) => void} tell later; `true` too where no article is found, which is for others to say
 * @returns {{disconnect: () => void}} ends the looking
 */
export function watchArticle(selectors, tell) {
  let observer = null;
  let ended = false;
  const look = (article) => {
    const words = article.textContent.replace(/[\s\u200b-\u200d\ufeff]+/g, "");
    const may = SUBJECTS.some((subject) => words.includes(subject));
    if (may && observer) observer.disconnect();
    tell(may);
    return may;
  };
  findArticle(selectors).then(
    (article) => {
      if (ended || look(article)) return;
      observer = new MutationObserver(() => look(article));
      observer.observe(article, { childList: true, subtree: true, characterData: true });
    },
    () => tell(true),
  );
  return {
    disconnect: () => {
      ended = true;
      if (observer) observer.disconnect();
    },
  };
}

/**
 * The markup of an element: the engine reads it as it reads a page.
 * @param {Element} article
 * @returns {import("./source.js").Source}
 */
export function fromArticle(article) {
  let copy = article;
  if (article.querySelector(VIEWER)) {
    // In a document of its own, where nothing is fetched and nothing comes to life.
    copy = document.implementation.createHTMLDocument("").importNode(article, true);
    for (const viewer of copy.querySelectorAll(VIEWER)) viewer.remove();
  }
  return {
    bytes: new TextEncoder().encode(copy.outerHTML),
    name: fileName(location.pathname),
    charset: "utf-8",
  };
}

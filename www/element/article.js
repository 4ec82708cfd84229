// The report that stands in the page itself.

import { coded } from "./errors.js";
import { fileName } from "./source.js";

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

/**
 * The markup of an element: the engine reads it as it reads a page.
 * @param {Element} article
 * @returns {import("./source.js").Source}
 */
export function fromArticle(article) {
  return {
    bytes: new TextEncoder().encode(article.outerHTML),
    name: fileName(location.pathname),
    charset: "utf-8",
  };
}

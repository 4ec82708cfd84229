// Words of the report set apart without a change to the page: CSS Custom Highlights, Chromium 105 and later.

/** The ranges that each viewer has under each name; the names are the page's, whoever uses them. */
const shown = new WeakMap();

/**
 * Sets words apart, in place of those under the same name before; none with no places.
 * @param {Element} root the viewer
 * @param {string} name of the highlight
 * @param {Uint32Array} places three numbers each, see `rangesOf`
 * @returns {boolean} false where the browser cannot
 */
export function highlight(root, name, places) {
  if (typeof Highlight !== "function" || !CSS.highlights) return false;
  const all = CSS.highlights.get(name) || new Highlight();
  const mine = shown.get(root) || {};
  for (const range of mine[name] || []) all.delete(range);
  mine[name] = rangesOf(root, places);
  for (const range of mine[name]) all.add(range);
  shown.set(root, mine);
  CSS.highlights.set(name, all);
  return true;
}

/**
 * Brings words to where they are read, unless they are there already.
 * @param {Element} root
 * @param {Uint32Array} place
 */
export function reveal(root, place) {
  const [range] = rangesOf(root, place);
  if (!range) return;
  const box = scrollerOf(root);
  const frame = box === document.scrollingElement ? { top: 0, bottom: innerHeight } : box.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  const from = Math.max(0, frame.top);
  const caption = root.querySelector(".caption");
  if (caption) caption.scrollTop = 0;
  const foot = root.querySelector(".foot");
  const to = Math.min(innerHeight, frame.bottom) - (foot ? foot.offsetHeight : 0);
  // Long words begin at the top.
  if (top < from + 48 || bottom > to - 16) box.scrollTop += top - from - Math.max(48, (to - from - bottom + top) / 3);
}

/** What scrolls the viewer: a box around it or the page. */
function scrollerOf(node) {
  for (let at = node; at; at = at.parentNode || at.host) {
    if (at.nodeType === 1 && at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement;
}

/**
 * Places as ranges. A place is the index of a chapter, and where in its text words begin and end, in UTF-16 units;
 * those in one chapter stand in order. What the viewer itself says inside a chapter stands in buttons or is hidden
 * from screen readers; it does not count.
 */
function rangesOf(root, places) {
  const chapters = root.querySelectorAll(".chapter");
  const ranges = [];
  let [last, texts, at] = [null, [], 0];
  for (let i = 0; i < places.length; i += 3) {
    const chapter = chapters[places[i]];
    if (chapter && chapter !== last) [last, texts, at] = [chapter, textsOf(chapter), 0];
    const [from, to] = places.subarray(i + 1, i + 3);
    while (at < texts.length && texts[at].end <= from) at += 1;
    let end = at;
    while (end < texts.length && texts[end].end < to) end += 1;
    if (!chapter || end >= texts.length) continue;
    const range = document.createRange();
    range.setStart(texts[at].node, from - texts[at].from);
    range.setEnd(texts[end].node, to - texts[end].from);
    ranges.push(range);
  }
  return ranges;
}

/** The text nodes of a chapter, each with where its words begin and end. */
function textsOf(chapter) {
  const walker = document.createTreeWalker(chapter, NodeFilter.SHOW_TEXT);
  const texts = [];
  let from = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("button, [aria-hidden]")) continue;
    texts.push({ node, from, end: from + node.length });
    from += node.length;
  }
  return texts;
}

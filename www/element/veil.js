// The page's own article, hidden while the viewer stands in its place.

/** Hides one element at a time and gives it back as it was. */
export class Veil {
  _hidden = null;

  /**
   * Hides an element, unless the page hides it already or the viewer stands inside it.
   * @param {HTMLElement | null} article `null` hides nothing
   * @param {Element} viewer
   */
  over(article, viewer) {
    if (article === this._hidden) return;
    this.lift();
    if (!article || article.hidden || article.contains(viewer)) return;
    article.hidden = true;
    this._hidden = article;
  }

  /** Shows it again. */
  lift() {
    if (this._hidden) this._hidden.hidden = false;
    this._hidden = null;
  }
}

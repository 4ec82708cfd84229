// The page's address: what it asks an element to show.

/**
 * The id that `#fz=` or `?fz=` names, or nothing. Apps that pass an address on add to it at the end, of whichever
 * part, encode the `#` or lose it.
 * @param {{hash: string, search: string}} [address]
 */
export function wantedId({ hash, search } = location) {
  for (const part of [hash, search]) {
    const named = /[#?&]fz=([^#?&]+)/.exec(decoded(part));
    if (named) return named[1];
  }
  return "";
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch (_) {
    return part;
  }
}

/**
 * What the stand-alone page's address asks for: `?src=samples/town.txt&mode=read`.
 * @returns {Record<string, string>} attributes to set
 */
export function wantedAttributes() {
  const asked = new URLSearchParams(location.search);
  const attributes = {};
  for (const name of ["src", "mode", "lang", "languages", "theme", "profile", "origin", "published", "year"]) {
    const value = asked.get(name);
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}

/**
 * The page's address with an item in it, for someone else to open. It stands behind `#`, unless the page has a use of its
 * own for that or an app may lose it.
 * @param {string} id
 * @param {string} address
 * @param {boolean} passedOn by an app
 */
export function linkTo(id, address, passedOn) {
  const url = new URL(address);
  const own = url.hash && !url.hash.startsWith("#fz=");
  url.searchParams.delete("fz");
  if (passedOn && !own) url.hash = "";
  if (own || passedOn) url.searchParams.set("fz", id);
  else url.hash = `#fz=${encodeURIComponent(id)}`;
  return url.href;
}

/**
 * Where a reader tells of a fault in what is published, up to the id of the item: the host's own address, and in it
 * that of the item in this page. No word of the report goes along.
 * @param {string | undefined} href
 */
export function feedbackAddress(href) {
  if (!href) return "";
  const plain = href.replace(/#.*/, "");
  const key = (plain.includes("?") ? "&" : "?") + (plain.startsWith("mailto:") ? "body=" : "page=");
  return plain + key + encodeURIComponent(`${location.href.replace(/#.*/, "")}#fz=`);
}

/** Writes the selection into the stand-alone page's address, without a step in its history. */
export function writeId(id) {
  const hash = id ? `#fz=${encodeURIComponent(id)}` : "";
  history.replaceState(history.state, "", location.pathname + location.search + hash);
}

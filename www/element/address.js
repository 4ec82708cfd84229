// The page's address: what it asks an element to show.

/** The id that `#fz=` or `?fz=` names, or nothing. */
export function wantedId() {
  const from = (part) => new URLSearchParams(part.slice(1)).get("fz");
  return from(location.hash) || from(location.search) || "";
}

/**
 * What the stand-alone page's address asks for: `?src=samples/town.txt&mode=read`.
 * @returns {Record<string, string>} attributes to set
 */
export function wantedAttributes() {
  const asked = new URLSearchParams(location.search);
  const attributes = {};
  for (const name of ["src", "mode", "theme", "profile", "origin", "published", "year"]) {
    const value = asked.get(name);
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}

/** Writes the selection into the stand-alone page's address, without a step in its history. */
export function writeId(id) {
  const hash = id ? `#fz=${encodeURIComponent(id)}` : "";
  history.replaceState(history.state, "", location.pathname + location.search + hash);
}

// viewer.html: a report in a frame of another page. What that page wants at first stands in the frame's address; what
// both have to say later goes by messages, to and from listed sites alone.

/** What an address can ask for: an embed's attributes, without the one that leads readers elsewhere. */
const ASKED = [
  "src", "mode", "start", "lang", "languages", "theme", "profile", "origin", "published", "year",
  "highlights", "glossary", "controls", "render", "height",
];

const element = document.querySelector("fazhi-report");

// What the page itself says goes before that.
const asked = new URLSearchParams(location.search);
for (const name of ASKED) {
  if (asked.has(name) && !element.hasAttribute(name)) element.setAttribute(name, asked.get(name));
}
document.body.style.margin = "0";
original();

/** The sites that may listen and ask: this one, and those that the page lists. */
const origins = [location.origin, ...listed()].filter((origin) => origin !== "null");

/** What was told last, for a page that begins to listen later. */
const told = new Map();

if (window.parent !== window) {
  for (const name of ["ready", "select", "error"]) {
    element.addEventListener(`fazhi-${name}`, ({ detail }) => tell(name, detail));
  }
  element.addEventListener("fazhi-report", ({ detail: { report } }) => {
    const { displayTitle, meta, source } = report;
    tell("report", { title: displayTitle, year: meta.year ? meta.year.value : null, name: source.name });
  });
  new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    const before = told.get("height");
    if (!before || before.height !== height) tell("height", { height });
  }).observe(element);
  window.addEventListener("message", hear);
}

/** What a page may ask for. */
const acts = new Map([
  ["fazhi:load", ({ data, name, contentType }) => element.load(data, { name, type: contentType })],
  ["fazhi:select", ({ id }) => element.select(id)],
  [
    "fazhi:options",
    ({ options }) => {
      element.options = options;
    },
  ],
]);

/** Where readers find the report if no viewer stands; only what lies on this site. */
function original() {
  const url = new URL(element.getAttribute("src") || "#", location.href);
  if (!element.hasAttribute("src") || url.origin !== location.origin) return;
  const link = document.createElement("a");
  link.href = url.href;
  link.textContent = "查看原文";
  element.append(link);
}

function listed() {
  return document
    .querySelector("meta[name=fazhi-origins]")
    .content.split(/\s+/)
    .map((address) => {
      try {
        return new URL(address).origin;
      } catch (_) {
        return "null";
      }
    });
}

/** Sites that the parent may be of. Browsers that do not tell give a message to none but the one it is meant for. */
function peers() {
  const parents = location.ancestorOrigins;
  return parents ? origins.filter((origin) => origin === parents[0]) : origins;
}

/** Tells the parent, if it is of a listed site. */
function tell(name, detail) {
  if (name !== "error" && name !== "select") told.set(name, detail);
  for (const origin of peers()) window.parent.postMessage({ ...detail, type: `fazhi:${name}` }, origin);
}

/** Takes what the parent asks for, if it is of a listed site. */
async function hear({ data, origin, source }) {
  if (source !== window.parent || !origins.includes(origin) || typeof data !== "object" || !data) return;
  if (data.type === "fazhi:hello") {
    for (const [name, detail] of told) tell(name, detail);
    return;
  }
  const act = acts.get(data.type);
  if (!act) return;
  await customElements.whenDefined("fazhi-report");
  try {
    await act(data);
  } catch (error) {
    // What has a code was told by an event already.
    if (!error.code) tell("error", { code: "type_error", message: error.message });
  }
}


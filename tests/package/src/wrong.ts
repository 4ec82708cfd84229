// What the types must refuse. Checked, and part of no page.

import { analyze } from "fazhi-report/reader";

// @ts-expect-error: the portal edition has no engine to call
export const read = () => analyze("");

const viewer = document.createElement("fazhi-report");
// @ts-expect-error: there are three languages
viewer.options = { lang: "fr" };
// @ts-expect-error: bytes are a Uint8Array
viewer.load([1, 2, 3]);
// @ts-expect-error: the report is read-only
viewer.report = null;

// The portal edition.

import "fazhi-report/reader";
import type { FazhiReportElement, ReadyDetail } from "fazhi-report/reader";

const viewer: FazhiReportElement = document.createElement("fazhi-report");
viewer.setAttribute("src", "/a/county.txt");
document.querySelector("#place")?.append(viewer);
viewer.ready.then((detail: ReadyDetail) => (document.body.dataset.told = detail.edition));

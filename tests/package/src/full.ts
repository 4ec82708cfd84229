// The full edition, by its types: every attribute, property, method and event.

import init, { analyze, rules, version } from "fazhi-report";
import type {
  ElementErrorCode,
  ElementOptions,
  ExportFormat,
  FazhiReportElement,
  Finding,
  Report,
} from "fazhi-report";

const viewer: FazhiReportElement = document.createElement("fazhi-report");
viewer.setAttribute("src", "/a/county.txt");
viewer.setAttribute("mode", "check");

viewer.addEventListener("fazhi-report", ({ detail }) => {
  const report: Report = detail.report;
  const grave: Finding[] = report.findings.filter(({ severity }) => severity === "error");
  document.title = `${report.displayTitle} · ${grave.length}`;
});
viewer.addEventListener("fazhi-progress", ({ detail }) => (document.body.dataset.read = `${detail.name} ${detail.done}`));
viewer.addEventListener("fazhi-select", ({ detail }) => (document.body.dataset.selected = `${detail.kind} ${detail.id}`));
document.addEventListener("fazhi-error", ({ detail }) => {
  const code: ElementErrorCode = detail.code;
  document.body.dataset.failed = code;
});
document.querySelector("#place")?.append(viewer);

const options: Partial<ElementOptions> = { mode: "check", lang: "en", languages: ["zh-Hans", "en"], theme: "light", profile: { schema: "fazhi-profile/1" } };
const formats: ExportFormat[] = ["json", "csv", "txt", "md", "csv:findings", "docx", "xlsx"];

async function all(): Promise<void> {
  const { edition, version: own } = await viewer.ready;
  // @ts-expect-error: there are two editions
  if (edition === "reading") return;
  await viewer.select("f1");
  const blobs: Blob[] = await Promise.all(formats.map((format) => viewer.exportAs(format)));
  // @ts-expect-error: PDF is no form
  const pdf = () => viewer.exportAs("pdf");
  viewer.options = { ...options, profile: "county" };
  viewer.options = null;
  await init();
  const report: Report = analyze("某县人民政府2024年法治政府建设年度报告\n一、主要举措\n办理案件12件。\n", { mode: "check" });
  const told = { edition, same: own === version(), sizes: blobs.map(({ size }) => size), pdf: typeof pdf, rules: rules().length, figures: report.figures.length };
  document.body.dataset.told = JSON.stringify(told);
}

// The engine alone, in a worker.
const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
worker.addEventListener("message", ({ data }: MessageEvent<string>) => (document.body.dataset.worker = data));
worker.postMessage("某县人民政府2024年法治政府建设年度报告\n一、主要举措\n办理案件12件，其中调解3件。\n");

viewer.addEventListener("fazhi-report", () => void all(), { once: true });

// How a TypeScript program uses the modules. Only type-checked, never run.

import init, { analyze, analyzeJson, rules, usePack, version } from "../../www/types/fazhi-engine.js";
import type { Finding, ReadError, Report } from "../../www/types/fazhi-engine.js";
import type { FazhiReportElement } from "../../www/types/fazhi-report.js";

export async function engine(bytes: Uint8Array): Promise<Report> {
  await init();
  await init(bytes);
  const report: Report = analyze(bytes, { name: "2024.docx", profile: "township", lang: "zh-Hans" });
  const json: string = analyzeJson("正文", { mode: "read", published: null });
  usePack("en", "C-01.title = Measures");
  const ids: string[] = rules({ lang: "en" }).map((rule) => rule.id);
  const title: string = report.meta.title?.value ?? report.displayTitle;
  const grave: Finding[] = report.findings.filter((finding) => finding.severity === "error");
  const points: number = report.score ? report.score.value / 100 : 0;
  console.log(version(), json.length, ids, title, grave.length, points);
  // @ts-expect-error: the mode has two values
  analyze(bytes, { mode: "write" });
  // @ts-expect-error: an ArrayBuffer is no Uint8Array
  analyze(bytes.buffer);
  return report;
}

export async function element(file: File): Promise<Blob> {
  const viewer: FazhiReportElement = document.createElement("fazhi-report");
  viewer.options = { mode: "check", year: 2024 };
  document.body.append(viewer);
  viewer.addEventListener("fazhi-report", (event) => {
    const report: Report = event.detail.report;
    console.log(report.figures.length);
  });
  document.addEventListener("fazhi-error", ({ detail }) => console.log(detail.code, detail.message));
  const { edition } = await viewer.ready;
  console.log(edition === "full");
  try {
    await viewer.load(file, { type: file.type });
  } catch (error) {
    if ((error as ReadError).code === "classified") throw error;
  }
  await viewer.select("f1");
  // @ts-expect-error: the report is read-only
  viewer.report = null;
  return viewer.exportAs("json");
}

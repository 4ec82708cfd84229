// <fazhi-report>: the element, its events, and the engine that the full edition re-exports.

import type { Lang, Mode, Origin, ReadErrorCode, Report } from "./fazhi-engine.js";

export * from "./fazhi-engine.js";
export { default } from "./fazhi-engine.js";

/** `reader` is the portal edition. */
export type Edition = "reader" | "full";

/** Codes that the page itself can meet, beside those of the engine. */
export type ElementErrorCode = ReadErrorCode | "fetch_failed" | "not_found" | "cross_origin" | "aborted";

export interface ElementOptions {
  mode: Mode;
  lang: Lang;
  languages: Lang[];
  theme: "auto" | "light" | "dark" | "contrast";
  /** As for `analyze`. */
  profile: string | object;
  rubric: string | object;
  marks: string | object;
  origin: Origin;
  published: string;
  year: number;
  /** `none`, `auto`, or figure ids. */
  highlights: string;
  glossary: "full" | "none";
  controls: "full" | "none";
  /** `light`: the viewer stands in the page's own tree, where the page's tools reach it. */
  render: "shadow" | "light";
  feedbackHref: string;
}

export interface LoadHints {
  /** File name. */
  name?: string;
  /** MIME type, with a charset where it is known. */
  type?: string;
}

/**
 * `csv` is that of the figures; `txt` and `md` are the whole text, as plain words and as Markdown. `docx_comments` is
 * the officer's own DOCX with comments, of other files their text; `docx` is 自查单; `publish` is plain HTML to paste
 * into a page; `marks` and `profile` are what an officer has marked and asked for.
 */
export type ExportFormat =
  | "json"
  | "csv"
  | "txt"
  | "md"
  | "csv:findings"
  | "csv:score"
  | "docx_comments"
  | "docx"
  | "xlsx"
  | "publish"
  | "html"
  | "markdown"
  | "sarif"
  | "marks"
  | "profile";

export interface FazhiReportElement extends HTMLElement {
  /** The report shown, or null. */
  readonly report: Report | null;
  /** The options in force; what is set here goes before the attributes. */
  get options(): Partial<ElementOptions>;
  set options(value: Partial<ElementOptions> | null);
  /** Resolves when the viewer stands; rejects with code `engine_failed` when it cannot run. */
  readonly ready: Promise<ReadyDetail>;
  /** Reads a report; a second call rejects the first with code `aborted`. */
  load(source: string | Uint8Array | Blob, hints?: LoadHints): Promise<Report>;
  /** Selects a section, figure, citation, relation or finding. */
  select(id: string): Promise<void>;
  /**
   * The report in another form. `json` is verbatim, everything else masks private values. Those behind `md` are there
   * in check mode alone.
   */
  exportAs(format: ExportFormat): Promise<Blob>;
}

export interface ReadyDetail {
  edition: Edition;
  version: string;
}

export interface FazhiEventMap {
  "fazhi-ready": CustomEvent<ReadyDetail>;
  "fazhi-report": CustomEvent<{ report: Report }>;
  "fazhi-select": CustomEvent<{ id: string; kind: string }>;
  "fazhi-progress": CustomEvent<{ done: number; of: number; name: string }>;
  "fazhi-error": CustomEvent<{ code: ElementErrorCode; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "fazhi-report": FazhiReportElement;
  }
  // The events bubble, so they can be heard anywhere in the page.
  interface HTMLElementEventMap extends FazhiEventMap {}
  interface DocumentEventMap extends FazhiEventMap {}
}

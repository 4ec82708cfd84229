// The contract of schema fazhi-report/1, for TypeScript. A field may be added at any time.

/** UTF-16 code units into `text` of the same report, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A value with its place; `span` is null when the value came from a hint. */
export interface Field<T> {
  value: T;
  span: Span | null;
}

export type Level = "province" | "city" | "county" | "township" | "department" | "other";
export type Script = "simplified" | "traditional";
export type Part = "achievements" | "problems" | "first_responsible_person" | "next_year_plan" | "other";
export type Topic =
  | "functions"
  | "rulemaking"
  | "decision"
  | "enforcement"
  | "emergency"
  | "disputes"
  | "oversight"
  | "technology"
  | "leadership"
  | "publicity";
export type FigureKind = "count" | "percent" | "money" | "duration" | "change" | "range" | "deadline";
export type Qualifier = "exact" | "over" | "nearly" | "about" | "at_least" | "at_most";
export type CitationKind =
  | "law"
  | "regulation"
  | "rule"
  | "interpretation"
  | "party_regulation"
  | "notice"
  | "other";
export type CitationStatus = "in_force" | "amended" | "repealed" | "not_yet_in_force" | "unknown";
export type RelationKind = "sum" | "ratio" | "equal" | "change" | "part_of";
export type VerdictKind = "pass" | "fail" | "unknown" | "not_applicable";
export type Severity = "error" | "warning" | "info" | "gate";
export type Confidence = "high" | "medium" | "low";
export type ScoreStatus = "scored" | "partial" | "withheld" | "none";

export interface Meta {
  /** As printed, lines joined with nothing between. */
  title: Field<string> | null;
  /** Joint issuers joined by one space. */
  issuer: Field<string> | null;
  level: Field<Level> | null;
  region: Field<string> | null;
  year: Field<number> | null;
  /** ISO. */
  dated: Field<string> | null;
  /** ISO. */
  published: Field<string> | null;
  /** Without its colon. */
  addressee: Field<string> | null;
  signature: Field<string> | null;
  documentNumber: Field<string> | null;
}

/** Page furniture or damage that is not the report. */
export interface Noise {
  kind: string;
  span: Span;
}

export interface Section {
  id: string;
  parent: string | null;
  /** As printed: `一、`. */
  marker: string;
  /** By kind of marker: 1 一、, 2 （一）, 3 `1.` or （1）, 4 an inline 一是. */
  depth: 1 | 2 | 3 | 4;
  heading: string;
  /** Marker and heading. */
  span: Span;
  /** What follows up to the next heading. */
  body: Span;
  runIn: boolean;
  part: Part;
  /** A statutory part that this one section serves inside another part. */
  role: Part | null;
  topic: Topic | null;
}

export interface Figure {
  id: string;
  /** Number, unit and adjoining qualifier. */
  span: Span;
  /** In base units: 4167万条 is 41670000. */
  value: number;
  valueTo: number | null;
  unit: string;
  unitTo: string | null;
  kind: FigureKind;
  qualifier: Qualifier;
  qualifierTo: Qualifier | null;
  direction: "up" | "down" | null;
  /** A short phrase of the text. */
  subject: string;
  /** Id of the indicator table. */
  indicator: string | null;
  /** Id of the section. */
  section: string | null;
  /** An aim, not a result. */
  target: boolean;
  /** The year that it speaks of; null for several or where it is not known. */
  year: number | null;
  /** What a change is compared with, as printed: 同比, 较上年. */
  base: string | null;
}

export interface Citation {
  id: string;
  span: Span;
  name: string | null;
  docNumber: string | null;
  kind: CitationKind;
  /** By the report's year; null in read mode. */
  status: CitationStatus | null;
}

export interface Relation {
  id: string;
  kind: RelationKind;
  /** Figure ids. */
  figures: string[];
  formula: string;
  stated: number | null;
  computed: number | null;
  /** null where the words leave it open. */
  holds: boolean | null;
  note: string | null;
}

export interface Verdict {
  rule: string;
  verdict: VerdictKind;
  /** Finding ids. */
  findings: string[];
}

export interface Basis {
  source: string;
  article: string;
  url: string;
  effective: string;
  verified: boolean;
}

export interface Finding {
  id: string;
  rule: string;
  severity: Severity;
  messageId: string;
  args: Record<string, string>;
  message: string;
  /** null only for something absent. */
  span: Span | null;
  related: Span[];
  quote: string;
  advice: string;
  basis: Basis[];
  confidence: Confidence;
  mark: Settled | null;
}

/** Points are integers, hundredths of a point. */
export interface ScoreRow {
  rule: string;
  verdict: VerdictKind;
  points: number;
  of: number;
  findings: string[];
  why: string;
}

export interface Dimension {
  id: string;
  value: number;
  low: number;
  high: number;
  of: number;
  rows: ScoreRow[];
}

export interface Score {
  rubric: string;
  status: ScoreStatus;
  value: number;
  low: number;
  high: number;
  of: number;
  dimensions: Dimension[];
  /** Rule ids of gate findings. */
  gate: string[];
}

/** What a file's container says of a stretch of the text. */
export interface Mark {
  kind: "table" | "heading" | "numbering" | "inserted" | "highlighted" | "note" | "text_box";
  /** Of headings alone, from 1. */
  level?: number;
  span: Span;
}

/** Something that the file holds and a reader does not see in the report. */
export interface Aside {
  kind: "furniture" | "page_edge" | "comment" | "deleted" | "hidden" | "author" | "company" | "unread";
  words: string;
  /** Who made it, or empty. */
  author: string;
  /** The UTF-16 unit of `text` where it would stand. */
  at: number;
}

/** The file that was read. */
export interface Source {
  name: string;
  format: "text" | "html" | "docx" | "doc";
  encoding: string;
  bytes: number;
  /** In text order. */
  marks: Mark[];
  /** In the order of the file. */
  asides: Aside[];
}

/** What was asked of whom. */
export interface Profile {
  kind: "central" | "province" | "city" | "county" | "township" | "street" | "department" | "zone" | "joint" | "other";
  name: string;
  /** The place's own notice with its number, or empty. */
  notice: string;
  /** ISO, or empty. */
  date: string;
  /** Rules that the place has switched off. */
  off: string[];
}

/** What an officer has settled. */
export interface Settled {
  state: "verified" | "not_applicable";
  note: string;
}

/** Everything that was read out of one text. */
export interface Report {
  schema: "fazhi-report/1";
  tool: { version: string; ruleSet: string; tables: string };
  source: Source;
  text: string;
  script: Script;
  meta: Meta;
  /** A title for people, always there. */
  displayTitle: string;
  noise: Noise[];
  sections: Section[];
  figures: Figure[];
  citations: Citation[];
  relations: Relation[];
  /** null in read mode. */
  profile: Profile | null;
  verdicts: Verdict[];
  findings: Finding[];
  /** null in read mode. */
  score: Score | null;
}

export type Mode = "read" | "check";
export type Origin = "auto" | "draft" | "web";

/** How a report is read; unknown keys are ignored, wrong values are a TypeError. */
export interface AnalyzeOptions {
  /** The file's name. */
  name?: string | null;
  /** The encoding of bytes, where it is told from outside. */
  charset?: string | null;
  mode?: Mode | null;
  origin?: Origin | null;
  /** The title, where it is known better than the text tells; so for the four that follow. */
  title?: string | null;
  /** Who issued it; level and region follow. */
  issuer?: string | null;
  /** Report year. */
  year?: number | null;
  /** Day of signing, `2025-01-10`. */
  dated?: string | null;
  /** Day of publication, `2025-03-10`. */
  published?: string | null;
  /**
   * Who reports: `central province city county township street department zone joint other`, by default
   * taken from the issuer; or what a place's own notice asks for (profile.schema.json), as object or JSON text.
   */
  profile?: string | object | null;
  /** A rubric in place of the built-in one (rubric.schema.json), as object or JSON text. */
  rubric?: string | object | null;
  /** What an officer has settled (marks.schema.json), as object or JSON text. */
  marks?: string | object | null;
  /** Language of what is said of a report; the report, quotes and names of laws stay as they are. See `usePack`. */
  lang?: Lang | null;
  /** Mask private values. */
  redact?: boolean | null;
}

/** A language of messages. */
export type Lang = "zh-Hans" | "zh-Hant" | "en";

/** Why a text cannot be read at all. */
export type ReadErrorCode =
  | "empty"
  | "too_large"
  | "unsupported_format"
  | "encrypted"
  | "corrupt"
  | "classified"
  | "engine_failed";

/** What `analyze` throws; wrong arguments are a TypeError instead. */
export interface ReadError extends Error {
  code: ReadErrorCode;
}

/** One rule of the catalogue. */
export interface RuleInfo {
  id: string;
  title: string;
  /** Name of its group. */
  group: string;
  /** How grave a finding is in an officer's own draft and in a copy from the web. */
  severity: { draft: Severity; web: Severity };
  basis: Basis[];
  /** What it looks for. */
  what: string;
  /** Why that matters. */
  why: string;
  /** What it does not see. */
  limits: string;
  [key: string]: unknown;
}

/**
 * Loads the engine. Without an argument the `.wasm` file beside the script is fetched;
 * in Node pass its bytes.
 */
export function init(bytes?: BufferSource | WebAssembly.Module): Promise<void>;
export default init;

/** Reads one report. */
export function analyze(data: Uint8Array | string, options?: AnalyzeOptions | null): Report;

/** Reads one report into the engine's own JSON text, the same bytes on every platform. */
export function analyzeJson(data: Uint8Array | string, options?: AnalyzeOptions | null): string;

/** The catalogue of rules; of the options it heeds `lang`. */
export function rules(options?: AnalyzeOptions | null): RuleInfo[];

/**
 * Takes the words of a language: the text of `fazhi-zh-Hant.txt` or `fazhi-en.txt`, which lie beside the module.
 * Until then that language is answered in Simplified Chinese.
 */
export function usePack(lang: Lang, text: string): void;

/** Version of the engine. */
export function version(): string;

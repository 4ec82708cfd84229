//! The plain types that come out. Names and meanings are those of the schema `fazhi-report/1`.
//!
//! Spans are bytes of `text` here, so that Rust code can slice; the JSON writer turns them into
//! UTF-16 units, which is what JavaScript slices by.

#[cfg(feature = "check")]
use super::super::{
    checks::{Confidence, Severity, VerdictKind},
    marks::Mark as Settled,
    profile::Kind,
    score::Score,
};
use super::super::{
    facts::{CitationKind, Direction, FigureKind, Number, Qualifier, Status},
    relations::RelationKind,
    source::{AsideKind, Format, MarkKind},
    structure::{Level, NoiseKind, Part, Topic},
    text::Script,
};

/// Bytes of [`Report::text`], end exclusive, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A value with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<T> {
    /// The value; words are as printed.
    pub value: T,
    /// `None` when it came from a hint.
    pub span: Option<Span>,
}

/// Title block and sign-off.
#[derive(Clone, Debug, Default)]
pub struct Meta {
    /// Lines joined with nothing between.
    pub title: Option<Field<String>>,
    /// Joint issuers joined by one space.
    pub issuer: Option<Field<String>>,
    /// Level of the issuer.
    pub level: Option<Field<Level>>,
    /// The place.
    pub region: Option<Field<String>>,
    /// Report year.
    pub year: Option<Field<u16>>,
    /// 成文日期, ISO.
    pub dated: Option<Field<String>>,
    /// 发布日期, ISO.
    pub published: Option<Field<String>>,
    /// 主送机关.
    pub addressee: Option<Field<String>>,
    /// 署名.
    pub signature: Option<Field<String>>,
    /// 发文字号.
    pub document_number: Option<Field<String>>,
}

/// Page furniture or damage.
#[derive(Clone, Copy, Debug)]
pub struct Noise {
    /// What it is.
    pub kind: NoiseKind,
    /// Where.
    pub span: Span,
}

/// A heading with what follows it.
#[derive(Clone, Debug)]
pub struct Section {
    /// `s1`, `s2`, …
    pub id: String,
    /// Id of the section above.
    pub parent: Option<String>,
    /// As printed: `一、`.
    pub marker: String,
    /// 1 to 4.
    pub depth: u8,
    /// Without marker and closing mark, as printed.
    pub heading: String,
    /// Marker and heading.
    pub span: Span,
    /// What follows up to the next heading.
    pub body: Span,
    /// The heading runs on into the body.
    pub run_in: bool,
    /// Statutory part.
    pub part: Part,
    /// A statutory part served inside another part.
    pub role: Option<Part>,
    /// What it is about.
    pub topic: Option<Topic>,
}

/// A number with its meaning.
#[derive(Clone, Debug)]
pub struct Figure {
    /// `f1`, `f2`, …
    pub id: String,
    /// Number, unit and qualifier.
    pub span: Span,
    /// In base units.
    pub value: Number,
    /// Second value of a pair.
    pub value_to: Option<Number>,
    /// As printed; `元` for money.
    pub unit: String,
    /// Unit of the second value where it differs.
    pub unit_to: Option<String>,
    /// Kind.
    pub kind: FigureKind,
    /// How exact.
    pub qualifier: Qualifier,
    /// How exact the second value is.
    pub qualifier_to: Option<Qualifier>,
    /// Which way it moves.
    pub direction: Option<Direction>,
    /// What is counted, as printed.
    pub subject: String,
    /// Id of the indicator table.
    pub indicator: Option<&'static str>,
    /// Id of the section.
    pub section: Option<String>,
    /// An aim, not a result.
    pub target: bool,
    /// The year that it speaks of; `None` for several or where it is not known.
    pub year: Option<u16>,
    /// What a change is compared with, as printed.
    pub base: Option<String>,
}

impl Figure {
    /// The year for people, empty where there is none.
    pub fn year_words(&self) -> String {
        self.year.map(|year| year.to_string()).unwrap_or_default()
    }
}

/// A 《》 or a document number.
#[derive(Clone, Debug)]
pub struct Citation {
    /// `c1`, `c2`, …
    pub id: String,
    /// With brackets.
    pub span: Span,
    /// As printed.
    pub name: Option<String>,
    /// As printed.
    pub doc_number: Option<String>,
    /// Kind.
    pub kind: CitationKind,
    /// By the report's year; `None` in read mode.
    pub status: Option<Status>,
}

/// How figures hang together.
#[derive(Clone, Debug)]
pub struct Relation {
    /// `r1`, `r2`, …
    pub id: String,
    /// Kind.
    pub kind: RelationKind,
    /// Figure ids.
    pub figures: Vec<String>,
    /// Worked out as a person would write it.
    pub formula: String,
    /// Stated by the text.
    pub stated: Option<Number>,
    /// Worked out.
    pub computed: Option<Number>,
    /// `None` where the words leave it open.
    pub holds: Option<bool>,
    /// A remark in the reader's language.
    pub note: Option<String>,
}

/// What one rule comes to.
#[cfg(feature = "check")]
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Rule id.
    pub rule: &'static str,
    /// What it comes to.
    pub verdict: VerdictKind,
    /// Finding ids.
    pub findings: Vec<String>,
}

/// The profile that a report was judged by.
#[cfg(feature = "check")]
#[derive(Clone, Debug)]
pub struct Profile {
    /// The built-in one that it is or stands on.
    pub kind: Kind,
    /// What the place calls its own one; empty for a built-in one.
    pub name: String,
    /// The place's own notice, with its number, or empty.
    pub notice: String,
    /// As of when (ISO), or empty.
    pub date: String,
    /// Ids of the rules that the place has switched off.
    pub off: Vec<&'static str>,
}

/// One article of law that a rule rests on.
#[cfg(feature = "check")]
#[derive(Clone, Debug)]
pub struct Basis {
    /// Name of the document.
    pub source: String,
    /// Article, or empty.
    pub article: String,
    /// Official address, or empty.
    pub url: String,
    /// In force from (ISO), or empty.
    pub effective: String,
    /// Wording seen in an official source.
    pub verified: bool,
}

/// One thing to look at.
#[cfg(feature = "check")]
#[derive(Clone, Debug)]
pub struct Finding {
    /// Stable across edits elsewhere.
    pub id: String,
    /// Rule id.
    pub rule: &'static str,
    /// How grave.
    pub severity: Severity,
    /// Id in the message tables.
    pub message_id: &'static str,
    /// What the message speaks of.
    pub args: Vec<(&'static str, String)>,
    /// In the reader's language.
    pub message: String,
    /// `None` for something absent.
    pub span: Option<Span>,
    /// Other places.
    pub related: Vec<Span>,
    /// The words as printed, or empty.
    pub quote: String,
    /// What would satisfy the rule.
    pub advice: String,
    /// What it rests on.
    pub basis: Vec<Basis>,
    /// How sure.
    pub confidence: Confidence,
    /// What an officer has settled.
    pub mark: Option<Settled>,
}

/// Everything that was read out of one text.
#[derive(Clone, Debug)]
pub struct Report {
    /// File name, format, encoding, size.
    pub source: SourceInfo,
    /// As printed.
    pub text: String,
    /// Script.
    pub script: Script,
    /// Title block and sign-off.
    pub meta: Meta,
    /// A title for people, always there.
    pub display_title: String,
    /// Whether it is such a report at all; not in the JSON.
    pub annual: bool,
    /// Page furniture and damage.
    pub noise: Vec<Noise>,
    /// Private numbers, which views and exports mask; not in the JSON.
    pub private: Vec<Span>,
    /// Headings in document order.
    pub sections: Vec<Section>,
    /// In text order.
    pub figures: Vec<Figure>,
    /// In text order.
    pub citations: Vec<Citation>,
    /// In text order.
    pub relations: Vec<Relation>,
    /// What was asked of whom; `None` in read mode.
    #[cfg(feature = "check")]
    pub profile: Option<Profile>,
    /// One a rule.
    #[cfg(feature = "check")]
    pub verdicts: Vec<Verdict>,
    /// What is absent first, then in text order.
    #[cfg(feature = "check")]
    pub findings: Vec<Finding>,
    /// `None` in read mode.
    #[cfg(feature = "check")]
    pub score: Option<Score>,
}

/// A stretch of the text that its container marks.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// As what.
    pub kind: MarkKind,
    /// Where.
    pub span: Span,
}

/// Something that the file holds and a reader does not see in the report.
#[derive(Clone, Debug)]
pub struct Aside {
    /// What it is.
    pub kind: AsideKind,
    /// Its words.
    pub words: String,
    /// Who made it, or empty.
    pub author: String,
    /// Where it would stand: an empty span.
    pub at: Span,
}

/// The file that was read.
#[derive(Clone, Debug, Default)]
pub struct SourceInfo {
    /// File name.
    pub name: String,
    /// `text`, …
    pub format: Format,
    /// WHATWG name.
    pub encoding: &'static str,
    /// Size in bytes.
    pub bytes: usize,
    /// What the container says of stretches of the text, in text order.
    pub marks: Vec<Mark>,
    /// What was kept out of the text, in the order of the file.
    pub asides: Vec<Aside>,
}

//! A read and judged document → the plain report: spans of the reading copy become spans of the
//! printed text, indexes become ids, message ids become words.

use super::{Aside, Citation, Field, Figure, Mark, Meta, Noise, Relation, Report, Section, SourceInfo, Span};
#[cfg(feature = "check")]
use super::{Finding, Profile, Verdict};
#[cfg(feature = "check")]
use crate::engine::{checks, profile, score::Score};
use crate::engine::{
    decimal::push_decimal,
    options::{Mode, Options},
    source::{AsideKind, MarkKind, Source},
    structure::{Date, Field as Read, Kind, LineKind},
    text::{self, Reading},
    Document,
};

/// What the rules and the rubric say; nothing in the portal edition.
#[cfg(feature = "check")]
pub type Judged = (checks::Outcome, Score);
/// What the rules and the rubric say; nothing in the portal edition.
#[cfg(not(feature = "check"))]
pub type Judged = core::convert::Infallible;

/// Puts the report together.
pub fn assemble(document: &Document, judged: Option<Judged>, options: &Options) -> Report {
    let read = options.mode == Mode::Read || cfg!(not(feature = "check"));
    let Document { source, reading, .. } = document;
    let to = Printer { reading };
    let meta = meta(document, &to);
    #[cfg(feature = "check")]
    let (profile, verdicts, findings, score) = match judged {
        Some((outcome, score)) => {
            let (verdicts, findings) = outcome_words(document, &outcome, &to, options);
            (Some(profile_words(document, options)), verdicts, findings, Some(score))
        }
        None => (None, Vec::new(), Vec::new(), None),
    };
    #[cfg(not(feature = "check"))]
    let _ = judged;
    Report {
        source: SourceInfo {
            name: source.name.clone(),
            format: source.format,
            encoding: source.encoding,
            bytes: source.bytes,
            marks: marks(source, read),
            asides: asides(source, read),
        },
        display_title: display_title(document, &meta, &to),
        annual: document.structure.kind == Kind::AnnualReport,
        script: reading.script(),
        noise: document
            .structure
            .noise
            .iter()
            .map(|n| Noise { kind: n.kind, span: to.span(n.span) })
            .collect(),
        private: document.facts.private.iter().map(|p| to.span(p.span)).collect(),
        sections: sections(document, &to),
        figures: figures(document, &to),
        citations: citations(document, &to, read),
        relations: relations(document, read, options),
        meta,
        #[cfg(feature = "check")]
        profile,
        #[cfg(feature = "check")]
        verdicts,
        #[cfg(feature = "check")]
        findings,
        #[cfg(feature = "check")]
        score,
        text: source.text.clone(),
    }
}

/// A first line longer than this many characters is cut when it stands for a title.
const LONGEST_TITLE: usize = 40;

struct Printer<'a> {
    reading: &'a Reading,
}

impl Printer<'_> {
    /// From the first to the last printed character, whatever space was read around them.
    fn span(&self, span: text::Span) -> Span {
        let words = self.reading.printed(span);
        let start = self.reading.printed_range(span).0 + (words.len() - words.trim_start().len()) as u32;
        Span { start, end: start + words.trim().len() as u32 }
    }

    fn words(&self, span: text::Span) -> String {
        self.reading.words(span)
    }

    /// Words with whatever is printed between them.
    #[cfg(feature = "check")]
    fn quote(&self, span: text::Span) -> String {
        self.reading.printed(span).trim().to_owned()
    }

    fn field<T: Clone>(&self, field: Option<&Read<T>>) -> Option<Field<T>> {
        field.map(|f| Field { value: f.value.clone(), span: f.span.map(|s| self.span(s)) })
    }

    fn date(&self, field: Option<&Read<Date>>) -> Option<Field<String>> {
        field.map(|f| Field { value: f.value.to_string(), span: f.span.map(|s| self.span(s)) })
    }
}

fn meta(document: &Document, to: &Printer<'_>) -> Meta {
    let m = &document.structure.meta;
    Meta {
        title: to.field(m.title.as_ref()),
        issuer: to.field(m.issuer.as_ref()),
        level: to.field(m.level.as_ref()),
        region: to.field(m.region.as_ref()),
        year: to.field(m.year.as_ref()),
        dated: to.date(m.dated.as_ref()),
        published: to.date(m.published.as_ref()),
        addressee: to.field(m.addressee.as_ref()),
        signature: to.field(m.signature.as_ref()),
        document_number: to.field(m.document_number.as_ref()),
    }
}

/// The printed title, or one made from issuer and year; of a text that is no such report its first line.
fn display_title(document: &Document, meta: &Meta, to: &Printer<'_>) -> String {
    if let Some(title) = &meta.title {
        return title.value.clone();
    }
    let first = document.structure.lines.iter().find(|l| l.kind != LineKind::Noise);
    if let Some(line) = first.filter(|_| document.structure.kind != Kind::AnnualReport) {
        let words = to.words(line.span);
        let cut = words.char_indices().nth(LONGEST_TITLE).map(|(at, _)| at);
        return cut.map_or_else(|| words.clone(), |at| format!("{}……", &words[..at]));
    }
    let issuer = meta.issuer.as_ref().map_or("", |f| f.value.as_str());
    let year = meta.year.as_ref().map_or_else(String::new, |f| format!("{}年", f.value));
    format!("{issuer}{year}法治政府建设年度报告")
}

/// The id of what has this index in its list: `s1`, `f1`, `c1`, `r1` are the first ones.
fn id(kind: &str, index: usize) -> String {
    let mut id = String::with_capacity(8);
    id.push_str(kind);
    push_decimal(&mut id, index as u32 + 1);
    id
}

fn sections(document: &Document, to: &Printer<'_>) -> Vec<Section> {
    let mut out = Vec::new();
    for (i, s) in document.structure.sections.iter().enumerate() {
        out.push(Section {
            id: id("s", i),
            parent: s.parent.map(|i| id("s", i)),
            marker: to.words(s.marker),
            depth: s.depth.max(1),
            heading: to.words(s.heading),
            span: to.span(s.span()),
            body: to.span(s.body),
            run_in: s.run_in,
            part: s.part,
            role: s.role,
            topic: s.topic,
        });
    }
    out
}

/// Read mode leaves the marks of drafting to the drafter.
fn marks(source: &Source, read: bool) -> Vec<Mark> {
    let mut out = Vec::new();
    for m in &source.marks {
        if !(read && matches!(m.kind, MarkKind::Inserted | MarkKind::Highlighted)) {
            out.push(Mark { kind: m.kind, span: Span { start: m.range.start, end: m.range.end } });
        }
    }
    out
}

/// Read mode tells what of a page is left out, and nothing of how a draft was made.
fn asides(source: &Source, read: bool) -> Vec<Aside> {
    let mut out = Vec::new();
    for a in &source.asides {
        if read && !matches!(a.kind, AsideKind::Furniture | AsideKind::Unread) {
            continue;
        }
        out.push(Aside {
            kind: a.kind,
            words: a.words.clone(),
            author: a.author.clone(),
            at: Span { start: a.at, end: a.at },
        });
    }
    out
}

fn figures(document: &Document, to: &Printer<'_>) -> Vec<Figure> {
    let mut out = Vec::new();
    for (i, f) in document.facts.figures.iter().enumerate() {
        out.push(Figure {
            id: id("f", i),
            span: to.span(f.span),
            value: f.value,
            value_to: f.value_to,
            unit: f.unit.clone(),
            unit_to: f.unit_to.clone(),
            kind: f.kind,
            qualifier: f.qualifier,
            qualifier_to: f.qualifier_to,
            direction: f.direction,
            subject: f.subject.map(|s| to.words(s)).unwrap_or_default(),
            indicator: f.indicator,
            section: f.section.map(|i| id("s", i)),
            target: f.target,
            year: f.year,
            base: f.base.map(|s| to.words(s)),
        });
    }
    out
}

fn citations(document: &Document, to: &Printer<'_>, read: bool) -> Vec<Citation> {
    let mut out = Vec::new();
    for (i, c) in document.facts.citations.iter().enumerate() {
        out.push(Citation {
            id: id("c", i),
            span: to.span(c.span),
            name: c.name.map(|s| to.words(s)),
            doc_number: c.doc_number.map(|s| to.words(s)),
            kind: c.kind,
            status: (!read).then_some(c.status),
        });
    }
    out
}

/// Read mode shows only what adds up; what does not is the drafter's.
fn relations(document: &Document, read: bool, options: &Options) -> Vec<Relation> {
    let mut out = Vec::new();
    for r in &document.relations {
        if read && r.holds != Some(true) {
            continue;
        }
        out.push(Relation {
            id: id("r", out.len()),
            kind: r.kind,
            figures: r.figures.iter().map(|&f| id("f", f)).collect(),
            formula: r.formula.clone(),
            stated: r.stated,
            computed: r.computed,
            holds: r.holds,
            note: r.note.and_then(|id| remark(id, options)),
        });
    }
    out
}

/// A remark on a relation in words.
#[cfg(feature = "check")]
fn remark(id: &str, options: &Options) -> Option<String> {
    options.words().message(id).map(str::to_owned)
}

/// What holds has none.
#[cfg(not(feature = "check"))]
fn remark(_: &str, _: &Options) -> Option<String> {
    None
}

/// What was asked of whom.
#[cfg(feature = "check")]
fn profile_words(document: &Document, options: &Options) -> Profile {
    let kind = profile::of(&document.structure.meta, options);
    match &options.local {
        Some(local) => Profile {
            kind,
            name: local.name.clone(),
            notice: local.notice_words(),
            date: local.date.map(|date| date.to_string()).unwrap_or_default(),
            off: local.off.clone(),
        },
        None => {
            Profile { kind, name: String::new(), notice: String::new(), date: String::new(), off: Vec::new() }
        }
    }
}

#[cfg(feature = "check")]
fn outcome_words(
    document: &Document,
    outcome: &checks::Outcome,
    to: &Printer<'_>,
    options: &Options,
) -> (Vec<Verdict>, Vec<Finding>) {
    let (ids, words) = (&outcome.ids, options.words());
    let mut findings = Vec::new();
    for (f, id) in outcome.findings.iter().zip(ids) {
        let mut args = Vec::new();
        for (name, arg) in &f.args {
            args.push((*name, checks::arg_text(document, arg)));
        }
        findings.push(Finding {
            id: id.clone(),
            rule: f.rule,
            severity: f.severity,
            message_id: f.message,
            args,
            message: checks::message(document, f.message, &f.args, words),
            span: f.span.map(|s| to.span(s)),
            related: f.related.iter().map(|&s| to.span(s)).collect(),
            quote: f.span.map(|s| to.quote(s)).unwrap_or_default(),
            advice: checks::message(document, f.advice, &f.args, words),
            basis: checks::basis(f.rule, document, options),
            confidence: f.confidence,
            mark: options.marks.of(id, f.rule).cloned(),
        });
    }
    let mut verdicts = Vec::new();
    for v in &outcome.verdicts {
        let findings = v.findings.iter().map(|&i| ids[i].clone()).collect();
        verdicts.push(Verdict { rule: v.rule, verdict: v.verdict, findings });
    }
    (verdicts, findings)
}

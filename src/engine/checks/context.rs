//! What rules ask of a document.

use core::ops::Range;

use super::{words::Words, Arg};
use crate::engine::{
    facts::{private::PrivateKind, Figure},
    options::{Options, Origin},
    profile::{self, LocalProfile},
    source::{Aside, Format},
    structure::{Kind, NoiseKind, Part, Section},
    text::{Signs, Span},
    Document,
};

/// A document as the rules see it.
#[derive(Debug)]
pub struct Context<'a> {
    /// What was read.
    pub document: &'a Document,
    /// How it is judged.
    pub options: &'a Options,
    /// The profile in force.
    pub profile: profile::Kind,
    /// What was looked for once for all rules.
    pub(super) looked: Looked,
}

/// What rules look for in one document.
#[derive(Debug)]
pub(super) struct Looked {
    /// Words.
    words: Words,
    /// Sentences of the running text and headings, in order, without their closing mark.
    sentences: Vec<Span>,
}

impl<'a> Context<'a> {
    /// Looks through a document once for all rules, unless that was done before.
    pub(super) fn of(document: &'a Document, options: &'a Options, looked: Option<Looked>) -> Self {
        let profile = profile::of(&document.structure.meta, options);
        let look = || Looked { words: Words::of_document(document), sentences: sentences(document) };
        Self { document, options, profile, looked: looked.unwrap_or_else(look) }
    }

    /// Sentences of the running text and headings, in order, without their closing mark.
    pub fn sentences(&self) -> &[Span] {
        &self.looked.sentences
    }

    /// The words of the reading copy at a span.
    pub(super) fn at(&self, span: Span) -> &'a str {
        self.document.reading.at(span)
    }

    /// Whether the text is such a report at all; most rules have nothing to say of other texts.
    pub(super) fn is_report(&self) -> bool {
        self.document.structure.kind == Kind::AnnualReport
    }

    /// What the place's own notice asks for.
    pub(super) fn local(&self) -> Option<&'a LocalProfile> {
        self.options.local.as_deref()
    }

    /// Whether the place has switched a rule off.
    pub(super) fn is_off(&self, rule: &str) -> bool {
        self.local().is_some_and(|l| l.is_off(rule))
    }

    /// Report year.
    pub(super) fn year(&self) -> Option<u16> {
        self.document.structure.meta.year.as_ref().map(|f| f.value)
    }

    /// The issuer's name, in the reading copy's script; empty where none is printed.
    pub(super) fn issuer(&self) -> &'a str {
        let issuer = self.document.structure.meta.issuer.as_ref();
        issuer.and_then(|f| f.span).map_or("", |span| self.at(span))
    }

    /// Whether to be mild about what web copies lose.
    pub(super) fn is_web(&self) -> bool {
        match self.options.origin {
            Origin::Web => true,
            Origin::Draft => false,
            Origin::Auto => match self.document.source.format {
                Format::Html => true,
                Format::Docx | Format::Doc => false,
                Format::Text => self
                    .document
                    .structure
                    .noise
                    .iter()
                    .any(|n| !matches!(n.kind, NoiseKind::Damage | NoiseKind::PageEdge)),
            },
        }
    }

    /// Sections that open or serve a part: top ones of the part, and single ones elsewhere.
    pub(super) fn openers(&self, part: Part) -> Vec<&'a Section> {
        let sections = &self.document.structure.sections;
        let opens = |s: &&Section| {
            s.role == Some(part) || s.part == part && s.parent.is_none_or(|p| sections[p].part != part)
        };
        sections.iter().filter(opens).collect()
    }

    /// From an opener to the end of everything below it.
    pub(super) fn whole(&self, opener: &Section) -> Span {
        let sections = &self.document.structure.sections;
        let from = sections.partition_point(|s| s.marker.start <= opener.marker.start);
        let last = sections[from..].iter().take_while(|s| s.depth > opener.depth).last();
        last.map_or(opener.whole(), |s| opener.span().join(s.whole()))
    }

    /// Sections right below an opener.
    pub(super) fn items(&self, opener: &Section) -> Vec<&'a Section> {
        let sections = &self.document.structure.sections;
        let next = sections.partition_point(|s| s.marker.start <= opener.marker.start);
        let below = sections[next..].iter().take_while(|s| s.depth > opener.depth);
        below.filter(|s| s.parent.is_some_and(|p| p + 1 == next)).collect()
    }

    /// Names in title marks, each with its place.
    pub(super) fn cited_names(&self) -> Vec<(Span, &'a str)> {
        let mut names = Vec::new();
        for citation in &self.document.facts.citations {
            // A document number knows the name in front of it, which is a citation of its own.
            if let Some(name) = citation.name.filter(|name| citation.span.contains(*name)) {
                names.push((citation.span, self.at(name)));
            }
        }
        names
    }

    /// Document numbers that are cited.
    pub(super) fn document_numbers(&self) -> Vec<Span> {
        let citations = &self.document.facts.citations;
        citations.iter().filter(|x| x.doc_number == Some(x.span)).map(|x| x.span).collect()
    }

    /// Lines of running text and headings, with their words.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = (Span, &'a str)> + '_ {
        self.document.structure.paragraphs().map(|l| (l.span, self.at(l.span)))
    }

    /// The words of the table that a rule looks for, with what the table says of each, in order.
    pub(super) fn words(&self, rule: &str) -> Vec<(Span, &'static str)> {
        self.looked.words.of(rule)
    }

    /// Where the words of the table stand that a rule looks for, in order.
    pub(super) fn places(&self, rule: &str) -> Vec<Span> {
        self.words(rule).into_iter().map(|(span, _)| span).collect()
    }

    /// Where private numbers of a kind stand, in order.
    pub(super) fn private(&self, kind: PrivateKind) -> Vec<Span> {
        let numbers = self.document.facts.private.iter().filter(|p| p.kind == kind);
        numbers.map(|p| p.span).collect()
    }

    /// The statutory part that a place lies in.
    pub(super) fn part_at(&self, at: u32) -> Part {
        let structure = &self.document.structure;
        structure.section_at(at).map_or(Part::Other, |i| structure.sections[i].part)
    }

    /// Whether a place lies in the plan for the next year.
    pub(super) fn is_planned(&self, at: u32) -> bool {
        self.part_at(at) == Part::NextYearPlan
    }

    /// The sentence around a place, as far as it is running text.
    pub(super) fn sentence_at(&self, at: u32) -> Span {
        let next = self.sentences().partition_point(|s| s.end <= at);
        self.sentences().get(next).copied().filter(|s| s.start <= at).unwrap_or_default()
    }

    /// The words of the copy that a range of the printed text became, without outer space.
    pub(super) fn printed_at(&self, range: &Range<u32>) -> Span {
        let copy = self.document.reading.copy();
        let from = self.copied(range.start, copy);
        let to = self.copied(range.end, copy).max(from);
        let words = &copy[from..to];
        let start = to - words.trim_start().len();
        Span::new(start, start + words.trim().len())
    }

    /// The sentence in which something would stand that a file keeps out of its text.
    pub(super) fn aside_at(&self, aside: &Aside) -> Span {
        self.sentence_at(self.printed_at(&(aside.at..aside.at)).start)
    }

    /// The first byte of the copy that stands for a byte of the printed text or one behind it.
    fn copied(&self, printed: u32, copy: &str) -> usize {
        let (mut from, mut to) = (0, copy.len());
        while from < to {
            let middle = from + (to - from) / 2;
            let at = middle as u32;
            if self.document.reading.printed_range(Span { start: at, end: at }).0 < printed {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        while !copy.is_char_boundary(from) {
            from += 1;
        }
        from
    }

    /// The line around a place, without outer space.
    pub(super) fn line_at(&self, at: u32) -> Span {
        let lines = &self.document.structure.lines;
        lines.get(lines.partition_point(|l| l.span.end <= at)).map_or(Span::default(), |l| l.span)
    }

    /// The figures inside a stretch.
    pub(super) fn figures_in(&self, span: Span) -> &'a [Figure] {
        let figures = &self.document.facts.figures;
        let from = figures.partition_point(|f| f.span.start < span.start);
        let behind = &figures[from..];
        &behind[..behind.partition_point(|f| f.span.end <= span.end)]
    }

    /// Where a rule's words stand in a part.
    pub(super) fn places_in(&self, rule: &str, part: Part) -> Vec<Span> {
        let mut places = self.places(rule);
        places.retain(|span| self.part_at(span.start) == part);
        places
    }

    /// What stands between a place and the last mark before it, as far as it can bear on the place.
    pub(super) fn before(&self, at: u32) -> &'a str {
        let text = &self.document.reading.copy()[..at as usize];
        let mut start = text.len();
        for (at, c) in text.char_indices().rev().take(REACH) {
            if ends_clause(c) {
                break;
            }
            start = at;
        }
        &text[start..]
    }

    /// What stands between a place and the next mark behind it, as far as it can bear on the place.
    pub(super) fn behind(&self, at: u32) -> &'a str {
        let text = &self.document.reading.copy()[at as usize..];
        let mut end = 0;
        for c in text.chars().take(REACH) {
            if ends_clause(c) {
                break;
            }
            end += c.len_utf8();
        }
        &text[..end]
    }

    /// Whether the words around a place tell of what was: 原…, 废止…, …总结评估.
    pub(super) fn is_history(&self, span: Span) -> bool {
        const PAST: &str = "废止 失效 取代 替代 清理 修订 总结 验收 评估 收官 回顾 表彰 先进 圆满";
        let (before, behind) = (self.before(span.start), self.behind(span.end));
        before.ends_with('原') || before.contains_word(PAST) || behind.contains_word(PAST)
    }
}

/// Sentences of the lines that carry the report's own words.
fn sentences(document: &Document) -> Vec<Span> {
    let mut sentences = Vec::new();
    for line in document.structure.paragraphs() {
        let mut start = line.span.start as usize;
        let ends =
            document.reading.marks(line.span).filter(|(_, mark)| matches!(mark, '。' | ';' | '!' | '?'));
        for (end, width) in ends.map(|(at, mark)| (at, mark.len_utf8())).chain([(line.span.end as usize, 0)])
        {
            let text = document.reading.at(Span::new(start, end));
            let from = end - text.trim_start().len();
            if from < end {
                sentences.push(Span::new(from, from + text.trim().len()));
            }
            start = end + width;
        }
    }
    sentences
}

/// How far words are looked for around a place, in characters.
const REACH: usize = 20;

/// Whether a clause ends at a mark.
fn ends_clause(c: char) -> bool {
    matches!(c, ',' | '。' | ';' | ':' | '!' | '?' | '\n')
}

/// Words of the report as an argument.
pub(super) fn words(span: Span) -> Arg {
    Arg::Words(span)
}

/// A short text as an argument.
pub(super) fn text(value: impl Into<String>) -> Arg {
    Arg::Text(value.into())
}

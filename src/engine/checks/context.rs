//! What rules ask of a document.

use super::{
    words::{self, Wanted},
    Arg,
};
use crate::engine::{
    options::{Options, Origin},
    structure::{Kind, NoiseKind, Part, Section},
    text::Span,
    Document,
};

/// A document as the rules see it.
#[derive(Debug)]
pub struct Context<'a> {
    /// What was read.
    pub document: &'a Document,
    /// How it is judged.
    pub options: &'a Options,
    /// Words that rules look for, in order.
    words: Vec<(Span, Wanted)>,
}

impl<'a> Context<'a> {
    /// Looks through a document once for all rules.
    pub(super) fn new(document: &'a Document, options: &'a Options) -> Self {
        Self { document, options, words: words::find(document) }
    }

    /// The words of the reading copy at a span.
    pub(super) fn at(&self, span: Span) -> &'a str {
        self.document.reading.at(span)
    }

    /// Whether the text is such a report at all; most rules have nothing to say of other texts.
    pub(super) fn is_report(&self) -> bool {
        self.document.structure.kind == Kind::AnnualReport
    }

    /// Report year.
    pub(super) fn year(&self) -> Option<u16> {
        self.document.structure.meta.year.as_ref().map(|f| f.value)
    }

    /// Whether to be mild about what web copies lose.
    pub(super) fn is_web(&self) -> bool {
        match self.options.origin {
            Origin::Web => true,
            Origin::Draft => false,
            Origin::Auto => self.document.structure.noise.iter().any(|n| n.kind != NoiseKind::Damage),
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

    /// Lines of running text and headings, with their words.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = (Span, &'a str)> + '_ {
        self.document.structure.paragraphs().map(|l| (l.span, self.at(l.span)))
    }

    /// The words that rules look for, with their places, in order.
    pub(super) fn wanted(&self) -> impl Iterator<Item = (Span, Wanted)> + '_ {
        self.words.iter().copied()
    }

    /// The places of words that are looked for as one thing.
    pub(super) fn places(&self, wanted: Wanted) -> impl Iterator<Item = Span> + '_ {
        self.wanted().filter(move |(_, w)| *w == wanted).map(|(span, _)| span)
    }
}

/// Words of the report as an argument.
pub(super) fn words(span: Span) -> Arg {
    Arg::Words(span)
}

/// A short text as an argument.
pub(super) fn text(value: impl Into<String>) -> Arg {
    Arg::Text(value.into())
}

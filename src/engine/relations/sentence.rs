//! The figures of one sentence, and the words between them.

use super::super::facts::{Figure, FigureKind, Qualifier};
use crate::engine::text::Signs;

/// A sentence that holds figures.
pub(crate) struct Sentence<'a> {
    text: &'a str,
    figures: &'a [Figure],
    /// Index of its first figure among all.
    first: usize,
    /// Where it begins and ends, in bytes.
    start: usize,
    end: usize,
    /// It goes on behind a semicolon: then only what agrees is told.
    wide: bool,
}

/// How many figures of one sentence a relation looks back or ahead over.
pub(crate) const REACH: usize = 40;

/// Marks that end a sentence; the last one a part of one that stands alone.
const ENDS: [char; 5] = ['。', '!', '?', '\n', ';'];

/// Cuts the figures of a text into sentences.
pub(crate) fn split<'a>(text: &'a str, figures: &'a [Figure]) -> Vec<Sentence<'a>> {
    let mut out = Vec::new();
    let mut first = 0;
    let mut start = 0;
    for next in 1..=figures.len() {
        let from = figures[next - 1].span.end as usize;
        let until = figures.get(next).map_or(text.len(), |f| f.span.start as usize);
        let gap = text.get(from..until).unwrap_or("");
        let Some(stop) = gap.find_any(&ENDS).or_else(|| (next == figures.len()).then_some(gap.len())) else {
            continue;
        };
        let begin = text.get(start..figures[first].span.start as usize).unwrap_or("");
        let begin = begin
            .rfind_any(&ENDS)
            .map_or(start, |i| start + i + begin[i..].chars().next().map_or(0, char::len_utf8));
        let figures = &figures[first..next];
        out.push(Sentence { text, figures, first, start: begin, end: from + stop, wide: false });
        first = next;
        start = from + stop;
    }
    out
}

/// Sentences that go on behind a semicolon, made of their parts.
pub(crate) fn joined<'a>(parts: &[Sentence<'a>], figures: &'a [Figure]) -> Vec<Sentence<'a>> {
    let mut out: Vec<Sentence<'a>> = Vec::new();
    let mut open = false;
    for pair in parts.windows(2) {
        let (part, next) = (&pair[0], &pair[1]);
        let gap = part.text.get(part.end..figures[next.first].span.start as usize).unwrap_or("");
        let goes_on = gap.starts_with(';') && gap.find_any(&ENDS[..4]).is_none();
        if goes_on && !open {
            out.push(Sentence { wide: true, ..*part });
        }
        if let Some(whole) = out.last_mut().filter(|_| goes_on) {
            whole.figures = &figures[whole.first..next.first + next.len()];
            whole.end = next.end;
        }
        open = goes_on;
    }
    out
}

impl<'a> Sentence<'a> {
    /// True for one that goes on behind a semicolon.
    pub(crate) fn is_wide(&self) -> bool {
        self.wide
    }

    /// Whether a relation of the figures from `first` to `last` is told here: a wide sentence tells what agrees
    /// and lies on both sides of a semicolon.
    pub(crate) fn tells(&self, first: usize, last: usize, holds: Option<bool>) -> bool {
        let between =
            || self.text.get(self.figures[first].span.range().end..self.figures[last].span.range().start);
        !self.wide || holds == Some(true) && between().is_some_and(|t| t.contains(';'))
    }

    /// How many figures it has.
    pub(crate) fn len(&self) -> usize {
        self.figures.len()
    }

    /// One of its figures.
    pub(crate) fn figure(&self, at: usize) -> &'a Figure {
        &self.figures[at]
    }

    /// The figure's index among all figures of the report.
    pub(crate) fn id(&self, at: usize) -> usize {
        self.first + at
    }

    /// The words between the figure before (or the sentence's beginning) and this one.
    pub(crate) fn lead(&self, at: usize) -> &'a str {
        let start = if at == 0 { self.start } else { self.figures[at - 1].span.end as usize };
        self.text.get(start..self.figures[at].span.start as usize).unwrap_or("")
    }

    /// The words from this figure to the sentence's end, or to the next figure.
    pub(crate) fn trail(&self, at: usize) -> &'a str {
        let end = self.figures.get(at + 1).map_or(self.end, |f| f.span.start as usize);
        self.text.get(self.figures[at].span.end as usize..end).unwrap_or("")
    }

    /// The words from this figure towards the sentence's end, whatever stands there: at most `longest` bytes.
    pub(crate) fn rest(&self, at: usize, longest: usize) -> &'a str {
        let start = self.figures[at].span.end as usize;
        let mut end = self.end.min(start + longest);
        while end > start && !self.text.is_char_boundary(end) {
            end -= 1;
        }
        self.text.get(start..end).unwrap_or("")
    }

    /// What directly leads to a figure: its lead behind the last mark.
    pub(crate) fn label(&self, at: usize) -> &'a str {
        let lead = self.lead(at);
        let cut = lead
            .rfind_any(&[',', '、', ':', '('])
            .map_or(0, |i| i + lead[i..].chars().next().map_or(0, char::len_utf8));
        &lead[cut..]
    }

    /// True for a plain count: one exact value.
    pub(crate) fn is_exact_count(&self, at: usize) -> bool {
        let f = self.figure(at);
        matches!(f.kind, FigureKind::Count | FigureKind::Money)
            && f.qualifier == Qualifier::Exact
            && f.value_to.is_none()
            && f.direction.is_none()
    }

    /// True for a value printed in 万 or 亿, which is most often rounded: it adds up only about.
    pub(crate) fn is_rounded(&self, at: usize) -> bool {
        self.text.get(self.figures[at].span.range()).is_some_and(|t| t.contains_any(&['万', '亿']))
    }

    /// True for one so rounded that a rate taken of it may be off by a point: fewer than four digits.
    pub(crate) fn is_coarse(&self, at: usize) -> bool {
        let digits = self.text.get(self.figures[at].span.range()).unwrap_or("");
        self.is_rounded(at) && digits.bytes().filter(u8::is_ascii_digit).count() < 4
    }

    /// True when both are counted in the same unit.
    pub(crate) fn same_unit(&self, a: usize, b: usize) -> bool {
        same_unit(&self.figure(a).unit, &self.figure(b).unit)
    }
}

/// Units that compare equal: 场 and 场次 count the same.
pub(crate) fn same_unit(a: &str, b: &str) -> bool {
    let meeting = |u: &str| matches!(u, "场" | "场次" | "場" | "場次");
    a == b || (meeting(a) && meeting(b))
}

/// Units of papers and cases, which one list may mix: 48份(合同37份、案卷6件).
pub(crate) fn kindred_unit(a: &str, b: &str) -> bool {
    let paper = |u: &str| matches!(u, "件" | "份" | "起" | "宗" | "项" | "個" | "个" | "項");
    same_unit(a, b) || (paper(a) && paper(b))
}

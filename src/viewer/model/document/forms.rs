//! What a line is set as.

use super::{Block, BlockKind, Piece};
use crate::{
    engine::{report::Span, source::MarkKind, text::is_letter},
    Report,
};

/// What the file's container sets otherwise than as a paragraph, each in text order.
#[derive(Default)]
pub(super) struct Forms {
    tables: Vec<Span>,
    notes: Vec<Span>,
}

impl Forms {
    pub(super) fn of(report: &Report) -> Self {
        let mut forms = Self::default();
        for mark in &report.source.marks {
            match mark.kind {
                MarkKind::Table => forms.tables.push(mark.span),
                MarkKind::Note => forms.notes.push(mark.span),
                _ => {}
            }
        }
        forms
    }

    /// A line of several cells inside a table.
    pub(super) fn is_row(&self, line: Span, report: &Report) -> bool {
        let words = report.text.get(line.start as usize..line.end as usize);
        holds(&self.tables, line) && words.is_some_and(|words| words.contains('\t'))
    }

    pub(super) fn is_note(&self, line: Span) -> bool {
        holds(&self.notes, line)
    }
}

/// True when one of some spans, which do not overlap, holds a whole line.
fn holds(spans: &[Span], line: Span) -> bool {
    let next = spans.partition_point(|s| s.start <= line.start);
    next.checked_sub(1).is_some_and(|i| line.end <= spans[i].end)
}

pub(super) fn block(pieces: Vec<Piece>, report: &Report, forms: &Forms) -> Block {
    let kind = kind(&pieces, report, forms);
    Block { kind, pieces, marks: Vec::new(), below: 0 }
}

fn kind(pieces: &[Piece], report: &Report, forms: &Forms) -> BlockKind {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return BlockKind::Paragraph };
    let line = Span { start: first.span.start, end: last.span.end };
    if forms.is_row(line, report) {
        return BlockKind::Row;
    }
    if forms.is_note(line) {
        return BlockKind::Note;
    }
    if let Some(section) = first.heading {
        let section_of = &report.sections[section];
        // A heading, then at most its closing mark.
        let mark_only = pieces[1..].iter().all(|p| p.heading.is_none() && is_marks(&report.text, p.span));
        return if mark_only && section_of.depth < 4 {
            BlockKind::Heading(section)
        } else {
            BlockKind::Paragraph
        };
    }
    let meta = &report.meta;
    let is = |span: Option<Span>| span.is_some_and(|s| s.start < line.end && line.start < s.end);
    // A date or name inside a longer line is part of a sentence.
    let fills =
        |span: Option<Span>| is(span) && span.is_some_and(|s| 2 * (s.end - s.start) >= line.end - line.start);
    if is(meta.title.as_ref().and_then(|f| f.span)) {
        BlockKind::Title
    } else if fills(meta.document_number.as_ref().and_then(|f| f.span))
        || fills(meta.addressee.as_ref().and_then(|f| f.span))
    {
        BlockKind::Head
    } else if fills(meta.signature.as_ref().and_then(|f| f.span))
        || fills(meta.dated.as_ref().and_then(|f| f.span))
    {
        BlockKind::SignOff
    } else {
        BlockKind::Paragraph
    }
}

fn is_marks(text: &str, span: Span) -> bool {
    text.get(span.start as usize..span.end as usize).is_some_and(|t| !t.chars().any(is_letter))
}

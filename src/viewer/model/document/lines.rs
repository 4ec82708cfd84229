//! Printed lines, without page furniture, cut where a block begins.

use super::{forms::Forms, Piece};
use crate::{engine::report::Span, Report};

/// Printed lines without their outer space; empty ones are left out.
pub(super) fn lines(report: &Report) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    report.text.split_inclusive('\n').filter_map(move |line| {
        let begin = start;
        start += line.len() as u32;
        trimmed(&report.text, Span { start: begin, end: start })
    })
}

/// A span without outer space; `None` when nothing is left.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = text.get(span.start as usize..span.end as usize)?;
    let inner = words.trim();
    let start = span.start + (words.len() - words.trim_start().len()) as u32;
    (!inner.is_empty()).then(|| Span { start, end: start + inner.len() as u32 })
}

/// What is left of a line when page furniture is taken out; what a finding is about stays.
pub(super) fn without_noise(line: Span, report: &Report) -> Vec<Span> {
    let mut left = Vec::new();
    let mut start = line.start;
    let first = report.noise.partition_point(|n| n.span.end <= line.start);
    let here = report.noise.iter().skip(first).take_while(|n| n.span.start < line.end);
    for noise in here.filter(|n| !is_asked_about(n.span, report)) {
        left.extend(trimmed(&report.text, Span { start, end: noise.span.start.max(start) }));
        start = noise.span.end.max(start);
    }
    left.extend(trimmed(&report.text, Span { start: start.min(line.end), end: line.end }));
    left
}

#[cfg(feature = "check")]
fn is_asked_about(span: Span, report: &Report) -> bool {
    report.findings.iter().filter_map(|f| f.span).any(|s| s.start < span.end && span.start < s.end)
}

/// Without findings nothing of the furniture is asked about.
#[cfg(not(feature = "check"))]
fn is_asked_about(_: Span, _: &Report) -> bool {
    false
}

/// A table's row into its cells, any other line at its headings.
pub(super) fn cut_line(line: Span, report: &Report, forms: &Forms, next: &mut usize) -> Vec<Vec<Piece>> {
    if !forms.is_row(line, report) {
        return cut(line, report, next);
    }
    let (mut cells, mut start) = (Vec::new(), line.start);
    for cell in report.text.get(line.start as usize..line.end as usize).unwrap_or_default().split('\t') {
        let end = start + cell.len() as u32;
        let span = trimmed(&report.text, Span { start, end }).unwrap_or(Span { start: end, end });
        cells.push(Piece { span, heading: None });
        start = end + 1;
    }
    vec![cells]
}

/// Cuts a line at its headings: one of depth 1 to 3 begins a block, an inline one a piece.
fn cut(line: Span, report: &Report, next: &mut usize) -> Vec<Vec<Piece>> {
    let (mut blocks, mut block) = (Vec::new(), Vec::new());
    let mut start = line.start;
    let add_words = |block: &mut Vec<Piece>, start: u32, end: u32| {
        if let Some(span) = trimmed(&report.text, Span { start, end }) {
            block.push(Piece { span, heading: None });
        }
    };
    while let Some(section) = report.sections.get(*next).filter(|s| s.span.start < line.end) {
        let heading = *next;
        *next += 1;
        if section.span.start < start {
            continue;
        }
        add_words(&mut block, start, section.span.start);
        if section.depth < 4 && !block.is_empty() {
            blocks.push(core::mem::take(&mut block));
        }
        let end = section.span.end.min(line.end);
        block.push(Piece { span: Span { start: section.span.start, end }, heading: Some(heading) });
        start = end;
    }
    add_words(&mut block, start, line.end);
    if !block.is_empty() {
        blocks.push(block);
    }
    blocks
}

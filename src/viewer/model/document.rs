//! The report as blocks to be set: what is a title, a heading, a paragraph, and which chapter it
//! belongs to. Page furniture is left out here and listed apart.

use crate::{engine::report::Span, Report};

use super::item::Item;

/// A report ready to be set.
#[derive(Debug, Default, PartialEq)]
pub(in crate::viewer) struct Page {
    /// Title block, then one a top-level section.
    pub(in crate::viewer) chapters: Vec<Chapter>,
    /// Everything that is marked in the text, by start, longer ones first.
    pub(in crate::viewer) marks: Vec<(Span, Item)>,
}

/// A top-level section with everything below it; the title block comes before the first.
#[derive(Debug, Default, PartialEq)]
pub(in crate::viewer) struct Chapter {
    /// Index of its section; `None` for what comes before the first heading.
    pub(in crate::viewer) section: Option<usize>,
    pub(in crate::viewer) blocks: Vec<Block>,
}

/// One printed line.
#[derive(Debug, PartialEq)]
pub(in crate::viewer) struct Block {
    pub(in crate::viewer) kind: BlockKind,
    pub(in crate::viewer) pieces: Vec<Piece>,
    /// Indexes of the page's marks that touch it.
    pub(in crate::viewer) marks: Vec<usize>,
}

/// How a block is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum BlockKind {
    Title,
    /// Document number, addressee.
    Head,
    /// A heading on a line of its own: the index of its section.
    Heading(usize),
    Paragraph,
    /// Signature, date.
    SignOff,
}

/// Words of a block; those of a heading that runs on into its paragraph are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) struct Piece {
    pub(in crate::viewer) span: Span,
    /// Index of the section whose marker and heading these words are.
    pub(in crate::viewer) heading: Option<usize>,
}

impl Page {
    /// Sets a report.
    pub(in crate::viewer) fn new(report: &Report) -> Self {
        let marks = marks(report);
        let mut chapters = vec![Chapter::default()];
        let mut next = 0;
        for line in lines(report) {
            for words in without_noise(line, report) {
                for pieces in cut(words, report, &mut next) {
                    let top = pieces
                        .iter()
                        .filter_map(|p| p.heading)
                        .find(|&s| report.sections[s].parent.is_none());
                    let block = block(pieces, report);
                    match chapters.last_mut() {
                        Some(chapter) if top.is_none() || top == chapter.section => {
                            chapter.blocks.push(block)
                        }
                        _ => chapters.push(Chapter { section: top, blocks: vec![block] }),
                    }
                }
            }
        }
        chapters.retain(|c| !c.blocks.is_empty());
        let mut page = Self { chapters, marks };
        page.place_marks();
        page
    }

    /// Index of the chapter that a span stands in.
    pub(in crate::viewer) fn chapter_of(&self, span: Span) -> Option<usize> {
        self.chapters.iter().position(|c| {
            let ends = c.blocks.first().zip(c.blocks.last());
            ends.is_some_and(|(first, last)| first.span().start <= span.start && span.start < last.span().end)
        })
    }

    fn place_marks(&mut self) {
        let mut blocks: Vec<&mut Block> = self.chapters.iter_mut().flat_map(|c| &mut c.blocks).collect();
        for (i, (span, _)) in self.marks.iter().enumerate() {
            let first = blocks.partition_point(|b| b.span().end <= span.start);
            for block in blocks.iter_mut().skip(first).take_while(|b| b.span().start < span.end) {
                block.marks.push(i);
            }
        }
    }
}

impl Block {
    /// From its first to its last word.
    pub(in crate::viewer) fn span(&self) -> Span {
        let start = self.pieces.first().map_or(0, |p| p.span.start);
        Span { start, end: self.pieces.last().map_or(start, |p| p.span.end) }
    }
}

fn marks(report: &Report) -> Vec<(Span, Item)> {
    let figures = report.figures.iter().enumerate().map(|(i, f)| (f.span, Item::Figure(i)));
    let citations = report.citations.iter().enumerate().map(|(i, c)| (c.span, Item::Citation(i)));
    let mut marks: Vec<(Span, Item)> = figures.chain(citations).collect();
    #[cfg(feature = "check")]
    marks.extend(report.findings.iter().enumerate().filter_map(|(i, f)| Some((f.span?, Item::Finding(i)))));
    marks.sort_by_key(|(span, _)| (span.start, core::cmp::Reverse(span.end)));
    marks
}

/// Printed lines without their outer space; empty ones are left out.
fn lines(report: &Report) -> impl Iterator<Item = Span> + '_ {
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

/// What is left of a line when page furniture is taken out.
fn without_noise(line: Span, report: &Report) -> Vec<Span> {
    let mut left = Vec::new();
    let mut start = line.start;
    let first = report.noise.partition_point(|n| n.span.end <= line.start);
    for noise in report.noise.iter().skip(first).take_while(|n| n.span.start < line.end) {
        left.extend(trimmed(&report.text, Span { start, end: noise.span.start.max(start) }));
        start = noise.span.end.max(start);
    }
    left.extend(trimmed(&report.text, Span { start: start.min(line.end), end: line.end }));
    left
}

/// Cuts a line at its headings: one of depth 1 to 3 begins a block, an inline one a piece.
fn cut(line: Span, report: &Report, next: &mut usize) -> Vec<Vec<Piece>> {
    let mut blocks = vec![Vec::new()];
    let mut start = line.start;
    let text_until = |blocks: &mut Vec<Vec<Piece>>, start: u32, end: u32| {
        if let (Some(span), Some(block)) = (trimmed(&report.text, Span { start, end }), blocks.last_mut()) {
            block.push(Piece { span, heading: None });
        }
    };
    while let Some(section) = report.sections.get(*next).filter(|s| s.span.start < line.end) {
        let heading = *next;
        *next += 1;
        if section.span.start < start {
            continue;
        }
        text_until(&mut blocks, start, section.span.start);
        if section.depth < 4 && blocks.last().is_some_and(|b| !b.is_empty()) {
            blocks.push(Vec::new());
        }
        let end = section.span.end.min(line.end);
        if let Some(block) = blocks.last_mut() {
            block.push(Piece { span: Span { start: section.span.start, end }, heading: Some(heading) });
        }
        start = end;
    }
    text_until(&mut blocks, start, line.end);
    blocks.retain(|b| !b.is_empty());
    blocks
}

fn block(pieces: Vec<Piece>, report: &Report) -> Block {
    let kind = kind(&pieces, report);
    Block { kind, pieces, marks: Vec::new() }
}

fn kind(pieces: &[Piece], report: &Report) -> BlockKind {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return BlockKind::Paragraph };
    let line = Span { start: first.span.start, end: last.span.end };
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
    text.get(span.start as usize..span.end as usize).is_some_and(|t| !t.chars().any(char::is_alphanumeric))
}

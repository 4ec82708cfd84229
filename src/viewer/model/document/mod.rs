//! The report as blocks to be set: what is a title, a heading, a paragraph, and which chapter it
//! belongs to. Page furniture is left out here and listed apart.

mod folds;
mod forms;
mod lines;
mod marks;
#[cfg(test)]
mod tests;

use folds::fold;
use forms::{block, Forms};
use lines::{cut_line, lines, without_noise};
use marks::{free, joined, marks};

use super::{
    glossary::{mentions, Mention},
    item::Item,
};
use crate::{engine::report::Span, Report};

/// So many bytes of text are set in one go: 2,700 characters, in less than the blink of an eye on a slow machine.
const PIECE: u32 = 8_000;
/// And so many at first, some 830 characters, which is about what a screen holds below the cover.
const FIRST: u32 = 2_500;

/// A report ready to be set.
#[derive(Debug, Default, PartialEq)]
pub(in crate::viewer) struct Page {
    /// Title block, what else stands before the first heading, then one a top-level section.
    pub(in crate::viewer) chapters: Vec<Chapter>,
    /// So many of them come before the cover: one where the report begins with its title, else none.
    pub(in crate::viewer) titled: usize,
    /// Everything that is marked in the text, by start, longer ones first.
    pub(in crate::viewer) marks: Vec<(Span, Item)>,
    /// Terms that are explained, in text order, where nothing else is marked.
    pub(in crate::viewer) mentions: Vec<Mention>,
    /// So many characters the report has, counted once.
    pub(in crate::viewer) characters: usize,
}

/// A top-level section with everything below it; title block and opening words come before the first.
#[derive(Debug, Default, PartialEq)]
pub(in crate::viewer) struct Chapter {
    /// Index of its section; `None` for what comes before the first heading.
    pub(in crate::viewer) section: Option<usize>,
    pub(in crate::viewer) blocks: Vec<Block>,
}

/// One printed line; all lines of a title.
#[derive(Debug, PartialEq)]
pub(in crate::viewer) struct Block {
    pub(in crate::viewer) kind: BlockKind,
    pub(in crate::viewer) pieces: Vec<Piece>,
    /// Indexes of the page's marks that touch it.
    pub(in crate::viewer) marks: Vec<usize>,
    /// So many of the blocks behind this heading can be folded away under it.
    pub(in crate::viewer) below: usize,
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
    /// A row of a table, one piece a cell.
    Row,
    /// A footnote or endnote.
    Note,
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
        let others = marks(report);
        let mentions = free(mentions(report), &others);
        let marks = joined(&others, &mentions);
        let forms = Forms::of(report);
        let mut chapters: Vec<Chapter> = Vec::new();
        let mut next = 0;
        for line in lines(report) {
            for words in without_noise(line, report) {
                for pieces in cut_line(words, report, &forms, &mut next) {
                    let top = pieces
                        .iter()
                        .filter_map(|p| p.heading)
                        .find(|&s| report.sections[s].parent.is_none());
                    let block = block(pieces, report, &forms);
                    match chapters.last_mut() {
                        Some(chapter)
                            if (top.is_none() || top == chapter.section) && !chapter.ends_before(&block) =>
                        {
                            chapter.push(block);
                        }
                        _ => chapters.push(Chapter { section: top, blocks: vec![block] }),
                    }
                }
            }
        }
        let titled = usize::from(chapters.first().is_some_and(Chapter::is_title));
        for chapter in &mut chapters {
            fold(&mut chapter.blocks, report);
        }
        let characters = report.text.chars().filter(|c| !c.is_whitespace()).count();
        let mut page = Self { chapters, titled, marks, mentions, characters };
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

    /// How far the text is set in one go that begins there, to where a block begins; `None` to its end. A page is set
    /// piece by piece: nobody reads its end as soon as its beginning.
    pub(in crate::viewer) fn reach(&self, from: u32) -> Option<u32> {
        let end = self.chapters.last()?.end();
        let chapter = self.chapters.iter().find(|c| c.end() > from)?;
        // A chapter is compared anew with each of its pieces, so a long one has few.
        let piece = match from {
            0 => FIRST,
            _ => PIECE.max((chapter.end() - chapter.start()) / 4),
        };
        let blocks = self.chapters.iter().flat_map(|c| &c.blocks);
        let reach = blocks.map(|b| b.span().start).find(|&start| start >= from + piece)?;
        // What is left would not be worth a turn.
        (end - reach > PIECE / 2).then_some(reach)
    }

    fn place_marks(&mut self) {
        let mut blocks: Vec<&mut Block> = Vec::new();
        for chapter in &mut self.chapters {
            blocks.extend(&mut chapter.blocks);
        }
        for (i, (span, _)) in self.marks.iter().enumerate() {
            let first = blocks.partition_point(|b| b.span().end <= span.start);
            for block in blocks.iter_mut().skip(first).take_while(|b| b.span().start < span.end) {
                block.marks.push(i);
            }
        }
    }
}

impl Chapter {
    /// Where its first word begins.
    pub(in crate::viewer) fn start(&self) -> u32 {
        self.blocks.first().map_or(0, |b| b.span().start)
    }

    /// Where its last word ends.
    pub(in crate::viewer) fn end(&self) -> u32 {
        self.blocks.last().map_or(0, |b| b.span().end)
    }

    /// Nothing but what stands above a report and its title.
    fn is_title(&self) -> bool {
        self.section.is_none() && self.blocks.last().is_some_and(|b| b.kind == BlockKind::Title)
    }

    /// The title ends the first chapter, since the cover comes below it.
    fn ends_before(&self, block: &Block) -> bool {
        self.is_title() && block.kind != BlockKind::Title
    }

    /// Adds a block; a title over several lines is one title.
    fn push(&mut self, block: Block) {
        match self.blocks.last_mut() {
            Some(last) if last.kind == BlockKind::Title && block.kind == BlockKind::Title => {
                last.pieces.extend(block.pieces);
            }
            _ => self.blocks.push(block),
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

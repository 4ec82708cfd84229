//! Sections that can be folded away under their headings.

use super::{Block, BlockKind, Page};
use crate::{engine::report::Span, Report};

/// What stands deeper is a paragraph or two.
const FOLDED: u8 = 2;

impl Page {
    /// The heading of a section and what can be folded away under it.
    pub(in crate::viewer) fn fold_of(&self, section: usize) -> Option<Span> {
        self.folds().find(|(of, _)| *of == section).map(|(_, span)| span)
    }

    /// Sections that can be folded, none of them inside another.
    pub(in crate::viewer) fn outer_folds(&self) -> Vec<usize> {
        let (mut outer, mut end) = (Vec::new(), 0);
        for (section, span) in self.folds() {
            if span.start >= end {
                outer.push(section);
                end = span.end;
            }
        }
        outer
    }

    /// Each section that can be folded, from its heading to the last word below.
    fn folds(&self) -> impl Iterator<Item = (usize, Span)> + '_ {
        let blocks =
            self.chapters.iter().flat_map(|c| c.blocks.iter().enumerate().map(move |(i, b)| (c, i, b)));
        blocks.filter_map(|(chapter, i, block)| {
            let BlockKind::Heading(section) = block.kind else { return None };
            let last = chapter.blocks.get(i + block.below)?;
            (block.below > 0).then(|| (section, Span { start: block.span().start, end: last.span().end }))
        })
    }
}

/// Says of each heading 一、 and （一） how many blocks stand below it: up to the next one that is not deeper, and
/// without the sign-off, which is the whole report's.
pub(super) fn fold(blocks: &mut [Block], report: &Report) {
    let depth =
        |block: &Block| block.pieces.first().and_then(|p| p.heading).map(|s| report.sections[s].depth);
    let signed = |block: &Block| matches!(block.kind, BlockKind::SignOff | BlockKind::Note);
    let end = blocks.iter().rposition(|b| !signed(b)).map_or(0, |last| last + 1);
    for at in 0..end {
        let BlockKind::Heading(section) = blocks[at].kind else { continue };
        let own = report.sections[section].depth;
        if own <= FOLDED {
            let below = &blocks[at + 1..end];
            let next = below.iter().position(|b| depth(b).is_some_and(|d| d <= own));
            blocks[at].below = next.unwrap_or(below.len());
        }
    }
}

//! Footnotes and endnotes: blocks of their own behind the text, in the order in which it refers to them.

use super::{
    fib::{Area, Table},
    story::Story,
};
use crate::engine::source::MarkKind;

/// Reads all notes.
pub(super) fn read(story: &mut Story<'_>) {
    for (table, area) in [(Table::Footnotes, Area::Footnotes), (Table::Endnotes, Area::Endnotes)] {
        let stretches = story.document.plc(table, 0);
        let area = story.document.area(area);
        for note in 0..stretches.closed() {
            let (start, end) = stretches.range(note, area);
            let from = story.text.here();
            story.read(start, end);
            story.text.mark(MarkKind::Note, from);
        }
    }
}

//! How paragraphs follow one another in a text in the making, what leads them, and what is kept out between them.
//! What a container says of its paragraphs and characters is read in its own folder.

use core::mem;

use super::fields;
use crate::engine::source::{builder::Builder, AsideKind, MarkKind};

/// The marker of a paragraph.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Marker {
    /// `一、`
    pub(super) words: String,
    /// A space stands between it and the paragraph.
    pub(super) gap: bool,
}

/// What stands open between the paragraphs.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// Inside the row of a table: paragraphs are not lines.
    pub(super) in_row: bool,
    /// The paragraph before goes on in this one.
    pub(super) joined: bool,
    /// A paragraph of the open cell has ended.
    pub(super) gap: bool,
    /// What is kept out of the text at the moment: as what, by whom, the words.
    aside: Option<(AsideKind, String, String)>,
}

impl Flow {
    /// A cell of a row begins.
    pub(super) fn begin_cell(&mut self) {
        (self.gap, self.joined) = (false, false);
    }

    /// Puts one space between the paragraphs of a cell.
    pub(super) fn fill_gap(&mut self, text: &mut Builder) {
        if mem::take(&mut self.gap) && !text.is_fresh() {
            text.push(" ", None);
        }
    }

    /// True where a paragraph goes on from the one before, whose number is its own.
    pub(super) fn goes_on(&self, text: &Builder) -> bool {
        self.joined && !text.is_fresh()
    }

    /// Writes the marker of the open paragraph.
    pub(super) fn lead(&mut self, text: &mut Builder, marker: &Marker) {
        self.fill_gap(text);
        let from = text.here();
        text.lead(&marker.words);
        text.mark(MarkKind::Numbering, from);
        if marker.gap {
            text.lead(" ");
        }
    }

    /// Keeps words out of the text, those of one hand together.
    pub(super) fn keep(&mut self, text: &mut Builder, kind: AsideKind, author: &str, words: &str) {
        match &mut self.aside {
            Some((open, by, all)) if (*open, by.as_str()) == (kind, author) => all.push_str(words),
            _ => {
                self.end_aside(text);
                self.aside = Some((kind, author.to_owned(), words.to_owned()));
            }
        }
    }

    /// What was kept out ends here.
    pub(super) fn end_aside(&mut self, text: &mut Builder) {
        if let Some((kind, author, words)) = self.aside.take() {
            if !words.trim().is_empty() {
                text.aside(kind, &words, &author);
            }
        }
    }
}

/// The result of a table of contents begins: its heading goes with it.
pub(super) fn begin_contents(text: &mut Builder) {
    if let Some(heading) = text.take_back(fields::is_contents_heading) {
        text.aside(AsideKind::Furniture, &heading, "");
    }
}

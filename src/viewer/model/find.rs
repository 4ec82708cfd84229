//! Search in the text: every sequence of characters, whatever the width or script of either side.

use crate::engine::{
    report::Span,
    text::{self, Reading},
};

/// A text made ready for searching.
#[derive(Debug)]
pub(in crate::viewer) struct Finder {
    text: Reading,
    /// Latin letters in lower case; only ASCII changes, so offsets stay.
    folded: String,
}

/// More hits than anybody looks at; the rest is counted as "more".
pub(in crate::viewer) const MOST_HITS: usize = 1000;

impl Finder {
    /// Folds a printed text once.
    pub(in crate::viewer) fn new(printed: &str) -> Self {
        let text = Reading::new(printed.to_owned());
        let folded = text.copy().to_ascii_lowercase();
        Self { text, folded }
    }

    /// The printed places of `query`, by start, at most [`MOST_HITS`].
    pub(in crate::viewer) fn find(&self, query: &str) -> Vec<Span> {
        let query = Reading::new(query.trim().to_owned()).copy().to_ascii_lowercase();
        if query.is_empty() {
            return Vec::new();
        }
        let place = |(at, words): (usize, &str)| {
            let (start, end) = self.text.printed_range(text::Span::new(at, at + words.len()));
            Span { start, end }
        };
        self.folded.match_indices(&query).take(MOST_HITS).map(place).collect()
    }
}

//! The words that rules look for, found in one pass over the report.

use std::sync::LazyLock;

use super::{citations::stale_outline, privacy::internal, wording::confusions, wording::request};
use crate::engine::{
    text::{Lexicon, Span},
    Document,
};

/// What a word is looked for as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A mistyped word, with the right one.
    Mistyped(&'static str),
    /// A closing that asks for approval.
    Request,
    /// A mark of internal use.
    Internal,
    /// The period of an outline that has run out.
    PastPeriod,
}

static LEXICON: LazyLock<Lexicon<Wanted>> = LazyLock::new(|| {
    let all = |words: &'static [&str], wanted| words.iter().map(move |w| (*w, wanted));
    let mistyped = confusions::pairs().map(|(wrong, right)| (wrong, Wanted::Mistyped(right)));
    Lexicon::new(
        mistyped
            .chain(all(request::CLOSINGS, Wanted::Request))
            .chain(all(internal::MARKS, Wanted::Internal))
            .chain(all(stale_outline::PERIODS, Wanted::PastPeriod)),
    )
});

/// Every such word in headings and running text, in order; of words that begin together the longest first.
pub(super) fn find(document: &Document) -> Vec<(Span, Wanted)> {
    let mut found = Vec::new();
    for line in document.structure.paragraphs() {
        for hit in LEXICON.all(document.reading.at(line.span)) {
            let start = line.span.start as usize + hit.at;
            found.push((Span::new(start, start + hit.word.len()), hit.value));
        }
    }
    found
}

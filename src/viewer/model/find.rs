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

/// So many characters on either side tell where a hit stands.
const CONTEXT: usize = 14;

/// The words before and after a hit, from the same paragraph; cut ones begin or end with an ellipsis.
pub(in crate::viewer) fn context(text: &str, hit: Span) -> (String, String) {
    let (before, after) = (&text[..hit.start as usize], &text[hit.end as usize..]);
    let before = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let after = after.split('\n').next().unwrap_or_default().trim_end();
    let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    let ellipsis = |cut: bool| if cut { "…" } else { "" };
    ([ellipsis(from > 0), &before[from..]].concat(), [&after[..to], ellipsis(to < after.len())].concat())
}

#[cfg(test)]
mod tests {
    use super::{context, Finder, Span};

    fn found<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
        let spans = Finder::new(text).find(query);
        spans.into_iter().map(|s| &text[s.start as usize..s.end as usize]).collect()
    }

    #[test]
    fn width_script_and_case_do_not_matter() {
        assert_eq!(found("共１２件，12345热线", "12"), ["１２", "12"]);
        assert_eq!(found("共12件", "１２件"), ["12件"]);
        assert_eq!(found("縣政府辦理行政復議案件，統籌發展", "行政复议"), ["行政復議"]);
        assert_eq!(found("办理行政复议案件", "行政復議"), ["行政复议"]);
        assert_eq!(found("“互联网+监管”App", "app"), ["App"]);
        assert_eq!(found("（一）甲", "(一)"), ["（一）"]);
    }

    #[test]
    fn a_hit_is_told_with_the_words_around_it() {
        let text =
            "　　全年开展培训12场。\n二、不足之处在于基层执法力量薄弱，装备老化，有待进一步加强和改进。\n";
        let told = |words: &str| {
            let start = text.find(words).unwrap() as u32;
            context(text, Span { start, end: start + words.len() as u32 })
        };
        assert_eq!(told("12"), ("全年开展培训".to_owned(), "场。".to_owned()));
        assert_eq!(
            told("力量"),
            ("二、不足之处在于基层执法".to_owned(), "薄弱，装备老化，有待进一步加…".to_owned())
        );
        assert_eq!(told("老化").0, "…处在于基层执法力量薄弱，装备");
        assert_eq!(told("全年").0, "");
    }

    #[test]
    fn nothing_is_found_for_nothing() {
        assert!(found("甲乙", "  ").is_empty());
        assert!(found("", "甲").is_empty());
        assert_eq!(found("甲甲甲", "甲甲"), ["甲甲"]);
    }
}

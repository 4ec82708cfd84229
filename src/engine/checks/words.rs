//! The words that rules look for, found in one pass over the report.

use std::sync::LazyLock;

use crate::engine::{
    structure::LineKind,
    tables::table,
    text::{Lexicon, Span},
    Document,
};

/// See the head of the file.
const TABLE: &str = table!("words.txt");

/// A word of a rule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Whose it is.
    rule: &'static str,
    /// What the table says of it, or empty.
    value: &'static str,
}

static LEXICON: LazyLock<Lexicon<Word>> = LazyLock::new(|| {
    let mut rule = "";
    Lexicon::new(TABLE.lines().filter_map(|line| {
        if let Some(id) = line.strip_prefix('[') {
            rule = id.trim_end_matches(']');
            return None;
        }
        let (word, value) = line.split_once(' ').unwrap_or((line, ""));
        Some((word, Word { rule, value }))
    }))
});

/// Every such word, in order; of words that begin together the longest first. In page furniture only
/// marks of secrecy and of internal use count.
pub(super) fn find(document: &Document) -> Vec<(Span, Word)> {
    let mut found = Vec::new();
    for line in &document.structure.lines {
        for hit in LEXICON.all(document.reading.at(line.span)) {
            if line.kind != LineKind::Noise || matches!(hit.value.rule, "P-07" | "P-08") {
                let start = line.span.start as usize + hit.at;
                found.push((Span::new(start, start + hit.word.len()), hit.value));
            }
        }
    }
    found
}

/// The words of one rule, with what the table says of each; the first and longest of those that overlap.
pub(super) fn of(found: &[(Span, Word)], rule: &str) -> Vec<(Span, &'static str)> {
    let mut apart = Vec::new();
    let mut done = 0;
    for (span, word) in found {
        if word.rule == rule && span.start >= done {
            done = span.end;
            if word.value != "=" {
                apart.push((*span, word.value));
            }
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::{LEXICON, TABLE};
    use crate::engine::checks::RULES;

    #[test]
    fn every_word_is_of_a_rule() {
        for line in TABLE.lines().filter(|l| l.starts_with('[')) {
            let id = line.trim_matches(['[', ']']);
            assert!(RULES.iter().any(|r| r.id == id), "{line}");
        }
        assert_eq!(LEXICON.prefix("街接机制").map(|(_, word)| word.value), Some("衔接机制"));
    }
}

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
    /// Whose it is, by [`key`].
    rule: u32,
    /// What the table says of it, or empty.
    value: &'static str,
}

/// The bytes of a rule's id as one number: each rule asks every word whose it is.
pub(super) const fn key(rule: &str) -> u32 {
    let (bytes, mut key, mut at) = (rule.as_bytes(), 0, 0);
    while at < bytes.len() {
        key = key << 8 | bytes[at] as u32;
        at += 1;
    }
    key
}

/// Rules of marks that count in page furniture too.
const MARKS: [u32; 2] = [key("P-07"), key("P-08")];

static LEXICON: LazyLock<Lexicon<Word>> = LazyLock::new(|| {
    let mut rule = 0;
    Lexicon::new(TABLE.lines().filter_map(|line| {
        if let Some(id) = line.strip_prefix('[') {
            rule = key(id.trim_end_matches(']'));
            return None;
        }
        let (word, value) = line.split_once(' ').unwrap_or((line, ""));
        Some((word, Word { rule, value }))
    }))
});

/// Every such word of a document, rule by rule.
#[derive(Debug)]
pub(super) struct Words {
    found: Vec<(Span, Word)>,
    /// Rule and place in `found`, in order; of words that begin together the longest first.
    order: Vec<(u32, u32)>,
}

impl Words {
    /// Looks through a document. In page furniture only marks of secrecy and of internal use count.
    pub(super) fn of_document(document: &Document) -> Self {
        let found = find(document);
        let mut order = Vec::with_capacity(found.len());
        for (at, (_, word)) in found.iter().enumerate() {
            order.push((word.rule, at as u32));
        }
        order.sort_unstable();
        Self { found, order }
    }

    /// The words of one rule, with what the table says of each; the first and longest of those that overlap.
    pub(super) fn of(&self, rule: &str) -> Vec<(Span, &'static str)> {
        let rule = key(rule);
        let mut apart = Vec::new();
        let mut done = 0;
        for (of, at) in &self.order[self.order.partition_point(|(of, _)| *of < rule)..] {
            if *of != rule {
                break;
            }
            let (span, word) = self.found[*at as usize];
            if span.start >= done {
                done = span.end;
                if word.value != "=" {
                    apart.push((span, word.value));
                }
            }
        }
        apart
    }
}

/// Every such word, in order.
fn find(document: &Document) -> Vec<(Span, Word)> {
    let mut found = Vec::new();
    for line in &document.structure.lines {
        for hit in LEXICON.all(document.reading.at(line.span)) {
            if line.kind != LineKind::Noise || MARKS.contains(&hit.value.rule) {
                let start = line.span.start as usize + hit.at;
                found.push((Span::new(start, start + hit.word.len()), hit.value));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{LEXICON, TABLE};
    use crate::engine::checks::RULES;

    #[test]
    fn every_word_is_of_a_rule() {
        for line in TABLE.lines().filter(|l| l.starts_with('[')) {
            let id = line.trim_matches(['[', ']']);
            assert!(RULES.iter().any(|r| r.id == id) && id.len() == 4, "a key holds four bytes: {line}");
        }
        assert_eq!(LEXICON.prefix("街接机制").map(|(_, word)| word.value), Some("衔接机制"));
    }
}

//! Finds the words of a list in a text: one pass, longest word first.

/// Words with a value each, grouped by first character.
#[derive(Debug)]
pub struct Lexicon<T> {
    /// (first character, words that begin with it, longest first), ascending.
    groups: Vec<(char, Vec<(&'static str, T)>)>,
}

/// A word found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<T> {
    /// First byte in the text.
    pub at: usize,
    /// The word.
    pub word: &'static str,
    /// Its value.
    pub value: T,
}

impl<T: Copy> Lexicon<T> {
    /// Takes words and their values; of equal words the first counts.
    pub fn new(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut groups: Vec<(char, Vec<(&'static str, T)>)> = Vec::new();
        for (word, value) in words {
            let Some(first) = word.chars().next() else { continue };
            match groups.binary_search_by_key(&first, |g| g.0) {
                Ok(at) => groups[at].1.push((word, value)),
                Err(at) => groups.insert(at, (first, vec![(word, value)])),
            }
        }
        for (_, words) in &mut groups {
            words.sort_by_key(|(word, _)| core::cmp::Reverse(word.len()));
        }
        Self { groups }
    }

    /// The longest word that the text begins with.
    pub fn prefix(&self, text: &str) -> Option<(&'static str, T)> {
        let first = text.chars().next()?;
        let at = self.groups.binary_search_by_key(&first, |g| g.0).ok()?;
        self.groups[at].1.iter().find(|(word, _)| text.starts_with(word)).copied()
    }

    /// Every word from left to right, longest first, none overlapping another.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit<T>> + 'a {
        let mut at = 0;
        core::iter::from_fn(move || {
            while let Some(c) = text[at..].chars().next() {
                if let Some((word, value)) = self.prefix(&text[at..]) {
                    let hit = Hit { at, word, value };
                    at += word.len();
                    return Some(hit);
                }
                at += c.len_utf8();
            }
            None
        })
    }

    /// True when any word stands in the text.
    pub fn any(&self, text: &str) -> bool {
        self.find(text).next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn longest_word_first_and_no_overlap() {
        let lexicon = Lexicon::new([("执法", 1), ("执法监督", 2), ("监督", 3)]);
        let found: Vec<_> = lexicon.find("行政执法监督和监督").map(|h| (h.at, h.value)).collect();
        assert_eq!(found, [(6, 2), (21, 3)]);
    }
}

//! Finds the words of a list in a text, longest word first, without comparing each of them.

use super::CharSet;

/// Words with a value each, found at their beginning or, in [`Endings`], at their end.
#[derive(Debug)]
pub struct Lexicon<T>(Groups<T>);

/// Words with a value each, found at the end of a text.
#[derive(Debug)]
pub struct Endings<T>(Groups<T>);

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
        Self(Groups::new(words, |word| Ends::of(word.chars())))
    }

    /// The longest word that the text begins with.
    pub fn prefix(&self, text: &str) -> Option<(&'static str, T)> {
        self.prefixes(text).next()
    }

    /// Every word that the text begins with, longest first.
    pub fn prefixes<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (&'static str, T)> + 'a {
        let first = text.chars().next().filter(|&c| self.0.outer.may_hold(c.into()));
        first.into_iter().flat_map(|first| self.beginning(text, first))
    }

    /// Every word from left to right, longest first, none overlapping another.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit<T>> + 'a {
        let mut done = 0;
        self.candidates(text).filter_map(move |(at, first)| {
            if at < done {
                return None;
            }
            let (word, value) = self.beginning(&text[at..], first).next()?;
            done = at + word.len();
            Some(Hit { at, word, value })
        })
    }

    /// Every word at every place, from left to right, longest first, whether or not they overlap.
    pub fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit<T>> + 'a {
        self.candidates(text).flat_map(move |(at, first)| {
            self.beginning(&text[at..], first).map(move |(word, value)| Hit { at, word, value })
        })
    }

    /// True when any word stands in the text.
    pub fn any(&self, text: &str) -> bool {
        self.find(text).next().is_some()
    }

    /// Places where a word may begin.
    fn candidates<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, char)> + 'a {
        self.0.outer.find(text)
    }

    /// The words that a text with this first character begins with.
    fn beginning<'a>(&'a self, text: &'a str, first: char) -> impl Iterator<Item = (&'static str, T)> + 'a {
        let second = text[first.len_utf8()..].chars().next();
        self.0.of(first, second).filter(move |(word, _)| text.starts_with(word))
    }
}

impl Lexicon<()> {
    /// Words without values.
    pub fn of(words: &[&'static str]) -> Self {
        Self::new(words.iter().map(|w| (*w, ())))
    }

    /// The longest word that the text begins with, in bytes; 0 for none.
    pub fn prefix_length(&self, text: &str) -> usize {
        self.prefix(text).map_or(0, |(word, ())| word.len())
    }
}

impl Endings<()> {
    /// Words without values.
    pub fn of(words: &[&'static str]) -> Self {
        Self::new(words.iter().map(|w| (*w, ())))
    }

    /// The longest word that the text ends with, in bytes; 0 for none.
    pub fn suffix_length(&self, text: &str) -> usize {
        self.suffix(text).map_or(0, |(word, ())| word.len())
    }
}

impl<T: Copy> Endings<T> {
    /// Takes words and their values; of equal words the first counts.
    pub fn new(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        Self(Groups::new(words, |word| Ends::of(word.chars().rev())))
    }

    /// The longest word that the text ends with.
    pub fn suffix(&self, text: &str) -> Option<(&'static str, T)> {
        let mut chars = text.chars().rev();
        let last = chars.next().filter(|&c| self.0.outer.may_hold(c.into()))?;
        self.0.of(last, chars.next()).find(|(word, _)| text.ends_with(word))
    }
}

/// Words by two characters at one of their ends, in a hash table with open addressing.
#[derive(Debug)]
struct Groups<T> {
    /// As many as a power of two.
    slots: Vec<Slot>,
    /// Group by group, longest first within each.
    words: Vec<(&'static str, T)>,
    /// The outermost characters of all words.
    outer: CharSet,
    /// Some words are one character long.
    singles: bool,
}

/// A group, as a range of the words.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// See [`Ends::key`]; 0 is an empty slot.
    key: u64,
    from: u32,
    to: u32,
}

impl<T: Copy> Groups<T> {
    /// `ends` tells the outermost two characters of a word.
    fn new(words: impl IntoIterator<Item = (&'static str, T)>, ends: fn(&str) -> Option<Ends>) -> Self {
        let key_of = |word: &str| ends(word).map_or(0, Ends::key);
        let mut words: Vec<_> = words.into_iter().filter(|(word, _)| !word.is_empty()).collect();
        words.sort_by_key(|(word, _)| (key_of(word), core::cmp::Reverse(word.len())));
        let mut outer = CharSet::EMPTY;
        words.iter().filter_map(|(word, _)| ends(word)).for_each(|e| outer.insert(e.outer));
        let slots = vec![Slot::default(); 4 * words.len().next_power_of_two()];
        let singles = words.iter().any(|(word, _)| word.chars().nth(1).is_none());
        let mut groups = Self { slots, words, outer, singles };
        let mut from = 0;
        while let Some((word, _)) = groups.words.get(from) {
            let key = key_of(word);
            let length = groups.words[from..].iter().take_while(|(w, _)| key_of(w) == key).count();
            let slot = groups.slot(key);
            groups.slots[slot] = Slot { key, from: from as u32, to: (from + length) as u32 };
            from += length;
        }
        groups
    }

    /// The words that two characters may belong to: those of both, then those of the first alone.
    fn of(&self, first: char, second: Option<char>) -> impl Iterator<Item = (&'static str, T)> + '_ {
        let group = |inner| self.group(Ends { outer: first, inner }.key());
        let pair = if second.is_some() { group(second) } else { &[] };
        let single = if self.singles { group(None) } else { &[] };
        pair.iter().chain(single).copied()
    }

    fn group(&self, key: u64) -> &[(&'static str, T)] {
        let Slot { from, to, .. } = self.slots[self.slot(key)];
        &self.words[from as usize..to as usize]
    }

    /// Where a key stands, or the empty slot where it would.
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        // Fibonacci hashing: the upper bits of the product are well mixed.
        let mut at = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & mask;
        while self.slots[at].key != key && self.slots[at].key != 0 {
            at = (at + 1) & mask;
        }
        at
    }
}

/// The two outermost characters of a word, from whichever end.
#[derive(Clone, Copy, Debug)]
struct Ends {
    outer: char,
    inner: Option<char>,
}

impl Ends {
    fn of(mut chars: impl Iterator<Item = char>) -> Option<Self> {
        Some(Self { outer: chars.next()?, inner: chars.next() })
    }

    /// One number for both.
    fn key(self) -> u64 {
        u64::from(self.outer) << 32 | self.inner.map_or(0, u64::from) << 1 | 1
    }
}

#[cfg(test)]
mod tests {
    use super::{Endings, Lexicon};

    #[test]
    fn longest_word_first_and_no_overlap() {
        let lexicon = Lexicon::new([("执法", 1), ("执法监督", 2), ("监督", 3), ("法", 4), ("执", 5)]);
        let found: Vec<_> = lexicon.find("行政执法监督和监督执法法执").map(|h| (h.at, h.value)).collect();
        assert_eq!(found, [(6, 2), (21, 3), (27, 1), (33, 4), (36, 5)]);
        assert_eq!(lexicon.prefixes("执法监督员").map(|p| p.1).collect::<Vec<_>>(), [2, 1, 5]);
        assert_eq!(
            lexicon.all("执法监督").map(|h| (h.at, h.value)).collect::<Vec<_>>(),
            [(0, 2), (0, 1), (0, 5), (3, 4), (6, 3),]
        );
        assert_eq!(lexicon.prefix("行政"), None);
    }

    #[test]
    fn of_equal_words_the_first_counts() {
        assert_eq!(Lexicon::new([("法", 1), ("法", 2)]).prefix("法治"), Some(("法", 1)));
    }

    #[test]
    fn a_list_without_words_finds_nothing() {
        assert!(!Lexicon::new([("", ())]).any("法治"));
        assert_eq!(Endings::new([("", ())]).suffix("法治"), None);
    }

    #[test]
    fn the_longest_ending_wins() {
        let endings = Endings::new([("到", 1), ("达到", 2), ("均达到", 3)]);
        for (text, value) in
            [("全部达到", Some(2)), ("率均达到", Some(3)), ("到", Some(1)), ("看到", Some(1)), ("", None)]
        {
            assert_eq!(endings.suffix(text).map(|(_, v)| v), value, "{text}");
        }
    }
}

//! Finds the words of a list in a text, longest word first, without comparing each of them.

use super::{decode, Wide};
use crate::engine::order::ordered;

/// Words with a value each, found where they begin.
#[derive(Debug)]
pub struct Lexicon<T> {
    index: Index,
    values: Vec<T>,
}

/// Words with a value each, found at the end of a text.
#[derive(Debug)]
pub struct Endings<T>(Lexicon<T>);

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
    /// Takes words and their values, white space between words of one value; of equal words the first counts.
    pub fn new(groups: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        Self::with(groups, Ends::first)
    }

    fn with(groups: impl IntoIterator<Item = (&'static str, T)>, ends: fn(&str) -> Option<Ends>) -> Self {
        let (mut words, mut values) = (Words::default(), Vec::new());
        for (group, value) in groups {
            words.add(group, values.len(), ends);
            values.push(value);
        }
        Self { index: Index::new(&words), values }
    }

    /// Takes groups of words with one value a group, white space between two words.
    pub fn grouped(groups: &[(T, &'static str)]) -> Self {
        Self::new(groups.iter().map(|&(value, words)| (words, value)))
    }

    /// The longest word that the text begins with.
    pub fn prefix(&self, text: &str) -> Option<(&'static str, T)> {
        let found = self.index.prefix(text)?;
        Some((found.text, self.values[found.value]))
    }

    /// Every word from left to right, longest first, none overlapping another.
    pub fn find<'a>(&'a self, text: &'a str) -> Hits<'a, T> {
        Hits { walk: self.index.walk(text, false), values: &self.values }
    }

    /// Every word at every place, from left to right, longest first, whether or not they overlap.
    pub fn all<'a>(&'a self, text: &'a str) -> Hits<'a, T> {
        Hits { walk: self.index.walk(text, true), values: &self.values }
    }

    /// True when any word stands in the text.
    pub fn any(&self, text: &str) -> bool {
        self.index.walk(text, true).next().is_some()
    }
}

/// Words of a lexicon in a text.
#[derive(Debug)]
pub struct Hits<'a, T> {
    walk: Walk<'a>,
    values: &'a [T],
}

impl<T: Copy> Iterator for Hits<'_, T> {
    type Item = Hit<T>;

    fn next(&mut self) -> Option<Hit<T>> {
        let (at, found) = self.walk.next()?;
        Some(Hit { at, word: found.text, value: self.values[found.value] })
    }
}

impl<T: Copy> Endings<T> {
    /// Takes groups of words with one value a group, white space between two words; of equal words the
    /// first counts.
    pub fn grouped(groups: &[(T, &'static str)]) -> Self {
        Self(Lexicon::with(groups.iter().map(|&(value, words)| (words, value)), Ends::last))
    }

    /// The longest word that the text ends with.
    pub fn suffix(&self, text: &str) -> Option<(&'static str, T)> {
        let found = self.0.index.suffix(text)?;
        Some((found.text, self.0.values[found.value]))
    }
}

impl Lexicon<()> {
    /// Words without values, white space between two.
    pub fn of(words: &'static str) -> Self {
        Self::grouped(&[((), words)])
    }

    /// The longest word that the text begins with, in bytes; 0 for none.
    pub fn prefix_length(&self, text: &str) -> usize {
        self.prefix(text).map_or(0, |(word, ())| word.len())
    }
}

impl Endings<()> {
    /// Words without values, white space between two.
    pub fn of(words: &'static str) -> Self {
        Self::grouped(&[((), words)])
    }

    /// The longest word that the text ends with, in bytes; 0 for none.
    pub fn suffix_length(&self, text: &str) -> usize {
        self.suffix(text).map_or(0, |(word, ())| word.len())
    }
}

/// Words by their two outermost characters, in a hash table with open addressing. It knows the place of
/// each word's value only, so that the module holds its code once, not once a type of value.
#[derive(Debug)]
struct Index {
    /// As many as a power of two.
    slots: Box<[Slot]>,
    /// Group by group, longest first within each.
    words: Box<[Word]>,
    /// The outermost characters of longer words, and of words of one.
    pairs: Wide,
    singles: Wide,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    ends: Ends,
    text: &'static str,
    /// Index of its value.
    value: usize,
}

impl Word {
    /// Whether a text begins with it, of which the two outermost characters are known to. They are seldom all that it
    /// has, and then its last bytes tell soonest.
    fn begins(&self, text: &[u8]) -> bool {
        let word = self.text.as_bytes();
        word.len() <= text.len() && word.iter().zip(text).rev().all(|(a, b)| a == b)
    }
}

/// Words as they are listed, each with its key in the order of the index.
#[derive(Debug, Default)]
struct Words {
    words: Vec<Word>,
    keys: Vec<(u32, u32)>,
}

impl Words {
    /// Adds the words of a group, whose value stands at one index; `ends` looks at the end of a word that counts.
    fn add(&mut self, group: &'static str, value: usize, ends: fn(&str) -> Option<Ends>) {
        for text in group.split_whitespace() {
            let ends = ends(text).unwrap_or_default();
            self.words.push(Word { ends, text, value });
            // Of words with the same ends the longest goes first.
            self.keys.push((ends.outer, ends.inner << 8 | 0xFF_u32.saturating_sub(text.len() as u32)));
        }
    }
}

/// A group, as a range of the words.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    ends: Ends,
    from: u32,
    to: u32,
}

/// The codes of the two outermost characters of a word, from whichever end; 0 where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Ends {
    outer: u32,
    inner: u32,
}

impl Ends {
    /// Of the beginning of a text.
    fn first(text: &str) -> Option<Self> {
        let (outer, width) = decode(text.as_bytes(), 0)?;
        Some(Self { outer, inner: decode(text.as_bytes(), width).map_or(0, |(code, _)| code) })
    }

    /// Of the end of a text.
    fn last(text: &str) -> Option<Self> {
        let mut chars = text.chars();
        Some(Self { outer: chars.next_back()?.into(), inner: chars.next_back().map_or(0, u32::from) })
    }

    /// One number for both, good for a sieve.
    fn mixed(self) -> u32 {
        self.outer << 6 ^ self.outer >> 6 ^ self.inner
    }
}

/// Room for words of one character; few lists have more.
const SINGLES: usize = 128;

impl Index {
    fn new(list: &Words) -> Self {
        let mut words = Vec::with_capacity(list.words.len());
        for (_, at) in ordered(&list.keys) {
            words.push(list.words[at]);
        }
        let slots = vec![Slot::default(); 4 * words.len().next_power_of_two()].into();
        let pairs = Wide::for_numbers(words.len());
        let singles = Wide::for_numbers(SINGLES);
        let mut index = Self { slots, words: words.into(), pairs, singles };
        let mut to = 0;
        while let Some(&Word { ends, .. }) = index.words.get(to) {
            let from = to;
            while index.words.get(to).is_some_and(|word| word.ends == ends) {
                to += 1;
            }
            if ends.inner == 0 {
                index.singles.insert(ends.outer);
            } else {
                index.pairs.insert(ends.mixed());
            }
            let slot = index.slot(ends);
            index.slots[slot] = Slot { ends, from: from as u32, to: to as u32 };
        }
        index
    }

    /// The longest word that the text begins with.
    fn prefix(&self, text: &str) -> Option<Word> {
        self.of(Ends::first(text)?).find(|found| text.starts_with(found.text))
    }

    /// The longest word that the text ends with.
    fn suffix(&self, text: &str) -> Option<Word> {
        self.of(Ends::last(text)?).find(|found| text.ends_with(found.text))
    }

    /// Starts at the beginning of a text.
    fn walk<'a>(&'a self, text: &'a str, overlapping: bool) -> Walk<'a> {
        let next = decode(text.as_bytes(), 0);
        Walk { index: self, text, overlapping, at: 0, words: Group::default(), behind: 0, next }
    }

    /// The words that two characters may belong to: those of both, then those of the first alone.
    fn of(&self, ends: Ends) -> Group<'_> {
        let both = ends.inner != 0 && self.pairs.may_hold(ends.mixed());
        let pair = if both { self.group(ends) } else { &[] };
        let single =
            if self.singles.may_hold(ends.outer) { self.group(Ends { inner: 0, ..ends }) } else { &[] };
        Group { pair, single }
    }

    fn group(&self, ends: Ends) -> &[Word] {
        let Slot { from, to, .. } = self.slots[self.slot(ends)];
        &self.words[from as usize..to as usize]
    }

    /// Where a group stands, or the empty slot where it would.
    fn slot(&self, ends: Ends) -> usize {
        let mask = self.slots.len() - 1;
        // Fibonacci hashing: the upper bits of the product are well mixed.
        let number = u64::from(ends.outer) << 32 | u64::from(ends.inner);
        let mut at = (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & mask;
        while self.slots[at].ends != ends && self.slots[at].ends != Ends::default() {
            at = (at + 1) & mask;
        }
        at
    }
}

/// Words that may stand at one place, longest first.
#[derive(Debug, Default)]
struct Group<'a> {
    pair: &'a [Word],
    single: &'a [Word],
}

impl Iterator for Group<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let words = if self.pair.is_empty() { &mut self.single } else { &mut self.pair };
        let (first, rest) = words.split_first()?;
        *words = rest;
        Some(*first)
    }
}

/// From the words of one place to those of the next. A type of its own, and no chain of closures, for
/// the same reason as [`Index`].
#[derive(Debug)]
struct Walk<'a> {
    index: &'a Index,
    text: &'a str,
    overlapping: bool,
    /// The place, and which words are still to be tried there.
    at: usize,
    words: Group<'a>,
    /// Where the walk goes on, and the character there with its length.
    behind: usize,
    next: Option<(u32, usize)>,
}

impl Iterator for Walk<'_> {
    type Item = (usize, Word);

    fn next(&mut self) -> Option<(usize, Word)> {
        loop {
            let here = &self.text.as_bytes()[self.at..];
            if let Some(found) = self.words.find(|word| word.begins(here)) {
                if !self.overlapping {
                    self.words = Group::default();
                    self.behind = self.at + found.text.len();
                    self.next = decode(self.text.as_bytes(), self.behind);
                }
                return Some((self.at, found));
            }
            self.step()?;
        }
    }
}

impl Walk<'_> {
    /// Goes to the next place where a word may stand.
    fn step(&mut self) -> Option<()> {
        let (index, bytes) = (self.index, self.text.as_bytes());
        let (mut behind, mut next) = (self.behind, self.next.take());
        while let Some((outer, width)) = next {
            let at = behind;
            behind += width;
            next = decode(bytes, behind);
            let ends = Ends { outer, inner: next.map_or(0, |(code, _)| code) };
            if index.pairs.may_hold(ends.mixed()) || index.singles.may_hold(outer) {
                (self.at, self.behind, self.next) = (at, behind, next);
                self.words = index.of(ends);
                return Some(());
            }
        }
        None
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
        let all: Vec<_> = lexicon.all("执法监督").map(|h| (h.at, h.value)).collect();
        assert_eq!(all, [(0, 2), (0, 1), (0, 5), (3, 4), (6, 3)]);
        assert_eq!(lexicon.prefix("执"), Some(("执", 5)));
        assert_eq!(lexicon.prefix("行政"), None);
    }

    #[test]
    fn of_equal_words_the_first_counts() {
        assert_eq!(Lexicon::new([("法", 1), ("法", 2)]).prefix("法治"), Some(("法", 1)));
    }

    #[test]
    fn a_list_without_words_finds_nothing() {
        assert!(!Lexicon::new([("", ())]).any("法治"));
        assert_eq!(Endings::of("").suffix("法治"), None);
    }

    #[test]
    fn the_longest_ending_wins() {
        let endings = Endings::grouped(&[(1, "到"), (2, "达到"), (3, "均达到")]);
        for (text, value) in
            [("全部达到", Some(2)), ("率均达到", Some(3)), ("到", Some(1)), ("看到", Some(1)), ("", None)]
        {
            assert_eq!(endings.suffix(text).map(|(_, v)| v), value, "{text}");
        }
    }
}

//! Finds the words of a list in a text, longest word first, without comparing each of them.

use super::{decode, Sieve};

/// Words with a value each, found where they begin.
#[derive(Debug)]
pub struct Lexicon<T> {
    index: Index,
    values: Vec<T>,
}

/// Words with a value each, found at the end of a text.
#[derive(Debug)]
pub struct Endings<T> {
    index: Index,
    values: Vec<T>,
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
        let (words, values) = words.into_iter().unzip();
        Self::with(words, values)
    }

    /// Takes groups of words with one value a group, white space between two words.
    pub fn grouped(groups: &[(T, &'static str)]) -> Self {
        let (words, values) = ungrouped(groups);
        Self::with(words, values)
    }

    fn with(words: Vec<&'static str>, values: Vec<T>) -> Self {
        Self { index: Index::new(words, |word| Ends::of(word.chars())), values }
    }

    /// The longest word that the text begins with.
    pub fn prefix(&self, text: &str) -> Option<(&'static str, T)> {
        let word = self.index.beginning(text, Ends::of(text.chars())?).next()?;
        Some((word.word, self.values[word.value]))
    }

    /// Every word from left to right, longest first, none overlapping another.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit<T>> + 'a {
        let mut done = 0;
        self.all(text).filter(move |hit| {
            let free = hit.at >= done;
            done = if free { hit.at + hit.word.len() } else { done };
            free
        })
    }

    /// Every word at every place, from left to right, longest first, whether or not they overlap.
    pub fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit<T>> + 'a {
        self.index.all(text).map(|(at, found)| Hit { at, word: found.word, value: self.values[found.value] })
    }

    /// True when any word stands in the text.
    pub fn any(&self, text: &str) -> bool {
        self.index.all(text).next().is_some()
    }
}

impl<T: Copy> Endings<T> {
    /// Takes groups of words with one value a group, white space between two words; of equal words the
    /// first counts.
    pub fn grouped(groups: &[(T, &'static str)]) -> Self {
        let (words, values) = ungrouped(groups);
        Self { index: Index::new(words, |word| Ends::of(word.chars().rev())), values }
    }

    /// The longest word that the text ends with.
    pub fn suffix(&self, text: &str) -> Option<(&'static str, T)> {
        let mut words = self.index.of(Ends::of(text.chars().rev())?);
        let found = words.find(|found| text.ends_with(found.word))?;
        Some((found.word, self.values[found.value]))
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

/// The words of groups, and a value for each.
fn ungrouped<T: Copy>(groups: &[(T, &'static str)]) -> (Vec<&'static str>, Vec<T>) {
    let (mut words, mut values) = (Vec::new(), Vec::new());
    for &(value, group) in groups {
        words.extend(group.split_whitespace());
        values.resize(words.len(), value);
    }
    (words, values)
}

/// Words by their two outermost characters, in a hash table with open addressing. It knows the place of
/// each word's value only, so that the module holds its code once, not once a type of value.
#[derive(Debug)]
struct Index {
    /// As many as a power of two.
    slots: Vec<Slot>,
    /// Group by group, longest first within each.
    words: Vec<Word>,
    /// The outermost characters of longer words, and of words of one.
    pairs: Sieve,
    singles: Option<Sieve>,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    word: &'static str,
    /// Index of its value.
    value: usize,
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
    fn of(mut chars: impl Iterator<Item = char>) -> Option<Self> {
        Some(Self { outer: chars.next()?.into(), inner: chars.next().map_or(0, u32::from) })
    }

    /// One number for both, good for a sieve.
    fn mixed(self) -> u32 {
        self.outer << 6 ^ self.outer >> 6 ^ self.inner
    }
}

impl Index {
    /// `ends` looks at the end of a word that counts.
    fn new(words: Vec<&'static str>, ends: fn(&'static str) -> Option<Ends>) -> Self {
        let place = |(value, word): (usize, &'static str)| Some((ends(word)?, Word { word, value }));
        let mut words: Vec<(Ends, Word)> = words.into_iter().enumerate().filter_map(place).collect();
        words.sort_unstable_by_key(|(ends, word)| (*ends, core::cmp::Reverse(word.word.len()), word.value));
        let mut groups = Self {
            slots: vec![Slot::default(); 4 * words.len().next_power_of_two()],
            words: words.iter().map(|(_, word)| *word).collect(),
            pairs: Sieve::EMPTY,
            singles: None,
        };
        let mut from = 0;
        for group in words.chunk_by(|(a, _), (b, _)| a == b) {
            let ends = group[0].0;
            if ends.inner == 0 {
                groups.singles.get_or_insert(Sieve::EMPTY).insert(ends.outer);
            } else {
                groups.pairs.insert(ends.mixed());
            }
            let to = from + group.len() as u32;
            let slot = groups.slot(ends);
            groups.slots[slot] = Slot { ends, from, to };
            from = to;
        }
        groups
    }

    /// Every word at every place of a text, longest first.
    fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, Word)> + 'a {
        let bytes = text.as_bytes();
        let mut next = decode(bytes, 0);
        let mut at = 0;
        let candidates = core::iter::from_fn(move || loop {
            let (outer, width) = next?;
            let here = at;
            at += width;
            next = decode(bytes, at);
            let ends = Ends { outer, inner: next.map_or(0, |(code, _)| code) };
            if self.pairs.may_hold(ends.mixed()) || self.singles(outer) {
                return Some((here, ends));
            }
        });
        candidates.flat_map(|(at, ends)| self.beginning(&text[at..], ends).map(move |word| (at, word)))
    }

    /// The words that a text with these first characters begins with.
    fn beginning<'a>(&'a self, text: &'a str, ends: Ends) -> impl Iterator<Item = Word> + 'a {
        self.of(ends).filter(move |found| text.starts_with(found.word))
    }

    /// The words that two characters may belong to: those of both, then those of the first alone.
    fn of(&self, ends: Ends) -> impl Iterator<Item = Word> + '_ {
        let both = ends.inner != 0 && self.pairs.may_hold(ends.mixed());
        let pair = if both { self.group(ends) } else { &[] };
        let single = if self.singles(ends.outer) { self.group(Ends { inner: 0, ..ends }) } else { &[] };
        pair.iter().chain(single).copied()
    }

    /// Whether a character may be a word by itself.
    fn singles(&self, outer: u32) -> bool {
        self.singles.as_ref().is_some_and(|singles| singles.may_hold(outer))
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

//! Phrases of the genre, and what a slip of one looks like.

mod keys;

use std::sync::LazyLock;

use keys::{Filter, Keys, Pairs};

/// The table, indexed when it is first asked.
pub(crate) static BUILT_IN: LazyLock<Typos> = LazyLock::new(|| Typos::new(super::table!("typos.txt")));

/// Most characters of a phrase.
pub(crate) const LONGEST: usize = 8;
/// Least characters of a phrase.
pub(crate) const SHORTEST: usize = 3;

/// The first character with a reading, and how many there may be.
const HAN: core::ops::RangeInclusive<u16> = 0x4E00..=0x9FFF;
const HAN_COUNT: usize = 0x5200;
/// Most readings of a character that are told apart.
const READINGS: usize = 3;

/// Phrases in which one wrong character is near certain to be a slip, indexed by what is left of them when a
/// character or two are left out; words that only look like a slip; readings and looks of characters.
#[derive(Debug)]
pub struct Typos {
    /// All phrases, one behind the other, and where each begins.
    text: Box<[u16]>,
    starts: Box<[u32]>,
    whole: Keys,
    one_out: Keys,
    two_out: Keys,
    one_gap: Gap,
    two_gap: Gap,
    known: Pairs,
    alike: Pairs,
    /// Syllables of a character, counted from 1, by its distance from the first.
    readings: Box<[[u16; READINGS]]>,
    /// What is left of a syllable where zh and z, in and ing are not told apart.
    blurred: Box<[u32]>,
}

/// What stands beside the characters that are left out of a phrase: most places of a text are told by that.
#[derive(Debug)]
struct Gap {
    /// The characters at either side, where both sides have any.
    sides: Filter,
    /// The two behind it, where it is at the beginning.
    behind: Filter,
    /// The two in front of it, where it is at the end.
    before: Filter,
}

/// At which places of a phrase something may have been left out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gaps {
    /// At its beginning, inside, at its end.
    pub(crate) first: bool,
    pub(crate) inside: bool,
    pub(crate) last: bool,
}

/// Which keys are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Without {
    /// Phrases as they are.
    Nothing,
    /// Phrases with a character left out.
    One,
    /// Phrases with two neighbours left out.
    Two,
}

/// What two characters are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pair {
    /// Nothing that the table knows.
    Unknown,
    /// Neighbours inside a phrase.
    Neighbours,
    /// A word, or the beginning or end of a phrase, which mostly is one.
    Word,
}

/// How a character can stand for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// Read the same, whatever the tone.
    Sound,
    /// Looking alike.
    Shape,
    /// Read nearly the same.
    NearSound,
}

/// Where in the phrases something was left out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// The phrase.
    pub(crate) phrase: &'a [u16],
    /// How many characters stand in front of what was left out.
    pub(crate) at: usize,
}

impl Typos {
    /// Takes the text of the table, see `typos.txt`. Lines that it does not know are passed over.
    pub fn new(table: &str) -> Self {
        let mut read = Reader::default();
        let mut part = "";
        for line in table.lines() {
            if line.starts_with('[') {
                part = line;
                continue;
            }
            match part {
                "[phrases]" => line.split(' ').for_each(|phrase| read.phrase(phrase)),
                "[words]" => line.split(' ').for_each(|group| read_pairs(group, &mut read.known)),
                "[shapes]" => line.split(' ').for_each(|group| read_pairs(group, &mut read.alike)),
                "[sounds]" => read.syllable(line),
                _ => {}
            }
        }
        read.typos()
    }

    /// What two neighbours are.
    pub(crate) fn pair(&self, a: u16, b: u16) -> Pair {
        match self.known.get(a, b) {
            None => Pair::Unknown,
            Some(false) => Pair::Neighbours,
            Some(true) => Pair::Word,
        }
    }

    /// How one character can stand for another, the likeliest way.
    pub(crate) fn likeness(&self, a: u16, b: u16) -> Option<Likeness> {
        let (of_a, of_b) = (self.readings(a), self.readings(b));
        let blurred = |reading: &u16| self.blurred[usize::from(*reading)];
        if of_a.iter().any(|r| *r != 0 && of_b.contains(r)) {
            Some(Likeness::Sound)
        } else if self.alike.get(a, b).or_else(|| self.alike.get(b, a)).is_some() {
            Some(Likeness::Shape)
        } else if of_a.iter().any(|r| *r != 0 && of_b.iter().any(|s| blurred(s) == blurred(r))) {
            Some(Likeness::NearSound)
        } else {
            None
        }
    }

    /// Hands over what a key may come from, of which the caller compares the characters.
    pub(crate) fn each<'a>(&'a self, without: Without, key: u32, mut take: impl FnMut(Place<'a>)) {
        let keys = match without {
            Without::Nothing => &self.whole,
            Without::One => &self.one_out,
            Without::Two => &self.two_out,
        };
        keys.each(key, |number| take(self.place(number)));
    }

    /// Where in phrases something may have been left out between two parts of a text.
    pub(crate) fn gaps(&self, without: Without, before: &[u16], behind: &[u16]) -> Gaps {
        let gap = match without {
            Without::Nothing => return Gaps { first: true, inside: true, last: true },
            Without::One => &self.one_gap,
            Without::Two => &self.two_gap,
        };
        let two = |filter: &Filter, pair: &[u16]| matches!(*pair, [a, b] if filter.may_hold(a, b));
        let (side, other) = (before.last(), behind.first());
        Gaps {
            first: two(&gap.behind, &behind[..behind.len().min(2)]),
            inside: side.zip(other).is_some_and(|(a, b)| gap.sides.may_hold(*a, *b)),
            last: two(&gap.before, &before[before.len().saturating_sub(2)..]),
        }
    }

    /// The phrase and place of a number.
    fn place(&self, number: u32) -> Place<'_> {
        let (index, at) = (number as usize / LONGEST, number as usize % LONGEST);
        Place { phrase: &self.text[self.starts[index] as usize..self.starts[index + 1] as usize], at }
    }

    fn readings(&self, c: u16) -> [u16; READINGS] {
        self.readings.get(usize::from(c.wrapping_sub(*HAN.start()))).copied().unwrap_or_default()
    }
}

/// A key, one character further; 0 stands for one left out.
pub(crate) fn further(key: u32, code: u16) -> u32 {
    key.wrapping_mul(FACTOR).wrapping_add(u32::from(code))
}

/// What a key is multiplied with a character.
const FACTOR: u32 = 0x0100_6FA3;

/// The powers of [`FACTOR`]: what the key of a part is multiplied with when so many characters follow it.
pub(crate) const POWERS: [u32; LONGEST + 1] = {
    let mut powers = [1_u32; LONGEST + 1];
    let mut i = 1;
    while i < powers.len() {
        powers[i] = powers[i - 1].wrapping_mul(FACTOR);
        i += 1;
    }
    powers
};

/// The code of a Han character of the basic block.
pub(crate) fn han(code: u32) -> Option<u16> {
    u16::try_from(code).ok().filter(|code| HAN.contains(code))
}

/// The characters of a word, if all are Han.
fn codes(word: &str) -> Vec<u16> {
    word.chars().filter_map(|c| han(c.into())).collect()
}

/// The first of a group with each of the others.
fn read_pairs(group: &str, pairs: &mut Vec<(u16, u16, bool)>) {
    let codes = codes(group);
    if let Some((first, others)) = codes.split_first() {
        for other in others {
            pairs.push((*first, *other, true));
        }
    }
}

/// A table half read.
#[derive(Debug, Default)]
struct Reader {
    text: Vec<u16>,
    starts: Vec<u32>,
    known: Vec<(u16, u16, bool)>,
    alike: Vec<(u16, u16, bool)>,
    readings: Vec<[u16; READINGS]>,
    /// The first stands for no syllable.
    blurred: Vec<u32>,
}

impl Reader {
    fn phrase(&mut self, phrase: &str) {
        let codes = codes(phrase);
        if (SHORTEST..=LONGEST).contains(&codes.len()) {
            self.starts.push(self.text.len() as u32);
            for (at, pair) in codes.windows(2).enumerate() {
                self.known.push((pair[0], pair[1], at == 0 || at + 2 == codes.len()));
            }
            self.text.extend(codes);
        }
    }

    fn syllable(&mut self, line: &str) {
        let Some((syllable, characters)) = line.split_once(' ') else { return };
        self.readings.resize(HAN_COUNT, Default::default());
        self.blurred.resize(self.blurred.len().max(1), 0);
        let number = self.blurred.len() as u16;
        self.blurred.push(blurred(syllable));
        for code in codes(characters) {
            let readings = &mut self.readings[usize::from(code - HAN.start())];
            if let Some(free) = readings.iter_mut().find(|r| **r == 0) {
                *free = number;
            }
        }
    }

    /// What stands beside so many characters in the phrases.
    fn gap(&self, width: usize) -> Gap {
        let (mut sides, mut behind, mut before) = (Vec::new(), Vec::new(), Vec::new());
        for bounds in self.starts.windows(2) {
            let phrase = &self.text[bounds[0] as usize..bounds[1] as usize];
            for parts in phrase.windows(width + 2) {
                sides.push((parts[0], parts[width + 1]));
            }
            if phrase.len() >= width + 2 {
                behind.push((phrase[width], phrase[width + 1]));
                before.push((phrase[phrase.len() - width - 2], phrase[phrase.len() - width - 1]));
            }
        }
        Gap { sides: Filter::new(&sides), behind: Filter::new(&behind), before: Filter::new(&before) }
    }

    fn typos(mut self) -> Typos {
        self.starts.push(self.text.len() as u32);
        let (mut whole, mut one_out, mut two_out) = (Vec::new(), Vec::new(), Vec::new());
        for (index, bounds) in self.starts.windows(2).enumerate() {
            let phrase = &self.text[bounds[0] as usize..bounds[1] as usize];
            let number = (index * LONGEST) as u32;
            whole.push((key(phrase, 0, 0), number));
            for at in 0..phrase.len() {
                one_out.push((key(phrase, at, 1), number + at as u32));
                if at + 1 < phrase.len() {
                    two_out.push((key(phrase, at, 2), number + at as u32));
                }
            }
        }
        Typos {
            whole: Keys::new(&whole),
            one_out: Keys::new(&one_out),
            two_out: Keys::new(&two_out),
            one_gap: self.gap(1),
            two_gap: self.gap(2),
            known: Pairs::new(&self.known),
            alike: Pairs::new(&self.alike),
            text: self.text.into(),
            starts: self.starts.into(),
            readings: self.readings.into(),
            blurred: self.blurred.into(),
        }
    }
}

/// The key of a phrase with some characters left out from a place on.
fn key(phrase: &[u16], from: usize, count: usize) -> u32 {
    let mut key = 0;
    for (at, code) in phrase.iter().enumerate() {
        key = further(key, if (from..from + count).contains(&at) { 0 } else { *code });
    }
    key
}

/// A number for all syllables that differ by no more than an h behind z, c, s and a g behind n.
fn blurred(syllable: &str) -> u32 {
    let mut number: u32 = 0;
    let mut before = 0;
    for byte in syllable.bytes() {
        let kept = !matches!((before, byte), (b'z' | b'c' | b's', b'h') | (b'n', b'g'));
        if kept {
            number = number.wrapping_mul(31).wrapping_add(byte.into());
        }
        before = byte;
    }
    number
}

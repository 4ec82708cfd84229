//! Looks for slips of phrases.
//!
//! In most texts nearly every two neighbours are a known pair: they make a word or stand side by side in a phrase. A
//! wrong character makes no known pair with its neighbours, while what is right of the phrase at either side of it
//! hangs together by known pairs. So only few places are looked at, and from each only a few parts are asked for.

use super::run::Run;
use crate::engine::{
    tables::typos::{further, han, Likeness, Pair, Place, Typos, Without, LONGEST, POWERS, SHORTEST},
    text::{decode, Sieve},
};

/// A slip of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slip {
    /// First byte of the words as printed, and one past their last.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The phrase that seems to be meant.
    pub(super) right: String,
    pub(super) kind: Kind,
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One character stands for another, or two for two that sound the same.
    Other(Likeness),
    /// Two neighbours changed places.
    Swapped,
    /// A character stands there twice.
    Doubled,
    /// A character is missing.
    Dropped,
}

/// Numerals are not mistyped but other.
static NUMERALS: Characters = Characters::new("一二三四五六七八九十百千万亿两零");
/// Characters that stand by themselves so often that they say little beside a phrase or in a short one.
static LONERS: Characters = Characters::new(
    "的地得了着是在有和及已以由与为将对从向把被要应不未也都就更再又还等之其该此各每某个名项次件年月日市县区乡镇村\
    省局厅处科人余多上下中内外前后大小高低新老本全并或且而但可能会使让给到至于所时第我你他它们这那共自",
);
/// Characters at which a phrase may begin or end.
static JOINTS: Characters = Characters::new("的和与及对等在是了为将以由从向把被使让各并或");
/// A Chinese character in UTF-8.
const WIDTH: usize = 3;

/// From which character to which, the phrase that seems to be meant, and what went wrong.
type Found = (usize, usize, String, Kind);

/// Looks through texts, one behind the other, with one set of lists.
pub(super) struct Search<'a> {
    typos: &'a Typos,
    run: Run,
    places: Vec<Place<'a>>,
}

impl<'a> Search<'a> {
    /// By a table.
    pub(super) fn new(typos: &'a Typos) -> Self {
        Self { typos, run: Run::default(), places: Vec::new() }
    }

    /// Every slip in a text, in order. What stands in title marks or quotation marks is left out.
    pub(super) fn slips(&mut self, text: &str, found: &mut Vec<Slip>) {
        let bytes = text.as_bytes();
        let mut at = 0;
        // Where the next closing mark of each kind stands: a text of nothing but opening ones is looked through once.
        let mut closes = [0; 2];
        let mut close = |kind: usize, mark: char, at: usize| {
            // No closing mark stands where an opening one does.
            if closes[kind] <= at {
                closes[kind] = text[at..].find(mark).map_or(usize::MAX, |found| at + found);
            }
            Some(closes[kind]).filter(|close| *close < usize::MAX)
        };
        self.run.clear(0);
        while let Some((code, width)) = decode(bytes, at) {
            if let Some(code) = han(code) {
                self.run.push(self.typos, code);
                at += width;
                continue;
            }
            self.look(found);
            let behind = match char::from_u32(code) {
                Some('《') => close(0, '》', at),
                Some('“') => close(1, '”', at),
                _ => None,
            };
            at = behind.unwrap_or(at + width);
            self.run.clear(at);
        }
        self.look(found);
    }

    /// Looks through one stretch.
    fn look(&mut self, found: &mut Vec<Slip>) {
        let mut done = 0;
        for at in 0..self.run.len() {
            let before = self.run.pair_before(at);
            if before == Pair::Word || at < done {
                continue;
            }
            let mut slip = self.other(at);
            if slip.is_none() && before == Pair::Unknown {
                slip = self.two_others(at).or_else(|| self.between(at));
            }
            if let Some((from, to, right, kind)) = slip.filter(|slip| slip.0 >= done) {
                done = to;
                let start = self.run.start;
                found.push(Slip { start: start + from * WIDTH, end: start + to * WIDTH, right, kind });
            }
        }
    }

    /// What can be wrong where two neighbours are no known pair.
    fn between(&mut self, at: usize) -> Option<Found> {
        let before = at.checked_sub(1)?;
        self.swapped(before).or_else(|| self.doubled(before)).or_else(|| self.dropped(at))
    }

    /// One character in place of another, in whose place it makes no word.
    fn other(&mut self, at: usize) -> Option<Found> {
        let wrong = self.run.codes[at];
        let behind = self.run.pair(at);
        let inside = behind == Pair::Neighbours && self.run.is_known_before(at);
        if behind == Pair::Word || inside || !self.candidates(at, at + 1, Without::One, (1, 0)) {
            return None;
        }
        let lonely = is_one(wrong, &LONERS);
        let found = self.places.iter().find_map(|place| {
            let length = place.phrase.len();
            let (from, to) = (at - place.at, at - place.at + length);
            let right = place.phrase[place.at];
            let likeness = self.typos.likeness(right, wrong)?;
            let (first, last) = (place.at == 0, place.at + 1 == length);
            let short = length == SHORTEST;
            // 水源的保护 is no slip of 水源地保护.
            let weak = wrong == '的' as u16
                || lonely && (first || last || length < 5)
                || short && (last || likeness == Likeness::NearSound)
                || is_one(right, &NUMERALS)
                || is_one(wrong, &NUMERALS);
            // A single character in front or behind is hardly a foothold.
            let apart = (place.at > 1 || self.begins(from)) && (place.at + 2 < length || self.ends(to));
            (!weak && apart).then(|| (from, to, words(place.phrase), Kind::Other(likeness)))
        });
        found.filter(|_| !self.is_in_phrase(at))
    }

    /// Two neighbours in place of two that sound the same.
    fn two_others(&mut self, at: usize) -> Option<Found> {
        let wrong = [self.run.codes[at], *self.run.codes.get(at + 1)?];
        let known = self.run.is_known(at) || self.run.is_known(at + 1);
        if known
            || !self.candidates(at, at + 2, Without::Two, (2, 0))
            || wrong.iter().any(|c| is_one(*c, &LONERS) || is_one(*c, &NUMERALS))
        {
            return None;
        }
        self.places.iter().find_map(|place| {
            let length = place.phrase.len();
            let (from, to) = (at - place.at, at - place.at + length);
            let right = &place.phrase[place.at..place.at + 2];
            let alike = right.iter().zip(wrong).all(|(right, wrong)| {
                *right != wrong && self.typos.likeness(*right, wrong) == Some(Likeness::Sound)
            });
            let (first, last) = (place.at == 0, place.at + 2 == length);
            let apart = (!first || self.begins(from)) && (!last || self.ends(to));
            let kind = Kind::Other(Likeness::Sound);
            (length > SHORTEST && alike && apart).then(|| (from, to, words(place.phrase), kind))
        })
    }

    /// Two neighbours in each other's place.
    fn swapped(&mut self, at: usize) -> Option<Found> {
        let (a, b) = (self.run.codes[at], self.run.codes[at + 1]);
        let whole = self.run.pair_before(at) == Pair::Word && self.run.pair(at + 1) == Pair::Word;
        if a == b || whole || self.typos.pair(b, a) == Pair::Unknown {
            return None;
        }
        self.candidates(at, at + 2, Without::Nothing, (2, further(further(0, b), a)));
        self.places.iter().find_map(|place| {
            let length = place.phrase.len();
            let (from, to) = (at - place.at, at - place.at + length);
            let (first, last) = (place.at == 0, place.at + 2 == length);
            let apart = (!first || !self.run.is_known_before(at) && self.begins(from))
                && (!last || !self.run.is_known(at + 1) && self.ends(to));
            let swapped = place.phrase[place.at..place.at + 2] == [b, a];
            (length > SHORTEST && swapped && apart).then(|| (from, to, words(place.phrase), Kind::Swapped))
        })
    }

    /// A character inside a phrase, twice.
    fn doubled(&mut self, at: usize) -> Option<Found> {
        if self.run.codes[at] != self.run.codes[at + 1] {
            return None;
        }
        // One word may end as the next begins: 用水水量.
        if self.run.pair_before(at) == Pair::Word && self.run.pair(at + 1) == Pair::Word {
            return None;
        }
        self.candidates(at + 1, at + 2, Without::Nothing, (0, 0));
        self.places.iter().find_map(|place| {
            let length = place.phrase.len();
            let (from, to) = (at + 1 - place.at, at + 2 - place.at + length);
            // Some words are doubled character by character: 扎扎实实.
            let whole_word = from > 0 && self.run.codes[from - 1] == self.run.codes[from];
            let inside = place.at > 1 && place.at < length && !whole_word;
            (length > SHORTEST && inside).then(|| (from, to, words(place.phrase), Kind::Doubled))
        })
    }

    /// A character missing between two, one of which is left alone by that.
    fn dropped(&mut self, at: usize) -> Option<Found> {
        let sides = [self.run.codes[at - 1], self.run.codes[at]];
        let whole = self.run.pair_before(at - 1) == Pair::Word && self.run.pair(at) == Pair::Word;
        if whole
            || !self.candidates(at, at, Without::One, (1, 0))
            || sides.iter().any(|c| is_one(*c, &LONERS))
        {
            return None;
        }
        self.places.iter().find_map(|place| {
            let length = place.phrase.len();
            let (from, to) = (at - place.at, at - place.at + length - 1);
            let right = place.phrase[place.at];
            let inside = place.at > 0 && place.at + 1 < length;
            let apart = (place.at > 1 || self.begins(from)) && (place.at + 2 < length || self.ends(to));
            let weak = sides.contains(&right) || is_one(right, &LONERS) || is_one(right, &NUMERALS);
            (length > 4 && inside && apart && !weak).then(|| (from, to, words(place.phrase), Kind::Dropped))
        })
    }

    /// Collects phrases that have the characters in front of `end` and those from `start` on, and tells whether there
    /// are any. What they have between is given by its length and its key, which is 0 where it is left out. The shortest come first,
    /// as they tell best where to look, but those of three characters last, as they are the least sure.
    fn candidates(
        &mut self,
        end: usize,
        start: usize,
        without: Without,
        (width, between): (usize, u32),
    ) -> bool {
        self.places.clear();
        let run = &self.run;
        let gaps = self.typos.gaps(without, &run.codes[..end], run.codes.get(start..).unwrap_or_default());
        if !(gaps.first || gaps.inside || gaps.last) {
            return false;
        }
        let (before, behind) = (run.chain_before(end), run.chain_behind(start));
        let longest = LONGEST.min(before + width + behind);
        for length in (SHORTEST + 1..=longest).chain([SHORTEST]) {
            if length > longest {
                break;
            }
            let parts = length - width;
            for left in parts.saturating_sub(behind)..=before.min(parts) {
                let right = parts - left;
                // Of a phrase of three without two a single character is left, which no gap tells.
                let asked = match (left, right) {
                    (0, _) => gaps.first,
                    (_, 0) => gaps.last,
                    _ => gaps.inside,
                };
                if !asked {
                    continue;
                }
                let key = run.key(end - left, end).wrapping_mul(POWERS[width]).wrapping_add(between);
                let key = key.wrapping_mul(POWERS[right]).wrapping_add(run.key(start, start + right));
                self.typos.each(without, key, |mut place| {
                    // A whole phrase does not know where something was wrong.
                    if without == Without::Nothing {
                        place.at = left;
                    }
                    let phrase = place.phrase;
                    let same = place.at == left
                        && phrase.len() == length
                        && phrase[..left] == run.codes[end - left..end]
                        && phrase[left + width..] == run.codes[start..start + right];
                    if same {
                        self.places.push(place);
                    }
                });
            }
        }
        !self.places.is_empty()
    }

    /// Whether a character stands in a phrase as it should be.
    fn is_in_phrase(&self, at: usize) -> bool {
        let (before, behind) = (self.run.chain_before(at + 1), self.run.chain_behind(at));
        (1..=before).any(|left| {
            (1..=behind).any(|right| {
                let (from, to) = (at + 1 - left, at + right);
                let asked = (SHORTEST..=LONGEST).contains(&(to - from));
                let mut found = false;
                if asked {
                    let phrase = &self.run.codes[from..to];
                    let key = self.run.key(from, to);
                    self.typos.each(Without::Nothing, key, |place| found |= place.phrase == phrase);
                }
                found
            })
        })
    }

    /// Whether a phrase may begin at a place: behind a mark, a joint or a known pair.
    fn begins(&self, at: usize) -> bool {
        at == 0 || is_one(self.run.codes[at - 1], &JOINTS) || self.run.is_known_before(at - 1)
    }

    /// Whether a phrase may end at a place.
    fn ends(&self, at: usize) -> bool {
        at == self.run.len() || is_one(self.run.codes[at], &JOINTS) || self.run.is_known(at)
    }
}

/// Some Han characters, which are asked for all the time.
struct Characters {
    all: &'static str,
    sieve: Sieve,
}

impl Characters {
    const fn new(all: &'static str) -> Self {
        Self { all, sieve: Sieve::of_han(all) }
    }
}

/// Whether a character is one of some.
fn is_one(code: u16, of: &Characters) -> bool {
    of.sieve.may_hold(code.into()) && char::from_u32(code.into()).is_some_and(|c| of.all.contains(c))
}

/// A phrase as text.
fn words(phrase: &[u16]) -> String {
    phrase.iter().filter_map(|code| char::from_u32((*code).into())).collect()
}

//! A stretch of Han characters without a mark between them.

use crate::engine::tables::typos::{further, Pair, Typos, LONGEST, POWERS};

/// Its characters, and what the search asks of them again and again. One is used for all stretches of a report.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// Codes of the characters.
    pub(super) codes: Vec<u16>,
    /// The first byte of the stretch in its text.
    pub(super) start: usize,
    /// What a character and the next are to each other.
    pairs: Vec<Pair>,
    /// The key of the first so many characters.
    keys: Vec<u32>,
}

impl Run {
    /// Begins a stretch.
    pub(super) fn clear(&mut self, start: usize) {
        self.codes.clear();
        self.pairs.clear();
        self.keys.clear();
        self.keys.push(0);
        self.start = start;
    }

    /// Adds a character.
    pub(super) fn push(&mut self, typos: &Typos, code: u16) {
        if let Some(before) = self.codes.last() {
            self.pairs.push(typos.pair(*before, code));
        }
        self.keys.push(further(self.keys[self.codes.len()], code));
        self.codes.push(code);
    }

    /// Number of characters.
    pub(super) fn len(&self) -> usize {
        self.codes.len()
    }

    /// What the characters at a place and behind it are; nothing reaches over an end.
    pub(super) fn pair(&self, at: usize) -> Pair {
        self.pairs.get(at).copied().unwrap_or(Pair::Unknown)
    }

    /// The same of the character at a place and the one before it.
    pub(super) fn pair_before(&self, at: usize) -> Pair {
        at.checked_sub(1).map_or(Pair::Unknown, |before| self.pair(before))
    }

    /// Whether the characters at a place and behind it are a known pair.
    pub(super) fn is_known(&self, at: usize) -> bool {
        self.pair(at) != Pair::Unknown
    }

    /// The same of the character at a place and the one before it.
    pub(super) fn is_known_before(&self, at: usize) -> bool {
        self.pair_before(at) != Pair::Unknown
    }

    /// The key of a part of fewer than [`LONGEST`] characters.
    pub(super) fn key(&self, from: usize, to: usize) -> u32 {
        self.keys[to].wrapping_sub(self.keys[from].wrapping_mul(POWERS[to - from]))
    }

    /// How many characters that end at a place hang together by known pairs.
    pub(super) fn chain_before(&self, end: usize) -> usize {
        let most = end.min(LONGEST - 1);
        (1..most).find(|n| !self.is_known(end - n - 1)).unwrap_or(most)
    }

    /// How many characters that begin at a place hang together by known pairs.
    pub(super) fn chain_behind(&self, start: usize) -> usize {
        let most = self.len().saturating_sub(start).min(LONGEST - 1);
        (1..most).find(|n| !self.is_known(start + n - 1)).unwrap_or(most)
    }
}

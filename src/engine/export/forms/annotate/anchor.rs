//! Bytes of a part → the places beside and inside its runs where an anchor can stand.

use core::ops::Range;

use super::scan::{Piece, Scan, Unit};

/// A place in the text of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// The byte.
    pub(super) at: usize,
    /// What is parted here; `None` where nothing is.
    pub(super) parts: Option<Parted>,
}

/// A run that is parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parted {
    /// Number of the run.
    pub(super) unit: usize,
    /// Number of the characters that are parted with it; `None` between two pieces of the run.
    pub(super) piece: Option<usize>,
}

/// White space of XML.
pub(super) const SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

impl Scan {
    /// Where a comment on the characters from `first` to `last` begins and ends, both bytes where a character
    /// stands; `None` where the part has nothing to anchor it at.
    pub(super) fn around(&self, text: &str, first: usize, last: usize) -> Option<(Cut, Cut)> {
        let (from, to) = (self.unit_from(first)?, self.unit_to(last)?);
        let start = self.before(text, from, first);
        let end = self.behind(text, to, last);
        if start.at < end.at {
            return Some((start, end));
        }
        Some(self.whole(from))
    }

    /// Around the whole of a unit.
    pub(super) fn whole(&self, unit: usize) -> (Cut, Cut) {
        let Range { start, end } = self.units[unit].range;
        (Cut { at: start, parts: None }, Cut { at: end, parts: None })
    }

    /// The unit that holds a byte, or the next one, or the last.
    fn unit_from(&self, byte: usize) -> Option<usize> {
        let next = self.units.partition_point(|unit| unit.range.end <= byte);
        Some(next.min(self.units.len().checked_sub(1)?))
    }

    /// The unit that holds a byte, or the one before, or the first.
    fn unit_to(&self, byte: usize) -> Option<usize> {
        let behind = self.units.partition_point(|unit| unit.range.start <= byte);
        (!self.units.is_empty()).then(|| behind.saturating_sub(1))
    }

    fn before(&self, text: &str, unit: usize, byte: usize) -> Cut {
        let whole = &self.units[unit];
        let Some((piece, characters)) = whole.piece(byte) else { return self.whole(unit).0 };
        let held = characters.then(|| text.get(whole.pieces[piece].content.start..byte)).flatten();
        // A space in front goes with what follows: at an end it would have to be marked to be kept.
        let kept = held.map_or(0, |held| held.trim_end_matches(SPACE).len());
        let at = whole.pieces[piece].content.start + kept;
        if kept > 0 && held.is_some_and(ends_whole) && whole.pieces[piece].parts_at(text, at) {
            return Cut { at, parts: Some(Parted { unit, piece: Some(piece) }) };
        }
        self.between(unit, piece)
    }

    fn behind(&self, text: &str, unit: usize, byte: usize) -> Cut {
        let whole = &self.units[unit];
        let Some((piece, characters)) = whole.piece(byte) else { return self.whole(unit).1 };
        let content = &whole.pieces[piece].content;
        let last = characters.then(|| text.get(byte..content.end)).flatten().map_or(0, first_length);
        let at = byte + last;
        if last > 0 && at < content.end && whole.pieces[piece].parts_at(text, at) {
            return Cut { at, parts: Some(Parted { unit, piece: Some(piece) }) };
        }
        self.between(unit, piece + 1)
    }

    /// In front of a piece of a run.
    fn between(&self, unit: usize, piece: usize) -> Cut {
        let whole = &self.units[unit];
        if piece == 0 {
            return self.whole(unit).0;
        }
        match whole.pieces.get(piece) {
            Some(next) => Cut { at: next.range.start, parts: Some(Parted { unit, piece: None }) },
            None => self.whole(unit).1,
        }
    }
}

impl Unit {
    /// The piece that holds a byte, and whether it can be parted.
    fn piece(&self, byte: usize) -> Option<(usize, bool)> {
        let at = self.pieces.partition_point(|piece| piece.range.end <= byte);
        self.pieces.get(at).filter(|piece| piece.content.contains(&byte))?;
        // What else a run holds, a text box say, is commented with the whole run.
        let characters = !self.pieces[at].tag.is_empty();
        (characters || self.pieces[at].content != self.pieces[at].range).then_some((at, characters))
    }
}

impl Piece {
    /// True where the second half can begin here. It must keep its space in front where it has any, and with it
    /// would show the space at the end, which may not have counted.
    fn parts_at(&self, text: &str, at: usize) -> bool {
        let second = text.get(at..self.content.end);
        second
            .is_some_and(|second| self.keeps_space || !(second.starts_with(SPACE) && second.ends_with(SPACE)))
    }
}

/// Bytes of the first character as it is written: a reference stands for one.
fn first_length(text: &str) -> usize {
    if text.starts_with('&') {
        return text.find(';').map_or(0, |end| end + 1);
    }
    text.chars().next().map_or(0, char::len_utf8)
}

/// No reference is cut through at the end.
fn ends_whole(text: &str) -> bool {
    /// As long as a reference to a character can be.
    const LONGEST: usize = 10;
    text.bytes().rev().take(LONGEST).find(|b| matches!(b, b'&' | b';')) != Some(b'&')
}

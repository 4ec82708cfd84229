//! The piece table: from character positions to the bytes of stream `WordDocument` ([MS-DOC] 2.4.1).

use super::codepage::{self, Evidence, Page};
use crate::engine::source::office::numbers::{u16_at, u32_at};

/// Marks and breaks among the characters.
pub(super) const CELL: u16 = 0x07;
pub(super) const LINE_BREAK: u16 = 0x0B;
pub(super) const PAGE_BREAK: u16 = 0x0C;
pub(super) const PARAGRAPH: u16 = 0x0D;
pub(super) const COLUMN_BREAK: u16 = 0x0E;

/// A stretch of the text that stands in one place.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    /// First character position, and that behind the last.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Byte of the stream where it begins.
    pub(super) byte: u32,
    /// Bytes a character: 1 or 2.
    pub(super) width: u32,
    /// What is changed in the format of all its characters.
    pub(super) change: u16,
}

impl Piece {
    /// The byte where a character of this piece stands.
    pub(super) fn byte_of(&self, position: u32) -> u32 {
        self.byte + (position - self.start) * self.width
    }
}

/// The text of all areas.
pub(super) struct Text<'a> {
    /// One UTF-16 unit a character position; behind a character of two bytes a zero for the second one.
    pub(super) units: Vec<u16>,
    pieces: Vec<Piece>,
    /// Lists of properties that pieces refer to.
    pub(super) changes: Vec<&'a [u8]>,
    /// WHATWG name of the encoding that most of it is in.
    pub(super) encoding: &'static str,
}

impl<'a> Text<'a> {
    /// Reads the text; `table` is the stretch `Clx`. `None` where pieces overlap or lead out of the stream.
    pub(super) fn read(word: &[u8], table: &'a [u8], far_eastern: bool, pairs: &[u16]) -> Option<Self> {
        let (list, changes) = parts(table)?;
        let pieces = pieces(list, word.len())?;
        let bytes = |piece: &Piece| {
            let from = piece.byte as usize;
            &word[from..from + ((piece.end - piece.start) * piece.width) as usize]
        };
        let mut evidence = Evidence::default();
        for piece in pieces.iter().filter(|piece| piece.width == 1) {
            evidence.add(bytes(piece), pairs);
        }
        let page = evidence.page(far_eastern);
        let mut units = Vec::with_capacity(pieces.last()?.end as usize);
        let mut wide = 0;
        for piece in &pieces {
            if piece.width == 2 {
                wide += piece.end - piece.start;
                units.extend(bytes(piece).as_chunks::<2>().0.iter().map(|&pair| u16::from_le_bytes(pair)));
            } else {
                narrow(&mut units, bytes(piece), page, pairs);
            }
        }
        let encoding = match page {
            _ if wide as usize * 2 > units.len() => "utf-16le",
            Page::Chinese => "gb18030",
            Page::Latin if wide > 0 => "utf-16le",
            Page::Latin => "windows-1252",
        };
        Some(Self { units, pieces, changes, encoding })
    }

    /// The piece that holds a character.
    pub(super) fn piece(&self, position: u32) -> Option<&Piece> {
        let at = self.pieces.partition_point(|piece| piece.end <= position);
        self.pieces.get(at)
    }
}

/// The list of pieces and the lists of properties.
fn parts(table: &[u8]) -> Option<(&[u8], Vec<&[u8]>)> {
    let mut changes = Vec::new();
    let mut rest = table;
    while rest.first() == Some(&1) {
        let size = usize::from(u16_at(rest, 1)?);
        changes.push(rest.get(3..3 + size)?);
        rest = &rest[3 + size..];
    }
    let size = u32_at(rest, 1).filter(|_| rest[0] == 2)?;
    Some((rest.get(5..)?.get(..size as usize)?, changes))
}

/// Reads `PlcPcd`: positions, then eight bytes a piece.
fn pieces(list: &[u8], stream: usize) -> Option<Vec<Piece>> {
    /// Of a place: characters are single bytes, and the place is counted in halves of them.
    const NARROW: u32 = 1 << 30;
    /// What was copied may stand in two pieces; a text many times as long as the stream is no document.
    const COPIES: usize = 2;
    let count = list.len().checked_sub(4)? / 12;
    let mut pieces = Vec::with_capacity(count);
    let (mut behind, mut left) = (0, stream.saturating_mul(COPIES));
    for at in 0..count {
        let (start, end) = (u32_at(list, at * 4)?, u32_at(list, at * 4 + 4)?);
        let slot = (count + 1) * 4 + at * 8;
        let place = u32_at(list, slot + 2)?;
        let (byte, width) =
            if place & NARROW == 0 { (place & (NARROW - 1), 2) } else { ((place & (NARROW - 1)) / 2, 1) };
        let size = (end.checked_sub(start)? as usize).checked_mul(width as usize)?;
        if start != behind || (byte as usize).checked_add(size)? > stream {
            return None;
        }
        left = left.checked_sub(size)?;
        behind = end;
        pieces.push(Piece { start, end, byte, width, change: u16_at(list, slot + 6)? });
    }
    Some(pieces)
}

/// Adds the characters of a piece of bytes.
fn narrow(units: &mut Vec<u16>, bytes: &[u8], page: Page, pairs: &[u16]) {
    let mut rest = bytes;
    while let [byte, behind @ ..] = rest {
        rest = behind;
        // No control of the document is among the bytes beyond ASCII.
        let two = behind.first().filter(|_| page == Page::Chinese && *byte >= 0x80);
        if let Some(c) = two.and_then(|trail| codepage::pair(*byte, *trail, pairs)) {
            units.extend([c as u16, 0]);
            rest = &behind[1..];
        } else {
            units.push(codepage::latin(*byte) as u16);
        }
    }
}

//! The file information block: what the document is, and where everything stands ([MS-DOC] 2.5).

use super::kind;
use crate::engine::source::{
    office::numbers::{u16_at, u32_at},
    ErrorCode, ReadError,
};

/// First two bytes of a document of Word 97 and later.
const WORD_97: u16 = 0xA5EC;
/// Second byte of those of older ones, which differ by version and language.
const OLDER: [u16; 2] = [0xA5, 0xA6];
/// The first version whose block is laid out as here; the empty document that Word 97 installs has it too.
const FIRST: u16 = 0xC0;

/// Where the list of stretches begins; how many it has stands before it.
const LIST: usize = 154;
/// Where the lengths of the areas begin.
const LENGTHS: usize = 0x4C;

/// Bits of the flags at byte 10.
const ENCRYPTED: u16 = 1 << 8;
const SECOND_TABLE: u16 = 1 << 9;
const FAR_EAST: u16 = 1 << 14;

/// The areas of a document, one behind the other in character positions.
#[derive(Clone, Copy)]
pub(super) enum Area {
    Body = 0,
    Footnotes = 1,
    Headers = 2,
    // Between them stood macros once.
    Comments = 4,
    Endnotes = 5,
    Boxes = 6,
}

/// A stretch of the table stream, by its place in the list of [MS-DOC] 2.5.6.
#[derive(Clone, Copy)]
pub(super) enum Table {
    Styles = 1,
    Footnotes = 3,
    CommentReferences = 4,
    Comments = 5,
    Headers = 11,
    Characters = 12,
    Paragraphs = 13,
    Pieces = 33,
    Commenters = 36,
    Shapes = 40,
    Endnotes = 47,
    Drawings = 50,
    Revisers = 51,
    Boxes = 56,
    Lists = 73,
    ListUses = 74,
}

/// The block.
pub(super) struct Fib<'a> {
    word: &'a [u8],
    flags: u16,
}

impl<'a> Fib<'a> {
    /// Opens the block at the head of stream `WordDocument`.
    ///
    /// # Errors
    /// `encrypted`; `unsupported_format` for a document older than Word 97; `corrupt`.
    pub(super) fn open(word: &'a [u8]) -> Result<Self, ReadError> {
        let corrupt = || ReadError::of(ErrorCode::Corrupt);
        let id = u16_at(word, 0).ok_or_else(corrupt)?;
        let version = u16_at(word, 2).ok_or_else(corrupt)?;
        let flags = u16_at(word, 10).ok_or_else(corrupt)?;
        if id == WORD_97 && version < FIRST || id != WORD_97 && OLDER.contains(&(id >> 8)) {
            return Err(kind::too_old());
        }
        if id != WORD_97 {
            return Err(corrupt());
        }
        if flags & ENCRYPTED != 0 {
            return Err(ReadError::of(ErrorCode::Encrypted));
        }
        Ok(Self { word, flags })
    }

    /// Names of the stream that holds the tables, and of the one that holds them in a careless file.
    pub(super) fn table_streams(&self) -> [&'static str; 2] {
        if self.flags & SECOND_TABLE == 0 {
            ["0Table", "1Table"]
        } else {
            ["1Table", "0Table"]
        }
    }

    /// Written by a program for Chinese, Japanese or Korean: says its flag or the language it was installed in.
    pub(super) fn is_far_eastern(&self) -> bool {
        // Chinese, Japanese, Korean of whatever country.
        let language = u16_at(self.word, 6).unwrap_or_default() & 0x3FF;
        self.flags & FAR_EAST != 0 || matches!(language, 0x04 | 0x11 | 0x12)
    }

    /// First character position of an area, and that behind its last.
    pub(super) fn area(&self, area: Area) -> (u32, u32) {
        let mut start = 0_u32;
        for before in 0..area as usize {
            start = start.saturating_add(self.length(before));
        }
        (start, start.saturating_add(self.length(area as usize)))
    }

    fn length(&self, area: usize) -> u32 {
        u32_at(self.word, LENGTHS + area * 4).unwrap_or_default()
    }

    /// A stretch of the table stream; empty where the block does not reach so far or it leads out of the stream.
    pub(super) fn table<'t>(&self, stream: &'t [u8], table: Table) -> &'t [u8] {
        let (at, size) = self.stretch(table).unwrap_or_default();
        stream.get(at..).and_then(|rest| rest.get(..size)).unwrap_or_default()
    }

    /// The table stream from a stretch on; lists stand behind the stretch that announces them.
    pub(super) fn table_on<'t>(&self, stream: &'t [u8], table: Table) -> &'t [u8] {
        let (at, _) = self.stretch(table).filter(|(_, size)| *size > 0).unwrap_or((usize::MAX, 0));
        stream.get(at..).unwrap_or_default()
    }

    /// Offset and size of a stretch.
    fn stretch(&self, table: Table) -> Option<(usize, usize)> {
        let known = u16_at(self.word, LIST - 2)?;
        let at = LIST + Some(table as usize).filter(|at| *at < usize::from(known))? * 8;
        Some((u32_at(self.word, at)? as usize, u32_at(self.word, at + 4)? as usize))
    }
}

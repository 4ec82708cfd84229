//! An open document: text, formats and tables, looked up by character position.

use core::cell::Cell;

use super::{
    fib::{Area, Fib, Table},
    format::{CharacterFormat, ParagraphFormat},
    pages::{Kind, Pages, Run},
    plc::Plc,
    sprm::of_piece,
    styles::Styles,
    text::{Piece, Text, CELL, PAGE_BREAK, PARAGRAPH},
};
use crate::engine::source::{office::numbers::u16_at, ErrorCode, ReadError};

/// The streams that a document is read from.
pub(super) struct Streams {
    /// `WordDocument`: the block of information, text, pages of formats.
    pub(super) word: Vec<u8>,
    /// `0Table` or `1Table`.
    pub(super) table: Vec<u8>,
    /// `Data`; empty where there is none.
    pub(super) data: Vec<u8>,
}

/// A document.
pub(super) struct Document<'a> {
    pub(super) text: Text<'a>,
    fib: Fib<'a>,
    streams: &'a Streams,
    styles: Styles,
    paragraphs: Pages<'a>,
    characters: Pages<'a>,
    /// What pieces change, by number.
    changes: Vec<(ParagraphFormat, CharacterFormat)>,
    /// Place and format of the last paragraph and of the last run; pages may give one to many.
    last: Cell<(u32, ParagraphFormat)>,
    last_run: Cell<(u32, CharacterFormat)>,
    /// Bytes of stream `Data` that may still be read: each serves one paragraph, which is looked at a few times.
    left: Cell<usize>,
}

/// A paragraph of the text.
#[derive(Clone, Copy)]
pub(super) struct Paragraph {
    pub(super) start: u32,
    /// Behind its mark.
    pub(super) end: u32,
    /// The mark; 0 where the text ends without one.
    pub(super) mark: u16,
    pub(super) format: ParagraphFormat,
}

impl Paragraph {
    /// The position of its mark.
    pub(super) fn words_end(&self) -> u32 {
        if self.mark == 0 {
            self.end
        } else {
            self.end - 1
        }
    }
}

/// How often a paragraph is looked at, at most: in each of the tables around it, and to be read.
const LOOKS: usize = 16;

impl<'a> Document<'a> {
    /// Opens a document.
    ///
    /// # Errors
    /// `corrupt` where its pieces cannot be put together.
    pub(super) fn open(fib: Fib<'a>, streams: &'a Streams, pairs: &[u16]) -> Result<Self, ReadError> {
        /// Pieces count them with 15 bits.
        const MOST_CHANGES: usize = 1 << 15;
        let table = |which| fib.table(&streams.table, which);
        let text = Text::read(&streams.word, table(Table::Pieces), fib.is_far_eastern(), pairs)
            .ok_or_else(|| ReadError::of(ErrorCode::Corrupt))?;
        let changes = text.changes.iter().take(MOST_CHANGES).map(|list| formats(list)).collect();
        Ok(Self {
            styles: Styles::read(table(Table::Styles)),
            paragraphs: Pages::read(&streams.word, table(Table::Paragraphs), Kind::Paragraphs),
            characters: Pages::read(&streams.word, table(Table::Characters), Kind::Characters),
            text,
            fib,
            streams,
            changes,
            last: Cell::default(),
            last_run: Cell::default(),
            left: Cell::new(streams.data.len().saturating_mul(LOOKS)),
        })
    }

    /// The first position of an area, and that behind its last, as far as there is text.
    pub(super) fn area(&self, area: Area) -> (u32, u32) {
        let (start, end) = self.fib.area(area);
        let limit = self.text.units.len() as u32;
        (start.min(limit), end.min(limit))
    }

    /// A table by position, with entries of `size` bytes.
    pub(super) fn plc(&self, table: Table, size: usize) -> Plc<'a> {
        Plc::new(self.table(table), size)
    }

    /// A stretch of the table stream.
    pub(super) fn table(&self, table: Table) -> &'a [u8] {
        self.fib.table(&self.streams.table, table)
    }

    /// The table stream from a stretch on.
    pub(super) fn table_on(&self, table: Table) -> &'a [u8] {
        self.fib.table_on(&self.streams.table, table)
    }

    /// The unit at a position.
    pub(super) fn unit(&self, position: u32) -> u16 {
        self.text.units.get(position as usize).copied().unwrap_or_default()
    }

    /// The paragraph that begins at `start`, in a stretch that ends at `limit`.
    pub(super) fn paragraph(&self, start: u32, limit: u32) -> Paragraph {
        let mut end = start;
        while end < limit {
            let mark = self.unit(end);
            end += 1;
            if matches!(mark, PARAGRAPH | CELL) || mark == PAGE_BREAK && self.ends_section(end - 1) {
                return Paragraph { start, end, mark, format: self.paragraph_format(end - 1) };
            }
        }
        let format = self.paragraph_format(end.saturating_sub(1));
        Paragraph { start, end, mark: 0, format }
    }

    /// A page break stands inside a paragraph; one that ends a section ends the paragraph too.
    fn ends_section(&self, position: u32) -> bool {
        let ends = |piece: &Piece| {
            let byte = piece.byte_of(position);
            let run = self.paragraphs.run(byte);
            run.at == 0 || run.end == byte + piece.width
        };
        self.text.piece(position).is_some_and(ends)
    }

    /// The format of the paragraph whose mark stands at a position.
    fn paragraph_format(&self, position: u32) -> ParagraphFormat {
        let Some(piece) = self.text.piece(position) else { return ParagraphFormat::default() };
        let own = self.stored(self.paragraphs.run(piece.byte_of(position)));
        let own = self.change(piece).0.or(&own);
        own.or(&self.styles.paragraph(own.style.unwrap_or(0)))
    }

    /// What pages say of a paragraph.
    fn stored(&self, run: Run) -> ParagraphFormat {
        let (at, mut format) = self.last.get();
        if at != run.at {
            let (style, modifiers) = self.paragraphs.properties(run);
            format = ParagraphFormat::default();
            format.style = style;
            if let Some(place) = format.apply(modifiers) {
                format.apply(self.elsewhere(place as usize));
            }
            self.last.set((run.at, format));
        }
        format
    }

    /// What pages say of characters.
    fn stored_run(&self, run: Run) -> CharacterFormat {
        let (at, mut format) = self.last_run.get();
        if at != run.at {
            format = CharacterFormat::default();
            format.apply(self.characters.properties(run).1);
            self.last_run.set((run.at, format));
        }
        format
    }

    /// Modifiers that are too long for a page.
    fn elsewhere(&self, place: usize) -> &'a [u8] {
        let data = &self.streams.data;
        let size = usize::from(u16_at(data, place).unwrap_or_default());
        let left = self.left.get().saturating_sub(size);
        self.left.set(left);
        let found = data.get(place.saturating_add(2)..).and_then(|rest| rest.get(..size));
        found.filter(|_| left > 0).unwrap_or_default()
    }

    /// The format of the character at a position, in a paragraph of this style, and the position up to which
    /// it holds.
    pub(super) fn characters(&self, position: u32, style: Option<u16>) -> (CharacterFormat, u32) {
        let of_paragraph = self.styles.characters(style.unwrap_or(0));
        let Some(piece) = self.text.piece(position) else { return (of_paragraph, position + 1) };
        let byte = piece.byte_of(position);
        let run = self.characters.run(byte);
        let own = self.stored_run(run);
        let until = piece.end.min(position.saturating_add((run.end - byte).div_ceil(piece.width)));
        let own = self.change(piece).1.or(&own);
        let of_style = own.style.map(|style| self.styles.characters(style)).unwrap_or_default();
        (own.or(&of_style).or(&of_paragraph), until)
    }

    /// What a piece changes in the format of all that stands in it.
    fn change(&self, piece: &Piece) -> (ParagraphFormat, CharacterFormat) {
        if piece.change & 1 == 0 {
            return of_piece(piece.change).map(|list| formats(&list)).unwrap_or_default();
        }
        self.changes.get(usize::from(piece.change >> 1)).copied().unwrap_or_default()
    }
}

fn formats(modifiers: &[u8]) -> (ParagraphFormat, CharacterFormat) {
    let (mut paragraph, mut characters) = (ParagraphFormat::default(), CharacterFormat::default());
    paragraph.apply(modifiers);
    characters.apply(modifiers);
    (paragraph, characters)
}

//! A text in the making: where words go, and what the paragraph, row and field around them says.

use core::mem;

use super::{
    document::{Document, Paragraph},
    fib::Table,
    format::CharacterFormat,
    lists::Lists,
    people::{self, Comments},
    shapes::{Anchored, Shapes},
    text::{COLUMN_BREAK, LINE_BREAK, PAGE_BREAK, PARAGRAPH},
};
use crate::engine::source::{
    builder::Builder,
    office::{
        fields::Fields,
        flow::{begin_contents, Flow},
        symbols,
    },
    AsideKind, MarkKind, Place,
};

/// Controls that anchor something else; they are such where the format says so.
const PICTURE: u16 = 0x01;
const COMMENT: u16 = 0x05;
const SHAPE: u16 = 0x08;
const SYMBOL: u16 = 0x28;
/// Controls of fields.
const FIELD: u16 = 0x13;
const RESULT: u16 = 0x14;
const FIELD_END: u16 = 0x15;
/// A hyphen that keeps words together.
const HYPHEN: u16 = 0x1E;

/// Pictures and objects that are told of.
const MOST_PICTURES: usize = 1000;
/// Behind a character of two bytes.
const NOTHING: char = '\0';

/// Reads body, notes and text boxes of a document.
pub(super) struct Story<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) text: Builder,
    pub(super) flow: Flow,
    fields: Fields,
    lists: Lists,
    shapes: Shapes<'a>,
    comments: Comments<'a>,
    revisers: Vec<String>,
    part: u8,
    /// The open paragraph, while its number is not written.
    unnumbered: Option<Paragraph>,
    /// What the characters at hand say.
    characters: CharacterFormat,
    /// Text boxes of the open paragraph.
    boxes: Vec<usize>,
    /// How many pictures and objects were met.
    pictures: usize,
}

impl<'a> Story<'a> {
    /// An empty text.
    pub(super) fn new(document: &'a Document<'a>) -> Self {
        let mut text = Builder::default();
        let part = text.part("WordDocument");
        Self {
            text,
            flow: Flow::default(),
            fields: Fields::default(),
            lists: Lists::read(
                document.table_on(Table::Lists),
                document.table(Table::ListUses),
                document.text.units.len(),
            ),
            shapes: Shapes::read(document),
            comments: Comments::read(document),
            revisers: people::strings(document.table(Table::Revisers)),
            part,
            unnumbered: None,
            characters: CharacterFormat::default(),
            boxes: Vec::new(),
            pictures: 0,
            document,
        }
    }

    /// Reads the blocks of a stretch.
    pub(super) fn read(&mut self, start: u32, end: u32) {
        self.fields = Fields::default();
        self.blocks(start, end, 0);
        self.end_blocks();
    }

    /// Reads the paragraphs of a stretch that stands in `depth` tables.
    pub(super) fn blocks(&mut self, start: u32, end: u32, depth: u8) {
        let mut next = start;
        while next < end {
            let paragraph = self.document.paragraph(next, end);
            if paragraph.format.depth() > depth {
                next = self.table(next, end, depth + 1);
                continue;
            }
            next = paragraph.end;
            if !paragraph.format.ends_row() {
                self.paragraph(&paragraph);
            }
        }
    }

    /// Reads a paragraph.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph) {
        let (format, style) = (&paragraph.format, paragraph.format.style);
        let (mark, _) = self.document.characters(paragraph.words_end(), style);
        // Without its mark a paragraph goes on in the next one; that of a cell stays.
        let open = paragraph.mark == PARAGRAPH && (mark.is_hidden() || mark.is_deleted());
        let from = self.text.here();
        self.unnumbered = Some(*paragraph);
        self.characters = mark;
        if !open && self.kept_as().is_none() {
            self.number();
        }
        let mut next = paragraph.start;
        while next < paragraph.words_end() {
            let (characters, until) = self.document.characters(next, style);
            let until = until.min(paragraph.words_end());
            self.characters = characters;
            self.run(next, until);
            next = until;
        }
        self.characters = CharacterFormat::default();
        self.unnumbered = None;
        self.fields.end_paragraph();
        self.flow.end_aside(&mut self.text);
        if let Some(outline) = format.outline.filter(|outline| *outline < 9) {
            self.text.mark(MarkKind::Heading(outline + 1), from);
        }
        self.flow.joined = open;
        if !open {
            self.end_paragraph();
        }
    }

    /// A paragraph ends that is not joined to the next one.
    fn end_paragraph(&mut self) {
        if self.flow.in_row {
            self.flow.gap = true;
        } else {
            self.text.end_line();
            self.read_boxes();
        }
    }

    /// No paragraph goes on from here.
    pub(super) fn end_blocks(&mut self) {
        self.flow.end_aside(&mut self.text);
        self.flow.joined = false;
        self.end_paragraph();
    }

    /// Reads characters of one format.
    fn run(&mut self, start: u32, end: u32) {
        let from = self.text.here();
        let mut plain = start;
        for position in start..end {
            let unit = self.document.unit(position);
            if (unit >= 0x20 || unit == NOTHING as u16) && !(unit == SYMBOL && self.characters.is_special()) {
                continue;
            }
            self.words_between(plain, position);
            self.control(unit, position);
            plain = position + 1;
        }
        self.words_between(plain, end);
        if self.characters.is_highlighted() {
            self.text.mark(MarkKind::Highlighted, from);
        }
        if self.characters.is_inserted() {
            self.text.mark(MarkKind::Inserted, from);
        }
    }

    /// Takes the characters of a stretch without controls.
    fn words_between(&mut self, start: u32, end: u32) {
        let mut next = start;
        while next < end {
            let Some(piece) = self.document.text.piece(next) else { return };
            let until = piece.end.min(end);
            let units = &self.document.text.units[next as usize..until as usize];
            let mut words = String::with_capacity(units.len() * 3);
            let mut skipped = 0;
            for c in char::decode_utf16(units.iter().copied()) {
                let c = c.unwrap_or('\u{FFFD}');
                if words.is_empty() && self.text.is_fresh() && (c == NOTHING || c.is_whitespace()) {
                    skipped += 1;
                } else if c != NOTHING {
                    // Characters of symbol fonts stand at private code points.
                    words.push(symbols::seen(c).unwrap_or(c));
                }
            }
            let byte = piece.byte_of(next + skipped);
            self.words(&words, Some(Place { part: self.part, byte }));
            next = until;
        }
    }

    /// A control, or a sign in whose place something else stands.
    fn control(&mut self, unit: u16, position: u32) {
        let special = self.characters.is_special();
        match unit {
            FIELD => self.fields.begin(),
            RESULT if self.fields.separate() => begin_contents(&mut self.text),
            FIELD_END => {
                if self.fields.is_contents() {
                    self.flow.end_aside(&mut self.text);
                }
                if let Some(shown) = self.fields.end() {
                    self.words(&shown, None);
                }
            }
            // A tab between words is a gap; in the text of a report a tab stands between cells alone.
            0x09 => self.words(" ", None),
            LINE_BREAK | PAGE_BREAK | COLUMN_BREAK => self.break_line(),
            HYPHEN => self.words("-", None),
            // Behind an anchor stands a picture of what is anchored, for programs that cannot draw it.
            PICTURE if special && position.checked_sub(1).map(|at| self.document.unit(at)) != Some(SHAPE) => {
                self.picture();
            }
            COMMENT if special => self.comment(position),
            SHAPE if special => self.shape(position),
            SYMBOL => {
                let code = self.characters.symbol.map(|symbol| symbol >> 16);
                if let Some(c) = code.and_then(char::from_u32).and_then(symbols::seen) {
                    self.words(c.encode_utf8(&mut [0; 4]), None);
                }
            }
            _ => {}
        }
    }

    /// What words are kept aside as at the moment, if they are no part of the text.
    fn kept_as(&self) -> Option<AsideKind> {
        if self.characters.is_deleted() {
            Some(AsideKind::Deleted)
        } else if self.characters.is_hidden() {
            Some(AsideKind::Hidden)
        } else if self.fields.is_contents() {
            Some(AsideKind::Furniture)
        } else {
            None
        }
    }

    /// Takes words whose first byte stands at `place`; `None` for what has no characters there.
    fn words(&mut self, words: &str, place: Option<Place>) {
        if words.is_empty() {
            return;
        }
        if self.fields.is_asking() {
            self.fields.instruct(words);
            return;
        }
        if let Some(kind) = self.kept_as() {
            self.keep(kind, words);
            return;
        }
        self.flow.end_aside(&mut self.text);
        self.number();
        self.flow.fill_gap(&mut self.text);
        match place {
            Some(place) => self.text.push_run(words, place),
            None => self.text.push(words, None),
        }
    }

    /// A line ends inside a paragraph.
    fn break_line(&mut self) {
        if self.kept_as().is_some() || self.flow.in_row {
            self.words(" ", None);
        } else if !self.fields.is_asking() {
            self.text.end_line();
        }
    }

    /// A picture or an object, which is not read.
    fn picture(&mut self) {
        if self.kept_as().is_none() && !self.fields.is_asking() && self.pictures < MOST_PICTURES {
            self.pictures += 1;
            self.flow.end_aside(&mut self.text);
            self.text.aside(AsideKind::Unread, "", "");
        }
    }

    /// Keeps words out of the text.
    fn keep(&mut self, kind: AsideKind, words: &str) {
        let deleter = self.characters.deleter.filter(|_| kind == AsideKind::Deleted);
        let author = deleter.and_then(|number| self.revisers.get(usize::from(number)));
        self.flow.keep(&mut self.text, kind, author.map_or("", String::as_str), words);
    }

    /// A comment is anchored here.
    fn comment(&mut self, position: u32) {
        if let Some((words, author)) = self.comments.take(self.document, position) {
            self.flow.end_aside(&mut self.text);
            self.text.aside(AsideKind::Comment, &words, &author);
        }
    }

    /// A drawing is anchored here.
    fn shape(&mut self, position: u32) {
        match self.shapes.at(position) {
            Anchored::Box(number) if self.kept_as().is_none() => self.boxes.push(number),
            Anchored::Picture => self.picture(),
            _ => {}
        }
    }

    /// Writes the number of the open paragraph, unless that is done or it goes on from the one before.
    fn number(&mut self) {
        let Some(paragraph) = self.unnumbered.take() else { return };
        if self.flow.goes_on(&self.text) {
            return;
        }
        if let Some(marker) = self.lists.next(&paragraph.format) {
            self.flow.lead(&mut self.text, &marker);
        }
    }

    /// Reads the text boxes of the paragraph that has ended.
    fn read_boxes(&mut self) {
        for number in mem::take(&mut self.boxes) {
            self.read_box(number);
        }
    }

    /// Reads the text boxes that no paragraph has named: those in groups of shapes.
    pub(super) fn read_other_boxes(&mut self) {
        for number in 0..self.shapes.boxes.len() {
            self.read_box(number);
        }
    }

    fn read_box(&mut self, number: usize) {
        let Some((start, end)) = self.shapes.take(number) else { return };
        let fields = mem::take(&mut self.fields);
        let from = self.text.here();
        self.blocks(start, end, 0);
        self.end_blocks();
        self.text.mark(MarkKind::TextBox, from);
        self.fields = fields;
    }
}

//! A text in the making: where words go, and what the paragraph, row and field around them says.

use core::mem;

use super::{
    comments::Comments,
    format::{Format, ParagraphFormat},
    notes,
    numbering::{self, Numbering},
    styles::Styles,
};
use crate::engine::source::{
    builder::Builder,
    office::{fields::Fields, flow::Flow, package::Part, xml::Xml},
    AsideKind, MarkKind, Place, ReadError,
};

/// Text boxes in text boxes are read this deep; Word allows none.
const DEEPEST_BOX: u32 = 3;

/// Reads the body, notes and text boxes of a document.
pub(super) struct Story<'a> {
    pub(super) text: Builder,
    pub(super) styles: &'a Styles,
    pub(super) comments: Comments,
    /// Ids of the notes referred to: footnotes, endnotes.
    pub(super) notes: [Vec<String>; notes::KINDS],
    pub(super) fields: Fields,
    /// How many open elements hold a table of contents, fields aside.
    pub(super) contents: u32,
    /// Inside of what was taken out, by whom.
    pub(super) deleted: Option<String>,
    /// Inside of hidden characters.
    pub(super) hidden: bool,
    /// What the open paragraph says of its runs.
    pub(super) paragraph: Format,
    /// How paragraphs follow one another here.
    pub(super) flow: Flow,
    /// What the open picture or object is called.
    pub(super) called: String,
    /// Tables that only lay out the page are open, this many.
    pub(super) layouts: u32,
    /// Another document is embedded to be read in its place.
    pub(super) embeds: bool,
    numbering: Numbering,
    part: u8,
    /// By what the open paragraph is numbered, while that is not done.
    unnumbered: Option<numbering::Place>,
    boxes: Vec<(u8, Xml<'a>)>,
    box_depth: u32,
}

impl<'a> Story<'a> {
    /// An empty text.
    pub(super) fn new(styles: &'a Styles, numbering: Numbering, comments: Comments) -> Self {
        Self {
            text: Builder::default(),
            styles,
            comments,
            notes: [const { Vec::new() }; notes::KINDS],
            fields: Fields::default(),
            contents: 0,
            deleted: None,
            hidden: false,
            paragraph: Format::default(),
            flow: Flow::default(),
            called: String::new(),
            layouts: 0,
            embeds: false,
            numbering,
            part: 0,
            unnumbered: None,
            boxes: Vec::new(),
            box_depth: 0,
        }
    }

    /// Reads the blocks of a part, or of a stretch of it.
    pub(super) fn read_part(&mut self, part: &Part, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        self.part = self.text.part(&part.name);
        self.fields = Fields::default();
        self.children(xml)?;
        self.end_blocks()
    }

    /// What words are kept aside as at the moment, if they are no part of the text.
    pub(super) fn kept_as(&self) -> Option<AsideKind> {
        if self.deleted.is_some() {
            Some(AsideKind::Deleted)
        } else if self.hidden {
            Some(AsideKind::Hidden)
        } else if self.contents > 0 || self.fields.is_contents() {
            Some(AsideKind::Furniture)
        } else {
            None
        }
    }

    /// Takes words of the part, whose first byte stands at `byte`; `None` for what has no characters there.
    pub(super) fn words(&mut self, words: &str, byte: Option<u32>) {
        if self.fields.is_asking() || words.is_empty() {
            return;
        }
        // Line ends and tabs among the characters are white space like any other.
        let plain = words.contains(['\n', '\r', '\t']).then(|| words.replace(['\n', '\r', '\t'], " "));
        let words = plain.as_deref().unwrap_or(words);
        if let Some(kind) = self.kept_as() {
            self.flow.keep(&mut self.text, kind, self.deleted.as_deref().unwrap_or_default(), words);
            return;
        }
        self.flow.end_aside(&mut self.text);
        self.number();
        self.flow.fill_gap(&mut self.text);
        self.text.push(words, byte.map(|byte| Place { part: self.part, byte }));
    }

    /// A line ends inside a paragraph.
    pub(super) fn break_line(&mut self) {
        if self.kept_as().is_some() || self.flow.in_row {
            self.words(" ", None);
        } else if !self.fields.is_asking() {
            self.text.end_line();
        }
    }

    /// A picture or an object, which is not read.
    pub(super) fn unread(&mut self) {
        let called = mem::take(&mut self.called);
        if self.kept_as().is_none() {
            self.flow.end_aside(&mut self.text);
            self.text.aside(AsideKind::Unread, &called, "");
        }
    }

    /// A comment is anchored here.
    pub(super) fn comment(&mut self, id: &str) {
        if let Some(comment) = self.comments.take(id) {
            self.flow.end_aside(&mut self.text);
            self.text.aside(AsideKind::Comment, &comment.words, &comment.author);
        }
    }

    /// Reads the open `p`.
    pub(super) fn read_paragraph(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        let mut child = xml.child()?;
        let mut format = ParagraphFormat::default();
        if child.as_ref().is_some_and(|tag| tag.name() == "pPr") {
            format = ParagraphFormat::read(xml)?;
            child = xml.child()?;
        }
        let style = self.styles.of_paragraph(format.style.as_deref());
        let of_style = self.styles.get(style);
        let level = format.own.level;
        self.paragraph = format.own.or(&of_style);
        // Without its mark a paragraph goes on in the next one.
        let hidden = format.mark_hidden.or(of_style.hidden).unwrap_or(false);
        let open = hidden || format.mark.deleted.is_some();
        let from = self.text.here();
        self.unnumbered = self.paragraph.list.clone().map(|list| numbering::Place {
            list,
            level,
            styles: [style.to_owned(), of_style.list_style.unwrap_or_default()],
            level_of_style: of_style.level,
        });
        if !open && self.kept_as().is_none() {
            self.number();
        }
        while let Some(tag) = child {
            self.element(&tag, xml)?;
            child = xml.child()?;
        }
        self.unnumbered = None;
        self.fields.end_paragraph();
        self.flow.end_aside(&mut self.text);
        if let Some(outline) = self.paragraph.outline.filter(|outline| *outline < 9) {
            self.text.mark(MarkKind::Heading(outline as u8 + 1), from);
        }
        self.flow.joined = open;
        if !open {
            self.end_paragraph()?;
        }
        Ok(())
    }

    /// A paragraph ends that is not joined to the next one.
    fn end_paragraph(&mut self) -> Result<(), ReadError> {
        if self.flow.in_row {
            self.flow.gap = true;
            return Ok(());
        }
        self.text.end_line();
        self.read_boxes()
    }

    /// No paragraph goes on from here.
    pub(super) fn end_blocks(&mut self) -> Result<(), ReadError> {
        self.flow.joined = false;
        self.end_paragraph()
    }

    /// Writes the number of the open paragraph, unless that is done or it goes on from the one before.
    fn number(&mut self) {
        let Some(place) = self.unnumbered.take() else { return };
        if self.flow.goes_on(&self.text) {
            return;
        }
        if let Some(marker) = self.numbering.next(self.styles, &place) {
            self.flow.lead(&mut self.text, &marker);
        }
    }

    /// Reads the open content of a text box once the paragraph is done that it is anchored in.
    pub(super) fn put_off_box(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        let content = xml.cut()?;
        if self.kept_as().is_none() && self.box_depth < DEEPEST_BOX {
            self.boxes.push((self.part, content));
        }
        Ok(())
    }

    fn read_boxes(&mut self) -> Result<(), ReadError> {
        for (part, mut xml) in mem::take(&mut self.boxes) {
            let fields = mem::take(&mut self.fields);
            let outer = mem::replace(&mut self.part, part);
            let hidden = mem::take(&mut self.hidden);
            self.box_depth += 1;
            let from = self.text.here();
            self.children(&mut xml)?;
            self.end_blocks()?;
            self.text.mark(MarkKind::TextBox, from);
            self.box_depth -= 1;
            (self.fields, self.part, self.hidden) = (fields, outer, hidden);
        }
        Ok(())
    }
}

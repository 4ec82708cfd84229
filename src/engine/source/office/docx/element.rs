//! What each element of a text means for a reader of its words.
//!
//! An element of no meaning here is passed through: what it holds is read as if it were not there. So the
//! text is found in smart tags, links, content controls, and in elements of later editions.

use core::mem;

use super::{format::Format, story::Story};
use crate::engine::source::{
    office::{
        fields,
        flow::begin_contents,
        symbols,
        xml::{Event, Tag, Xml},
    },
    MarkKind, ReadError,
};

/// White space of XML.
const SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

impl<'a> Story<'a> {
    /// Reads everything in the open element.
    pub(super) fn children(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        while let Some(tag) = xml.child()? {
            self.element(&tag, xml)?;
        }
        Ok(())
    }

    /// Reads the open element.
    pub(super) fn element(&mut self, tag: &Tag<'a>, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        match tag.name() {
            "p" => return self.read_paragraph(xml),
            "r" => return self.run(xml),
            "t" | "delText" => return self.characters(xml, tag.get("space") == "preserve"),
            // A tab between words is a gap; in the text of a report a tab stands between cells alone.
            "tab" | "ptab" => self.words(" ", None),
            "br" | "cr" => self.break_line(),
            "noBreakHyphen" => self.words("-", None),
            "sym" => self.symbol(tag),
            "tbl" => return self.table(xml),
            "ins" | "moveTo" => return self.inserted(xml),
            "del" | "moveFrom" => return self.deleted(xml, tag.get("author")),
            "instrText" => {
                let words = xml.words()?;
                self.fields.instruct(&words);
                return Ok(());
            }
            "fldChar" => self.field(&tag.get("fldCharType")),
            "fldSimple" => return self.contents_if(xml, fields::is_contents(&tag.get("instr"))),
            "sdt" => return self.control(xml),
            "AlternateContent" => return self.alternatives(xml),
            "txbxContent" => return self.put_off_box(xml),
            "footnoteReference" => self.note(0, tag),
            "endnoteReference" => self.note(1, tag),
            "commentRangeStart" | "commentReference" => self.comment(&tag.get("id")),
            "docPr" => {
                self.called =
                    ["descr", "title", "name"].iter().find_map(|a| named(tag, a)).unwrap_or_default();
            }
            "shape" => {
                self.called = named(tag, "alt").unwrap_or_default();
                return self.children(xml);
            }
            // Letters drawn as a picture.
            "textpath" => {
                self.called = tag.get("string");
                self.unread();
            }
            "pic" | "chart" | "relIds" | "imagedata" | "contentPart" => self.unread(),
            "altChunk" => self.embeds = true,
            "object" => return self.object(xml),
            // Reading aids above the characters.
            "rt" => {}
            name if name.ends_with("Pr") || name.ends_with("PrEx") => {}
            _ => return self.children(xml),
        }
        xml.skip()
    }

    /// Reads the open `t`: its outer white space counts only where it says so.
    fn characters(&mut self, xml: &mut Xml<'_>, keep_space: bool) -> Result<(), ReadError> {
        let mut pieces = Vec::new();
        loop {
            match xml.next()? {
                Event::Words(words, byte) => pieces.push((words, byte)),
                Event::Open(_) => xml.skip()?,
                Event::Close | Event::End => break,
            }
        }
        for (i, (words, byte)) in pieces.iter().enumerate() {
            let (mut kept, mut byte) = (&**words, *byte);
            if !keep_space && i == 0 {
                kept = kept.trim_start_matches(SPACE);
                byte += (words.len() - kept.len()) as u32;
            }
            if !keep_space && i + 1 == pieces.len() {
                kept = kept.trim_end_matches(SPACE);
            }
            self.words(kept, Some(byte));
        }
        Ok(())
    }

    /// Reads the open `r`.
    fn run(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        let mut child = xml.child()?;
        let mut format = Format::default();
        if child.as_ref().is_some_and(|tag| tag.name() == "rPr") {
            let style = format.read_run(xml)?;
            if let Some(style) = style {
                format = format.or(&self.styles.get(&style));
            }
            child = xml.child()?;
        }
        let hidden = format.hidden.or(self.paragraph.hidden).unwrap_or(false);
        let coloured = format.coloured.or(self.paragraph.coloured).unwrap_or(false);
        let outer = mem::replace(&mut self.hidden, hidden);
        let from = self.text.here();
        while let Some(tag) = child {
            self.element(&tag, xml)?;
            child = xml.child()?;
        }
        self.hidden = outer;
        if coloured {
            self.text.mark(MarkKind::Highlighted, from);
        }
        Ok(())
    }

    /// Reads the open `ins`.
    fn inserted(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        let from = self.text.here();
        self.children(xml)?;
        self.text.mark(MarkKind::Inserted, from);
        Ok(())
    }

    /// Reads the open element, which was taken out.
    pub(super) fn deleted(&mut self, xml: &mut Xml<'a>, author: String) -> Result<(), ReadError> {
        let outer = self.deleted.replace(author);
        self.children(xml)?;
        self.deleted = outer;
        Ok(())
    }

    /// A character of a symbol font.
    fn symbol(&mut self, tag: &Tag<'_>) {
        let code = u32::from_str_radix(&tag.get("char"), 16).ok();
        if let Some(c) = code.and_then(char::from_u32).and_then(symbols::seen) {
            self.words(c.encode_utf8(&mut [0; 4]), None);
        }
    }

    /// A character that begins, parts or ends a field.
    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.begin(),
            "separate" if self.fields.separate() => begin_contents(&mut self.text),
            "end" => {
                if self.fields.is_contents() {
                    self.flow.end_aside(&mut self.text);
                }
                if let Some(shown) = self.fields.end() {
                    self.words(&shown, None);
                }
            }
            _ => {}
        }
    }

    /// Reads the open element, which may hold a table of contents.
    fn contents_if(&mut self, xml: &mut Xml<'a>, is_contents: bool) -> Result<(), ReadError> {
        if is_contents {
            begin_contents(&mut self.text);
        }
        self.contents += u32::from(is_contents);
        self.children(xml)?;
        self.contents -= u32::from(is_contents);
        Ok(())
    }

    /// Reads the open `sdt`, a content control.
    fn control(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        let mut is_contents = false;
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "sdtPr" => is_contents = holds_contents(xml)?,
                "sdtContent" => self.contents_if(xml, is_contents)?,
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    /// Reads the first branch of the open `AlternateContent`: the others say the same for older programs.
    fn alternatives(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        if xml.child()?.is_some() {
            self.children(xml)?;
        }
        while xml.child()?.is_some() {
            xml.skip()?;
        }
        Ok(())
    }

    fn note(&mut self, kind: usize, tag: &Tag<'_>) {
        if self.kept_as().is_none() {
            self.notes[kind].push(tag.get("id"));
        }
    }

    /// Reads the open `object`: one embedded thing, whatever picture stands for it.
    fn object(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        while let Some(tag) = xml.child()? {
            if tag.name() == "OLEObject" {
                self.called = tag.get("ProgID");
            }
            xml.skip()?;
        }
        self.unread();
        Ok(())
    }
}

/// A value of an attribute that says something.
fn named(tag: &Tag<'_>, attribute: &str) -> Option<String> {
    tag.find(attribute).filter(|name| !name.trim().is_empty())
}

/// Reads the open `sdtPr`: does the control hold a table of contents that the program made?
fn holds_contents(xml: &mut Xml<'_>) -> Result<bool, ReadError> {
    let mut holds = false;
    while let Some(tag) = xml.child()? {
        if tag.name() == "docPartObj" {
            while let Some(tag) = xml.child()? {
                holds |= tag.name() == "docPartGallery" && tag.get("val") == "Table of Contents";
                xml.skip()?;
            }
        } else {
            xml.skip()?;
        }
    }
    Ok(holds)
}

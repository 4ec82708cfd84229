//! What properties say of a paragraph or a run, as far as a reader of the words needs it.

use crate::engine::source::{
    office::xml::{Tag, Xml},
    ReadError,
};

/// Properties said directly or by a style; `None` where nothing is said.
#[derive(Clone, Debug, Default)]
pub(super) struct Format {
    /// The list that numbers the paragraph; `"0"` takes it out of any.
    pub(super) list: Option<String>,
    /// The style that names the list.
    pub(super) list_style: Option<String>,
    /// Level in that list, from 0.
    pub(super) level: Option<u32>,
    /// Outline level, from 0; 9 is running text.
    pub(super) outline: Option<u32>,
    /// Hidden characters.
    pub(super) hidden: Option<bool>,
    /// Laid under with colour.
    pub(super) coloured: Option<bool>,
}

/// How a change is tracked that takes something out or puts it in.
#[derive(Clone, Debug, Default)]
pub(super) struct Change {
    /// Put in.
    pub(super) inserted: bool,
    /// Taken out, by whom.
    pub(super) deleted: Option<String>,
}

/// The properties of a paragraph and of the mark that ends it.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphFormat {
    /// Id of its style.
    pub(super) style: Option<String>,
    /// What is said directly.
    pub(super) own: Format,
    /// The mark at its end is hidden.
    pub(super) mark_hidden: Option<bool>,
    /// The mark at its end was put in or taken out.
    pub(super) mark: Change,
}

impl Format {
    /// What is said here, and what `base` says where nothing is.
    pub(super) fn or(self, base: &Self) -> Self {
        Self {
            list: self.list.or_else(|| base.list.clone()),
            list_style: self.list_style.or_else(|| base.list_style.clone()),
            level: self.level.or(base.level),
            outline: self.outline.or(base.outline),
            hidden: self.hidden.or(base.hidden),
            coloured: self.coloured.or(base.coloured),
        }
    }

    /// Reads the open `rPr`; gives the id of the style it names.
    pub(super) fn read_run(&mut self, xml: &mut Xml<'_>) -> Result<Option<String>, ReadError> {
        let mut style = None;
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "rStyle" => style = tag.find("val"),
                "vanish" => self.hidden = Some(tag.is_on()),
                "highlight" => self.coloured = Some(tag.get("val") != "none"),
                "shd" if self.coloured.is_none() => self.coloured = Some(is_coloured(&tag.get("fill"))),
                _ => {}
            }
            xml.skip()?;
        }
        Ok(style)
    }

    /// Reads a child of `pPr` that styles and paragraphs both have.
    fn read_paragraph_child(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ReadError> {
        match tag.name() {
            "outlineLvl" => self.outline = tag.number(),
            "shd" => self.coloured = Some(is_coloured(&tag.get("fill"))),
            "numPr" => {
                while let Some(tag) = xml.child()? {
                    match tag.name() {
                        "numId" => self.list = tag.find("val"),
                        "ilvl" => self.level = tag.number(),
                        _ => {}
                    }
                    xml.skip()?;
                }
                return Ok(());
            }
            _ => {}
        }
        xml.skip()
    }

    /// Reads the open `pPr` of a style.
    pub(super) fn read_style_paragraph(&mut self, xml: &mut Xml<'_>) -> Result<(), ReadError> {
        while let Some(tag) = xml.child()? {
            self.read_paragraph_child(xml, &tag)?;
        }
        Ok(())
    }
}

impl ParagraphFormat {
    /// Reads the open `pPr` of a paragraph.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, ReadError> {
        let mut format = Self::default();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "pStyle" => {
                    format.style = tag.find("val");
                    xml.skip()?;
                }
                "rPr" => format.read_mark(xml)?,
                _ => format.own.read_paragraph_child(xml, &tag)?,
            }
        }
        Ok(format)
    }

    /// Reads the open `rPr` of the mark at the paragraph's end.
    fn read_mark(&mut self, xml: &mut Xml<'_>) -> Result<(), ReadError> {
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "vanish" => self.mark_hidden = Some(tag.is_on()),
                "ins" | "moveTo" => self.mark.inserted = true,
                "del" | "moveFrom" => self.mark.deleted = Some(tag.get("author")),
                _ => {}
            }
            xml.skip()?;
        }
        Ok(())
    }
}

/// A fill that shows: white and none are what pasted web pages leave behind.
fn is_coloured(fill: &str) -> bool {
    !matches!(fill, "" | "auto" | "none") && !fill.eq_ignore_ascii_case("FFFFFF")
}

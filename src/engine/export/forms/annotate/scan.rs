//! Where comments can be anchored in a part: beside its runs, and inside a run between two characters.

use core::ops::Range;

use crate::engine::source::{
    office::{
        package::Part,
        xml::{Event, Xml},
    },
    ReadError,
};

/// Something that stands in a paragraph and is commented as a whole, unless it is a plain run of characters.
#[derive(Debug, Default)]
pub(super) struct Unit {
    /// From its start tag to its end, bytes of the text of the part.
    pub(super) range: Range<usize>,
    /// Its start tag.
    pub(super) tag: Range<usize>,
    /// Its properties, an empty range where it has none.
    pub(super) properties: Range<usize>,
    /// What it holds beside its properties; none where it is no run.
    pub(super) pieces: Vec<Piece>,
}

/// What a run holds.
#[derive(Debug)]
pub(super) struct Piece {
    /// From its start tag to its end.
    pub(super) range: Range<usize>,
    /// The start tag of characters that can be parted; empty for anything else.
    pub(super) tag: Range<usize>,
    /// The characters.
    pub(super) content: Range<usize>,
    /// White space at the ends counts.
    pub(super) keeps_space: bool,
}

/// A reference to a note: its element, its id, the unit that it stands in.
pub(super) type Reference = (&'static str, String, usize);

/// What a part holds, in its order.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) units: Vec<Unit>,
    pub(super) references: Vec<Reference>,
}

/// Notes of a document: the element that refers to them.
pub(super) const REFERENCES: [&str; 2] = ["footnoteReference", "endnoteReference"];

impl Scan {
    /// Looks through a part.
    ///
    /// # Errors
    /// `corrupt`.
    pub(super) fn of(part: &Part) -> Result<Self, ReadError> {
        let mut scan = Self::default();
        let mut xml = Xml::new(part);
        scan.blocks(&mut xml, false)?;
        Ok(scan)
    }

    /// Looks through the open element.
    fn blocks(&mut self, xml: &mut Xml<'_>, in_paragraph: bool) -> Result<(), ReadError> {
        while let Some(tag) = xml.child()? {
            match tag.name() {
                name if name.ends_with("Pr") => xml.skip()?,
                "p" => self.blocks(xml, true)?,
                // Another namespace has an `r` too, which stands in `oMath`.
                "r" if in_paragraph => self.run(xml)?,
                "oMath" | "oMathPara" | "AlternateContent" if in_paragraph => {
                    let tag = xml.place();
                    xml.skip()?;
                    let range = tag.start..xml.place().end;
                    self.units.push(Unit { range, tag, ..Unit::default() });
                }
                _ => self.blocks(xml, in_paragraph)?,
            }
        }
        Ok(())
    }

    /// Looks through the open run.
    fn run(&mut self, xml: &mut Xml<'_>) -> Result<(), ReadError> {
        let tag = xml.place();
        let mut unit = Unit { tag: tag.clone(), ..Unit::default() };
        while let Some(child) = xml.child()? {
            let start = xml.place();
            match child.name() {
                "rPr" => {
                    xml.skip()?;
                    unit.properties = start.start..xml.place().end;
                }
                "t" => {
                    let keeps_space = child.get("space") == "preserve";
                    let plain = characters(xml)?;
                    let close = xml.place();
                    unit.pieces.push(Piece {
                        range: start.start..close.end,
                        tag: if plain { start.clone() } else { 0..0 },
                        content: start.end..close.start,
                        keeps_space,
                    });
                }
                name => {
                    if let Some(kind) = REFERENCES.into_iter().find(|kind| *kind == name) {
                        self.references.push((kind, child.get("id"), self.units.len()));
                    }
                    xml.skip()?;
                    let end = xml.place().end;
                    unit.pieces.push(Piece {
                        range: start.start..end,
                        tag: 0..0,
                        content: start.start..end,
                        keeps_space: false,
                    });
                }
            }
        }
        unit.range = tag.start..xml.place().end;
        self.units.push(unit);
        Ok(())
    }
}

/// Passes over the open characters; true where nothing but characters stands there.
fn characters(xml: &mut Xml<'_>) -> Result<bool, ReadError> {
    let mut plain = true;
    loop {
        match xml.next()? {
            Event::Words(..) => plain &= !xml.is_verbatim(),
            Event::Open(_) => {
                plain = false;
                xml.skip()?;
            }
            Event::Close | Event::End => return Ok(plain),
        }
    }
}

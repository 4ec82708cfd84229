//! Tables: those that hold data, one row a line, and those that only lay out the page.

use core::mem;

use super::story::Story;
use crate::engine::source::{
    office::{
        layout::Shape,
        xml::{Event, Tag, Xml},
    },
    MarkKind, ReadError,
};

/// A row has at most this many columns in Word.
const MOST_COLUMNS: u32 = 63;
/// Tables inside tables of layout are looked at this deep, since each look reads them once more.
const DEEPEST_LAYOUT: u32 = 4;

/// What a row or a cell says of itself.
#[derive(Default)]
struct Said {
    /// Columns it covers, or leaves out in front.
    columns: u32,
    /// It goes on from the cell above or in front of it.
    goes_on: bool,
    inserted: bool,
    deleted: Option<String>,
}

impl<'a> Story<'a> {
    /// Reads the open `tbl`.
    pub(super) fn table(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        if self.flow.in_row {
            // A table inside a cell is flattened into it.
            return self.children(xml);
        }
        self.end_blocks()?;
        let deep = self.layouts >= DEEPEST_LAYOUT;
        if deep || shape(xml)?.is_layout() {
            self.layouts += 1;
            let read = self.children(xml);
            self.layouts -= 1;
            return read;
        }
        let from = self.text.here();
        self.rows(xml)?;
        self.text.mark(MarkKind::Table, from);
        self.end_blocks()
    }

    /// Reads the rows of the open element; a row may stand in a content control.
    fn rows(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "tr" => self.row(xml)?,
                name if name.ends_with("Pr") || name == "tblGrid" => xml.skip()?,
                _ => self.rows(xml)?,
            }
        }
        Ok(())
    }

    /// Reads the open `tr`.
    fn row(&mut self, xml: &mut Xml<'a>) -> Result<(), ReadError> {
        self.flow.in_row = true;
        let from = self.text.here();
        let mut row = Said::default();
        let mut first = true;
        self.cells(xml, &mut row, &mut first)?;
        self.flow.end_aside(&mut self.text);
        self.flow.in_row = false;
        if row.inserted {
            self.text.mark(MarkKind::Inserted, from);
        }
        self.text.end_line();
        Ok(())
    }

    /// Reads the cells of the open element.
    fn cells(&mut self, xml: &mut Xml<'a>, row: &mut Said, first: &mut bool) -> Result<(), ReadError> {
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "trPr" => {
                    *row = said(xml)?;
                    self.pass(row.columns);
                }
                "tc" => {
                    if !mem::take(first) && row.deleted.is_none() {
                        self.text.next_cell();
                    }
                    self.cell(xml, row)?;
                }
                name if name.ends_with("Pr") || name.ends_with("PrEx") => xml.skip()?,
                _ => self.cells(xml, row, first)?,
            }
        }
        Ok(())
    }

    /// Reads the open `tc`.
    fn cell(&mut self, xml: &mut Xml<'a>, row: &Said) -> Result<(), ReadError> {
        self.flow.begin_cell();
        let mut child = xml.child()?;
        let mut cell = Said::default();
        if child.as_ref().is_some_and(|tag| tag.name() == "tcPr") {
            cell = said(xml)?;
            child = xml.child()?;
        }
        let outer = self.deleted.take();
        self.deleted = row.deleted.clone().or(cell.deleted).or_else(|| outer.clone());
        while let Some(tag) = child {
            if cell.goes_on {
                xml.skip()?;
            } else {
                self.element(&tag, xml)?;
            }
            child = xml.child()?;
        }
        self.deleted = outer;
        if row.deleted.is_none() {
            self.pass(cell.columns.saturating_sub(1));
        }
        Ok(())
    }

    /// Goes on by empty cells.
    fn pass(&mut self, columns: u32) {
        for _ in 0..columns.min(MOST_COLUMNS) {
            self.text.next_cell();
        }
    }
}

/// Reads the open `trPr` or `tcPr`.
fn said(xml: &mut Xml<'_>) -> Result<Said, ReadError> {
    let mut said = Said::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "gridSpan" | "gridBefore" => said.columns = tag.number().unwrap_or(0),
            "vMerge" | "hMerge" => said.goes_on = continues(&tag),
            "ins" => said.inserted = true,
            "del" | "cellDel" => said.deleted = Some(tag.get("author")),
            _ => {}
        }
        xml.skip()?;
    }
    Ok(said)
}

fn continues(tag: &Tag<'_>) -> bool {
    tag.get("val") != "restart"
}

/// Looks at the open table without reading it.
fn shape(xml: &Xml<'_>) -> Result<Shape, ReadError> {
    let mut xml = xml.clone();
    let mut shape = Shape::default();
    while let Some(tag) = xml.child()? {
        if tag.name() == "tr" {
            look_at_row(&mut shape, &mut xml)?;
        } else {
            xml.skip()?;
        }
    }
    Ok(shape)
}

fn look_at_row(shape: &mut Shape, xml: &mut Xml<'_>) -> Result<(), ReadError> {
    let mut cells = 0;
    while let Some(tag) = xml.child()? {
        if tag.name() == "tc" {
            cells += 1;
            look_at_cell(shape, xml)?;
        } else {
            xml.skip()?;
        }
    }
    shape.add_row(cells);
    Ok(())
}

fn look_at_cell(shape: &mut Shape, xml: &mut Xml<'_>) -> Result<(), ReadError> {
    let (mut words, mut paragraphs, mut depth) = (0, 0, 1u32);
    while depth > 0 {
        match xml.next()? {
            Event::Open(tag) => {
                depth += 1;
                paragraphs += u32::from(tag.name() == "p");
            }
            Event::Close => depth -= 1,
            Event::Words(piece, _) => words += piece.trim().len(),
            Event::End => break,
        }
    }
    shape.add_cell(words, paragraphs);
    Ok(())
}

//! Drawings that are anchored in the text: text boxes and pictures ([MS-DOC] 2.8.37, 2.8.45; [MS-ODRAW] 2.2.40).

use super::{
    document::Document,
    fib::{Area, Table},
    plc::Plc,
};
use crate::engine::source::office::numbers::{u16_at, u32_at};

/// What an anchor stands for.
pub(super) enum Anchored {
    /// A text box, by number.
    Box(usize),
    /// A picture.
    Picture,
    /// A line, a frame without words.
    Nothing,
}

/// Text boxes, and the drawings that the body anchors.
pub(super) struct Shapes<'a> {
    anchors: Plc<'a>,
    /// The stretch of each text box; none once it is taken.
    pub(super) boxes: Vec<Option<(u32, u32)>>,
    /// Drawings that hold a text box: id, number of the box; ascending.
    frames: Vec<(u32, usize)>,
    /// Ids of the drawings that are pictures, ascending.
    pictures: Vec<u32>,
}

impl<'a> Shapes<'a> {
    /// Reads the tables.
    pub(super) fn read(document: &Document<'a>) -> Self {
        /// Bytes of an entry of each table, and where a box names its drawing.
        const ANCHOR: usize = 26;
        const BOX: usize = 22;
        const BOX_ID: usize = 14;
        let area = document.area(Area::Boxes);
        let table = document.plc(Table::Boxes, BOX);
        let count = table.closed();
        let id = |number| u32_at(table.entry(number), BOX_ID).unwrap_or_default();
        let mut frames: Vec<_> = (0..count).map(|number| (id(number), number)).collect();
        frames.sort_unstable();
        Self {
            anchors: document.plc(Table::Shapes, ANCHOR),
            boxes: (0..count).map(|number| Some(table.range(number, area))).collect(),
            frames,
            pictures: pictures(document.table(Table::Drawings)),
        }
    }

    /// What is anchored at a position of the body.
    pub(super) fn at(&self, position: u32) -> Anchored {
        let anchor = self.anchors.find(position);
        let Some(id) = anchor.and_then(|anchor| u32_at(self.anchors.entry(anchor), 0)) else {
            return Anchored::Nothing;
        };
        let frame = self.frames.partition_point(|frame| frame.0 < id);
        match self.frames.get(frame).filter(|frame| frame.0 == id) {
            Some((_, number)) => Anchored::Box(*number),
            None if self.pictures.binary_search(&id).is_ok() => Anchored::Picture,
            None => Anchored::Nothing,
        }
    }

    /// The stretch of a text box, once.
    pub(super) fn take(&mut self, number: usize) -> Option<(u32, u32)> {
        self.boxes.get_mut(number)?.take()
    }
}

/// Ids of the drawings that are pictures: looked up by how their records begin, for the tree of records
/// around them says nothing of it.
fn pictures(records: &[u8]) -> Vec<u32> {
    /// Kind and length of the record that tells what a drawing is; the kind of drawing stands before it.
    const DRAWING: [u8; 6] = [0x0A, 0xF0, 8, 0, 0, 0];
    const PICTURE: u16 = 75;
    let found = records.windows(DRAWING.len()).enumerate().skip(2).filter(|(_, window)| *window == DRAWING);
    let mut pictures: Vec<u32> = found
        .filter(|(at, _)| u16_at(records, at - 2).is_some_and(|head| head >> 4 == PICTURE))
        .filter_map(|(at, _)| u32_at(records, at + DRAWING.len()))
        .collect();
    pictures.sort_unstable();
    pictures
}

//! Tables: those that hold data, one row a line, and those that only lay out the page.

use super::story::Story;
use crate::engine::source::{office::layout::Shape, MarkKind};

impl Story<'_> {
    /// Reads the table that begins at `start` and stands in `depth - 1` others; gives where it ends.
    pub(super) fn table(&mut self, start: u32, limit: u32, depth: u8) -> u32 {
        let (shape, end) = self.look(start, limit, depth);
        self.end_blocks();
        if shape.is_layout() {
            self.blocks(start, end, depth);
        } else {
            let from = self.text.here();
            self.rows(start, end, depth);
            self.text.mark(MarkKind::Table, from);
        }
        self.end_blocks();
        end
    }

    /// Looks at a table without reading it.
    fn look(&self, start: u32, limit: u32, depth: u8) -> (Shape, u32) {
        let mut shape = Shape::default();
        let (mut cells, mut words, mut paragraphs) = (0, 0, 0);
        let mut next = start;
        while next < limit {
            let paragraph = self.document.paragraph(next, limit);
            let format = &paragraph.format;
            if format.depth() < depth {
                break;
            }
            next = paragraph.end;
            let own = format.depth() == depth;
            if own && format.ends_row() {
                shape.add_row(cells);
                cells = 0;
                continue;
            }
            words += (paragraph.words_end() - paragraph.start) as usize;
            paragraphs += 1;
            if own && format.ends_cell(paragraph.mark) {
                shape.add_cell(words, paragraphs);
                cells += 1;
                (words, paragraphs) = (0, 0);
            }
        }
        if cells > 0 {
            shape.add_row(cells);
        }
        (shape, next)
    }

    /// Reads rows: a line each, a tab between cells. Tables inside a cell are flattened into it.
    fn rows(&mut self, start: u32, end: u32, depth: u8) {
        let mut next = start;
        let mut cell_ended = false;
        self.flow.begin_cell();
        self.flow.in_row = true;
        while next < end {
            let paragraph = self.document.paragraph(next, end);
            let format = &paragraph.format;
            next = paragraph.end;
            let own = format.depth() == depth;
            if own && format.ends_row() {
                self.flow.end_aside(&mut self.text);
                self.text.end_line();
                self.flow.begin_cell();
                cell_ended = false;
                continue;
            }
            if cell_ended {
                self.text.next_cell();
                self.flow.begin_cell();
            }
            if !format.ends_row() {
                self.paragraph(&paragraph);
            }
            cell_ended = own && format.ends_cell(paragraph.mark);
        }
        self.flow.in_row = false;
    }
}

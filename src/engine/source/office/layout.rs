//! Tables that hold data, and tables that only lay out the page.

/// How a table looks as a whole.
#[derive(Default)]
pub(super) struct Shape {
    rows: u32,
    /// Cells of the longest row.
    columns: u32,
    /// How long all words are, and those of the fullest cell.
    words: usize,
    fullest: usize,
    /// Paragraphs of the fullest cell.
    paragraphs: u32,
}

impl Shape {
    /// Takes a cell into account.
    pub(super) fn add_cell(&mut self, words: usize, paragraphs: u32) {
        self.words += words;
        if words > self.fullest {
            (self.fullest, self.paragraphs) = (words, paragraphs);
        }
    }

    /// Takes the end of a row with this many cells into account.
    pub(super) fn add_row(&mut self, cells: u32) {
        self.rows += 1;
        self.columns = self.columns.max(cells);
    }

    /// A frame around text, the head of a letter, a sign-off: one column or one row, or one cell that holds
    /// nearly everything in several paragraphs.
    pub(super) fn is_layout(&self) -> bool {
        self.columns <= 1 || self.rows <= 1 || self.paragraphs > 1 && self.fullest * 5 >= self.words * 4
    }
}

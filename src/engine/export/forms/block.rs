//! A document for people as blocks: what DOCX, Markdown and HTML each set in their own way.

/// One block.
#[derive(Debug)]
pub(super) enum Block {
    /// The title of the whole.
    Title(String),
    /// What must be seen at once.
    Note(String),
    /// A heading with its number.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A table.
    Table(Table),
    /// A paragraph, and a table to it that stays folded until a reader asks for it; on paper there is none.
    Folded(String, Table),
}

/// A table; a line end in a cell parts its paragraphs.
#[derive(Debug)]
pub(super) struct Table {
    /// What heads each column; nothing where the first column heads the rows.
    pub(super) head: &'static [&'static str],
    /// Widths in millimetres, 156 together.
    pub(super) widths: &'static [u32],
    pub(super) rows: Vec<Vec<String>>,
}

/// A row of a table.
pub(super) fn cells(words: &[&str]) -> Vec<String> {
    let mut row = Vec::with_capacity(words.len());
    for words in words {
        row.push((*words).to_owned());
    }
    row
}

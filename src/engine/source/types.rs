//! What reading a file gives: the text, what its container says of it, and what was kept out of it.

use core::ops::Range;

use super::SourceMap;

/// The file formats that are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
    /// A web page.
    Html,
    /// Office Open XML.
    Docx,
    /// The older binary format of Word and WPS.
    Doc,
}

/// A file as text.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// File name as given.
    pub name: String,
    /// What the bytes are.
    pub format: Format,
    /// WHATWG name of the encoding, or how it was put right.
    pub encoding: &'static str,
    /// Size of the input in bytes.
    pub bytes: usize,
    /// Plain text as printed, without byte-order mark; of other formats one block a line, the cells of
    /// a table's row with a tab between.
    pub text: String,
    /// From the text back to the input's bytes.
    pub map: SourceMap,
    /// What the container says of the report.
    pub told: Told,
    /// What the container says of stretches of the text, in text order.
    pub marks: Vec<Mark>,
    /// What was kept out of the text, in the order of the file.
    pub asides: Vec<Aside>,
}

/// What a page's meta block says, as it says it; empty where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// `ArticleTitle`
    pub title: String,
    /// `PubDate`
    pub published: String,
    /// `ContentSource`
    pub issuer: String,
}

/// A stretch of the text that its container marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// As what.
    pub kind: MarkKind,
    /// Bytes of the text.
    pub range: Range<u32>,
}

/// What a container can say of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A table: one row a line, one tab between cells.
    Table,
    /// A heading of this level, from 1, by style or tag.
    Heading(u8),
    /// A marker that the program numbers by itself; the file does not hold it.
    Numbering,
    /// Put in under tracked changes.
    Inserted,
    /// Laid under with colour.
    Highlighted,
    /// What a footnote or endnote says.
    Note,
    /// What stands in a text box.
    TextBox,
}

/// Something that the file holds and a reader of the report does not see in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// What it is.
    pub kind: AsideKind,
    /// Its words, or what it is called.
    pub words: String,
    /// Who made it, or empty.
    pub author: String,
    /// The byte of the text where it would stand.
    pub at: u32,
}

/// What is kept out of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsideKind {
    /// Navigation, links to other pages, footers, tools of a page.
    Furniture,
    /// A header or footer of the printed page.
    PageEdge,
    /// A comment.
    Comment,
    /// Taken out under tracked changes.
    Deleted,
    /// Not printed: hidden characters, invisible elements.
    Hidden,
    /// The creator of the file, or who saved it last.
    Author,
    /// The company that the file names.
    Company,
    /// A picture, an embedded object: not read.
    Unread,
}

//! Headers and footers of the printed page.

use super::{
    document::Document,
    fib::{Area, Table},
    plain,
};
use crate::engine::source::{builder::Builder, office::edges::is_page_number, AsideKind};

/// The first stretches of the area are what separates notes from the text.
const SEPARATORS: usize = 6;
/// A document has a handful of sections with six edges each.
const MOST: usize = 60;

/// Keeps what headers and footers say aside, each wording once; numbers of pages say nothing.
pub(super) fn read(document: &Document<'_>, text: &mut Builder) {
    let table = document.plc(Table::Headers, 0);
    let area = document.area(Area::Headers);
    let mut known: Vec<String> = Vec::new();
    for edge in (SEPARATORS..table.len()).take(MOST) {
        let words = plain::words(document, table.range(edge, area));
        if !is_page_number(&words) && !known.contains(&words) {
            text.aside(AsideKind::PageEdge, &words, "");
            known.push(words);
        }
    }
}

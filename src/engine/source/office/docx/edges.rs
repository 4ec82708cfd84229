//! Headers and footers of the printed page.

use super::plain;
use crate::engine::source::{
    builder::Builder,
    office::{
        edges::is_page_number,
        package::{Package, Relations},
        xml::Xml,
    },
    AsideKind, ReadError,
};

/// A document has a handful of sections with six edges each.
const MOST: usize = 60;

/// Keeps what headers and footers say aside, each wording once; numbers of pages say nothing.
pub(super) fn read(
    package: &Package<'_>,
    relations: &Relations,
    text: &mut Builder,
) -> Result<(), ReadError> {
    let mut known: Vec<String> = Vec::new();
    let edges = relations.iter().filter(|r| matches!(r.kind.as_str(), "header" | "footer"));
    for relation in edges.take(MOST) {
        let Some(part) = package.part(&relation.target)? else { continue };
        let mut xml = Xml::new(&part);
        while xml.child()?.is_some() {
            let words = plain::words(&mut xml)?;
            if !is_page_number(&words) && !known.contains(&words) {
                text.aside(AsideKind::PageEdge, &words, "");
                known.push(words);
            }
        }
    }
    Ok(())
}

//! A portal page, or a piece of one, → the text of its report.
//!
//! ```text
//! markup → tokens → page (elements, pieces) → blocks → article (which of them) → text, marks, asides
//! ```
//!
//! Everything is one pass over flat lists; there is no tree of nodes, and no recursion.

mod article;
mod blocks;
mod entities;
mod hints;
mod meta;
mod page;
mod recognise;
mod tables;
mod tags;
mod tokens;
mod write;

pub(super) use recognise::is_markup;

use super::Source;

/// Reads a page from its decoded markup; the map leads back into that.
pub(super) fn read(markup: &str) -> Source {
    let page = page::parse(markup);
    let blocks = blocks::of(&page);
    let fates = article::choose(&page, &blocks);
    let mut source = write::write(&page, &blocks, &fates);
    source.told = page.told;
    if source.told.title.is_empty() {
        source.told.title = meta::title(&page.title);
    }
    source
}

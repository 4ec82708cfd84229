//! What the views show, worked out of a report; no DOM.

mod document;
mod find;
mod item;
mod runs;

pub(super) use document::{Block, BlockKind, Page, Piece};
pub(super) use find::Finder;
pub(super) use item::{relations_of, Item};
pub(super) use runs::{runs, Run};

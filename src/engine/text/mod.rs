//! Spans, offset maps and the reading copy.

mod fold;
mod lexicon;
mod map;
mod reading;
mod span;

pub use lexicon::{Hit, Lexicon};
pub use reading::{Reading, Script};
pub use span::Span;

//! Spans, offset maps and the reading copy.

mod fold;
mod lexicon;
mod map;
mod marks;
mod reading;
mod span;

pub use lexicon::{Endings, Hit, Lexicon};
pub(crate) use marks::{decode, CharSet};
pub use reading::{Reading, Script};
pub use span::Span;

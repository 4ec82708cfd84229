//! Spans, offset maps and the reading copy.

mod fold;
mod map;
mod reading;
mod span;

pub use reading::{Reading, Script};
pub use span::Span;

//! Spans, offset maps and the reading copy.
//!
//! What any word means does not belong here: nothing in this folder knows that it reads a report.

mod fold;
mod lexicon;
mod map;
mod marks;
mod page;
mod reading;
mod sieve;
mod signs;
mod span;
mod utf8;
mod wrap;

pub(crate) use fold::script_of;
pub use lexicon::{Endings, Hit, Lexicon};
pub(crate) use page::edges;
pub use reading::{Reading, Script};
pub(crate) use sieve::{Sieve, Wide};
pub use signs::is_letter;
pub(crate) use signs::{is_han, spaced, Signs, DIGITS};
pub use span::Span;
pub(crate) use utf8::decode;

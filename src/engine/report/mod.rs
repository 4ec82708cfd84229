//! The result of a reading: plain types with public fields, ready for any writer or view.
//!
//! Nothing is found out here: what was read and judged gets its places in the printed text, its ids and its words.

mod assemble;
mod mask;
mod types;

pub use assemble::{assemble, Judged};
pub use types::*;

//! The result of a reading: plain types with public fields, ready for any writer or view.

mod assemble;
mod mask;
mod types;

pub use assemble::{assemble, Judged};
pub use types::*;

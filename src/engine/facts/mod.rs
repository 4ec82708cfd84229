//! Figures and citations: what the report counts and what it refers to.

mod types;

pub use types::{Citation, CitationKind, Direction, Facts, Figure, FigureKind, Number, Qualifier, Status};

use super::{structure::Structure, text::Reading};

/// Reads every figure and citation outside page furniture, in text order.
pub fn read(_reading: &Reading, _structure: &Structure) -> Facts {
    Facts::default()
}

//! Figures and citations: what the report counts and what it refers to.

pub mod private;
mod types;

pub use types::{Citation, CitationKind, Direction, Facts, Figure, FigureKind, Number, Qualifier, Status};

use super::{structure::Structure, text::Reading};

/// Reads every figure and citation outside page furniture, in text order.
pub fn read(reading: &Reading, _structure: &Structure) -> Facts {
    Facts { private: private::find(reading.copy()), ..Facts::default() }
}

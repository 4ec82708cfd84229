//! The self-check score: rubric (data) + verdicts → rows that add up.

mod types;

pub use types::{Dimension, Row, Score, ScoreStatus};

use super::{checks::Outcome, options::Options, Document};

/// Scores a judged document.
pub fn score(_document: &Document, _outcome: &Outcome, _options: &Options) -> Score {
    Score::default()
}

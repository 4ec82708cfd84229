//! The self-check score: rubric (data) + verdicts → rows that add up.
//!
//! Integers only, in hundredths of a point. A row that does not apply leaves its dimension, and the
//! others are rescaled by largest remainder, ties in row order.

mod dimension;
mod rubric;
mod types;

pub use types::{Dimension, Row, Score, ScoreStatus};

use super::{
    checks::{Outcome, Severity, Verdict},
    options::Options,
    structure::Kind,
    Document,
};

/// Scores a judged document.
pub fn score(document: &Document, outcome: &Outcome, _options: &Options) -> Score {
    let rubric = rubric::builtin();
    let name = rubric.name.to_owned();
    if document.structure.kind != Kind::AnnualReport {
        return Score { rubric: name, status: ScoreStatus::None, ..Score::default() };
    }
    let holds_back =
        |v: &&Verdict| v.findings.iter().any(|&i| outcome.findings[i].severity == Severity::Gate);
    let gate: Vec<&'static str> = outcome.verdicts.iter().filter(holds_back).map(|v| v.rule).collect();
    if !gate.is_empty() {
        return Score { rubric: name, status: ScoreStatus::Withheld, gate, ..Score::default() };
    }
    let dimensions: Vec<Dimension> =
        rubric.dimensions.iter().map(|d| dimension::reckon(d, document, outcome)).collect();
    let sum = |of: fn(&Dimension) -> i32| dimensions.iter().map(of).sum();
    let (low, high) = (sum(|d| d.low), sum(|d| d.high));
    Score {
        rubric: name,
        status: if low == high { ScoreStatus::Scored } else { ScoreStatus::Partial },
        value: sum(|d| d.value),
        low,
        high,
        of: sum(|d| d.of),
        dimensions,
        gate,
    }
}

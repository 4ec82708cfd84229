//! The self-check score: rubric (data) + verdicts → rows that add up.
//!
//! Integers only, in hundredths of a point. A row that does not apply leaves its dimension, and the
//! others are rescaled by largest remainder, ties in row order.
//!
//! No rule and no number of points belongs here: what is asked is in `checks`, what it is worth in the rubric.

mod dimension;
mod rubric;
mod types;

pub use rubric::{read, Rubric};
pub use types::{Dimension, Row, Score, ScoreStatus};

use super::{
    checks::{Outcome, Severity},
    options::Options,
    profile,
    structure::Kind,
    Document,
};

/// Scores a judged document.
pub fn score(document: &Document, outcome: &Outcome, options: &Options) -> Score {
    let rubric = options.rubric.as_deref().unwrap_or_else(|| rubric::builtin());
    let name = rubric.name.clone();
    if document.structure.kind != Kind::AnnualReport {
        return Score { rubric: name, status: ScoreStatus::None, ..Score::default() };
    }
    let mut gate = Vec::new();
    for verdict in &outcome.verdicts {
        // A mark is the word of a person, which is what such a finding waits for.
        let waits = |&i: &usize| {
            let settled = options.marks.of(&outcome.ids[i], verdict.rule).is_some();
            outcome.findings[i].severity == Severity::Gate && !settled
        };
        if verdict.findings.iter().any(waits) {
            gate.push(verdict.rule);
        }
    }
    if !gate.is_empty() {
        return Score { rubric: name, status: ScoreStatus::Withheld, gate, ..Score::default() };
    }
    let mut score = Score { rubric: name, status: ScoreStatus::Scored, ..Score::default() };
    let profile = profile::of(&document.structure.meta, options);
    for plan in &rubric.dimensions {
        let dimension = dimension::reckon(plan, document, outcome, profile, options);
        score.value += dimension.value;
        score.low += dimension.low;
        score.high += dimension.high;
        score.of += dimension.of;
        score.dimensions.push(dimension);
    }
    if score.low != score.high {
        score.status = ScoreStatus::Partial;
    }
    score
}

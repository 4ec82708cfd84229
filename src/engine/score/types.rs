//! What a score consists of. All points are hundredths of a point.

use super::super::checks::VerdictKind;

/// Whether there is a score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScoreStatus {
    /// Every row could be told.
    Scored,
    /// Some rows are unknown: the value lies between low and high.
    Partial,
    /// A gate rule stands in the way.
    Withheld,
    /// The text is no such report.
    #[default]
    None,
}

/// One line of the reckoning.
#[derive(Clone, Debug)]
pub struct Row {
    /// Rule id, or the id of a formula row of the rubric.
    pub rule: String,
    /// What the rule came to.
    pub verdict: VerdictKind,
    /// Points given (deductions are negative), hundredths.
    pub points: i32,
    /// Points that can be had, hundredths; 0 for a deduction.
    pub of: i32,
    /// Indexes into the findings.
    pub findings: Vec<usize>,
    /// The reckoning in words (Chinese), such as `第3节 4 + 事项不少于2项 2`.
    pub why: String,
}

/// A group of rows.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// `A` to `G`.
    pub id: String,
    /// What it is called, in Chinese.
    pub name: String,
    /// Points, unknown rows at half, hundredths.
    pub value: i32,
    /// Points if every unknown row failed.
    pub low: i32,
    /// Points if every unknown row passed.
    pub high: i32,
    /// Points that can be had.
    pub of: i32,
    /// They add up to `value`.
    pub rows: Vec<Row>,
}

/// The score with its reckoning.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Name and edition of the rubric.
    pub rubric: String,
    /// Whether there is one.
    pub status: ScoreStatus,
    /// Sum of the dimensions, hundredths.
    pub value: i32,
    /// Lowest.
    pub low: i32,
    /// Highest.
    pub high: i32,
    /// Points that can be had.
    pub of: i32,
    /// They add up to `value`.
    pub dimensions: Vec<Dimension>,
    /// Rule ids of gate findings.
    pub gate: Vec<&'static str>,
}

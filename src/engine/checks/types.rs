//! What a rule says of a document. All spans are bytes of the reading copy.

use super::registry::place;
pub use crate::engine::severity::Severity;
use crate::engine::{facts::Number, text::Span};

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// Follows from the words alone.
    High,
    /// Likely.
    Medium,
    /// A hint to look again.
    Low,
}

/// What a rule comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VerdictKind {
    /// Looked for and in order.
    Pass,
    /// At least one finding.
    Fail,
    /// Cannot be told from this text.
    Unknown,
    /// Does not apply to this report.
    NotApplicable,
}

/// A value that a message speaks of.
#[derive(Clone, Debug)]
pub enum Arg {
    /// A short text: a name, a formula.
    Text(String),
    /// A whole number.
    Count(u64),
    /// A decimal.
    Number(Number),
    /// Words of the report, as printed there.
    Words(Span),
}

/// Named values, in the order of the message.
pub type Args = Vec<(&'static str, Arg)>;

/// One thing to look at.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Rule id: `C-01`.
    pub rule: &'static str,
    /// How grave.
    pub severity: Severity,
    /// Id in the message tables: `C-01.absent`.
    pub message: &'static str,
    /// What the message speaks of.
    pub args: Args,
    /// The words, or `None` for something absent.
    pub span: Option<Span>,
    /// Other places that belong to it.
    pub related: Vec<Span>,
    /// Message id of what would satisfy the rule.
    pub advice: &'static str,
    /// How sure.
    pub confidence: Confidence,
}

/// What one rule comes to.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Rule id.
    pub rule: &'static str,
    /// What it comes to.
    pub verdict: VerdictKind,
    /// Indexes into the findings.
    pub findings: Vec<usize>,
}

/// What all rules come to.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// One a rule, in the order of the registry.
    pub verdicts: Vec<Verdict>,
    /// What is absent first, then in the order of the text; of one place in that of the registry.
    pub findings: Vec<Finding>,
    /// The findings' ids.
    pub ids: Vec<String>,
}

impl Outcome {
    /// The verdict of a rule.
    pub fn verdict(&self, rule: &str) -> Option<&Verdict> {
        self.verdicts.get(place(rule)?)
    }
}

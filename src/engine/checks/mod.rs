//! The rule book: a read document → one verdict a rule, and findings.

pub mod catalogue;
mod types;

pub use types::{Arg, Args, Confidence, Finding, Outcome, Severity, Verdict, VerdictKind};

use super::{
    options::{Lang, Options},
    report, Document,
};

/// Runs every rule on a document.
pub fn run(_document: &Document, _options: &Options) -> Outcome {
    Outcome::default()
}

/// One stable id a finding: the rule and a hash of (rule, folded quote, path of section markers,
/// which of equal ones); an absence's is the rule alone.
pub fn finding_ids(_document: &Document, findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|f| f.rule.to_owned()).collect()
}

/// What a finding rests on, by the report's own year.
pub fn basis(_rule: &str, _document: &Document) -> Vec<report::Basis> {
    Vec::new()
}

/// A message with its values filled in.
pub fn message(_document: &Document, id: &str, _args: &Args, _lang: Lang) -> String {
    id.to_owned()
}

/// A value as it is shown.
pub fn arg_text(document: &Document, arg: &Arg) -> String {
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
        Arg::Number(number) => number.to_string(),
        Arg::Words(span) => document.reading.printed(*span).to_owned(),
    }
}

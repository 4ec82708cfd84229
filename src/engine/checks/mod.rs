//! The rule book: a read document → one verdict a rule, and findings.
//!
//! A rule is one small file in the folder of its group; `registry` lists them. Words are in
//! `messages`, laws in `tables::sources`; neither belongs in a rule's function.

pub mod catalogue;
mod citations;
mod completeness;
mod context;
mod format;
mod identity;
mod messages;
mod numbers;
mod privacy;
mod registry;
mod rule;
mod structure;
mod timeliness;
mod types;
mod wording;
mod words;

pub use context::Context;
pub use identity::finding_ids;
pub use messages::{arg_text, message};
pub use registry::{rule, RULES};
pub use rule::{Check, Draft, Group, Rule};
#[cfg(not(target_arch = "wasm32"))]
pub use rule::{Docs, Example};
pub use types::{Arg, Args, Confidence, Finding, Outcome, Severity, Verdict, VerdictKind};

use super::{options::Options, report, tables::sources, Document};

/// Runs every rule on a document.
pub fn run(document: &Document, options: &Options) -> Outcome {
    let context = Context::new(document, options);
    let mut outcome = Outcome::default();
    for rule in RULES {
        let drafts = match (rule.check)(&context) {
            Check::Pass => Err(VerdictKind::Pass),
            Check::Unknown => Err(VerdictKind::Unknown),
            Check::NotApplicable => Err(VerdictKind::NotApplicable),
            Check::Found(drafts) => Ok(drafts),
        };
        let first = outcome.findings.len();
        let verdict = drafts.map_or_else(
            |verdict| verdict,
            |drafts| {
                outcome.findings.extend(drafts.into_iter().map(|d| finding(rule, &context, d)));
                VerdictKind::Fail
            },
        );
        let findings = (first..outcome.findings.len()).collect();
        outcome.verdicts.push(Verdict { rule: rule.id, verdict, findings });
    }
    outcome
}

fn finding(rule: &Rule, context: &Context<'_>, draft: Draft) -> Finding {
    Finding {
        rule: rule.id,
        severity: if context.is_web() { rule.web } else { rule.draft },
        message: draft.message,
        args: draft.args,
        span: draft.span,
        related: draft.related,
        advice: draft.advice,
        confidence: draft.confidence,
    }
}

/// What a rule rests on, by the report's own year.
pub fn basis(rule: &str, document: &Document) -> Vec<report::Basis> {
    let year = document.structure.meta.year.as_ref().map(|f| f.value);
    let Some(rule) = RULES.iter().find(|r| r.id == rule) else { return Vec::new() };
    rule.basis.iter().filter_map(|id| sources::find(id, year)).map(sources::Source::basis).collect()
}

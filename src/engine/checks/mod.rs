//! The rule book: a read document → one verdict a rule, and findings.
//!
//! A rule is one small file in the folder of its group; `registry` lists them. Words are in
//! `messages`, laws in `tables::sources`; neither belongs in a rule's function.

mod applies;
pub mod catalogue;
mod citations;
mod completeness;
mod context;
mod format;
mod identity;
mod local;
mod messages;
mod numbers;
mod privacy;
mod registry;
mod rule;
mod run;
mod structure;
mod timeliness;
mod types;
mod wording;
mod words;
mod years;

pub use applies::Applies;
pub use context::Context;
pub use messages::{arg_text, message};
pub use registry::{rule, RULES};
pub use rule::{Check, Draft, Group, Rule};
#[cfg(not(target_arch = "wasm32"))]
pub use rule::{Example, Examples};
pub use run::{run, Run};
pub use types::{Arg, Args, Confidence, Finding, Outcome, Severity, Verdict, VerdictKind};

use super::{
    options::Options,
    report,
    tables::sources::{self, Source},
    Document,
};

fn finding(rule: &Rule, context: &Context<'_>, draft: Draft) -> Finding {
    let draft = draft.words();
    let usual = if context.is_web() { rule.web } else { rule.draft };
    let of_rule = context.local().and_then(|l| l.severity_of(rule.id)).unwrap_or(usual);
    Finding {
        rule: rule.id,
        // What is not as grave as its rule stays so when a place makes the rule graver.
        severity: draft.severity.map_or(of_rule, |own| own.min(of_rule)),
        message: draft.message,
        args: draft.args,
        span: draft.span,
        related: draft.related,
        advice: draft.advice,
        confidence: draft.confidence,
    }
}

/// What a rule rests on, by the report's own year; what a place asks for rests on its notice.
pub fn basis(id: &str, document: &Document, options: &Options) -> Vec<report::Basis> {
    let Some(rule) = rule(id) else { return Vec::new() };
    let mut found = Vec::new();
    for source in bases(rule, document) {
        found.push(match options.local.as_deref().filter(|_| source.id == sources::LOCAL) {
            Some(local) => local.basis(),
            None => source.basis(),
        });
    }
    found
}

/// Whether the wording of anything that a rule rests on was checked.
pub fn is_verified(id: &str, document: &Document) -> bool {
    rule(id).is_some_and(|rule| bases(rule, document).any(|source| source.verified))
}

/// The editions of a rule's sources that govern the report.
fn bases<'a>(rule: &'a Rule, document: &Document) -> impl Iterator<Item = &'static Source> + 'a {
    let year = document.structure.meta.year.as_ref().map(|f| f.value);
    rule.basis.iter().filter_map(move |id| sources::find(id, year))
}

//! A rule in words: what it looks for, why, what it does not see, and what it rests on.

use super::{
    finding::{basis, severity_tag},
    row, said_row,
};
use crate::{
    engine::{checks::Rule, report::Basis, tables::sources::Source},
    viewer::{
        views::{
            tag::{tag, Tag},
            View,
        },
        words,
    },
};

/// The words of a rule, folded away under its name.
pub(in crate::viewer) fn rule_entry(view: &View<'_>, rule: &Rule) -> Tag {
    let summary = tag("summary").child(view.said(&view.rule_name(rule)));
    let sources: Vec<Basis> = rule.sources().map(Source::basis).collect();
    let facts = explained(view, rule)
        .child(row(words::GRAVITY_DRAFT, severity_tag(rule.draft, rule.id)))
        .child(row(words::GRAVITY_WEB, severity_tag(rule.web, rule.id)))
        .child(row(words::BASIS, basis(&sources)));
    tag("details").class("rule-entry").child(summary).child(facts)
}

/// What a reader of a finding wants to know of its rule, folded away.
pub(in crate::viewer) fn explanation(view: &View<'_>, rule: &Rule) -> Tag {
    let summary = tag("summary").text(words::RULE_EXPLAINED);
    tag("details").class("rule-entry").child(summary).child(explained(view, rule))
}

fn explained(view: &View<'_>, rule: &Rule) -> Tag {
    let speech = view.speech();
    tag("dl")
        .child(said_row(view, words::RULE_WHAT, speech.what(rule)))
        .child(said_row(view, words::RULE_WHY, speech.why(rule)))
        .child(said_row(view, words::RULE_LIMITS, speech.limits(rule)))
}

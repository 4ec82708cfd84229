//! A rule in words: what it looks for, why, what it does not see, and what it rests on.

use super::{
    finding::{basis, severity_tag},
    row, text_row,
};
use crate::{
    engine::{checks::Rule, report::Basis, tables::sources::Source},
    viewer::{
        views::tag::{tag, Tag},
        words,
    },
};

/// The words of a rule, folded away under its name.
pub(in crate::viewer) fn rule_entry(rule: &Rule) -> Tag {
    let summary = tag("summary").text(&format!("{} {}", rule.id, rule.title));
    let sources: Vec<Basis> = rule.sources().map(Source::basis).collect();
    let facts = explained(rule)
        .child(row(words::GRAVITY_DRAFT, severity_tag(rule.draft, rule.id)))
        .child(row(words::GRAVITY_WEB, severity_tag(rule.web, rule.id)))
        .child(row(words::BASIS, basis(&sources)));
    tag("details").class("rule-entry").child(summary).child(facts)
}

/// What a reader of a finding wants to know of its rule, folded away.
pub(in crate::viewer) fn explanation(rule: &Rule) -> Tag {
    let summary = tag("summary").text(words::RULE_EXPLAINED);
    tag("details").class("rule-entry").child(summary).child(explained(rule))
}

fn explained(rule: &Rule) -> Tag {
    tag("dl")
        .child(text_row(words::RULE_WHAT, rule.what))
        .child(text_row(words::RULE_WHY, rule.why))
        .child(text_row(words::RULE_LIMITS, rule.limits))
}

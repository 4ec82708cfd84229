//! A rule in words: what it looks for, why, what it does not see, and what it rests on.

use super::{
    finding::{basis, severity_tag},
    row, text_row,
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
    let summary = tag("summary").text(&view.rule_name(rule));
    let sources: Vec<Basis> = rule.sources().map(Source::basis).collect();
    let facts = explained(view, rule)
        .child(row(view.say(words::GRAVITY_DRAFT), severity_tag(view, rule.draft, rule.id)))
        .child(row(view.say(words::GRAVITY_WEB), severity_tag(view, rule.web, rule.id)))
        .child(row(view.say(words::BASIS), basis(view, &sources)));
    tag("details").class("rule-entry").child(summary).child(facts)
}

/// What a reader of a finding wants to know of its rule, folded away.
pub(in crate::viewer) fn explanation(view: &View<'_>, rule: &Rule) -> Tag {
    let summary = tag("summary").text(view.say(words::RULE_EXPLAINED));
    tag("details").class("rule-entry").child(summary).child(explained(view, rule))
}

fn explained(view: &View<'_>, rule: &Rule) -> Tag {
    let speech = view.speech();
    tag("dl")
        .child(text_row(view.say(words::RULE_WHAT), speech.what(rule)))
        .child(text_row(view.say(words::RULE_WHY), speech.why(rule)))
        .child(text_row(view.say(words::RULE_LIMITS), speech.limits(rule)))
}

//! The rule book, by what each rule came to in this report.

use yew::Html;

use super::{
    cards::rule_entry,
    tag::{paragraph, tag, Tag},
    view::count,
    View,
};
use crate::{
    engine::checks::{rule, VerdictKind},
    viewer::words,
};

/// Every rule stands under one of these.
const VERDICTS: [(VerdictKind, &str); 4] = [
    (VerdictKind::Fail, words::FIRED),
    (VerdictKind::Pass, words::PASSED),
    (VerdictKind::Unknown, words::UNKNOWN),
    (VerdictKind::NotApplicable, words::NOT_APPLICABLE),
];

/// The rule book.
pub(super) fn rulebook(view: &View<'_>) -> Tag {
    tag("section")
        .class("rulebook")
        .child(view.title(view.say(words::RULES)))
        .child(paragraph("aside", view.say(words::RULES_NOTE)))
        .children(VERDICTS.iter().map(|&(kind, title)| verdicts(view, kind, title)))
}

/// Rules that came to one verdict, folded away.
fn verdicts(view: &View<'_>, kind: VerdictKind, title: &'static str) -> Html {
    let mut rules = Vec::new();
    for verdict in view.report().verdicts.iter().filter(|v| v.verdict == kind) {
        if let Some(rule) = rule(verdict.rule) {
            // Where nothing can be told, what the rule does not see is what one wants to know first.
            let why = (kind == VerdictKind::Unknown).then(|| paragraph("aside", view.speech().limits(rule)));
            rules.push(tag("li").child(rule_entry(view, rule)).maybe(why));
        }
    }
    if rules.is_empty() {
        return Html::default();
    }
    let summary = tag("summary").text(view.say(title)).child(count(rules.len()));
    let why = (kind == VerdictKind::Unknown).then(|| missing(view));
    tag("details").class("verdicts").child(summary).maybe(why).child(tag("ul").children(rules)).into()
}

/// What most rules wait for, where this report does not tell it.
fn missing(view: &View<'_>) -> Html {
    let meta = &view.report().meta;
    let absent = [
        (meta.year.is_none(), words::YEAR),
        (meta.dated.is_none(), words::DATED_DAY),
        (meta.published.is_none(), words::PUBLISHED_DAY),
    ];
    let mut told = String::new();
    for (_, name) in absent.iter().filter(|(absent, _)| *absent) {
        if !told.is_empty() {
            told.push('、');
        }
        told.push_str(view.say(name));
    }
    if told.is_empty() {
        return Html::default();
    }
    paragraph("aside", &view.fill(words::UNKNOWN_WHY, &[&told])).into()
}

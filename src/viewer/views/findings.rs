//! Everything that wants a look, gravest first; and what was looked at without finding anything.

use yew::Html;

use super::{
    cards::{basis, quote, severity_tag},
    tag::{group, span, tag, Attr, Tag},
    view::count,
    View,
};
use crate::{
    engine::{
        checks::{rule, Severity, VerdictKind},
        export::{Label as _, Name as _},
        report::Finding,
    },
    viewer::{model::Item, state::Action, words},
};

const GRAVEST_FIRST: [Severity; 4] = [Severity::Gate, Severity::Error, Severity::Warning, Severity::Info];

const QUIET: [(VerdictKind, &str); 3] = [
    (VerdictKind::Pass, words::PASSED),
    (VerdictKind::Unknown, words::UNKNOWN),
    (VerdictKind::NotApplicable, words::NOT_APPLICABLE),
];

/// Findings by gravity, then the rules that found nothing.
pub(in crate::viewer) fn findings(view: &View<'_>) -> Tag {
    let report = view.report();
    let only = view.state.only;
    let mut rows = group();
    for severity in GRAVEST_FIRST.into_iter().filter(|s| only.is_none_or(|o| o == *s)) {
        for (i, f) in report.findings.iter().enumerate().filter(|(_, f)| f.severity == severity) {
            rows = rows.child(finding(view, i, f));
        }
    }
    tag("div")
        .class("sheet")
        .on_click(view.go_to_pressed())
        .child(head(view))
        .child(rows)
        .children(QUIET.iter().map(|&(kind, title)| verdicts(view, kind, title)))
}

/// How many there are of each severity.
fn head(view: &View<'_>) -> Tag {
    let number = view.report().findings.len();
    if number == 0 {
        let clean = tag("b").text(words::CLEAN);
        return tag("p").class("empty").child(clean).child(tag("br")).text(words::CLEAN_NOTE);
    }
    tag("div")
        .class("filters")
        .child(span("headline", &format!("{number} {}", words::FINDINGS_COUNT)))
        .children(GRAVEST_FIRST.iter().map(|&s| chip(view, s)))
}

/// Shows one severity alone, or all again.
fn chip(view: &View<'_>, severity: Severity) -> Tag {
    let number = view.report().findings.iter().filter(|f| f.severity == severity).count();
    let pressed = view.state.only == Some(severity);
    view.button(severity.label(), Action::Only((!pressed).then_some(severity)))
        .set(Attr::Class, &format!("chip is-{}", severity.name()))
        .set(Attr::AriaPressed, &pressed.to_string())
        .flag(Attr::Disabled, number == 0)
        .child(count(number))
}

fn finding(view: &View<'_>, index: usize, finding: &Finding) -> Tag {
    let title = rule(finding.rule).map_or("", |r| r.title);
    let head = tag("p")
        .class("finding-head")
        .child(severity_tag(finding.severity))
        .child(span("rule", &format!("{} {title}", finding.rule)))
        .child(span("place", &place(view, finding)));
    let message = view.link(Item::Finding(index), "", &finding.message);
    let advice =
        (!finding.advice.is_empty()).then(|| tag("p").class("advice").named(words::ADVICE, &finding.advice));
    tag("article")
        .set(Attr::Class, &format!("finding-row is-{}", finding.severity.name()))
        .set(Attr::DataFinding, &finding.id)
        .child(head)
        .child(tag("p").class("message").child(message))
        .child(quote(&finding.quote))
        .maybe(advice)
        .child(basis(&finding.basis))
}

/// The section that a finding stands in; the whole report for something absent.
fn place(view: &View<'_>, finding: &Finding) -> String {
    let Some(span) = finding.span else { return words::WHOLE.to_owned() };
    let section = view.report().sections.iter().rposition(|s| s.span.start <= span.start);
    section.map(|s| view.heading(s)).unwrap_or_default()
}

/// Rules that came to one verdict, folded away.
fn verdicts(view: &View<'_>, kind: VerdictKind, title: &str) -> Html {
    let mut rules = Vec::new();
    for verdict in view.report().verdicts.iter().filter(|v| v.verdict == kind) {
        if let Some(rule) = rule(verdict.rule) {
            rules.push(tag("li").text(&format!("{} {}", rule.id, rule.title)));
        }
    }
    if rules.is_empty() {
        return Html::default();
    }
    let summary = tag("summary").text(title).child(count(rules.len()));
    tag("details").class("verdicts").child(summary).child(tag("ul").children(rules)).into()
}

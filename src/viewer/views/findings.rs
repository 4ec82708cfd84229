//! Everything that wants a look, gravest first; and what was looked at without finding anything.

use yew::{html, Html};

use super::{
    cards::{basis, severity_tag},
    view::{count, press},
    View,
};
use crate::{
    engine::{
        checks::{rule, Severity, VerdictKind},
        export::Name as _,
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
pub(in crate::viewer) fn findings(view: &View<'_>) -> Html {
    let report = view.report();
    let only = view.state.only;
    let mut rows = Vec::new();
    for severity in GRAVEST_FIRST.into_iter().filter(|s| only.is_none_or(|o| o == *s)) {
        for (i, f) in report.findings.iter().enumerate().filter(|(_, f)| f.severity == severity) {
            rows.push(finding(view, i, f));
        }
    }
    html! {
        <div class="sheet" onclick={view.go_to_pressed()}>
            if report.findings.is_empty() {
                <p class="empty"><b>{ words::CLEAN }</b><br />{ words::CLEAN_NOTE }</p>
            } else {
                <div class="filters">
                    <span class="headline">{ format!("{} {}", report.findings.len(), words::FINDINGS_COUNT) }</span>
                    for severity in GRAVEST_FIRST { { chip(view, severity) } }
                </div>
            }
            for r in rows { { r } }
            for (kind, title) in QUIET { { verdicts(view, kind, title) } }
        </div>
    }
}

/// Shows one severity alone, or all again.
fn chip(view: &View<'_>, severity: Severity) -> Html {
    let number = view.report().findings.iter().filter(|f| f.severity == severity).count();
    let pressed = view.state.only == Some(severity);
    let choose = press(view.send, Action::Only((!pressed).then_some(severity)));
    html! {
        <button type="button" class={format!("chip is-{}", severity.name())} aria-pressed={pressed.to_string()} disabled={number == 0} onclick={choose}>
            { words::severity(severity) }{ count(number) }
        </button>
    }
}

fn finding(view: &View<'_>, index: usize, finding: &Finding) -> Html {
    let title = rule(finding.rule).map_or("", |r| r.title);
    html! {
        <article class={format!("finding-row is-{}", finding.severity.name())} data-finding={finding.id.clone()}>
            <p class="finding-head">
                { severity_tag(finding.severity) }
                <span class="rule">{ format!("{} {title}", finding.rule) }</span>
                <span class="place">{ place(view, finding) }</span>
            </p>
            <p class="message">{ view.link(Item::Finding(index), "", finding.message.as_str()) }</p>
            if !finding.quote.is_empty() { <blockquote>{ &finding.quote }</blockquote> }
            if !finding.advice.is_empty() { <p class="advice"><b>{ words::ADVICE }</b>{ " " }{ &finding.advice }</p> }
            { basis(&finding.basis) }
        </article>
    }
}

/// The section that a finding stands in; the whole report for something absent.
fn place(view: &View<'_>, finding: &Finding) -> String {
    let Some(span) = finding.span else { return words::WHOLE.to_owned() };
    let section = view.report().sections.iter().rposition(|s| s.span.start <= span.start);
    section.map(|s| view.heading(s)).unwrap_or_default()
}

/// Rules that came to one verdict, folded away.
fn verdicts(view: &View<'_>, kind: VerdictKind, title: &'static str) -> Html {
    let mut rules = Vec::new();
    for verdict in view.report().verdicts.iter().filter(|v| v.verdict == kind) {
        if let Some(rule) = rule(verdict.rule) {
            rules.push(format!("{} {}", rule.id, rule.title));
        }
    }
    if rules.is_empty() {
        return html! {};
    }
    html! {
        <details class="verdicts">
            <summary>{ title }{ count(rules.len()) }</summary>
            <ul>for rule in rules { <li>{ rule }</li> }</ul>
        </details>
    }
}

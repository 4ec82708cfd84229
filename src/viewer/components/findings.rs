//! Everything that wants a look, gravest first; and what was looked at without finding anything.

use std::rc::Rc;

use yew::prelude::{function_component, html, use_state, Callback, Html, MouseEvent, Properties};

use super::{
    cards::basis,
    link::{go_to_pressed, link},
};
use crate::{
    engine::{
        checks::{Severity, VerdictKind, RULES},
        export::Name as _,
        report::Finding,
    },
    viewer::{
        core::Shown,
        model::{path, Item},
        state::Action,
        words,
    },
    Report,
};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct FindingsProps {
    pub(in crate::viewer) shown: Rc<Shown>,
    pub(in crate::viewer) send: Callback<Action>,
}

const GRAVEST_FIRST: [Severity; 4] = [Severity::Gate, Severity::Error, Severity::Warning, Severity::Info];

#[function_component]
pub(in crate::viewer) fn Findings(props: &FindingsProps) -> Html {
    let only = use_state(|| None::<Severity>);
    let report = &props.shown.report;
    let of =
        |severity: Severity| report.findings.iter().enumerate().filter(move |(_, f)| f.severity == severity);
    let chip = |severity: &Severity| {
        let severity = *severity;
        let count = of(severity).count();
        let pressed = *only == Some(severity);
        let only = only.clone();
        let choose = Callback::from(move |_: MouseEvent| only.set((!pressed).then_some(severity)));
        html! {
            <button type="button" class={format!("chip is-{}", severity.name())} aria-pressed={pressed.to_string()} disabled={count == 0} onclick={choose}>
                { words::severity(severity) }<span class="count">{ count }</span>
            </button>
        }
    };
    let group = |severity: &Severity| {
        let severity = *severity;
        if only.is_some_and(|o| o != severity) {
            return html! {};
        }
        html! { { for of(severity).map(|(i, f)| finding(&props.shown, i, f)) } }
    };
    html! {
        <main class="sheet" onclick={go_to_pressed(&props.shown, &props.send)}>
            if report.findings.is_empty() {
                <p class="empty"><b>{ words::CLEAN }</b><br />{ words::CLEAN_NOTE }</p>
            } else {
                <div class="filters">
                    <span class="headline">{ format!("{} {}", report.findings.len(), words::FINDINGS_COUNT) }</span>
                    { for GRAVEST_FIRST.iter().map(chip) }
                </div>
                { for GRAVEST_FIRST.iter().map(group) }
            }
            { for [(VerdictKind::Pass, words::PASSED), (VerdictKind::Unknown, words::UNKNOWN), (VerdictKind::NotApplicable, words::NOT_APPLICABLE)]
                .into_iter().map(|(kind, title)| verdicts(report, kind, title)) }
        </main>
    }
}

fn finding(shown: &Shown, index: usize, finding: &Finding) -> Html {
    let title = RULES.iter().find(|r| r.id == finding.rule).map_or("", |r| r.title);
    html! {
        <article class={format!("finding-row is-{}", finding.severity.name())} data-finding={finding.id.clone()}>
            <p class="finding-head">
                <span class={format!("severity is-{}", finding.severity.name())}>{ words::severity(finding.severity) }</span>
                <span class="rule">{ format!("{} {title}", finding.rule) }</span>
                <span class="place">{ place(&shown.report, finding) }</span>
            </p>
            <p class="message">{ link(shown, Item::Finding(index), "", finding.message.clone()) }</p>
            if !finding.quote.is_empty() { <blockquote>{ &finding.quote }</blockquote> }
            if !finding.advice.is_empty() { <p class="advice"><b>{ words::ADVICE }</b>{ " " }{ &finding.advice }</p> }
            if !finding.basis.is_empty() { <ul class="basis" aria-label={words::BASIS}>{ for finding.basis.iter().map(basis) }</ul> }
        </article>
    }
}

/// The section that a finding stands in; the whole report for something absent.
fn place(report: &Report, finding: &Finding) -> String {
    let Some(span) = finding.span else { return words::WHOLE.to_owned() };
    let section = report.sections.iter().rposition(|s| s.span.start <= span.start);
    section
        .and_then(|i| path(report, i).last().map(|s| format!("{}{}", s.marker, s.heading)))
        .unwrap_or_default()
}

/// Rules that came to one verdict, folded away.
fn verdicts(report: &Report, kind: VerdictKind, title: &'static str) -> Html {
    let rules: Vec<Html> = report
        .verdicts
        .iter()
        .filter(|v| v.verdict == kind)
        .filter_map(|v| RULES.iter().find(|r| r.id == v.rule))
        .map(|r| html! { <li>{ format!("{} {}", r.id, r.title) }</li> })
        .collect();
    if rules.is_empty() {
        return html! {};
    }
    html! {
        <details class="verdicts">
            <summary>{ title }<span class="count">{ rules.len() }</span></summary>
            <ul>{ for rules }</ul>
        </details>
    }
}

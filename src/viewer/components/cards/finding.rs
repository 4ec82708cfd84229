//! A finding: what to look at, on what basis, and what would satisfy it.

use yew::{html, Html};

use super::{row, text_row};
use crate::{
    engine::{
        checks::RULES,
        report::{Basis, Span},
    },
    viewer::{components::link::link, core::Shown, model::Item, words},
};

/// The card of the finding with this index.
pub(super) fn card(shown: &Shown, index: usize) -> Html {
    let report = &shown.report;
    let Some(finding) = report.findings.get(index) else { return html! {} };
    let title = RULES.iter().find(|r| r.id == finding.rule).map_or("", |r| r.title);
    let related: Vec<Html> = finding.related.iter().filter_map(|span| related(shown, *span)).collect();
    html! {
        <>
            <p class={severity_class(finding.severity)}>{ words::severity(finding.severity) }</p>
            <p class="card-subject">{ &finding.message }</p>
            if !finding.quote.is_empty() { <blockquote>{ &finding.quote }</blockquote> }
            <dl>
                { text_row(words::ADVICE, &finding.advice) }
                { row(words::BASIS, html! { <ul class="basis">{ for finding.basis.iter().map(basis) }</ul> }) }
                { text_row(words::RULE, &format!("{} {title}", finding.rule)) }
                { text_row(words::CONFIDENCE, words::confidence(finding.confidence)) }
                if !related.is_empty() { { row(words::RELATED, html! { <ul class="links">{ for related }</ul> }) } }
            </dl>
        </>
    }
}

/// A source of law; what was not checked against an official copy says so.
pub(in crate::viewer) fn basis(basis: &Basis) -> Html {
    let name = if basis.article.is_empty() {
        basis.source.clone()
    } else {
        format!("{} {}", basis.source, basis.article)
    };
    html! {
        <li>
            if basis.url.is_empty() { { name } } else { <a href={basis.url.clone()} target="_blank" rel="noopener noreferrer">{ name }</a> }
            if !basis.effective.is_empty() { <span class="aside">{ format!(" {} {}", basis.effective, words::EFFECTIVE) }</span> }
            if !basis.verified { <span class="aside">{ format!("（{}）", words::UNVERIFIED) }</span> }
        </li>
    }
}

/// A word of colour never stands alone: the class goes with the severity's name.
fn severity_class(severity: crate::engine::checks::Severity) -> String {
    use crate::engine::export::Name as _;
    format!("severity is-{}", severity.name())
}

/// Another place: a link where it is a figure or citation, else its words.
fn related(shown: &Shown, span: Span) -> Option<Html> {
    let report = &shown.report;
    let printed = report.text.get(span.start as usize..span.end as usize)?.to_owned();
    let item = shown
        .page
        .marks
        .iter()
        .find(|(s, item)| *s == span && !matches!(item, Item::Finding(_)))
        .map(|(_, item)| *item);
    Some(match item {
        Some(item) => html! { <li>{ link(shown, item, "", printed) }</li> },
        None => html! { <li>{ printed }</li> },
    })
}

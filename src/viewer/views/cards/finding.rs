//! A finding: what to look at, on what basis, and what would satisfy it.

use yew::{html, Html};

use super::{links, row, text_row};
use crate::{
    engine::{
        checks::{rule, Severity},
        export::Name as _,
        report::Basis,
    },
    viewer::{model::Item, views::View, words},
};

/// The card of the finding with this index.
pub(super) fn card(view: &View<'_>, index: usize) -> Html {
    let Some(finding) = view.report().findings.get(index) else { return html! {} };
    let title = rule(finding.rule).map_or("", |r| r.title);
    let mut related = Vec::new();
    for span in &finding.related {
        let words = view.words(*span).to_owned();
        let marks = &view.shown.page.marks;
        let item = marks.iter().find(|(s, item)| s == span && !matches!(item, Item::Finding(_)));
        related.push(match item {
            Some((_, item)) => view.link(*item, "", words),
            None => html! { { words } },
        });
    }
    html! {
        <>
            { severity_tag(finding.severity) }
            <p class="card-subject">{ &finding.message }</p>
            if !finding.quote.is_empty() { <blockquote>{ &finding.quote }</blockquote> }
            <dl>
                { text_row(words::ADVICE, finding.advice.as_str()) }
                { row(words::BASIS, basis(&finding.basis)) }
                { text_row(words::RULE, format!("{} {title}", finding.rule)) }
                { text_row(words::CONFIDENCE, words::confidence(finding.confidence)) }
            </dl>
            { links(words::RELATED, related) }
        </>
    }
}

/// The gravity in words; colour never stands alone.
pub(in crate::viewer) fn severity_tag(severity: Severity) -> Html {
    html! { <span class={format!("severity is-{}", severity.name())}>{ words::severity(severity) }</span> }
}

/// Sources of law; what was not checked against an official copy says so.
pub(in crate::viewer) fn basis(basis: &[Basis]) -> Html {
    let one = |b: &Basis| {
        let name = format!("{} {}", b.source, b.article);
        let mut aside = String::new();
        if !b.effective.is_empty() {
            aside = format!(" {} {}", b.effective, words::EFFECTIVE);
        }
        if !b.verified {
            aside.push_str(words::UNVERIFIED);
        }
        let href = (!b.url.is_empty()).then(|| b.url.clone());
        html! { <li><a {href} target="_blank" rel="noopener noreferrer">{ name }</a><span class="aside">{ aside }</span></li> }
    };
    html! { <ul class="basis" aria-label={words::BASIS}>for b in basis { { one(b) } }</ul> }
}

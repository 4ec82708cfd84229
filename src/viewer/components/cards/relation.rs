//! A relation between figures, worked out as a person would write it.

use yew::{html, Html};

use super::text_row;
use crate::viewer::{components::link::link, core::Shown, model::Item, words};

/// The card of the relation with this index.
pub(super) fn card(shown: &Shown, index: usize, checking: bool) -> Html {
    let report = &shown.report;
    let Some(relation) = report.relations.get(index) else { return html! {} };
    let figures = relation.figures.iter().filter_map(|id| Item::parse(report, id)).filter_map(|item| {
        let span = item.span(report)?;
        let printed = report.text.get(span.start as usize..span.end as usize)?.to_owned();
        Some(html! { <li>{ link(shown, item, "", printed) }</li> })
    });
    html! {
        <>
            { working(shown, index, checking) }
            <dl>{ text_row(words::KIND, words::relation_kind(relation.kind)) }</dl>
            <p class="card-head">{ words::FIGURE }</p>
            <ul class="links">{ for figures }</ul>
        </>
    }
}

/// The reckoning of one relation. Without checking, only what holds is here at all.
pub(in crate::viewer) fn working(shown: &Shown, index: usize, checking: bool) -> Html {
    let relation = &shown.report.relations[index];
    let (class, told) = match relation.holds {
        Some(true) => ("working is-true", words::HOLDS),
        Some(false) => ("working is-false", differs()),
        None => ("working", words::OPEN),
    };
    let told = if checking { told } else { "" };
    let formula = if relation.formula.is_empty() {
        words::relation_kind(relation.kind).to_owned()
    } else {
        relation.formula.clone()
    };
    html! {
        <div {class}>
            { link(shown, Item::Relation(index), "formula", formula) }
            if !told.is_empty() { <span class="verdict">{ told }</span> }
            if let Some(note) = &relation.note { <p class="aside">{ note }</p> }
        </div>
    }
}

#[cfg(feature = "check")]
fn differs() -> &'static str {
    words::DIFFERS
}

#[cfg(not(feature = "check"))]
fn differs() -> &'static str {
    ""
}

//! A relation between figures, worked out as a person would write it.

use yew::{html, Html};

use super::{figure_link, links, text_row};
use crate::viewer::{model::Item, views::View, words};

/// The card of the relation with this index.
pub(super) fn card(view: &View<'_>, index: usize) -> Html {
    let report = view.report();
    let Some(relation) = report.relations.get(index) else { return html! {} };
    let mut figures = Vec::new();
    for id in &relation.figures {
        if let Some(Item::Figure(i)) = Item::parse(report, id) {
            figures.push(figure_link(view, i));
        }
    }
    html! {
        <>
            { working(view, index) }
            <dl>{ text_row(words::KIND, words::relation_kind(relation.kind)) }</dl>
            { links(words::FIGURE, figures) }
        </>
    }
}

/// The reckoning of one relation. In read mode only what holds is here at all, and needs no verdict.
pub(in crate::viewer) fn working(view: &View<'_>, index: usize) -> Html {
    let relation = &view.report().relations[index];
    let (class, told) = match relation.holds {
        Some(true) => ("working is-true", words::HOLDS),
        Some(false) => ("working is-false", words::DIFFERS),
        None => ("working", words::OPEN),
    };
    let kind = words::relation_kind(relation.kind);
    let formula = if relation.formula.is_empty() { kind } else { &relation.formula };
    html! {
        <div {class}>
            { view.link(Item::Relation(index), "formula", formula) }
            if view.state.checking() { <span class="verdict">{ told }</span> }
            if let Some(note) = &relation.note { <p class="aside">{ note }</p> }
        </div>
    }
}

//! A relation between figures, worked out as a person would write it.

use yew::Html;

use super::{figure_link, links, text_row};
use crate::viewer::{
    model::Item,
    views::{
        tag::{paragraph, tag, Tag},
        View,
    },
    words,
};

/// Fills the card of the relation with this index.
pub(super) fn fill(card: Tag, view: &View<'_>, index: usize) -> Tag {
    let report = view.report();
    let Some(relation) = report.relations.get(index) else { return card };
    let mut figures = Vec::new();
    for id in &relation.figures {
        if let Some(Item::Figure(i)) = Item::parse(report, id) {
            figures.push(figure_link(view, i));
        }
    }
    card.child(working(view, index))
        .child(tag("dl").child(text_row(view.say(words::KIND), view.label(relation.kind))))
        .child(links(view.say(words::FIGURE), figures))
}

/// The reckoning of one relation. In read mode only what holds is here at all, and needs no verdict.
pub(in crate::viewer) fn working(view: &View<'_>, index: usize) -> Tag {
    let relation = &view.report().relations[index];
    let class = match relation.holds {
        Some(true) => "working is-true",
        Some(false) => "working is-false",
        None => "working",
    };
    let item = Item::Relation(index);
    let formula = if relation.formula.is_empty() {
        view.link(item, "formula", view.label(relation.kind))
    } else {
        view.quote_link(item, "formula", &relation.formula)
    };
    tag("div")
        .class(class)
        .child(formula)
        .child(verdict(view, relation.holds))
        .maybe(relation.note.as_ref().map(|note| paragraph("aside", note)))
}

#[cfg(feature = "check")]
fn verdict(view: &View<'_>, holds: Option<bool>) -> Html {
    let told = match holds {
        Some(true) => words::HOLDS,
        Some(false) => words::DIFFERS,
        None => words::OPEN,
    };
    tag("span").class("verdict").text(view.say(told)).into()
}

#[cfg(not(feature = "check"))]
fn verdict(_: &View<'_>, _: Option<bool>) -> Html {
    Html::default()
}

//! A relation between figures, worked out as a person would write it.

use super::{figure_link, links, text_row};
use crate::viewer::{
    model::Item,
    state::CHECKING,
    views::{
        tag::{paragraph, span, tag, Tag},
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
    let (class, told) = match relation.holds {
        Some(true) => ("working is-true", view.say(words::HOLDS)),
        Some(false) => ("working is-false", view.say(words::DIFFERS)),
        None => ("working", view.say(words::OPEN)),
    };
    let kind = view.label(relation.kind);
    let formula = if relation.formula.is_empty() { kind } else { &relation.formula };
    tag("div")
        .class(class)
        .child(view.link(Item::Relation(index), "formula", formula))
        .maybe(CHECKING.then(|| span("verdict", told)))
        .maybe(relation.note.as_ref().map(|note| paragraph("aside", note)))
}

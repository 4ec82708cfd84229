//! A relation between figures, worked out as a person would write it.

use super::{figure_link, links, text_row};
use crate::{
    engine::export::Label as _,
    viewer::{
        model::Item,
        state::CHECKING,
        views::{
            tag::{paragraph, span, tag, Tag},
            View,
        },
        words,
    },
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
        .child(tag("dl").child(text_row(words::KIND, relation.kind.label())))
        .child(links(words::FIGURE, figures))
}

/// The reckoning of one relation. In read mode only what holds is here at all, and needs no verdict.
pub(in crate::viewer) fn working(view: &View<'_>, index: usize) -> Tag {
    let relation = &view.report().relations[index];
    let (class, told) = match relation.holds {
        Some(true) => ("working is-true", words::HOLDS),
        Some(false) => ("working is-false", words::DIFFERS),
        None => ("working", words::OPEN),
    };
    let kind = relation.kind.label();
    let formula = if relation.formula.is_empty() { kind } else { &relation.formula };
    tag("div")
        .class(class)
        .child(view.link(Item::Relation(index), "formula", formula))
        .maybe(CHECKING.then(|| span("verdict", told)))
        .maybe(relation.note.as_ref().map(|note| paragraph("aside", note)))
}

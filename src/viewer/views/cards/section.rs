//! A section: which part of the report it is, what it is about, what stands in it.

use super::{figure_link, links, place, row, text_row};
use crate::viewer::{
    views::{
        tag::{paragraph, tag, Tag},
        View,
    },
    words,
};

/// Fills the card of the section with this index.
pub(super) fn fill(card: Tag, view: &View<'_>, index: usize) -> Tag {
    let report = view.report();
    let Some(section) = report.sections.get(index) else { return card };
    let mut figures = Vec::new();
    for (i, figure) in report.figures.iter().enumerate() {
        if figure.section.as_ref() == Some(&section.id) {
            figures.push(figure_link(view, i));
        }
    }
    let facts = tag("dl")
        .child(text_row(view.say(words::PART), view.label(section.role.unwrap_or(section.part))))
        .child(text_row(view.say(words::TOPIC), section.topic.map_or("", |t| view.label(t))))
        .maybe(section.parent.is_some().then(|| row(view.say(words::PLACE), place(view, index))));
    card.child(view.printed(paragraph("card-subject", &view.heading(index))))
        .child(facts)
        .child(links(view.say(words::FIGURE), figures))
}

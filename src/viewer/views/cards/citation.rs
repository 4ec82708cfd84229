//! A cited document.

use yew::Html;

use super::{findings_at, printed_row, sentence, text_row};
use crate::{
    engine::report::Citation,
    viewer::{
        views::{
            tag::{paragraph, tag, Tag},
            View,
        },
        words,
    },
};

/// Fills the card of the citation with this index.
pub(super) fn fill(card: Tag, view: &View<'_>, index: usize) -> Tag {
    let report = view.report();
    let Some(citation) = report.citations.get(index) else { return card };
    let number = citation.doc_number.as_deref().unwrap_or_default();
    let facts = tag("dl")
        .child(printed_row(view, view.say(words::NUMBER), number))
        .child(text_row(view.say(words::KIND), view.label(citation.kind)))
        .child(status(view, citation));
    card.child(view.printed(paragraph("card-subject", citation.name.as_deref().unwrap_or(number))))
        .child(facts)
        .child(findings_at(view, citation.span))
        .child(sentence(view, citation.span))
}

#[cfg(feature = "check")]
fn status(view: &View<'_>, citation: &Citation) -> Html {
    let status = citation.status.map(|s| view.fill(words::STATUS_TOLD, &[&view.label(s)]));
    text_row(view.say(words::STATUS), &status.unwrap_or_default())
}

#[cfg(not(feature = "check"))]
fn status(_: &View<'_>, _: &Citation) -> Html {
    Html::default()
}

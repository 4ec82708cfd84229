//! A legal term in plain words.

use super::row;
use crate::{
    engine::tables::glossary::{terms, PLAIN},
    viewer::{
        views::{
            tag::{paragraph, tag, Tag},
            View,
        },
        words,
    },
};

/// Fills the card of the mention with this index.
pub(super) fn fill(card: Tag, view: &View<'_>, index: usize) -> Tag {
    let mention = view.shown.page.mentions.get(index);
    let Some(term) = mention.and_then(|m| terms().get(m.term)) else { return card };
    let source = view.explained(tag("span"), term.source, term.source != PLAIN);
    card.child(view.explained(tag("p").class("card-subject"), term.name, true))
        .child(view.explained(tag("p"), term.explanation, false))
        .child(tag("dl").child(row(view.say(words::TERM_SOURCE), source)))
        .child(paragraph("aside", view.say(words::TERM_NOTE)))
}

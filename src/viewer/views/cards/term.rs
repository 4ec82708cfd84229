//! A legal term in plain words.

use super::row;
use crate::{
    engine::tables::glossary::terms,
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
    card.child(view.spoken(tag("p").class("card-subject"), term.name))
        .child(view.spoken(tag("p"), term.explanation))
        .child(tag("dl").child(row(view.say(words::TERM_SOURCE), view.spoken(tag("span"), term.source))))
        .child(paragraph("aside", view.say(words::TERM_NOTE)))
}

//! A cited document.

use yew::Html;

use super::{findings_at, printed_row, sentence, text_row};
use crate::{
    engine::{facts::CitationKind, report::Citation, structure::Date, tables::laws, text::Reading},
    viewer::{
        views::{
            tag::{group, paragraph, tag, Tag},
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
        .child(law(view, citation))
        .child(status(view, citation));
    card.child(view.printed(paragraph("card-subject", citation.name.as_deref().unwrap_or(number))))
        .child(facts)
        .child(findings_at(view, citation.span))
        .child(sentence(view, citation.span))
}

/// What is known of a national statute whatever becomes of it.
fn law(view: &View<'_>, citation: &Citation) -> Tag {
    let name = citation.name.as_deref().unwrap_or_default();
    let reading = Reading::new(name.to_owned());
    let name = laws::bare_name(reading.copy());
    let made = match laws::national_kind(name) {
        Some(CitationKind::Law) => words::CONGRESS,
        Some(CitationKind::Regulation) => words::COUNCIL,
        _ => return group(),
    };
    let facts = group().child(text_row(view.say(words::MADE_BY), view.say(made)));
    // Of regulations often the day of publication alone is known.
    let Some(period) = laws::period(name).filter(|_| made == words::CONGRESS) else { return facts };
    // A day before any report is none that a source has.
    let until = view.report().meta.year.as_ref().map_or(u16::MAX, |year| year.value);
    let known = |day: &&Date| day.year > 0 && day.year <= until;
    let day = |day: Option<&Date>| day.map(|day| view.day(&day.to_string())).unwrap_or_default();
    facts
        .child(text_row(view.say(words::IN_FORCE_FROM), &day(Some(&period.from).filter(known))))
        .child(text_row(view.say(words::REVISED_FROM), &day(period.revised.iter().rfind(known))))
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

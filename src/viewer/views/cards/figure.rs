//! A figure: what is counted, how much, how exact, where, and what it adds up to.

use yew::Html;

use super::{
    figure_link, findings_at, links, place, printed_row, relation::working, row, sentence, text_row,
};
use crate::{
    engine::{facts::Qualifier, report::Figure, tables::indicators},
    viewer::{
        model::{relations_of, Item},
        state::Action,
        views::{
            tag::{paragraph, tag, Tag},
            View,
        },
        words,
    },
};

/// Fills the card of the figure with this index.
pub(super) fn fill(card: Tag, view: &View<'_>, index: usize) -> Tag {
    let report = view.report();
    let Some(figure) = report.figures.get(index) else { return card };
    let workings: Vec<Tag> = relations_of(report, index).map(|r| working(view, r)).collect();
    let head = (!workings.is_empty()).then(|| paragraph("card-head", view.say(words::WORKING)));
    card.child(view.printed(paragraph("card-value", view.words(figure.span))))
        .child(view.printed(paragraph("card-subject", &figure.subject)))
        .child(facts(view, figure))
        .maybe(head)
        .children(workings)
        .child(links(view.say(words::SAME_INDICATOR), same(view, index, figure)))
        .child(findings_at(view, figure.span))
        .child(sentence(view, figure.span))
        .child(view.button(view.say(words::IN_TABLE), Action::Row(Item::Figure(index))))
}

fn facts(view: &View<'_>, figure: &Figure) -> Tag {
    let indicator = figure.indicator.and_then(indicators::by_id).map_or("", |i| view.say(i.name));
    let section = view.section(figure.section.as_ref());
    tag("dl")
        .child(printed_row(view, view.say(words::VALUE), &value(figure)))
        .child(text_row(view.say(words::QUALIFIER), &qualifier(view, figure)))
        .child(text_row(view.say(words::KIND), &kind(view, figure)))
        .child(text_row(view.say(words::INDICATOR), indicator))
        .child(text_row(view.say(words::YEAR), &figure.year_words()))
        .child(printed_row(view, view.say(words::BASE), figure.base.as_deref().unwrap_or_default()))
        .child(text_row(
            view.say(words::TARGET),
            if figure.target { view.say(words::TARGET_LONG) } else { "" },
        ))
        .maybe(section.map(|s| row(view.say(words::PLACE), place(view, s))))
}

/// Links to the other figures of the same indicator.
fn same(view: &View<'_>, index: usize, figure: &Figure) -> Vec<Html> {
    let mut same = Vec::new();
    for (i, other) in view.report().figures.iter().enumerate() {
        if i != index && figure.indicator.is_some() && other.indicator == figure.indicator {
            same.push(figure_link(view, i));
        }
    }
    same
}

/// The value worked out, in base units.
fn value(figure: &Figure) -> String {
    let first = format!("{} {}", figure.value, figure.unit);
    match figure.value_to {
        Some(to) => format!("{first} → {to} {}", figure.unit_to.as_ref().unwrap_or(&figure.unit)),
        None => first,
    }
}

fn qualifier(view: &View<'_>, figure: &Figure) -> String {
    match figure.qualifier_to {
        Some(to) if to != Qualifier::Exact => {
            format!("{} → {}", view.label(figure.qualifier), view.label(to))
        }
        _ => view.label(figure.qualifier).to_owned(),
    }
}

fn kind(view: &View<'_>, figure: &Figure) -> String {
    let kind = view.label(figure.kind);
    match figure.direction {
        Some(direction) => view.fill(words::KIND_TOLD, &[&kind, &view.label(direction)]),
        None => kind.to_owned(),
    }
}

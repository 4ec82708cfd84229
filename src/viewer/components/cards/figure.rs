//! A figure: what is counted, how much, how exact, where, and what it adds up to.

use yew::{html, Html};

use super::{findings_at, relation::working, row, sentence, text_row};
use crate::{
    engine::{facts::Qualifier, report::Figure, tables::indicators},
    viewer::{
        components::link::link,
        core::Shown,
        model::{path, relations_of, Item},
        words,
    },
};

/// The card of the figure with this index.
pub(super) fn card(shown: &Shown, index: usize, checking: bool) -> Html {
    let report = &shown.report;
    let Some(figure) = report.figures.get(index) else { return html! {} };
    let printed = report.text.get(figure.span.start as usize..figure.span.end as usize).unwrap_or_default();
    let indicator = figure.indicator.and_then(indicators::by_id).map_or("", |i| i.name);
    let section = figure.section.as_ref().and_then(|id| report.sections.iter().position(|s| &s.id == id));
    let relations: Vec<usize> = relations_of(report, index).collect();
    let same: Vec<usize> = (0..report.figures.len())
        .filter(|&i| {
            i != index && figure.indicator.is_some() && report.figures[i].indicator == figure.indicator
        })
        .collect();
    html! {
        <>
            <p class="card-value">{ printed.to_owned() }</p>
            if !figure.subject.is_empty() { <p class="card-subject">{ &figure.subject }</p> }
            <dl>
                { text_row(words::VALUE, &value(figure)) }
                { text_row(words::QUALIFIER, &qualifier(figure)) }
                { text_row(words::KIND, &kind(figure)) }
                { text_row(words::INDICATOR, indicator) }
                if figure.target { { text_row(words::TARGET, words::TARGET_LONG) } }
                if let Some(section) = section { { row(words::PLACE, place(shown, section)) } }
            </dl>
            if !relations.is_empty() {
                <p class="card-head">{ words::WORKING }</p>
                { for relations.into_iter().map(|r| working(shown, r, checking)) }
            }
            if !same.is_empty() {
                <p class="card-head">{ words::SAME_INDICATOR }</p>
                <ul class="links">{ for same.into_iter().map(|i| html! { <li>{ link(shown, Item::Figure(i), "", labelled(shown, i)) }</li> }) }</ul>
            }
            { findings_at(shown, figure.span, checking) }
            <p class="card-head">{ words::SENTENCE }</p>
            <blockquote>{ sentence(report, figure.span).to_owned() }</blockquote>
        </>
    }
}

/// Subject and printed words, for a list.
fn labelled(shown: &Shown, index: usize) -> String {
    let figure = &shown.report.figures[index];
    let printed =
        shown.report.text.get(figure.span.start as usize..figure.span.end as usize).unwrap_or_default();
    format!("{} {printed}", figure.subject)
}

/// The value worked out, in base units.
fn value(figure: &Figure) -> String {
    let unit = if figure.unit.is_empty() { String::new() } else { format!(" {}", figure.unit) };
    let to = figure.value_to.map(|to| {
        format!(" → {to}{}", figure.unit_to.as_ref().map_or_else(|| unit.clone(), |u| format!(" {u}")))
    });
    format!("{}{unit}{}", figure.value, to.unwrap_or_default())
}

fn qualifier(figure: &Figure) -> String {
    match figure.qualifier_to {
        Some(to) if to != Qualifier::Exact => {
            format!("{} → {}", words::qualifier(figure.qualifier), words::qualifier(to))
        }
        _ => words::qualifier(figure.qualifier).to_owned(),
    }
}

fn kind(figure: &Figure) -> String {
    let direction = figure.direction.map(|d| format!("，{}", words::direction(d)));
    format!("{}{}", words::figure_kind(figure.kind), direction.unwrap_or_default())
}

/// The way to a section, each step a link.
pub(super) fn place(shown: &Shown, section: usize) -> Html {
    let steps = path(&shown.report, section).into_iter().filter_map(|s| {
        let index = shown.report.sections.iter().position(|other| other.id == s.id)?;
        Some(html! { <span class="step">{ link(shown, Item::Section(index), "", format!("{}{}", s.marker, s.heading)) }</span> })
    });
    html! { { for steps } }
}

//! A figure: what is counted, how much, how exact, where, and what it adds up to.

use yew::{html, Html};

use super::{figure_link, findings_at, links, place, relation::working, row, sentence, text_row};
use crate::{
    engine::{facts::Qualifier, report::Figure, tables::indicators},
    viewer::{model::relations_of, views::View, words},
};

/// The card of the figure with this index.
pub(super) fn card(view: &View<'_>, index: usize) -> Html {
    let report = view.report();
    let Some(figure) = report.figures.get(index) else { return html! {} };
    let relations: Vec<usize> = relations_of(report, index).collect();
    let mut same = Vec::new();
    if figure.indicator.is_some() {
        for i in (0..report.figures.len())
            .filter(|&i| i != index && report.figures[i].indicator == figure.indicator)
        {
            same.push(figure_link(view, i));
        }
    }
    html! {
        <>
            <p class="card-value">{ view.words(figure.span).to_owned() }</p>
            <p class="card-subject">{ &figure.subject }</p>
            <dl>
                { text_row(words::VALUE, value(figure)) }
                { text_row(words::QUALIFIER, qualifier(figure)) }
                { text_row(words::KIND, kind(figure)) }
                { text_row(words::INDICATOR, figure.indicator.and_then(indicators::by_id).map_or("", |i| i.name)) }
                { text_row(words::TARGET, if figure.target { words::TARGET_LONG } else { "" }) }
                if let Some(section) = view.section(figure.section.as_ref()) { { row(words::PLACE, place(view, section)) } }
            </dl>
            if !relations.is_empty() {
                <p class="card-head">{ words::WORKING }</p>
                for r in relations { { working(view, r) } }
            }
            { links(words::SAME_INDICATOR, same) }
            { findings_at(view, figure.span) }
            { sentence(report, figure.span) }
        </>
    }
}

/// The value worked out, in base units.
fn value(figure: &Figure) -> String {
    let first = format!("{} {}", figure.value, figure.unit);
    match figure.value_to {
        Some(to) => format!("{first} → {to} {}", figure.unit_to.as_ref().unwrap_or(&figure.unit)),
        None => first,
    }
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
    let kind = words::figure_kind(figure.kind);
    match figure.direction {
        Some(direction) => format!("{kind}，{}", words::direction(direction)),
        None => kind.to_owned(),
    }
}

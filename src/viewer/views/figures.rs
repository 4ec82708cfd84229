//! Every figure as a table, and how the figures hang together.

use web_sys::HtmlSelectElement;
use yew::{virtual_dom::ListenerKind, Callback, Event, Html, TargetCast as _};

use super::{
    cards::working,
    tag::{cell, column, paragraph, span, tag, Attr, Tag},
    view::count,
    View,
};
use crate::{
    engine::{
        export::{Label as _, Name as _},
        facts::FigureKind,
        report::Figure,
    },
    viewer::{model::Item, state::Action, words},
};

/// The table with its filters, and the relations below.
pub(in crate::viewer) fn figures(view: &View<'_>) -> Tag {
    let sheet = tag("div").class("sheet");
    let figures = &view.report().figures;
    if figures.is_empty() {
        return sheet.child(paragraph("empty", words::NO_FIGURES));
    }
    let mut rows = Vec::new();
    for (i, figure) in figures.iter().enumerate() {
        if view.state.kind.is_none_or(|k| figure.kind == k) {
            rows.extend(row(view, i, figure));
        }
    }
    sheet
        .on_click(view.go_to_pressed())
        .child(filters(view, rows.len()))
        .child(table(rows))
        .child(relations(view))
}

fn filters(view: &View<'_>, found: usize) -> Tag {
    let words = tag("input")
        .set(Attr::Type, "search")
        .set(Attr::AriaLabel, words::FILTER)
        .set(Attr::Placeholder, words::FILTER_HINT)
        .value(&view.state.filter)
        .on(|| ListenerKind::oninput, view.typed(Action::Filter));
    let kind = view.state.kind;
    let kinds = tag("select")
        .set(Attr::AriaLabel, words::KIND)
        .on(|| ListenerKind::onchange, chosen(view.send.clone()))
        .child(option(words::ALL_KINDS, kind.is_none()))
        .children(FigureKind::ALL.iter().map(|&k| option(k.label(), kind == Some(k))));
    let told = format!("{} {found} {}", words::FIGURES_SHOWN, words::PLACES);
    tag("div")
        .class("filters")
        .child(words)
        .child(kinds)
        .child(span("told", &told).set(Attr::AriaLive, "polite"))
}

fn option(words: &str, chosen: bool) -> Tag {
    tag("option").flag(Attr::Selected, chosen).text(words)
}

fn chosen(send: Callback<Action>) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let index = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let kind = usize::try_from(index).ok().and_then(|i| FigureKind::ALL.get(i.checked_sub(1)?)).copied();
        send.emit(Action::Kind(kind));
    })
}

fn table(rows: Vec<Tag>) -> Tag {
    if rows.is_empty() {
        return paragraph("empty", words::NO_MATCH);
    }
    let heads = tag("tr")
        .child(column("", words::SUBJECT))
        .child(column("number", words::VALUE))
        .child(column("extra", words::KIND))
        .child(column("extra", words::PLACE));
    tag("table").class("figures").child(tag("thead").child(heads)).child(tag("tbody").children(rows))
}

/// One figure; nothing when the filter does not fit.
fn row(view: &View<'_>, index: usize, figure: &Figure) -> Option<Tag> {
    let printed = view.words(figure.span);
    let place = view.section(figure.section.as_ref()).map(|s| view.heading(s)).unwrap_or_default();
    let filter = view.state.filter.trim();
    let fits = [figure.subject.as_str(), printed, &figure.value.to_string(), &place]
        .iter()
        .any(|t| t.contains(filter));
    if !fits {
        return None;
    }
    let target = figure.target.then(|| span("tag", words::TARGET));
    let row = tag("tr")
        .set(Attr::DataId, &figure.id)
        .child(tag("td").text(&figure.subject).maybe(target))
        .child(tag("td").class("number").child(view.link(Item::Figure(index), "", printed)))
        .child(cell("extra", figure.kind.label()))
        .child(cell("extra place", &place));
    Some(row)
}

fn relations(view: &View<'_>) -> Html {
    let number = view.report().relations.len();
    if number == 0 {
        return Html::default();
    }
    tag("section")
        .class("relations")
        .child(view.title(words::RELATIONS).child(count(number)))
        .child(paragraph("aside", words::RELATIONS_NOTE))
        .children((0..number).map(|r| working(view, r)))
        .into()
}

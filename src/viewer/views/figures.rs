//! Every figure as a table, and how the figures hang together.

use web_sys::HtmlSelectElement;
use yew::{virtual_dom::ListenerKind, Callback, Event, Html, TargetCast as _};

use super::{
    cards::working,
    tag::{cell, column, paragraph, span, tag, Attr, Tag},
    view::{bar_picture, count},
    View,
};
use crate::{
    engine::{
        export::{Label, Name as _},
        facts::FigureKind,
        report::Figure,
        tables::indicators,
    },
    viewer::{
        model::{grouped, groups, Group, Item, Order, Row},
        state::Action,
        words,
    },
};

/// The table with its filters, and the relations below.
pub(in crate::viewer) fn figures(view: &View<'_>) -> Tag {
    let sheet = tag("div").class("sheet");
    let figures = &view.report().figures;
    if figures.is_empty() {
        return sheet.child(paragraph("empty", view.say(words::NO_FIGURES)));
    }
    let asked = (0..figures.len()).filter(|&i| is_asked_for(view, &figures[i])).collect::<Vec<_>>();
    let relations = relations(view, &asked);
    sheet
        .on_click(view.go_to_pressed())
        .child(filters(view, asked.len()))
        .child(table(view, asked))
        .child(relations)
}

/// True for a figure of the kind, and with the words, that the table is filtered by.
fn is_asked_for(view: &View<'_>, figure: &Figure) -> bool {
    let filter = view.state.filter.trim();
    let holds = |text: &str| text.contains(filter);
    view.state.kind.is_none_or(|kind| figure.kind == kind)
        && (holds(&figure.subject)
            || holds(view.words(figure.span))
            || holds(&figure.value.to_string())
            || holds(indicator(view, figure))
            || holds(&place(view, figure)))
}

/// What the indicator table calls it.
fn indicator(view: &View<'_>, figure: &Figure) -> &'static str {
    figure.indicator.and_then(indicators::by_id).map_or("", |i| view.say(i.name))
}

fn place(view: &View<'_>, figure: &Figure) -> String {
    view.section(figure.section.as_ref()).map(|s| view.heading(s)).unwrap_or_default()
}

fn filters(view: &View<'_>, found: usize) -> Tag {
    let words = tag("input")
        .set(Attr::Type, "search")
        .set(Attr::AriaLabel, view.say(words::FILTER))
        .set(Attr::Placeholder, view.say(words::FILTER_HINT))
        .value(&view.state.filter)
        .on(|| ListenerKind::oninput, view.typed(Action::Filter));
    let kind = view.state.kind;
    let kinds = choice(view, view.say(words::KIND), kind_at)
        .child(option(view.say(words::ALL_KINDS), kind.is_none()))
        .children(FigureKind::ALL.iter().map(|&k| option(view.label(k), kind == Some(k))));
    let orders = Order::ALL.iter().map(|&o| option(view.say(words::order(o)), view.state.order == o));
    let told = view.fill(words::FIGURES_SHOWN, &[&grouped(found)]);
    tag("div")
        .class("filters")
        .child(words)
        .child(kinds)
        .child(choice(view, view.say(words::ORDER), order_at).children(orders))
        .child(span("told", &told).set(Attr::AriaLive, "polite"))
}

/// A list to choose from; `action` says what the entry at an index does.
fn choice(view: &View<'_>, name: &str, action: fn(usize) -> Action) -> Tag {
    let send = view.send.clone();
    let chosen = Callback::from(move |event: Event| {
        let index = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        send.emit(action(usize::try_from(index).unwrap_or(0)));
    });
    tag("select").set(Attr::AriaLabel, name).on(|| ListenerKind::onchange, chosen)
}

/// Before the kinds stands the entry for all of them.
fn kind_at(index: usize) -> Action {
    Action::Kind(index.checked_sub(1).and_then(|i| FigureKind::ALL.get(i)).copied())
}

fn order_at(index: usize) -> Action {
    Action::Order(Order::ALL.get(index).copied().unwrap_or_default())
}

fn option(words: &str, chosen: bool) -> Tag {
    tag("option").flag(Attr::Selected, chosen).text(words)
}

fn table(view: &View<'_>, figures: Vec<usize>) -> Tag {
    if figures.is_empty() {
        return paragraph("empty", view.say(words::NO_MATCH));
    }
    let heads = tag("tr")
        .child(column("", view.say(words::SUBJECT)))
        .child(column("number", view.say(words::VALUE)))
        .child(column("extra", view.say(words::INDICATOR)))
        .child(column("extra", view.say(words::KIND)))
        .child(column("extra", view.say(words::PLACE)));
    let groups = groups(view.report(), figures, view.state.order);
    tag("table")
        .class("figures")
        .child(tag("thead").child(heads))
        .children(groups.iter().map(|g| group(view, g)))
}

/// The rows of one topic below its name; all rows where they are in no groups.
fn group(view: &View<'_>, group: &Group) -> Tag {
    let name =
        group.topic.map(Label::label).or((view.state.order == Order::Topic).then_some(words::NO_TOPIC));
    let name = name.map(|name| view.say(name));
    let head = name.map(|name| {
        let head = tag("th").set(Attr::ColSpan, "5").set(Attr::Scope, "rowgroup").text(name);
        tag("tr").class("group").child(head.child(count(group.rows.len())))
    });
    tag("tbody").maybe(head).children(group.rows.iter().map(|r| row(view, r)))
}

fn row(view: &View<'_>, row: &Row) -> Tag {
    let figure = &view.report().figures[row.figure];
    let target = figure.target.then(|| span("tag", view.say(words::TARGET)));
    let link = view.quote_link(Item::Figure(row.figure), "", view.words(figure.span));
    let subject = view.printed(span("", &figure.subject));
    tag("tr")
        .set(Attr::DataId, &figure.id)
        .child(tag("td").child(subject).maybe(target))
        .child(tag("td").class("number").child(link).maybe(row.share.map(bar_picture)))
        .child(cell("extra", indicator(view, figure)))
        .child(cell("extra kind", view.label(figure.kind)))
        .child(view.printed(cell("extra place", &place(view, figure))))
}

/// How the figures that are asked for hang together, each below what its first figure counts.
fn relations(view: &View<'_>, asked: &[usize]) -> Html {
    let report = view.report();
    let mut shown = Vec::new();
    for (r, relation) in report.relations.iter().enumerate() {
        let figures = relation.figures.iter().filter_map(|id| match Item::parse(report, id) {
            Some(Item::Figure(f)) => Some(f),
            _ => None,
        });
        let figures: Vec<usize> = figures.collect();
        if figures.iter().any(|f| asked.contains(f)) {
            let subject =
                figures.first().map(|&f| view.printed(paragraph("aside", &report.figures[f].subject)));
            shown.push(tag("div").maybe(subject).child(working(view, r)));
        }
    }
    if shown.is_empty() {
        return Html::default();
    }
    tag("section")
        .class("relations")
        .child(view.title(view.say(words::RELATIONS)).child(count(shown.len())))
        .child(paragraph("aside", view.say(words::RELATIONS_NOTE)))
        .children(shown)
        .into()
}

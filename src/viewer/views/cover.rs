//! What a reader wants to know of a report before reading it: below its title, above its text.

use yew::Html;

use super::{
    cards::list,
    contents::PARTS,
    facts::{facts, remark},
    tag::{paragraph, span, tag, Attr, Tag},
    view::way_to,
    View,
};
use crate::{
    engine::export::Name as _,
    viewer::{
        model::{highlights, Item},
        words,
    },
};

/// Facts, and the way to each of the contents that is there. It speaks for the viewer, not for the report.
pub(super) fn cover(view: &View<'_>) -> Tag {
    tag("div")
        .set(Attr::Lang, view.state.lang().name())
        .class("cover")
        .on_click(view.go_to_pressed())
        .child(facts(view))
        .child(remark(view))
        .child(parts(view))
        .child(shown_figures(view))
}

/// 数据摘录: figures as printed, with what they count.
fn shown_figures(view: &View<'_>) -> Html {
    let report = view.report();
    let figures = highlights(report, &view.state.wishes.highlights);
    if figures.is_empty() {
        return Html::default();
    }
    let figure = |&i: &usize| {
        let figure = &report.figures[i];
        way_to(&figure.id)
            .child(view.printed(span("card-value", view.words(figure.span))))
            .child(view.printed(span("subject", &figure.subject)))
            .into()
    };
    tag("section")
        .class("cover-figures")
        .set(Attr::AriaLabel, view.say(words::HIGHLIGHTS))
        .child(paragraph("card-head", view.say(words::HIGHLIGHTS)))
        .child(list(figures.iter().map(figure).collect()))
        .into()
}

/// A link to the first section that serves each part; what is missing is not spoken of.
fn parts(view: &View<'_>) -> Html {
    let mut links = Vec::new();
    for part in PARTS {
        let serves = view.report().sections.iter().position(|s| s.part == part || s.role == Some(part));
        let way = |section| way_to(Item::Section(section).id(view.report())).text(view.label(part)).into();
        links.extend(serves.map(way));
    }
    if links.is_empty() {
        return Html::default();
    }
    tag("nav").class("cover-parts").set(Attr::AriaLabel, view.say(words::PARTS)).child(list(links)).into()
}

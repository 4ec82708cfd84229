//! The head of the viewer: what report this is, and what can be done with it.

use yew::Html;

#[cfg(feature = "check")]
use super::{reading, view::button};
use super::{
    tag::{paragraph, tag, Attr, Tag},
    View,
};
use crate::{
    engine::{export::Label as _, report::Field},
    viewer::{
        state::{Action, Tab},
        words,
    },
};

/// The head; `tabs` where there is room for them.
pub(in crate::viewer) fn bar(view: &View<'_>, tabs: Option<Tag>) -> Tag {
    let note = if view.state.checking() { words::NOTE_CHECK } else { words::NOTE_READ };
    let title = tag("div").class("bar-title").child(name(view)).child(facts(view));
    let top = tag("div").class("bar-top").child(title).child(tools(view));
    let bar = tag("div").class("bar").child(top).maybe(tabs).child(paragraph("note", note));
    #[cfg(feature = "check")]
    let bar = bar.maybe(view.state.checking().then(|| reading(view)));
    bar
}

/// The document has its title; in the other views this one heads the page.
fn name(view: &View<'_>) -> Tag {
    let name = paragraph("name", &view.report().display_title);
    if view.state.tab == Tab::Read {
        name
    } else {
        name.heading(view.state.level())
    }
}

/// Issuer, year, days, length: what was read, in one line.
fn facts(view: &View<'_>) -> Tag {
    let report = view.report();
    let meta = &report.meta;
    let day = |field: &Option<Field<String>>| field.as_ref().map(|f| f.value.clone());
    let characters = report.text.chars().filter(|c| !c.is_whitespace()).count();
    let length = format!(
        "{characters} {} · {} {} {}",
        words::CHARACTERS,
        words::ABOUT,
        minutes(characters),
        words::MINUTES
    );
    let issuer = meta.issuer.as_ref().map(|f| match &meta.level {
        Some(level) => format!("{}（{}）", f.value, level.value.label()),
        None => f.value.clone(),
    });
    let facts = [
        (words::ISSUER, issuer),
        (words::YEAR, meta.year.as_ref().map(|y| y.value.to_string())),
        (words::DATED, day(&meta.dated)),
        (words::PUBLISHED, day(&meta.published)),
        (words::LENGTH, Some(length)),
    ];
    let mut line = tag("p").class("facts");
    for (name, value) in facts {
        line = line.maybe(value.map(|v| tag("span").class("fact").named(name, &v)));
    }
    line
}

/// Minutes to read so many characters silently, at 400 a minute, at least one.
fn minutes(characters: usize) -> usize {
    characters.div_ceil(400).max(1)
}

fn tools(view: &View<'_>) -> Tag {
    let searching = view.state.search.is_some();
    let search = Action::Search((!searching).then(String::new));
    let search = view.button(words::SEARCH, search).set(Attr::AriaPressed, &searching.to_string());
    let menu = tag("details").class("menu").child(tag("summary").text(words::EXPORT)).child(exports(view));
    tag("div")
        .class("tools")
        .child(opener(view))
        .child(search)
        .child(view.button(words::PRINT, Action::Print))
        .child(menu)
}

#[cfg(feature = "check")]
fn opener(view: &View<'_>) -> Html {
    if !view.state.checking() {
        return Html::default();
    }
    button(view.send, "primary", words::OPEN_OTHER, Action::Opening(true)).into()
}

#[cfg(not(feature = "check"))]
fn opener(_: &View<'_>) -> Html {
    Html::default()
}

fn exports(view: &View<'_>) -> Tag {
    let mut formats = vec![("csv", words::EXPORT_FIGURES)];
    #[cfg(feature = "check")]
    if view.state.checking() {
        formats.push(("csv:findings", words::EXPORT_FINDINGS));
        if view.report().score.as_ref().is_some_and(|s| !s.dimensions.is_empty()) {
            formats.push(("csv:score", words::EXPORT_SCORE));
        }
    }
    formats.push(("json", words::EXPORT_JSON));
    let mut items = tag("div").class("menu-items");
    for (format, name) in formats {
        items = items.child(view.button(name, Action::Export(format)).set(Attr::DataExport, format));
    }
    items
}

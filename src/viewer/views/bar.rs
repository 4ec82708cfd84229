//! The head of the viewer: what report this is, and what can be done with it.

use yew::{html, Html};

#[cfg(feature = "check")]
use super::view::button;
use super::{view::press, View};
use crate::{
    engine::report::Field,
    viewer::{
        state::{Action, Tab},
        words,
    },
};

/// The head; `tabs` where there is room for them.
pub(in crate::viewer) fn bar(view: &View<'_>, tabs: Html) -> Html {
    let searching = view.state.search.is_some();
    let search = Action::Search((!searching).then(String::new));
    // The document has its title; in the other views this one heads the page.
    let level = (view.state.tab != Tab::Read).then(|| view.state.level().to_string());
    html! {
        <div class="bar">
            <div class="bar-top">
                <div class="bar-title">
                    <p class="name" role={level.is_some().then_some("heading")} aria-level={level}>{ &view.report().display_title }</p>
                    <p class="facts">{ facts(view) }</p>
                </div>
                <div class="tools">
                    { opener(view) }
                    <button type="button" aria-pressed={searching.to_string()} onclick={press(view.send, search)}>{ words::SEARCH }</button>
                    { view.button(words::PRINT, Action::Print) }
                    <details class="menu">
                        <summary>{ words::EXPORT }</summary>
                        <div class="menu-items">{ exports(view) }</div>
                    </details>
                </div>
            </div>
            { tabs }
            <p class="note">{ if view.state.checking() { words::NOTE_CHECK } else { words::NOTE_READ } }</p>
        </div>
    }
}

/// Issuer, year, days, length: what was read, in one line.
fn facts(view: &View<'_>) -> Html {
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
        Some(level) => format!("{}（{}）", f.value, words::level(level.value)),
        None => f.value.clone(),
    });
    let facts = [
        (words::ISSUER, issuer),
        (words::YEAR, meta.year.as_ref().map(|y| y.value.to_string())),
        (words::DATED, day(&meta.dated)),
        (words::PUBLISHED, day(&meta.published)),
        (words::LENGTH, Some(length)),
    ];
    html! {
        for (name, value) in facts {
            if let Some(value) = value {
                <span class="fact"><b>{ name }</b>{ " " }{ value }</span>
            }
        }
    }
}

/// Minutes to read so many characters silently, at 400 a minute, at least one.
fn minutes(characters: usize) -> usize {
    characters.div_ceil(400).max(1)
}

#[cfg(feature = "check")]
fn opener(view: &View<'_>) -> Html {
    if !view.state.checking() {
        return html! {};
    }
    button(view.send, "primary", words::OPEN_OTHER, Action::Opening(true))
}

#[cfg(not(feature = "check"))]
fn opener(_: &View<'_>) -> Html {
    html! {}
}

fn exports(view: &View<'_>) -> Html {
    let mut formats = vec![("csv", words::EXPORT_FIGURES)];
    #[cfg(feature = "check")]
    if view.state.checking() {
        formats.push(("csv:findings", words::EXPORT_FINDINGS));
        if view.report().score.as_ref().is_some_and(|s| !s.dimensions.is_empty()) {
            formats.push(("csv:score", words::EXPORT_SCORE));
        }
    }
    formats.push(("json", words::EXPORT_JSON));
    html! {
        for (format, name) in formats {
            <button type="button" data-export={format} onclick={press(view.send, Action::Export(format))}>{ name }</button>
        }
    }
}

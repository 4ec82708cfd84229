//! The head of the viewer: what report this is, and what can be done with it.

use std::rc::Rc;

use yew::prelude::{function_component, html, Callback, Children, Html, MouseEvent, Properties};

use crate::viewer::{
    core::{Core, Shown},
    effects::download,
    state::Action,
    words,
};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct BarProps {
    pub(in crate::viewer) shown: Rc<Shown>,
    pub(in crate::viewer) core: Rc<Core>,
    pub(in crate::viewer) checking: bool,
    pub(in crate::viewer) standalone: bool,
    pub(in crate::viewer) searching: bool,
    pub(in crate::viewer) send: Callback<Action>,
    /// The tabs, where there is room for them.
    pub(in crate::viewer) children: Children,
}

#[function_component]
pub(in crate::viewer) fn Bar(props: &BarProps) -> Html {
    let report = &props.shown.report;
    let send = |action: fn(bool) -> Action, value: bool| {
        let send = props.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(action(value)))
    };
    let search = |open: bool| if open { Action::Search(Some(String::new())) } else { Action::Search(None) };
    let core = Rc::clone(&props.core);
    let print = Callback::from(move |_: MouseEvent| core.emit("print", &wasm_bindgen::JsValue::NULL));
    html! {
        <header class="bar">
            <div class="bar-top">
                <div class="bar-title">
                    <p class="name">{ &report.display_title }</p>
                    <p class="facts">{ facts(props) }</p>
                </div>
                <div class="tools">
                    { opener(props) }
                    <button type="button" aria-pressed={props.searching.to_string()} onclick={send(search, !props.searching)}>{ words::SEARCH }</button>
                    <button type="button" onclick={print}>{ words::PRINT }</button>
                    <details class="menu">
                        <summary>{ words::EXPORT }</summary>
                        <div class="menu-items">{ for exports(props) }</div>
                    </details>
                </div>
            </div>
            { for props.children.iter() }
            <p class="note">{ if props.checking { words::NOTE_CHECK } else { words::NOTE_READ } }</p>
        </header>
    }
}

/// Issuer, year, days, length: what was read, in one line.
fn facts(props: &BarProps) -> Html {
    let report = &props.shown.report;
    let meta = &report.meta;
    let text = |name: &'static str, value: Option<String>| value.map(|v| (name, v));
    let day = |field: &Option<crate::engine::report::Field<String>>| field.as_ref().map(|f| f.value.clone());
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
        text(words::ISSUER, issuer),
        text(words::YEAR, meta.year.as_ref().map(|y| y.value.to_string())),
        text(words::DATED, day(&meta.dated)),
        text(words::PUBLISHED, day(&meta.published)),
        text(words::LENGTH, Some(length)),
    ];
    let one = |(name, value): (&'static str, String)| html! { <span class="fact"><b>{ name }</b>{ " " }{ value }</span> };
    html! { { for facts.into_iter().flatten().map(one) } }
}

/// Minutes to read so many characters silently, at 400 a minute, at least one.
fn minutes(characters: usize) -> usize {
    characters.div_ceil(400).max(1)
}

#[cfg(feature = "check")]
fn opener(props: &BarProps) -> Html {
    let send = props.send.clone();
    if !props.checking {
        return html! {};
    }
    let open = Callback::from(move |_: MouseEvent| send.emit(Action::Opening(true)));
    html! { <button type="button" class="primary" onclick={open}>{ words::OPEN_OTHER }</button> }
}

#[cfg(not(feature = "check"))]
fn opener(_: &BarProps) -> Html {
    html! {}
}

fn exports(props: &BarProps) -> Vec<Html> {
    let mut formats = vec![("csv", words::EXPORT_FIGURES)];
    #[cfg(feature = "check")]
    if props.checking {
        formats.push(("csv:findings", words::EXPORT_FINDINGS));
        if props.shown.report.score.as_ref().is_some_and(|s| !s.dimensions.is_empty()) {
            formats.push(("csv:score", words::EXPORT_SCORE));
        }
    }
    formats.push(("json", words::EXPORT_JSON));
    let one = |(format, name): (&'static str, &'static str)| {
        let core = Rc::clone(&props.core);
        let save = Callback::from(move |_: MouseEvent| {
            if let Some(file) = core.export(format) {
                download(&file);
            }
        });
        html! { <button type="button" data-export={format} onclick={save}>{ name }</button> }
    };
    formats.into_iter().map(one).collect()
}

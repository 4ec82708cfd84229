//! Every figure as a table, and how the figures hang together.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::{
    function_component, html, use_state, Callback, Event, Html, InputEvent, Properties, TargetCast as _,
};

use super::{
    cards::working,
    link::{go_to_pressed, link},
};
use crate::{
    engine::{facts::FigureKind, report::Figure},
    viewer::{core::Shown, model::Item, state::Action, words},
};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct FiguresProps {
    pub(in crate::viewer) shown: Rc<Shown>,
    pub(in crate::viewer) checking: bool,
    pub(in crate::viewer) send: Callback<Action>,
}

const KINDS: [FigureKind; 7] = [
    FigureKind::Count,
    FigureKind::Percent,
    FigureKind::Money,
    FigureKind::Duration,
    FigureKind::Change,
    FigureKind::Range,
    FigureKind::Deadline,
];

#[function_component]
pub(in crate::viewer) fn Figures(props: &FiguresProps) -> Html {
    let filter = use_state(String::new);
    let kind = use_state(|| None::<FigureKind>);
    let report = &props.shown.report;
    if report.figures.is_empty() {
        return html! { <main class="sheet"><p class="empty">{ words::NO_FIGURES }</p></main> };
    }
    let typed = {
        let filter = filter.clone();
        Callback::from(move |event: InputEvent| {
            filter.set(event.target_unchecked_into::<HtmlInputElement>().value())
        })
    };
    let chosen = {
        let kind = kind.clone();
        Callback::from(move |event: Event| {
            let index = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            kind.set(usize::try_from(index).ok().and_then(|i| i.checked_sub(1)).map(|i| KINDS[i]));
        })
    };
    let rows: Vec<Html> = report
        .figures
        .iter()
        .enumerate()
        .filter(|(_, f)| kind.is_none_or(|k| f.kind == k))
        .filter_map(|(i, f)| row(&props.shown, i, f, filter.trim()))
        .collect();
    let option =
        |k: &FigureKind| html! { <option selected={*kind == Some(*k)}>{ words::figure_kind(*k) }</option> };
    let count = rows.len();
    html! {
        <main class="sheet" onclick={go_to_pressed(&props.shown, &props.send)}>
            <div class="filters">
                <input type="search" aria-label={words::FILTER} placeholder={words::FILTER_HINT} value={(*filter).clone()} oninput={typed} />
                <select aria-label={words::KIND} onchange={chosen}>
                    <option selected={kind.is_none()}>{ words::ALL_KINDS }</option>
                    { for KINDS.iter().map(option) }
                </select>
                <span class="told" aria-live="polite">{ format!("{} {count} {}", words::FIGURES_SHOWN, words::PLACES) }</span>
            </div>
            if count == 0 {
                <p class="empty">{ words::NO_MATCH }</p>
            } else {
                <table class="figures">
                    <thead><tr>
                        <th scope="col">{ words::SUBJECT }</th>
                        <th scope="col" class="number">{ words::VALUE }</th>
                        <th scope="col" class="extra">{ words::KIND }</th>
                        <th scope="col" class="extra">{ words::PLACE }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            }
            { relations(props) }
        </main>
    }
}

/// One figure; nothing when the filter does not fit.
fn row(shown: &Shown, index: usize, figure: &Figure, filter: &str) -> Option<Html> {
    let report = &shown.report;
    let printed = report.text.get(figure.span.start as usize..figure.span.end as usize).unwrap_or_default();
    let section = figure.section.as_ref().and_then(|id| report.sections.iter().find(|s| &s.id == id));
    let place = section.map(|s| format!("{}{}", s.marker, s.heading)).unwrap_or_default();
    let fits = filter.is_empty()
        || [figure.subject.as_str(), printed, &figure.value.to_string(), &place]
            .iter()
            .any(|t| t.contains(filter));
    fits.then(|| {
        html! {
            <tr data-id={figure.id.clone()}>
                <td>{ &figure.subject }{ if figure.target { html! { <span class="tag">{ words::TARGET }</span> } } else { html! {} } }</td>
                <td class="number">{ link(shown, Item::Figure(index), "", printed.to_owned()) }</td>
                <td class="extra">{ words::figure_kind(figure.kind) }</td>
                <td class="extra place">{ place }</td>
            </tr>
        }
    })
}

fn relations(props: &FiguresProps) -> Html {
    let report = &props.shown.report;
    if report.relations.is_empty() {
        return html! {};
    }
    html! {
        <section class="relations">
            <h3>{ words::RELATIONS }<span class="count">{ report.relations.len() }</span></h3>
            <p class="aside">{ words::RELATIONS_NOTE }</p>
            { for (0..report.relations.len()).map(|r| working(&props.shown, r, props.checking)) }
        </section>
    }
}

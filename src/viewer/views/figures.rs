//! Every figure as a table, and how the figures hang together.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{html, Callback, Event, Html, InputEvent, TargetCast as _};

use super::{cards::working, view::count, View};
use crate::{
    engine::{facts::FigureKind, report::Figure},
    viewer::{model::Item, state::Action, words},
};

const KINDS: [FigureKind; 7] = [
    FigureKind::Count,
    FigureKind::Percent,
    FigureKind::Money,
    FigureKind::Duration,
    FigureKind::Change,
    FigureKind::Range,
    FigureKind::Deadline,
];

/// The table with its filters, and the relations below.
pub(in crate::viewer) fn figures(view: &View<'_>) -> Html {
    let figures = &view.report().figures;
    if figures.is_empty() {
        return html! { <div class="sheet"><p class="empty">{ words::NO_FIGURES }</p></div> };
    }
    let send = view.send.clone();
    let typed = Callback::from(move |event: InputEvent| {
        send.emit(Action::Filter(event.target_unchecked_into::<HtmlInputElement>().value()));
    });
    let send = view.send.clone();
    let chosen = Callback::from(move |event: Event| {
        let index = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let kind = usize::try_from(index).ok().and_then(|i| KINDS.get(i.checked_sub(1)?)).copied();
        send.emit(Action::Kind(kind));
    });
    let kind = view.state.kind;
    let mut rows = Vec::new();
    for (i, figure) in figures.iter().enumerate() {
        if kind.is_none_or(|k| figure.kind == k) {
            rows.extend(row(view, i, figure));
        }
    }
    let found = rows.len();
    html! {
        <div class="sheet" onclick={view.go_to_pressed()}>
            <div class="filters">
                <input type="search" aria-label={words::FILTER} placeholder={words::FILTER_HINT} value={view.state.filter.clone()} oninput={typed} />
                <select aria-label={words::KIND} onchange={chosen}>
                    <option selected={kind.is_none()}>{ words::ALL_KINDS }</option>
                    for k in KINDS { <option selected={kind == Some(k)}>{ words::figure_kind(k) }</option> }
                </select>
                <span class="told" aria-live="polite">{ format!("{} {found} {}", words::FIGURES_SHOWN, words::PLACES) }</span>
            </div>
            if found == 0 {
                <p class="empty">{ words::NO_MATCH }</p>
            } else {
                <table class="figures">
                    <thead><tr>
                        <th scope="col">{ words::SUBJECT }</th>
                        <th scope="col" class="number">{ words::VALUE }</th>
                        <th scope="col" class="extra">{ words::KIND }</th>
                        <th scope="col" class="extra">{ words::PLACE }</th>
                    </tr></thead>
                    <tbody>for r in rows { { r } }</tbody>
                </table>
            }
            { relations(view) }
        </div>
    }
}

/// One figure; nothing when the filter does not fit.
fn row(view: &View<'_>, index: usize, figure: &Figure) -> Option<Html> {
    let printed = view.words(figure.span);
    let place = view.section(figure.section.as_ref()).map(|s| view.heading(s)).unwrap_or_default();
    let filter = view.state.filter.trim();
    let fits = [figure.subject.as_str(), printed, &figure.value.to_string(), &place]
        .iter()
        .any(|t| t.contains(filter));
    fits.then(|| {
        html! {
            <tr data-id={figure.id.clone()}>
                <td>
                    { &figure.subject }
                    if figure.target { <span class="tag">{ words::TARGET }</span> }
                </td>
                <td class="number">{ view.link(Item::Figure(index), "", printed) }</td>
                <td class="extra">{ words::figure_kind(figure.kind) }</td>
                <td class="extra place">{ place }</td>
            </tr>
        }
    })
}

fn relations(view: &View<'_>) -> Html {
    let number = view.report().relations.len();
    if number == 0 {
        return html! {};
    }
    html! {
        <section class="relations">
            { view.title(html! { <>{ words::RELATIONS }{ count(number) }</> }) }
            <p class="aside">{ words::RELATIONS_NOTE }</p>
            for r in 0..number { { working(view, r) } }
        </section>
    }
}

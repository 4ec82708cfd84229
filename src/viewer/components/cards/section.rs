//! A section: which part of the report it is, what it is about, what stands in it.

use yew::{html, Html};

use super::{figure::place, row, text_row};
use crate::viewer::{components::link::link, core::Shown, model::Item, words};

/// The card of the section with this index.
pub(super) fn card(shown: &Shown, index: usize) -> Html {
    let report = &shown.report;
    let Some(section) = report.sections.get(index) else { return html! {} };
    let figures: Vec<Html> = report
        .figures
        .iter()
        .enumerate()
        .filter(|(_, f)| f.section.as_ref() == Some(&section.id))
        .map(|(i, f)| {
            let printed = report.text.get(f.span.start as usize..f.span.end as usize).unwrap_or_default();
            html! { <li>{ link(shown, Item::Figure(i), "", format!("{} {printed}", f.subject)) }</li> }
        })
        .collect();
    html! {
        <>
            <p class="card-subject">{ format!("{}{}", section.marker, section.heading) }</p>
            <dl>
                { text_row(words::PART, words::part(section.role.unwrap_or(section.part))) }
                { text_row(words::TOPIC, section.topic.map_or("", words::topic)) }
                if section.parent.is_some() { { row(words::PLACE, place(shown, index)) } }
            </dl>
            if !figures.is_empty() {
                <p class="card-head">{ words::FIGURE }</p>
                <ul class="links">{ for figures }</ul>
            }
        </>
    }
}

//! A section: which part of the report it is, what it is about, what stands in it.

use yew::{html, Html};

use super::{figure_link, links, place, row, text_row};
use crate::viewer::{views::View, words};

/// The card of the section with this index.
pub(super) fn card(view: &View<'_>, index: usize) -> Html {
    let report = view.report();
    let Some(section) = report.sections.get(index) else { return html! {} };
    let mut figures = Vec::new();
    for i in (0..report.figures.len()).filter(|&i| report.figures[i].section.as_ref() == Some(&section.id)) {
        figures.push(figure_link(view, i));
    }
    html! {
        <>
            <p class="card-subject">{ view.heading(index) }</p>
            <dl>
                { text_row(words::PART, words::part(section.role.unwrap_or(section.part))) }
                { text_row(words::TOPIC, section.topic.map_or("", words::topic)) }
                if section.parent.is_some() { { row(words::PLACE, place(view, index)) } }
            </dl>
            { links(words::FIGURE, figures) }
        </>
    }
}

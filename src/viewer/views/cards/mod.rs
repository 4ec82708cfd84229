//! One card a kind of thing: what the inspector shows.

mod citation;
mod figure;
#[cfg(feature = "check")]
mod finding;
mod relation;
mod section;

use yew::{html, Html};

use super::View;
use crate::{
    engine::report::Span,
    viewer::{model::Item, words},
    Report,
};

#[cfg(feature = "check")]
pub(super) use finding::{basis, severity_tag};
pub(super) use relation::working;

/// What a person calls it.
pub(super) fn name(item: Item) -> &'static str {
    match item {
        Item::Section(_) => words::SECTION,
        Item::Figure(_) => words::FIGURE,
        Item::Citation(_) => words::CITATION,
        Item::Relation(_) => words::RELATION,
        #[cfg(feature = "check")]
        Item::Finding(_) => words::FINDING,
    }
}

/// The card of an item.
pub(super) fn of(view: &View<'_>, item: Item) -> Html {
    match item {
        Item::Section(i) => section::card(view, i),
        Item::Figure(i) => figure::card(view, i),
        Item::Citation(i) => citation::card(view, i),
        Item::Relation(i) => relation::card(view, i),
        #[cfg(feature = "check")]
        Item::Finding(i) => finding::card(view, i),
    }
}

/// A line of a card: a name and what it is.
fn row(name: &'static str, value: Html) -> Html {
    html! { <><dt>{ name }</dt><dd>{ value }</dd></> }
}

/// The same for plain words; nothing where there are none.
fn text_row(name: &'static str, value: impl Into<String>) -> Html {
    plain_row(name, value.into())
}

fn plain_row(name: &'static str, value: String) -> Html {
    if value.is_empty() {
        return html! {};
    }
    row(name, html! { { value } })
}

/// Links under a head; nothing where there are none.
fn links(head: &'static str, links: Vec<Html>) -> Html {
    if links.is_empty() {
        return html! {};
    }
    html! {
        <>
            <p class="card-head">{ head }</p>
            <ul class="links">for link in links { <li>{ link }</li> }</ul>
        </>
    }
}

/// A figure for a list: its subject and its printed words.
fn figure_link(view: &View<'_>, index: usize) -> Html {
    let figure = &view.report().figures[index];
    view.link(Item::Figure(index), "", format!("{} {}", figure.subject, view.words(figure.span)))
}

/// The way to a section, each step a link.
fn place(view: &View<'_>, section: usize) -> Html {
    let mut steps = Vec::new();
    let mut at = Some(section);
    while let Some(index) = at {
        steps.push(index);
        at = view.section(view.report().sections[index].parent.as_ref());
    }
    html! {
        for index in steps.into_iter().rev() {
            <span class="step">{ view.section_link(index, "") }</span>
        }
    }
}

/// Findings that touch a span, as links.
#[cfg(feature = "check")]
fn findings_at(view: &View<'_>, span: Span) -> Html {
    if !view.state.checking() {
        return html! {};
    }
    let mut here = Vec::new();
    for (i, finding) in view.report().findings.iter().enumerate() {
        if finding.span.is_some_and(|s| s.start < span.end && span.start < s.end) {
            here.push(view.link(Item::Finding(i), "", finding.message.clone()));
        }
    }
    links(words::FINDING, here)
}

#[cfg(not(feature = "check"))]
fn findings_at(_: &View<'_>, _: Span) -> Html {
    html! {}
}

/// The sentence around a span, as printed.
fn sentence(report: &Report, span: Span) -> Html {
    let text = &report.text;
    let ends = ['。', '！', '？', '；', '\n'];
    let end_of = |at: usize| at + text[at..].chars().next().map_or(0, char::len_utf8);
    let start = text[..span.start as usize].rfind(ends).map_or(0, end_of);
    let end = text[span.end as usize..].find(ends).map_or(text.len(), |at| end_of(span.end as usize + at));
    html! {
        <>
            <p class="card-head">{ words::SENTENCE }</p>
            <blockquote>{ text[start..end].trim().to_owned() }</blockquote>
        </>
    }
}

//! One card a kind of thing: what the inspector shows.

mod citation;
mod figure;
#[cfg(feature = "check")]
mod finding;
mod relation;
mod section;

use yew::{html, Html};

use crate::{
    engine::report::Span,
    viewer::{core::Shown, model::Item, words},
    Report,
};

#[cfg(feature = "check")]
pub(super) use finding::basis;
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
pub(super) fn of(shown: &Shown, item: Item, checking: bool) -> Html {
    match item {
        Item::Section(i) => section::card(shown, i),
        Item::Figure(i) => figure::card(shown, i, checking),
        Item::Citation(i) => citation::card(shown, i, checking),
        Item::Relation(i) => relation::card(shown, i, checking),
        #[cfg(feature = "check")]
        Item::Finding(i) => finding::card(shown, i),
    }
}

/// A line of a card: a name and what it is.
fn row(name: &'static str, value: Html) -> Html {
    html! { <><dt>{ name }</dt><dd>{ value }</dd></> }
}

/// The same for plain words; nothing where there are none.
fn text_row(name: &'static str, value: &str) -> Html {
    if value.is_empty() {
        return html! {};
    }
    row(name, html! { { value.to_owned() } })
}

/// Findings that touch a span, as links.
fn findings_at(shown: &Shown, span: Span, checking: bool) -> Html {
    #[cfg(feature = "check")]
    if checking {
        let touches = |s: Span| s.start < span.end && span.start < s.end;
        let here = shown.report.findings.iter().enumerate().filter(|(_, f)| f.span.is_some_and(touches));
        let links: Vec<Html> = here
            .map(|(i, f)| html! { <li>{ super::link::link(shown, Item::Finding(i), "", f.message.clone()) }</li> })
            .collect();
        if !links.is_empty() {
            return html! { <><p class="card-head">{ words::FINDING }</p><ul class="links">{ for links }</ul></> };
        }
    }
    let _ = (shown, span, checking);
    html! {}
}

/// The sentence around a span, as printed.
fn sentence(report: &Report, span: Span) -> &str {
    let text = &report.text;
    let ends = ['。', '！', '？', '；', '\n'];
    let start = text[..span.start as usize]
        .rfind(ends)
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let rest = &text[span.end as usize..];
    let end = rest.find(ends).map_or(text.len(), |at| {
        span.end as usize + at + rest[at..].chars().next().map_or(0, char::len_utf8)
    });
    text[start..end].trim()
}

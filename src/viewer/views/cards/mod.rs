//! One card a kind of thing: what the inspector shows.

mod citation;
mod figure;
#[cfg(feature = "check")]
mod finding;
mod relation;
#[cfg(feature = "check")]
mod rule;
mod section;
#[cfg(feature = "check")]
mod settle;
mod term;

use yew::Html;

use super::{
    tag::{group, paragraph, span, tag, Attr, Tag},
    View,
};
use crate::{
    engine::report::Span,
    viewer::{model::Item, state::Action, words},
};

#[cfg(feature = "check")]
pub(in crate::viewer) use finding::slip;
#[cfg(feature = "check")]
pub(super) use finding::{basis, passage, quote, severity_tag};
pub(super) use relation::working;
#[cfg(feature = "check")]
pub(super) use rule::{explanation, rule_entry};
#[cfg(feature = "check")]
pub(super) use settle::settle;

/// What a person calls it.
pub(super) fn name(view: &View<'_>, item: Item) -> &'static str {
    view.say(match item {
        Item::Section(_) => words::SECTION,
        Item::Figure(_) => words::FIGURE,
        Item::Citation(_) => words::CITATION,
        Item::Relation(_) => words::RELATION,
        Item::Term(_) => words::TERM,
        #[cfg(feature = "check")]
        Item::Finding(_) => words::FINDING,
    })
}

/// The card of an item.
pub(super) fn of(view: &View<'_>, item: Item) -> Tag {
    let card = tag("div").class("card");
    let card = match item {
        Item::Section(i) => section::fill(card, view, i),
        Item::Figure(i) => figure::fill(card, view, i),
        Item::Citation(i) => citation::fill(card, view, i),
        Item::Relation(i) => relation::fill(card, view, i),
        Item::Term(i) => term::fill(card, view, i),
        #[cfg(feature = "check")]
        Item::Finding(i) => finding::fill(card, view, i),
    };
    card.child(taken(view, item))
}

/// What can be taken away of it: the sentence with its source, and a link. A draft has no address.
fn taken(view: &View<'_>, item: Item) -> Tag {
    let quoted = view.shown.span(item).is_some() && !matches!(item, Item::Section(_));
    let linked = !cfg!(feature = "check") && !matches!(item, Item::Term(_));
    tag("div")
        .class("card-actions")
        .maybe(quoted.then(|| view.button(view.say(words::COPY_SENTENCE), Action::Quote(item))))
        .maybe(linked.then(|| view.button(view.say(words::COPY_LINK), Action::Link(item))))
        .maybe(feedback(view, item))
}

/// The way to those who publish the report, where they have named one. The item goes along by its id, never its words.
fn feedback(view: &View<'_>, item: Item) -> Option<Tag> {
    let address = &view.state.wishes.feedback;
    (!address.is_empty() && !matches!(item, Item::Term(_))).then(|| {
        tag("a")
            .class("feedback")
            .set(Attr::Href, &(address.clone() + item.id(view.report())))
            .set(Attr::Target, "_blank")
            .set(Attr::Rel, "noopener")
            .text(view.say(words::FEEDBACK))
    })
}

/// A line of a card: a name and what it is.
fn row(name: &str, value: Tag) -> Html {
    group().child(tag("dt").text(name)).child(tag("dd").child(value)).into()
}

/// The same for plain words; nothing where there are none.
fn text_row(name: &str, words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    row(name, group().text(words))
}

/// The same for words of the report.
fn printed_row(view: &View<'_>, name: &str, words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    row(name, view.printed(span("", words)))
}

/// Links under a head; nothing where there are none.
fn links(head: &str, links: Vec<Html>) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    group().child(paragraph("card-head", head)).child(list(links)).into()
}

/// A list of links.
pub(super) fn list(links: Vec<Html>) -> Tag {
    tag("ul").class("links").children(links.into_iter().map(|link| tag("li").child(link)))
}

/// A figure for a list: its subject and its printed words.
fn figure_link(view: &View<'_>, index: usize) -> Html {
    let figure = &view.report().figures[index];
    view.quote_link(Item::Figure(index), "", &format!("{} {}", figure.subject, view.words(figure.span)))
}

/// The way to a section, each step a link.
fn place(view: &View<'_>, section: usize) -> Tag {
    let mut steps = Vec::new();
    let mut at = Some(section);
    while let Some(index) = at {
        steps.push(tag("span").class("step").child(view.section_link(index, "")));
        at = view.section(view.report().sections[index].parent.as_ref());
    }
    group().children(steps.into_iter().rev())
}

/// Findings that touch a span, as links.
#[cfg(feature = "check")]
fn findings_at(view: &View<'_>, span: Span) -> Html {
    let mut here = Vec::new();
    for (i, finding) in view.report().findings.iter().enumerate() {
        if finding.span.is_some_and(|s| s.start < span.end && span.start < s.end) {
            here.push(view.link(Item::Finding(i), "", &finding.message));
        }
    }
    links(view.say(words::FINDING), here)
}

#[cfg(not(feature = "check"))]
fn findings_at(_: &View<'_>, _: Span) -> Html {
    Html::default()
}

/// The sentence around a span, as printed.
fn sentence(view: &View<'_>, span: Span) -> Tag {
    let (before, behind) = around(view, span);
    let words = view.printed(tag("blockquote").text(before).text(view.words(span)).text(behind));
    group().child(paragraph("card-head", view.say(words::SENTENCE))).child(words)
}

/// What stands before and behind a span in its sentence.
fn around<'a>(view: &View<'a>, span: Span) -> (&'a str, &'a str) {
    let text = &view.report().text;
    let ends = ['。', '！', '？', '；', '\n'];
    let end_of = |at: usize| at + text[at..].chars().next().map_or(0, char::len_utf8);
    let (from, to) = (span.start as usize, span.end as usize);
    let start = text[..from].rfind(ends).map_or(0, end_of);
    let end = text[to..].find(ends).map_or(text.len(), |at| end_of(to + at));
    (text[start..from].trim_start(), text[to..end].trim_end())
}

//! Everything that was found, each with the words around it: in the place of the outline while one searches.

use super::{
    tag::{paragraph, span, tag, Attr, Tag},
    view::button,
    View,
};
use crate::{
    engine::report::Span,
    viewer::{
        model::{context, grouped},
        state::{Action, Room, Search},
        words,
    },
};

/// No more than this are listed; the others are gone to one by one.
const LISTED: usize = 100;

/// The list, for a search that found something.
pub(in crate::viewer) fn hits(view: &View<'_>, search: &Search) -> Tag {
    let over = view.state.room() == Room::Narrow;
    let count = search.hits.len();
    let close = over.then(|| view.button(view.say(words::CLOSE), Action::Outline(false)));
    let head = tag("div")
        .class("panel-head")
        .child(paragraph("panel-title", &view.fill(words::HITS, &[&grouped(count)])))
        .maybe(close);
    let hits = search.hits.iter().take(LISTED).enumerate();
    let list = tag("ol").children(hits.map(|(i, &at)| tag("li").child(hit(view, i, at, search.at == i))));
    let more = (count > LISTED).then(|| paragraph("aside", &view.fill(words::HITS_MORE, &[&LISTED])));
    tag("nav")
        .class(if over { "outline hits is-over" } else { "outline hits" })
        .set(Attr::AriaLabel, view.say(words::SEARCH))
        .child(head)
        .child(list)
        .maybe(more)
}

/// The words with those around them, and the section that they stand in.
fn hit(view: &View<'_>, index: usize, at: Span, current: bool) -> Tag {
    let report = view.report();
    let (before, after) = context(&report.text, at);
    let section = report.sections.iter().rposition(|s| s.depth <= 2 && s.span.start <= at.start);
    let words = tag("span").text(&before).child(tag("mark").text(view.words(at))).text(&after);
    let words = view.printed(words);
    button(view.send, "hit", "", Action::Hit(index))
        .maybe_set(Attr::AriaCurrent, current.then_some("true"))
        .child(words)
        .maybe(section.map(|s| view.printed(span("place", &view.heading(s)))))
}

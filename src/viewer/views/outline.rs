//! The outline beside the document, or over it where there is no room.

use std::rc::Rc;

use super::{
    document::is_long,
    still::{still, Part},
    tag::{group, paragraph, tag, Attr, Tag},
    view::{heading_of, link_to},
    View,
};
use crate::viewer::{
    core::Shown,
    state::{Action, Room, DEEPEST},
    words,
};

/// So many sections are listed in one go: more than the outline shows at once.
const LISTED: usize = 16;

/// All headings of what is set by now; the one that the reader has come to is marked without a render.
pub(in crate::viewer) fn outline(view: &View<'_>) -> Tag {
    let report = view.report();
    let sections = &report.sections;
    let over = view.state.room() == Room::Narrow;
    let close = over.then(|| view.button(view.say(words::CLOSE), Action::Outline(false)));
    let head = tag("div")
        .class("panel-head")
        .child(paragraph("panel-title", view.say(words::OUTLINE)))
        .maybe(folding(view))
        .maybe(close);
    let mut list = view.printed(tag("ul"));
    let mut from = 0;
    while from < sections.len() {
        let part = Headings { shown: Rc::clone(view.shown), from };
        // What is not listed yet keeps its place, by which Yew compares.
        let later = view.state.reach.is_some_and(|reach| sections[from].span.start >= reach);
        list = list.maybe((!later).then(|| still(Part::Headings(part))));
        from += LISTED;
    }
    let class = match (over, is_long(report)) {
        (true, _) => "outline is-over",
        (false, true) => "outline is-long",
        (false, false) => "outline",
    };
    tag("nav")
        .class(class)
        .set(Attr::AriaLabel, view.say(words::OUTLINE))
        .on_click(view.go_to_pressed())
        .child(head)
        .child(list)
        .maybe(sections.is_empty().then(|| paragraph("aside", view.say(words::OUTLINE_EMPTY))))
}

/// Some headings of the outline, from the section with this index on.
#[derive(PartialEq)]
pub(super) struct Headings {
    shown: Rc<Shown>,
    from: usize,
}

/// An entry each.
pub(super) fn headings(Headings { shown, from }: &Headings) -> Tag {
    let mut entries = group();
    let sections = &shown.report.sections[*from..];
    for section in &sections[..LISTED.min(sections.len())] {
        if section.depth <= DEEPEST {
            let link = link_to(&section.id).text(&heading_of(section));
            entries = entries.child(tag("li").class(depth_class(section.depth)).child(link));
        }
    }
    entries
}

/// One button for all sections: once anything is folded, it shows all of them.
fn folding(view: &View<'_>) -> Option<Tag> {
    let folded = !view.state.folded.is_empty();
    let offered = view.state.foldable && !view.shown.page.outer_folds().is_empty();
    let words = if folded { words::UNFOLD_ALL } else { words::FOLD_ALL };
    offered.then(|| view.button(view.say(words), Action::FoldAll(!folded)))
}

fn depth_class(depth: u8) -> &'static str {
    match depth {
        1 => "depth-1",
        2 => "depth-2",
        _ => "depth-3",
    }
}

//! The outline beside the document, or over it where there is no room.

use super::{
    tag::{paragraph, tag, Attr, Tag},
    View,
};
use crate::viewer::{
    state::{Action, Room, DEEPEST},
    words,
};

/// All headings; the one that the reader has come to is marked without a render.
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
    for (i, section) in sections.iter().enumerate().filter(|(_, s)| s.depth <= DEEPEST) {
        list = list.child(tag("li").class(depth_class(section.depth)).child(view.section_link(i, "")));
    }
    tag("nav")
        .class(if over { "outline is-over" } else { "outline" })
        .set(Attr::AriaLabel, view.say(words::OUTLINE))
        .on_click(view.go_to_pressed())
        .child(head)
        .child(list)
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

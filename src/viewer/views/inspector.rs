//! What is known of the thing that was pressed.

use yew::virtual_dom::ListenerKind;

#[cfg(feature = "check")]
use super::findings::headline;
use super::{
    cards,
    tag::{paragraph, span, tag, Attr, Tag},
    View,
};
#[cfg(feature = "check")]
use crate::viewer::state::Tab;
use crate::viewer::{
    model::Item,
    state::{Action, Say},
    words,
};

/// The card of the selection, with the way to its neighbours.
pub(in crate::viewer) fn inspector(view: &View<'_>) -> Tag {
    let inspector = tag("section").set(Attr::AriaLabel, view.say(words::INSPECTOR));
    let Some(item) = view.state.selected else {
        let inspector = inspector.class("inspector");
        #[cfg(feature = "check")]
        let inspector = inspector.maybe(found(view));
        return inspector
            .child(paragraph("hint", view.say(words::HINT)))
            .child(paragraph("hint", view.say(words::HINT_KEYS)));
    };
    inspector
        .class("inspector is-open")
        .on_click(view.go_to_pressed())
        .on(|| ListenerKind::onkeydown, view.walks())
        .child(head(view, item))
        .child(cards::of(view, item))
}

/// What came of the check, and the way to it: an officer who has opened a draft asks that first.
#[cfg(feature = "check")]
fn found(view: &View<'_>) -> Option<Tag> {
    view.report().score.as_ref()?;
    let told = paragraph("headline", &headline(view));
    let way = view.button(view.say(words::TO_FINDINGS), Action::Go(Tab::Findings));
    Some(tag("div").class("hint found").child(told).child(way))
}

fn head(view: &View<'_>, item: Item) -> Tag {
    #[cfg(feature = "check")]
    if let Item::Finding(index) = item {
        return finding_head(view, item, index);
    }
    let report = view.report();
    let title = paragraph("panel-title", cards::name(view, item)).set(Attr::AriaLive, "polite");
    let mut head = tag("div").class("panel-head");
    if let Some((place, of)) = item.place(report) {
        head = head
            .child(title.child(span("place", &view.fill(words::PLACE_OF, &[&place, &of]))))
            .child(step(view, item.neighbour(report, -1), view.say(words::PREVIOUS)))
            .child(step(view, item.neighbour(report, 1), view.say(words::NEXT)));
    } else {
        head = head.child(title);
    }
    head.maybe(view.state.voice.then(|| view.button(view.say(words::ALOUD), Action::Say(Say::Open))))
        .child(view.button(view.say(words::CLOSE), Action::Deselect))
}

/// The way to a neighbour, where there is one.
fn step(view: &View<'_>, to: Option<Item>, words: &str) -> Tag {
    match to {
        Some(to) => view.button(words, Action::Select(to)),
        None => tag("button").set(Attr::Type, "button").flag(Attr::Disabled, true).text(words),
    }
}

/// Findings are gone through in the order of their list, past what is left out of it.
#[cfg(feature = "check")]
fn finding_head(view: &View<'_>, item: Item, index: usize) -> Tag {
    let line = view.state.officer.sift.line(view.report());
    let at = line.iter().position(|i| *i == index).map_or_else(|| "–".to_owned(), |at| (at + 1).to_string());
    let place = span("count", &format!("{at} / {}", line.len()));
    let step = |forward, words| {
        let to = view.state.officer.sift.step(view.report(), Some(index), forward).filter(|to| *to != index);
        step(view, to.map(Item::Finding), view.say(words))
    };
    tag("div")
        .class("panel-head")
        .child(paragraph("panel-title", cards::name(view, item)).child(place))
        .child(step(false, words::PREVIOUS_FINDING))
        .child(step(true, words::NEXT_FINDING))
        .child(view.button(view.say(words::CLOSE), Action::Deselect))
}

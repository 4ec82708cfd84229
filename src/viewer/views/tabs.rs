//! The views to choose from: under the head where there is room, else at the foot.

use super::{
    tag::{tag, Attr, Tag},
    view::{button, count},
    View,
};
#[cfg(feature = "check")]
use crate::viewer::model::weighed;
use crate::viewer::{
    state::{Action, Tab},
    words,
};

/// One button a view; on a narrow screen the outline has one too. Large type has room for what matters most.
pub(in crate::viewer) fn tabs(view: &View<'_>) -> Tag {
    let outline = button(view.send, "tab for-outline", view.say(words::OUTLINE), Action::Outline(true));
    let tabs = tag("nav").class("tabs").set(Attr::AriaLabel, view.say(words::VIEWS));
    let (mut tabs, mut outline) = (tabs, Some(outline));
    for (tab, name, number) in names(view) {
        if tab == Tab::Contents && view.state.prefs.large {
            continue;
        }
        let current = (view.state.tab == tab).then_some("page");
        let button = button(view.send, "tab", name, Action::Go(tab));
        tabs = tabs.child(button.maybe_set(Attr::AriaCurrent, current).maybe(number.map(count)));
        // It belongs to the first.
        if let Some(outline) = outline.take() {
            tabs = tabs.child(outline);
        }
    }
    tabs
}

fn names(view: &View<'_>) -> Vec<(Tab, &'static str, Option<usize>)> {
    let report = view.report();
    // None are told while they are still to be read.
    let figures = Some(report.figures.len()).filter(|&count| count > 0);
    let read = [
        (Tab::Read, view.say(words::TAB_READ), None),
        (Tab::Data, view.say(words::TAB_DATA), figures),
        (Tab::Contents, view.say(words::TAB_CONTENTS), None),
    ];
    #[cfg(feature = "check")]
    {
        let check = [
            (
                Tab::Findings,
                view.say(words::TAB_FINDINGS),
                (!view.state.judges(report)).then(|| weighed(report).0),
            ),
            (Tab::Score, view.say(words::TAB_SCORE), None),
        ];
        read.into_iter().chain(check).collect()
    }
    #[cfg(not(feature = "check"))]
    read.into()
}

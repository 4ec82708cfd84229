//! What the viewer says of itself: that it is reading, and what could not be read.

use yew::{Callback, Html};

use super::{
    tag::{group, paragraph, tag, Attr, Tag},
    view::button,
    View,
};
#[cfg(feature = "check")]
use crate::viewer::state::Tab;
use crate::viewer::{
    state::{Action, Failure, State},
    words,
};

/// The live region stands before its words come, or a screen reader would not tell them.
pub(in crate::viewer) fn notices(state: &State, send: &Callback<Action>) -> Tag {
    let busy = state.busy.as_ref();
    let notices = tag("div")
        .class("notices")
        .set(Attr::AriaLive, "polite")
        .maybe(busy.map(|name| paragraph("notice is-busy", &reading(state, name))))
        .maybe(state.copied.map(|done| copied(state, send, done)))
        .maybe(state.anew.then(|| told(state, send)))
        .maybe((!state.anew).then(|| told(state, send)));
    #[cfg(feature = "check")]
    let notices = notices.maybe(tried(state, send)).child(super::question(state, send));
    notices
}

/// Beside the original that there is a changed copy of it, and the way there.
#[cfg(feature = "check")]
fn tried(state: &State, send: &Callback<Action>) -> Option<Tag> {
    let changed = state.officer.trial.as_ref().is_some_and(|trial| trial.changed);
    (changed && state.tab != Tab::Try && !state.officer.opening).then(|| {
        let back = button(send, "", state.say(words::TRY_BACK), Action::Try(String::new()));
        tag("div").class("notice is-tried").child(paragraph("", state.say(words::TRY_KEPT))).child(back)
    })
}

/// What may be told once more. It then comes in another place, as a new thing: a screen reader is silent on one that stands
/// there still.
fn told(state: &State, send: &Callback<Action>) -> Tag {
    #[cfg(feature = "check")]
    let saved = state.officer.saved.as_deref();
    #[cfg(not(feature = "check"))]
    let saved = state.saved.then(|| state.say(words::SAVED));
    group()
        .maybe(saved.map(|told| passing(state, send, told).class("notice is-copied is-saved")))
        .maybe(state.failure.as_ref().map(|failure| refused(state, send, failure)))
}

/// What is being read, and of several how many are read.
fn reading(state: &State, name: &str) -> String {
    #[cfg(feature = "check")]
    if let Some(progress) = &state.officer.files.progress {
        return state.fill(words::READING_OF, &[&(progress.done + 1), &progress.of, &name]);
    }
    state.fill(words::READING, &[&name])
}

fn copied(state: &State, send: &Callback<Action>, done: bool) -> Tag {
    let told = state.say(if done { words::COPIED } else { words::NOT_COPIED });
    // The button says so as well, and the list stays where it is.
    #[cfg(feature = "check")]
    if done && state.officer.copied_finding.is_some() {
        return paragraph("unseen", told);
    }
    passing(state, send, told)
}

/// What was done goes by itself with the next thing that is.
fn passing(state: &State, send: &Callback<Action>, told: &str) -> Tag {
    let close = button(send, "", state.say(words::CLOSE), Action::Dismiss);
    tag("div").class("notice is-copied").child(paragraph("", told)).child(close)
}

fn refused(state: &State, send: &Callback<Action>, failure: &Failure) -> Tag {
    let message = state.say(&failure.message);
    let kept = if state.shown.is_some() { state.say(words::KEPT) } else { "" };
    let told = state.together(&message, &kept);
    tag("div")
        .class("notice is-failure")
        .set(Attr::DataCode, &failure.code)
        .child(tag("p").named(state.say(words::NOT_READ), &told))
        .child(button(send, "", state.say(words::CLOSE), Action::Dismiss))
}

/// The text does not look like a report of this kind; it is read all the same.
#[cfg(feature = "check")]
pub(in crate::viewer) fn doubt(view: &View<'_>) -> Html {
    let Some(finding) = view.report().findings.iter().find(|f| f.rule == "S-00") else {
        return Html::default();
    };
    let told = view.state.together(&finding.message, &finding.advice);
    paragraph("notice is-doubt", &told).set(Attr::Role, "status").into()
}

/// A citizen is shown what is there, without a word on its kind.
#[cfg(not(feature = "check"))]
pub(in crate::viewer) fn doubt(_: &View<'_>) -> Html {
    Html::default()
}

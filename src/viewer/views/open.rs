//! The page for giving a report: drop it, pick it, or paste it.

use web_sys::{FileList, HtmlInputElement};
use yew::{virtual_dom::ListenerKind, Callback, Event, NodeRef, TargetCast as _};

use super::{
    languages::languages,
    tag::{paragraph, span, tag, Attr, Tag},
    view::button,
};
use crate::viewer::{
    app::{folder, taken},
    state::{Action, State},
    words,
};

/// `pasted` is the text box; its text is read when it is asked for, never while someone types.
pub(in crate::viewer) fn open(state: &State, send: &Callback<Action>, pasted: &NodeRef) -> Tag {
    let title = tag("div").class("open-title").title(state.level()).text(state.say(words::DROP_TITLE));
    let back = state.shown.is_some() || state.many().is_some();
    let actions = tag("div")
        .class("open-actions")
        .child(button(send, "primary", state.say(words::PASTE_GO), Action::Paste))
        .maybe(back.then(|| button(send, "", state.say(words::BACK), Action::Opening(false))));
    tag("div")
        .class("open")
        .child(title)
        .child(paragraph("aside", state.say(words::LOCAL)))
        .child(drop_zone(state, send))
        .child(paste(state, pasted))
        .child(actions)
        .maybe(super::profile::inside(state))
        .maybe(languages(state, send))
}

/// Where a file is let go, or picked.
fn drop_zone(state: &State, send: &Callback<Action>) -> Tag {
    let (class, hint) = if state.officer.hovering {
        ("drop is-over", state.say(words::DROP_NOW))
    } else {
        ("drop", state.say(words::DROP_HERE))
    };
    let file = tag("input")
        .set(Attr::Type, "file")
        .set(Attr::Accept, ".docx,.doc,.wps,.html,.htm,.shtml,.txt,.text,text/plain")
        .flag(Attr::Multiple, true)
        .on(|| ListenerKind::onchange, picked(send.clone(), taken));
    let whole = tag("input")
        .set(Attr::Type, "file")
        .flag(Attr::Multiple, true)
        .flag(Attr::WebkitDirectory, true)
        .on(|| ListenerKind::onchange, picked(send.clone(), folder));
    tag("div")
        .class(class)
        .child(paragraph("", hint))
        .child(tag("label").class("pick").child(file).child(span("primary", state.say(words::PICK))))
        .child(tag("label").class("pick").child(whole).child(span("", state.say(words::PICK_FOLDER))))
        .child(paragraph("aside", state.say(words::FORMATS)))
}

fn picked(send: Callback<Action>, action: fn(&FileList) -> Action) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(files) = input.files() {
            send.emit(action(&files));
        }
        // The same file may be picked again after it was changed.
        input.set_value("");
    })
}

fn paste(state: &State, pasted: &NodeRef) -> Tag {
    let area = tag("textarea")
        .at(pasted)
        .set(Attr::Rows, "8")
        .set(Attr::AutoComplete, "off")
        .set(Attr::AutoCapitalize, "off")
        .set(Attr::SpellCheck, "false")
        .set(Attr::Translate, "no");
    tag("label").class("paste").child(span("", state.say(words::PASTE_LABEL))).child(area)
}

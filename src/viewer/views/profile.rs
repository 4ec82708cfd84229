//! What was asked of whom, and the form by which a place writes its own notice down.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{virtual_dom::ListenerKind, Callback, Event, TargetCast as _};

use super::{
    tag::{paragraph, span, tag, Attr, Tag},
    view::pick_file,
    View,
};
use crate::{
    engine::{export::Name as _, profile::Kind},
    viewer::{
        model::Key,
        state::{Action, Given, State},
        words,
    },
};

/// One line on the profile in force; the form is folded under it.
pub(in crate::viewer) fn profile(view: &View<'_>) -> Tag {
    let own = view.report().profile.as_ref().is_some_and(|p| !p.name.is_empty());
    let copies = own && !view.state.wishes.program.is_empty();
    let buttons = tag("div")
        .class("open-actions")
        .child(view.button(view.say(words::PROFILE_APPLY), Action::Apply(true)).set(Attr::Class, "primary"))
        .child(pick_file(view.send, view.say(words::PROFILE_LOAD), Given::Profile))
        .maybe(own.then(|| view.button(view.say(words::PROFILE_SAVE), Action::Export("profile"))))
        .maybe(copies.then(|| view.button(view.say(words::PROFILE_COPY), Action::Export("county"))))
        .maybe(own.then(|| view.button(view.say(words::PROFILE_DROP), Action::Apply(false))));
    let fields = Key::ALL.iter().map(|&key| field(view, key));
    tag("details")
        .class("reading profile")
        .child(tag("summary").text(&told(view)))
        .child(paragraph("aside", view.say(words::PROFILE_NOTE)))
        .child(tag("div").class("fields").children(fields))
        .child(buttons)
        .maybe(inside(view.state))
}

/// What the page is, where it is one file: its checksum, and apart from that the one of the profile inside.
pub(super) fn inside(state: &State) -> Option<Tag> {
    let wishes = &state.wishes;
    if wishes.program.is_empty() {
        return None;
    }
    let told = match &wishes.engine.local {
        Some(profile) if !wishes.inside.is_empty() => {
            state.fill(words::COUNTY, &[&profile.name, &wishes.program, &wishes.inside])
        }
        _ => state.fill(words::PROGRAM, &[&wishes.program]),
    };
    Some(paragraph("aside sums", &told))
}

fn told(view: &View<'_>) -> String {
    let mut told = String::from(view.say(words::PROFILE));
    let Some(profile) = &view.report().profile else { return told };
    for part in [" ", view.say(profile.title()), " ", &profile.notice, " ", &profile.date] {
        told.push_str(part);
    }
    if profile.off.is_empty() {
        return told;
    }
    view.fill(words::PROFILE_OFF, &[&told, &view.listed(&profile.off)])
}

/// A field with its name, and what is wrong with it.
fn field(view: &View<'_>, key: Key) -> Tag {
    let state = view.state;
    let value = state.officer.form.get(key);
    let send = view.send.clone();
    let typed = Callback::from(move |event: Event| {
        // A select and a text area have their value by the same name.
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        send.emit(Action::Field(key, value));
    });
    let (name, hint) = words::profile_field(key);
    let (name, hint) = (view.say(name), view.say(hint));
    let input = match key {
        Key::For => kinds(view, value),
        Key::Parts | Key::Data | Key::Terms | Key::Severity => {
            tag("textarea").set(Attr::Rows, "3").set(Attr::Placeholder, hint).value(value)
        }
        Key::Date => tag("input").set(Attr::Type, "date").value(value),
        _ => tag("input").set(Attr::Type, "text").set(Attr::Placeholder, hint).value(value),
    };
    let wrong = state.officer.wrong.as_ref().filter(|(at, _)| *at == key);
    let wrong = wrong.map(|(_, words)| tag("b").class("wrong").set(Attr::Role, "alert").text(words));
    let input = if key == Key::For { input } else { input.on(|| ListenerKind::onchange, typed) };
    tag("label").child(span("", name)).child(input).maybe(wrong)
}

fn kinds(view: &View<'_>, value: &str) -> Tag {
    let send = view.send.clone();
    let chosen = Callback::from(move |event: Event| {
        send.emit(Action::Field(Key::For, event.target_unchecked_into::<HtmlSelectElement>().value()));
    });
    let one = |name: &str, label: &str| {
        tag("option").set(Attr::Value, name).flag(Attr::Selected, value == name).text(label)
    };
    tag("select")
        .on(|| ListenerKind::onchange, chosen)
        .child(one("", view.say(words::PROFILE_BY_ISSUER)))
        .children(Kind::ALL.iter().map(|kind| one(kind.name(), view.label(*kind))))
}

//! What was read and how, and a field for each thing that an officer may know better.

use web_sys::HtmlSelectElement;
use yew::{virtual_dom::ListenerKind, Callback, Event, TargetCast as _};

use super::{
    left_out::left_out,
    tag::{paragraph, span, tag, Attr, Tag},
    View,
};
use crate::{
    engine::{export::Name as _, profile::Kind, report::Field},
    viewer::{model::Corrected, state::Action, words},
};

/// Folded until it is asked for.
pub(in crate::viewer) fn reading(view: &View<'_>) -> Tag {
    let undo =
        view.state.officer.corrected.then(|| view.button(view.say(words::UNCORRECT), Action::Uncorrect));
    tag("details")
        .class("reading")
        .child(tag("summary").text(view.say(words::READ_AND_CORRECT)))
        .child(paragraph("aside", &view.source()))
        .child(left_out(view))
        .child(fields(view))
        .child(paragraph("aside", view.say(words::CORRECTIONS_NOTE)))
        .maybe(undo)
}

fn fields(view: &View<'_>) -> Tag {
    let meta = &view.report().meta;
    let text = |field: &Option<Field<String>>| field.as_ref().map_or(String::new(), |f| f.value.clone());
    let year = meta.year.as_ref().map_or(String::new(), |y| y.value.to_string());
    let input = |kind: &str, name: &str, value: String, action: fn(String) -> Action| {
        let input = view.printed(tag("input").set(Attr::Type, kind).value(&value));
        labelled(name, input.on(|| ListenerKind::onchange, view.typed(action)))
    };
    tag("div")
        .class("fields")
        .child(input("text", view.say(words::TITLE), text(&meta.title), |t| {
            Action::Correct(Corrected::Title, t)
        }))
        .child(input("text", view.say(words::ISSUER), text(&meta.issuer), |t| {
            Action::Correct(Corrected::Issuer, t)
        }))
        .child(input("number", view.say(words::YEAR), year, |t| Action::Correct(Corrected::Year, t)))
        .child(input("date", view.say(words::DATED), text(&meta.dated), |t| {
            Action::Correct(Corrected::Dated, t)
        }))
        .child(input("date", view.say(words::PUBLISHED), text(&meta.published), |t| {
            Action::Correct(Corrected::Published, t)
        }))
        .child(labelled(view.say(words::LEVEL), kinds(view)))
}

fn labelled(name: &str, field: Tag) -> Tag {
    tag("label").child(span("", name)).child(field)
}

fn kinds(view: &View<'_>) -> Tag {
    let kind = view.report().profile.as_ref().map(|p| p.kind);
    let send = view.send.clone();
    let chosen = Callback::from(move |event: Event| {
        let name = event.target_unchecked_into::<HtmlSelectElement>().value();
        send.emit(Action::Correct(Corrected::Profile, name));
    });
    let options = Kind::ALL.iter().map(|&one| {
        tag("option")
            .set(Attr::Value, one.name())
            .flag(Attr::Selected, kind == Some(one))
            .text(view.label(one))
    });
    tag("select").on(|| ListenerKind::onchange, chosen).children(options)
}

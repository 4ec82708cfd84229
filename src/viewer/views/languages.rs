//! The languages that the page offers to choose from.

use yew::Callback;

use super::{
    settings::setting,
    tag::{Attr, Tag},
    view::button,
};
use crate::{
    engine::export::Name as _,
    viewer::{
        state::{Action, State},
        words,
    },
};

/// A button a language, each by its own name; nothing where there is no choice.
pub(super) fn languages(state: &State, send: &Callback<Action>) -> Option<Tag> {
    let offered = &state.wishes.languages;
    let one = |lang| {
        button(send, "", words::language(lang), Action::Speak(lang))
            .set(Attr::Lang, lang.name())
            .set(Attr::AriaPressed, if state.lang() == lang { "true" } else { "false" })
    };
    let name = state.say(words::LANGUAGE);
    (offered.len() > 1).then(|| setting(name).children(offered.iter().map(|&lang| one(lang))))
}

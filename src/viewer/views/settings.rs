//! How the viewer looks: type size, line height, colours, large type.

use super::{
    languages::languages,
    tag::{span, tag, Attr, Tag},
    view::menu,
    View,
};
use crate::viewer::{
    prefs::SIZES,
    state::{Action, Theme},
    words,
};

const THEMES: [(Theme, &str); 4] = [
    (Theme::Auto, words::THEME_AUTO),
    (Theme::Light, words::THEME_LIGHT),
    (Theme::Dark, words::THEME_DARK),
    (Theme::Contrast, words::THEME_CONTRAST),
];

const LEADINGS: [&str; 3] = [words::LEADING_CLOSE, words::LEADING_USUAL, words::LEADING_WIDE];

const SIZE_NAMES: [&str; SIZES as usize] =
    [words::SIZE_SMALL, words::SIZE_USUAL, words::SIZE_LARGER, words::SIZE_LARGE, words::SIZE_LARGEST];

/// The menu, which stays while choices are made. Each button holds what the reader then has chosen.
pub(in crate::viewer) fn settings(view: &View<'_>) -> Tag {
    let prefs = view.state.prefs;
    let themes = THEMES.iter().map(|&(theme, name)| {
        let chosen = prefs.theme(view.state.wishes.theme) == theme;
        pressed(view, view.say(name), Action::Prefs(prefs.with_theme(Some(theme))), chosen)
    });
    let leadings = (0..).zip(LEADINGS).map(|(step, name)| {
        pressed(view, view.say(name), Action::Prefs(prefs.with_leading(step)), prefs.leading() == step)
    });
    let items = tag("div")
        .class("menu-items settings")
        .child(setting(view.say(words::SIZE)).child(sizes(view)))
        .child(setting(view.say(words::LEADING)).children(leadings))
        .child(setting(view.say(words::THEME)).children(themes))
        .maybe(languages(view.state, view.send));
    menu("menu stays", view.say(words::SETTINGS), items)
}

/// A button of its own, since those who need it do not look for it in a menu.
pub(in crate::viewer) fn large_button(view: &View<'_>) -> Tag {
    let prefs = view.state.prefs;
    let words = view.say(if prefs.large { words::LARGE_OFF } else { words::LARGE_ON });
    let mut other = prefs;
    other.large = !prefs.large;
    view.button(words, Action::Prefs(other)).set(Attr::DataLarge, "")
}

/// Choices of one kind below their name.
pub(super) fn setting(name: &str) -> Tag {
    tag("div")
        .class("setting")
        .set(Attr::Role, "group")
        .set(Attr::AriaLabel, name)
        .child(span("setting-name", name))
}

/// Smaller and larger, and what it is now. At an end a button stays, so that the focus does.
fn sizes(view: &View<'_>) -> Tag {
    let prefs = view.state.prefs;
    let size = prefs.size();
    let step = |name, sign, by, ends: bool| {
        let button = view.button(sign, Action::Prefs(prefs.resized(by))).set(Attr::AriaLabel, view.say(name));
        button.maybe_set(Attr::AriaDisabled, ends.then_some("true"))
    };
    let now = view.say(SIZE_NAMES.get(usize::from(size)).copied().unwrap_or_default());
    tag("div")
        .class("sizes")
        .child(step(words::SMALLER, "−", -1, size == 0))
        .child(span("told", now).set(Attr::AriaLive, "polite"))
        .child(step(words::LARGER, "+", 1, size + 1 == SIZES))
}

/// A button that is pressed while its choice holds.
fn pressed(view: &View<'_>, words: &str, action: Action, holds: bool) -> Tag {
    view.button(words, action).set(Attr::AriaPressed, if holds { "true" } else { "false" })
}

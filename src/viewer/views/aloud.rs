//! Reading aloud, or sentence by sentence: what is said now, and what leads on.

use super::{
    tag::{paragraph, tag, Attr, Tag},
    View,
};
use crate::viewer::{
    model::spoken,
    prefs::RATES,
    state::{Action, Aloud, Say},
    words,
};

const RATE_NAMES: [&str; RATES.len()] =
    [words::RATE_USUAL, words::RATE_FASTER, words::RATE_FASTEST, words::RATE_SLOW];

/// The bar at the foot while sentences are gone through. Where none can be marked in the text it is shown here, and in
/// large type always: captions that need no voice.
pub(in crate::viewer) fn aloud(view: &View<'_>, aloud: &Aloud) -> Tag {
    let state = view.state;
    let button = |words, say| view.button(view.say(words), Action::Say(say));
    let now = aloud.sentences.get(aloud.at).map(|&s| spoken(view.report(), &view.shown.page, s));
    // What a voice says no screen reader is to say as well.
    let live = if aloud.speaking { "off" } else { "polite" };
    let caption = now.filter(|_| state.prefs.large || state.marks_hits);
    let (play, say) = if aloud.speaking { (words::PAUSE, Say::Pause) } else { (words::PLAY, Say::Play) };
    let rate = view.say(RATE_NAMES[state.prefs.rate()]);
    let rate = view
        .button(rate, Action::Prefs(state.prefs.faster()))
        .set(Attr::AriaLabel, &view.fill(words::RATE, &[&rate]));
    // What is still too long is scrolled through.
    let caption =
        caption.map(|words| paragraph("caption", &words).set(Attr::AriaLive, live).set(Attr::TabIndex, "0"));
    let keys = tag("div")
        .class("aloud-keys")
        .child(button(words::SENTENCE_BEFORE, Say::Step(false)))
        .maybe(state.voice.then(|| button(play, say).class("primary play")))
        .child(button(words::SENTENCE_AFTER, Say::Step(true)))
        .maybe(state.voice.then_some(rate))
        .child(button(words::CLOSE, Say::Close));
    let name = view.say(state.aloud_name());
    tag("section").class("aloud").set(Attr::AriaLabel, name).maybe(caption).child(keys)
}

/// What opens the bar and closes it: where there is a voice, and in large type.
pub(in crate::viewer) fn aloud_button(view: &View<'_>) -> Option<Tag> {
    let state = view.state;
    let open = state.aloud_bar().is_some();
    let say = if open { Say::Close } else { Say::Open };
    (state.voice || state.prefs.large).then(|| {
        view.button(view.say(state.aloud_name()), Action::Say(say))
            .class("for-aloud")
            .set(Attr::AriaPressed, &open.to_string())
    })
}

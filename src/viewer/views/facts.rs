//! What a report is: whose, of which year, from when, how long. On the cover, and above the other views.

use super::{
    tag::{paragraph, span, tag, Attr, Tag},
    View,
};
use crate::{
    engine::report::Field,
    viewer::{model::grouped, words},
};

/// Issuer, year, days, length: what was read, in one line.
pub(super) fn facts(view: &View<'_>) -> Tag {
    let report = view.report();
    let meta = &report.meta;
    let day = |field: &Option<Field<String>>| field.as_ref().map(|f| view.day(&f.value));
    let characters = view.shown.page.characters;
    let length = view.fill(words::LENGTH_TOLD, &[&grouped(characters), &minutes(characters)]);
    let said = |words: String| span("", &words);
    let issuer = meta.issuer.as_ref().map(|f| match &meta.level {
        Some(level) => view.fill(words::BESIDE, &[&f.value, &view.label(level.value)]),
        None => f.value.clone(),
    });
    let facts = [
        (view.say(words::ISSUER), issuer.map(|issuer| view.printed(said(issuer)))),
        (view.say(words::YEAR), meta.year.as_ref().map(|y| said(y.value.to_string()))),
        (view.say(words::DATED), day(&meta.dated).map(said)),
        (view.say(words::PUBLISHED), day(&meta.published).map(said)),
        (view.say(words::LENGTH), Some(said(length))),
    ];
    let mut line = tag("p").class("facts");
    for (name, value) in facts {
        line = line.maybe(value.map(|v| tag("span").class("fact").named(name, "").child(v)));
    }
    line
}

/// Minutes to read so many characters silently, at 400 a minute, at least one.
fn minutes(characters: usize) -> usize {
    characters.div_ceil(400).max(1)
}

/// What this program's word is worth, and the way to what the page has published.
pub(super) fn remark(view: &View<'_>) -> Tag {
    #[cfg(feature = "check")]
    let note = words::NOTE_CHECK;
    #[cfg(not(feature = "check"))]
    let note = words::NOTE_READ;
    paragraph("remark", view.say(note)).maybe(original(view))
}

/// The way to what the page has published, where that is known.
pub(super) fn original(view: &View<'_>) -> Option<Tag> {
    let address = &view.state.original;
    let link = || tag("a").set(Attr::Href, address).set(Attr::Target, "_blank").set(Attr::Rel, "noopener");
    (!address.is_empty()).then(|| link().class("original").text(view.say(words::ORIGINAL)))
}

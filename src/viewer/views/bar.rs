//! The head of the viewer: what report this is, and what can be done with it.

use yew::Html;

#[cfg(feature = "check")]
use super::{reading, view::button};
use super::{
    settings::{large_button, settings},
    tag::{paragraph, tag, Attr, Tag},
    view::menu,
    View,
};
use crate::{
    engine::report::Field,
    viewer::{
        model::grouped,
        state::{Action, Tab},
        words,
    },
};

/// The head; `tabs` where there is room for them.
pub(in crate::viewer) fn bar(view: &View<'_>, tabs: Option<Tag>) -> Tag {
    #[cfg(feature = "check")]
    let note = words::NOTE_CHECK;
    #[cfg(not(feature = "check"))]
    let note = words::NOTE_READ;
    let note = paragraph("note", view.say(note));
    let title = tag("div").class("bar-title").child(name(view)).child(facts(view));
    let top = tag("div").class("bar-top").child(title).child(tools(view));
    let bar = tag("div").class("bar").child(top).maybe(tabs).child(note.maybe(original(view)));
    #[cfg(feature = "check")]
    let bar = bar.child(reading(view));
    bar
}

/// The way to what the page has published.
fn original(view: &View<'_>) -> Option<Tag> {
    let address = &view.state.original;
    let link = || tag("a").set(Attr::Href, address).set(Attr::Target, "_blank").set(Attr::Rel, "noopener");
    (!address.is_empty()).then(|| link().class("original").text(view.say(words::ORIGINAL)))
}

/// The document has its title; in the other views this one heads the page.
fn name(view: &View<'_>) -> Tag {
    let name = view.printed(paragraph("name", &view.report().display_title));
    if view.state.tab == Tab::Read {
        name
    } else {
        name.heading(view.state.level())
    }
}

/// Issuer, year, days, length: what was read, in one line.
fn facts(view: &View<'_>) -> Tag {
    let report = view.report();
    let meta = &report.meta;
    let day = |field: &Option<Field<String>>| field.as_ref().map(|f| view.day(&f.value));
    let characters = report.text.chars().filter(|c| !c.is_whitespace()).count();
    let length = view.fill(words::LENGTH_TOLD, &[&grouped(characters), &minutes(characters)]);
    let issuer = meta.issuer.as_ref().map(|f| match &meta.level {
        Some(level) => view.fill(words::BESIDE, &[&f.value, &view.label(level.value)]),
        None => f.value.clone(),
    });
    let facts = [
        (view.say(words::ISSUER), issuer),
        (view.say(words::YEAR), meta.year.as_ref().map(|y| y.value.to_string())),
        (view.say(words::DATED), day(&meta.dated)),
        (view.say(words::PUBLISHED), day(&meta.published)),
        (view.say(words::LENGTH), Some(length)),
    ];
    let mut line = tag("p").class("facts");
    for (name, value) in facts {
        line = line.maybe(value.map(|v| tag("span").class("fact").named(name, &v)));
    }
    line
}

/// Minutes to read so many characters silently, at 400 a minute, at least one.
fn minutes(characters: usize) -> usize {
    characters.div_ceil(400).max(1)
}

fn tools(view: &View<'_>) -> Tag {
    let searching = view.state.search.is_some();
    let search = Action::Search((!searching).then(String::new));
    let search = view.button(view.say(words::SEARCH), search).set(Attr::AriaPressed, &searching.to_string());
    tag("div")
        .class("tools")
        .child(opener(view))
        .child(search)
        .child(view.button(view.say(words::PRINT), Action::Print))
        .child(menu("menu", view.say(words::EXPORT), exports(view)))
        .child(settings(view))
        .child(large_button(view))
}

#[cfg(feature = "check")]
fn opener(view: &View<'_>) -> Html {
    button(view.send, "primary", view.say(words::OPEN_OTHER), Action::Opening(true)).into()
}

#[cfg(not(feature = "check"))]
fn opener(_: &View<'_>) -> Html {
    Html::default()
}

/// What the reader can take away; to an officer first what offices use, then what other programs read.
fn exports(view: &View<'_>) -> Tag {
    let items = tag("div").class("menu-items");
    #[cfg(feature = "check")]
    {
        let scored = view.report().score.as_ref().is_some_and(|s| !s.dimensions.is_empty());
        let technical =
            tag("details").class("menu-more").child(tag("summary").text(view.say(words::EXPORT_TECHNICAL)));
        let office = if scored { OFFICE } else { &OFFICE[..OFFICE.len() - 1] };
        forms(view, items, office).child(forms(view, technical, TECHNICAL))
    }
    #[cfg(not(feature = "check"))]
    forms(view, items, READER)
}

/// A button for each form.
fn forms(view: &View<'_>, mut items: Tag, forms: &[(&'static str, &'static str)]) -> Tag {
    for (form, name) in forms {
        items = items.child(view.button(view.say(name), Action::Export(form)).set(Attr::DataExport, form));
    }
    items
}

#[cfg(not(feature = "check"))]
const READER: &[(&str, &str)] = &[("csv", words::EXPORT_FIGURES), ("json", words::EXPORT_JSON)];
/// The score stands last, since there may be none.
#[cfg(feature = "check")]
const OFFICE: &[(&str, &str)] = &[
    ("docx_comments", words::EXPORT_COMMENTS),
    ("docx", words::EXPORT_SHEET),
    ("xlsx", words::EXPORT_BOOK),
    ("publish", words::EXPORT_PUBLISH),
    ("csv", words::EXPORT_FIGURES),
    ("csv:findings", words::EXPORT_FINDINGS),
    ("csv:score", words::EXPORT_SCORE),
];
#[cfg(feature = "check")]
const TECHNICAL: &[(&str, &str)] = &[
    ("html", words::EXPORT_HTML),
    ("markdown", words::EXPORT_MARKDOWN),
    ("sarif", words::EXPORT_SARIF),
    ("json", words::EXPORT_JSON),
];

//! The head of the viewer: what report this is, and what can be done with it.

use yew::Html;

use super::{
    aloud::aloud_button,
    document::unbroken,
    facts::{facts, original, remark},
    settings::{large_button, settings},
    tag::{paragraph, tag, Attr, Tag},
    view::menu,
    View,
};
#[cfg(feature = "check")]
use super::{reading, tag::group, taken_of, view::button};
#[cfg(feature = "check")]
use crate::viewer::{model::Item, state::Room};
use crate::viewer::{
    state::{Action, Tab},
    words,
};

/// The head; `tabs` where there is room for them. The cover says what is read; above the other views it is said here.
pub(in crate::viewer) fn bar(view: &View<'_>, tabs: Option<Tag>) -> Tag {
    let top = tag("div").class("bar-top").maybe(tabs).child(tools(view));
    let title = (view.state.tab != Tab::Read).then(|| {
        let name = view
            .printed(unbroken(tag("p").class("name"), &view.report().display_title))
            .heading(view.state.level());
        tag("div").class("bar-title").child(name).child(facts(view)).child(remark(view))
    });
    let bar = tag("div").class("bar").child(top).maybe(title);
    #[cfg(feature = "check")]
    let bar = bar.child(reading(view));
    bar
}

fn tools(view: &View<'_>) -> Tag {
    let searching = view.state.search.is_some();
    let search = Action::Search((!searching).then(String::new));
    let search = view.button(view.say(words::SEARCH), search).set(Attr::AriaPressed, &searching.to_string());
    tag("div")
        .class("tools")
        .child(opener(view))
        .child(search)
        .maybe((!view.state.wishes.inapp).then(|| view.button(view.say(words::PRINT), Action::Print)))
        .child(menu("menu", view.say(words::EXPORT), exports(view)))
        .child(settings(view))
        .child(large_button(view))
        .maybe(aloud_button(view))
}

#[cfg(feature = "check")]
fn opener(view: &View<'_>) -> Html {
    let trying = view.state.tab == Tab::Try;
    // At what one is looking at, but on a phone a keyboard would come up over it.
    let at = view
        .state
        .selected
        .filter(|item| matches!(item, Item::Finding(_)) && view.state.room() != Room::Narrow);
    let at = at.map_or("", |item| item.id(view.report())).to_owned();
    let try_out = if trying { Action::Go(Tab::Read) } else { Action::Try(at) };
    group()
        .child(button(view.send, "primary", view.say(words::OPEN_OTHER), Action::Opening(true)))
        .child(
            view.button(view.say(words::TRY), try_out).maybe_set(Attr::AriaCurrent, trying.then_some("page")),
        )
        .into()
}

#[cfg(not(feature = "check"))]
fn opener(_: &View<'_>) -> Html {
    Html::default()
}

/// What the reader can take away; to an officer first what offices use, then what other programs read.
fn exports(view: &View<'_>) -> Tag {
    let items = tag("div").class("menu-items");
    if view.state.wishes.inapp {
        // Nothing made in the page can be saved there.
        return items
            .child(view.button(view.say(words::COPY_ALL), Action::CopyAll))
            .maybe(original(view))
            .child(paragraph("aside", view.say(words::LEAVE_APP)));
    }
    #[cfg(feature = "check")]
    {
        let scored = view.report().score.as_ref().is_some_and(|s| !s.dimensions.is_empty());
        let technical =
            tag("details").class("menu-more").child(tag("summary").text(view.say(words::EXPORT_TECHNICAL)));
        let office = if scored { OFFICE } else { &OFFICE[..OFFICE.len() - 1] };
        forms(view, items.child(taken_of(view)), office).child(forms(view, technical, TECHNICAL))
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
const READER: &[(&str, &str)] = &[
    ("txt", words::EXPORT_TEXT),
    ("md", words::EXPORT_MARKDOWN_TEXT),
    ("csv", words::EXPORT_FIGURES),
    ("json", words::EXPORT_JSON),
];
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
    ("txt", words::EXPORT_TEXT),
    ("md", words::EXPORT_MARKDOWN_TEXT),
    ("html", words::EXPORT_HTML),
    ("markdown", words::EXPORT_MARKDOWN),
    ("sarif", words::EXPORT_SARIF),
    ("json", words::EXPORT_JSON),
];

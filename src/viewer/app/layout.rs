//! Which views stand where.

use yew::Html;

use super::App;
use crate::{
    engine::export::Name as _,
    viewer::{
        state::{Room, State, Tab, Theme},
        views::{
            self,
            tag::{paragraph, tag, Attr, Tag},
            View,
        },
        words,
    },
};

impl App {
    /// The viewer as its state has it.
    pub(super) fn lay_out(&self) -> Tag {
        let theme = match self.state.prefs.theme(self.state.wishes.theme) {
            Theme::Auto => "theme-auto",
            Theme::Light => "theme-light",
            Theme::Dark => "theme-dark",
            Theme::Contrast => "theme-contrast",
        };
        let room = match self.state.room() {
            Room::Narrow => "narrow",
            Room::Medium => "medium",
            Room::Wide => "wide",
        };
        // A page of its own is all viewer; in another page it is a part among others.
        let (page, role) = if self.state.wishes.standalone { (" page", "main") } else { ("", "region") };
        let viewer = tag("div")
            .at(&self.root)
            .set(Attr::Class, &format!("fz {theme} {room}{page}{}", looks(&self.state)))
            .set(Attr::Lang, self.state.lang().name())
            .set(Attr::Role, role)
            .set(Attr::AriaLabel, self.state.say(words::READER));
        // What it shows is told right after it stands.
        if self.here.is_none() {
            return viewer;
        }
        self.telling(self.fill(self.taking(viewer)))
    }

    /// The viewer with everything in it.
    fn fill(&self, viewer: Tag) -> Tag {
        let state = &self.state;
        let notices = views::notices(state, &self.send);
        let files = self.files();
        if let Some(open) = self.open() {
            return viewer.maybe(files).child(notices).child(open);
        }
        let Some(shown) = &state.shown else {
            #[cfg(feature = "check")]
            if let Some(file) = state.officer.files.current() {
                return viewer.maybe(files).child(notices).maybe(views::broken(state, &self.send, file));
            }
            let quiet = state.busy.is_none() && state.failure.is_none();
            return viewer
                .maybe(files)
                .child(notices)
                .maybe(quiet.then(|| paragraph("empty", state.say(words::EMPTY_READ))));
        };
        let view = View { state, shown, send: &self.send };
        let bars = !state.wishes.bare;
        let narrow = state.room() == Room::Narrow;
        let tabs = bars.then(|| views::tabs(&view));
        let (above, below) = if narrow { (None, tabs) } else { (tabs, None) };
        viewer
            .maybe(files)
            .maybe(bars.then(|| views::bar(&view, above)))
            .child(notices)
            .child(views::doubt(&view))
            .maybe(state.search.as_ref().map(|search| views::search(&view, search)))
            .child(columns(&view))
            .maybe(self.standing(&view))
            .child(other(&view))
            .maybe(self.editing(&view))
            .maybe((narrow || state.aloud_bar().is_some()).then(|| {
                let aloud = state.aloud_bar().map(|aloud| views::aloud(&view, aloud));
                tag("div").class("foot").maybe(aloud).maybe(below)
            }))
    }
}

/// Type size, line height, large type and the bar at the foot as classes.
fn looks(state: &State) -> String {
    let prefs = state.prefs;
    let large = if prefs.large { " is-large" } else { "" };
    let aloud = if state.aloud_bar().is_some() { " is-aloud" } else { "" };
    format!(" size-{} leading-{}{large}{aloud}", prefs.size(), prefs.leading())
}

/// The document with what stands beside it. In another view it is out of sight and stays as it is: to set it anew would
/// take longer than anyone waits for a place to be shown.
fn columns(view: &View<'_>) -> Tag {
    let state = view.state;
    let here = state.tab == Tab::Read;
    let outline = !state.wishes.bare && (state.room() != Room::Narrow || state.outline);
    let found = state.search.as_ref().filter(|search| !search.hits.is_empty());
    let inspector = here && (state.room() == Room::Wide || state.selected.is_some());
    tag("div")
        .class(if here { "columns" } else { "columns is-away" })
        .maybe(outline.then(|| match found {
            Some(search) => views::hits(view, search),
            None => views::outline(view),
        }))
        .child(views::document(view))
        .maybe(inspector.then(|| views::inspector(view)))
}

/// The view that the tab names, if it is not the document.
fn other(view: &View<'_>) -> Html {
    match view.state.tab {
        Tab::Read => Html::default(),
        Tab::Data => views::figures(view).into(),
        Tab::Contents => views::contents(view).into(),
        #[cfg(feature = "check")]
        Tab::Score => views::score(view),
        // They stand beside.
        #[cfg(feature = "check")]
        Tab::Findings | Tab::Try => Html::default(),
    }
}

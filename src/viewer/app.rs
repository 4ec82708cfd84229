//! The root component: holds the state, carries out actions, lays the views out.

use std::rc::Rc;

use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::JsValue;
#[cfg(feature = "check")]
use wasm_bindgen::JsCast as _;
use web_sys::Element;
#[cfg(feature = "check")]
use web_sys::{DragEvent, Event, HtmlTextAreaElement};
#[cfg(feature = "check")]
use yew::virtual_dom::ListenerKind;
use yew::{Callback, Component, Context, Html, NodeRef, Properties};

use super::{
    core::Core,
    effects::{download, highlight, scroll, Browser, HereWatch, RoomWatch},
    state::{Action, Goal, Room, State, Tab, Theme},
    views::{
        self,
        tag::{paragraph, tag, Attr, Tag},
        View,
    },
    words,
};
#[cfg(feature = "check")]
use super::{
    effects::{Source, Taker},
    model::ProfileForm,
    state::{Failure, Given},
};
use crate::engine::export::Name as _;

#[cfg(feature = "check")]
use crate::engine::{marks::Marks, profile};

/// The names under which the styles know what was found, and the one of it that is looked at.
const HIT: &str = "fazhi-hit";
const HIT_NOW: &str = "fazhi-hit-now";

/// What the handle gives.
#[derive(PartialEq, Properties)]
pub(super) struct AppProps {
    pub(super) core: Rc<Core>,
}

/// The viewer.
pub(super) struct App {
    state: State,
    send: Callback<Action>,
    root: NodeRef,
    watch: Option<RoomWatch>,
    here: Option<HereWatch>,
    #[cfg(feature = "check")]
    pasted: NodeRef,
    #[cfg(feature = "check")]
    taker: Taker,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            state: State { marks_hits: !highlight::can(&ctx.props().core.browser), ..State::default() },
            send: ctx.link().callback(|action: Action| action),
            root: NodeRef::default(),
            watch: None,
            here: None,
            #[cfg(feature = "check")]
            pasted: NodeRef::default(),
            #[cfg(feature = "check")]
            taker: Taker::default(),
        }
    }

    /// First what an action does to the world, then what it does to the state.
    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let core = &ctx.props().core;
        match &action {
            Action::Print => core.emit("print", &JsValue::NULL),
            Action::Export(format) => {
                if let Some(file) = core.export(format) {
                    download(&file);
                }
            }
            #[cfg(feature = "check")]
            Action::Take(file) => self.taker.take(file, &self.send, Action::Give),
            #[cfg(feature = "check")]
            Action::Pick(Given::Marks, file) => {
                self.taker.take(file, &self.send, |file| Action::Given(Given::Marks, file));
            }
            #[cfg(feature = "check")]
            Action::Pick(Given::Profile, file) => {
                self.taker.take(file, &self.send, |file| Action::Given(Given::Profile, file));
            }
            #[cfg(feature = "check")]
            Action::Given(given, file) => self.given(core, *given, file),
            #[cfg(feature = "check")]
            Action::Mark(target, mark) => {
                core.mark(target.clone(), mark.clone());
                self.reread(core);
            }
            #[cfg(feature = "check")]
            Action::Apply(true) => self.apply_profile(core, &self.state.form),
            #[cfg(feature = "check")]
            Action::Apply(false) => {
                core.take_profile(None);
                self.send.emit(Action::Filled(ProfileForm::default()));
                self.reread(core);
            }
            #[cfg(feature = "check")]
            Action::Paste => {
                if let Some(area) = self.pasted.cast::<HtmlTextAreaElement>() {
                    let bytes = area.value().into_bytes();
                    self.send.emit(Action::Give(Source {
                        bytes,
                        name: self.state.say(words::PASTED).to_owned(),
                        charset: "utf-8".to_owned(),
                    }));
                }
            }
            #[cfg(feature = "check")]
            Action::Give(source) => {
                let read = core.read(&source.bytes, &source.name, &source.charset);
                self.send.emit(match read {
                    Ok((json, shown)) => {
                        core.emit("report", &json.into());
                        Action::Loaded { shown, by_reader: true }
                    }
                    Err(error) => Action::Refused(Failure::from(error)),
                });
            }
            #[cfg(feature = "check")]
            Action::Correct(what, typed) => {
                core.correct(Some((*what, typed)));
                self.reread(core);
            }
            #[cfg(feature = "check")]
            Action::Uncorrect => {
                core.correct(None);
                self.reread(core);
            }
            #[cfg(feature = "check")]
            Action::Refused(failure) => {
                core.emit("error", &object(&[("code", &failure.code), ("message", &failure.message)]));
            }
            _ => {}
        }
        // Most steps of a scroll lead nowhere new.
        let scrolled = matches!(action, Action::Here(_)).then_some(self.state.here);
        let before = self.state.selected;
        self.state.apply(action);
        if let Some(shown) = self.state.shown.as_ref().filter(|_| self.state.selected != before) {
            let item = self.state.selected;
            let id = item.map_or("", |i| i.id(&shown.report));
            let kind = item.map_or("", |i| i.kind());
            core.emit("select", &object(&[("id", id), ("kind", kind)]));
        }
        scrolled != Some(self.state.here)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<Element>() else { return };
        if first {
            self.watch = RoomWatch::start(&root, self.send.reform(Action::Resize));
            self.here = Some(HereWatch::start(&root, self.send.reform(Action::Here)));
        }
        let goal = self.state.goal.take();
        if let Some(goal) = goal {
            scroll::to(&root, goal, self.state.shown.as_ref().map(|s| &s.report));
        }
        if !self.state.marks_hits {
            self.light_hits(&ctx.props().core.browser, matches!(goal, Some(Goal::Hit(_))));
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let theme = match self.state.wishes.theme {
            Theme::Auto => "theme-auto",
            Theme::Light => "theme-light",
            Theme::Dark => "theme-dark",
            Theme::Contrast => "theme-contrast",
        };
        let room = match self.state.room {
            Room::Narrow => "narrow",
            Room::Medium => "medium",
            Room::Wide => "wide",
        };
        // A page of its own is all viewer; in another page it is a part among others.
        let (page, role) = if self.state.wishes.standalone { (" page", "main") } else { ("", "region") };
        let viewer = tag("div")
            .at(&self.root)
            .set(Attr::Class, &format!("fz {theme} {room}{page}"))
            .set(Attr::Lang, self.state.lang().name())
            .set(Attr::Role, role)
            .set(Attr::AriaLabel, self.state.say(words::READER));
        self.fill(self.taking(viewer)).into()
    }
}

impl App {
    /// Sets what was found apart in the document as it stands now, and shows the hit that is looked at.
    fn light_hits(&self, browser: &Browser, reveals: bool) {
        let found = self.state.search.as_ref().zip(self.state.shown.as_ref());
        let Some((search, shown)) = found else {
            highlight::clear(browser, HIT);
            highlight::clear(browser, HIT_NOW);
            return;
        };
        let now = search.hits.get(search.at);
        highlight::show(browser, shown, HIT, &search.hits);
        highlight::show(browser, shown, HIT_NOW, now.map_or(&[], std::slice::from_ref));
        if let Some(&now) = now.filter(|_| reveals) {
            highlight::reveal(browser, shown, now);
        }
    }

    /// The viewer with everything in it.
    fn fill(&self, viewer: Tag) -> Tag {
        let state = &self.state;
        let notices = views::notices(state, &self.send);
        if let Some(open) = self.open() {
            return viewer.child(notices).child(open);
        }
        let Some(shown) = &state.shown else {
            let quiet = state.busy.is_none() && state.failure.is_none();
            return viewer
                .child(notices)
                .maybe(quiet.then(|| paragraph("empty", state.say(words::EMPTY_READ))));
        };
        let view = View { state, shown, send: &self.send };
        let bars = !state.wishes.bare;
        let narrow = state.room == Room::Narrow;
        let tabs = bars.then(|| views::tabs(&view));
        let (above, below) = if narrow { (None, tabs) } else { (tabs, None) };
        viewer
            .maybe(bars.then(|| views::bar(&view, above)))
            .child(notices)
            .child(views::doubt(&view))
            .maybe(state.search.as_ref().map(|search| views::search(&view, search)))
            .child(main(&view))
            .maybe(narrow.then(|| tag("div").class("foot").maybe(below)))
    }

    /// The same text with what an officer knows better.
    #[cfg(feature = "check")]
    fn reread(&self, core: &Core) {
        // What could be read once can be read again.
        if let Ok((json, shown)) = core.again() {
            core.emit("report", &json.into());
            let (corrected, marks) = (core.is_corrected(), core.marks());
            self.send.emit(Action::Reread { shown, corrected, marks });
        }
    }

    /// Takes a small file that was picked; what is wrong with it is told like any file that cannot be read.
    #[cfg(feature = "check")]
    fn given(&self, core: &Core, given: Given, file: &Source) {
        let text = String::from_utf8_lossy(&file.bytes);
        let taken = match given {
            Given::Marks => Marks::read(&text).map(|marks| {
                core.take_marks(marks);
                self.reread(core);
            }),
            Given::Profile => profile::read(&text).map(|profile| {
                let form = ProfileForm::of(&profile);
                self.apply_profile(core, &form);
                self.send.emit(Action::Filled(form));
            }),
        };
        if let Err(error) = taken {
            let message = self.state.fill(words::FILE_TOLD, &[&file.name, &error]);
            self.send.emit(Action::Failed(Failure { code: "corrupt".to_owned(), message }));
        }
    }

    /// Judges by the profile that is typed, or tells what is wrong with it.
    #[cfg(feature = "check")]
    fn apply_profile(&self, core: &Core, form: &ProfileForm) {
        match form.read() {
            Ok(profile) => {
                core.take_profile(Some(profile));
                self.reread(core);
            }
            Err(error) => self.send.emit(Action::Wrong(ProfileForm::place(&error), error.words)),
        }
    }

    /// The page for giving a report, where one can be given.
    #[cfg(feature = "check")]
    fn open(&self) -> Option<Tag> {
        self.state.asks_for_report().then(|| views::open(&self.state, &self.send, &self.pasted))
    }

    /// A file may be let go over the viewer wherever there is something to check with.
    #[cfg(feature = "check")]
    fn taking(&self, viewer: Tag) -> Tag {
        let over = self.send.reform(|event: Event| {
            event.prevent_default();
            Action::Hover(true)
        });
        let send = self.send.clone();
        let dropped = Callback::from(move |event: Event| {
            event.prevent_default();
            send.emit(Action::Hover(false));
            let event = event.unchecked_into::<DragEvent>();
            if let Some(file) = event.data_transfer().and_then(|d| d.files()).and_then(|f| f.get(0)) {
                send.emit(Action::Take(file.into()));
            }
        });
        let viewer = viewer.on(|| ListenerKind::ondragover, over).on(|| ListenerKind::ondrop, dropped);
        if !self.state.hovering {
            return viewer;
        }
        viewer.on(|| ListenerKind::ondragleave, self.send.reform(|_: Event| Action::Hover(false)))
    }
}

/// The portal edition takes no files.
#[cfg(not(feature = "check"))]
#[allow(clippy::unused_self)]
impl App {
    fn open(&self) -> Option<Tag> {
        None
    }

    fn taking(&self, viewer: Tag) -> Tag {
        viewer
    }
}

/// The view that the tab names.
fn main(view: &View<'_>) -> Html {
    let state = view.state;
    match state.tab {
        Tab::Read => {
            let outline = !state.wishes.bare && (state.room != Room::Narrow || state.outline);
            let found = state.search.as_ref().filter(|search| !search.hits.is_empty());
            let inspector = state.room == Room::Wide || state.selected.is_some();
            tag("div")
                .class("columns")
                .maybe(outline.then(|| match found {
                    Some(search) => views::hits(view, search),
                    None => views::outline(view),
                }))
                .child(views::document(view))
                .maybe(inspector.then(|| views::inspector(view)))
                .into()
        }
        Tab::Data => views::figures(view).into(),
        Tab::Contents => views::contents(view).into(),
        #[cfg(feature = "check")]
        Tab::Findings => views::findings(view).into(),
        #[cfg(feature = "check")]
        Tab::Score => views::score(view),
    }
}

/// What the element is told: an object of strings.
struct Told<'a>(&'a [(&'a str, &'a str)]);

impl Serialize for Told<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

fn object(entries: &[(&str, &str)]) -> JsValue {
    // Strings always have their counterpart.
    let plain = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    Told(entries).serialize(&plain).unwrap_or_default()
}

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
    effects::{download, folding, highlight, scroll, Browser, HereWatch, RoomWatch},
    model::{quote, spoken, whole},
    prefs::RATES,
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
    effects::{listed, Editor, KeyWatch, LeaveGuard, Progress, Queue, Taker},
    model::{ProfileForm, Source},
    state::{Failure, Given},
};
use crate::engine::export::Name as _;

#[cfg(feature = "check")]
use crate::{
    engine::{marks::Marks, profile},
    ReadError,
};

/// The names under which the styles know what was found, and the one of it that is looked at.
const HIT: &str = "fazhi-hit";
const HIT_NOW: &str = "fazhi-hit-now";
const SPOKEN: &str = "fazhi-spoken";

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
    #[cfg(feature = "check")]
    queue: Queue,
    #[cfg(feature = "check")]
    guard: Option<LeaveGuard>,
    #[cfg(feature = "check")]
    keys: Option<KeyWatch>,
    /// Where the text box stands, and the box.
    #[cfg(feature = "check")]
    place: NodeRef,
    #[cfg(feature = "check")]
    editor: Option<Editor>,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            state: State {
                marks_hits: !highlight::can(&ctx.props().core.browser),
                foldable: folding(),
                ..State::default()
            },
            send: ctx.link().callback(|action: Action| action),
            root: NodeRef::default(),
            watch: None,
            here: None,
            #[cfg(feature = "check")]
            pasted: NodeRef::default(),
            #[cfg(feature = "check")]
            taker: Taker::default(),
            #[cfg(feature = "check")]
            queue: Queue::default(),
            #[cfg(feature = "check")]
            guard: None,
            #[cfg(feature = "check")]
            keys: None,
            #[cfg(feature = "check")]
            place: NodeRef::default(),
            #[cfg(feature = "check")]
            editor: None,
        }
    }

    /// First what an action does to the world, then what it does to the state.
    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let core = &ctx.props().core;
        match &action {
            Action::Speak(lang) => core.emit("speak", &lang.name().into()),
            Action::CopyAll => {
                if let Some(shown) = &self.state.shown {
                    core.browser.copy(&whole(&shown.report, &shown.page));
                }
            }
            Action::Quote(item) => {
                if let Some((shown, span)) = self.state.shown.as_ref().and_then(|s| Some((s, s.span(*item)?)))
                {
                    core.browser.copy(&quote(&shown.report, span).words(&shown.report));
                }
            }
            Action::Link(item) => {
                if let Some(shown) = &self.state.shown {
                    core.browser.copy_link(item.id(&shown.report));
                }
            }
            Action::Print => {
                #[cfg(feature = "check")]
                if let Some(root) = self.root.cast::<Element>() {
                    scroll::unfold(&root);
                }
                core.emit("print", &JsValue::NULL);
            }
            Action::Export(format) => {
                if let Some(file) = core.export(format) {
                    download(&file);
                    #[cfg(feature = "check")]
                    self.saved(core);
                }
            }
            #[cfg(feature = "check")]
            Action::Take(files) => self.take_files(core, files),
            #[cfg(feature = "check")]
            Action::Came(name, read) => self.came(core, name, read),
            #[cfg(feature = "check")]
            Action::Reset => self.queue.clear(),
            #[cfg(feature = "check")]
            Action::Turn(id) => self.turn(core, *id),
            #[cfg(feature = "check")]
            Action::Close(id, sure) => self.close(core, *id, *sure),
            #[cfg(feature = "check")]
            Action::CopyFinding(index) => {
                if let Some(shown) = &self.state.shown {
                    let view = View { state: &self.state, shown, send: &self.send };
                    core.browser.copy(&views::copied_finding(&view, *index));
                }
            }
            #[cfg(feature = "check")]
            Action::Try(id) if self.state.officer.trial.is_none() => self.begin_trial(core, id),
            #[cfg(feature = "check")]
            Action::Reread { .. } if self.state.officer.trial.is_some() => {
                if let Some(text) = core.trial_text() {
                    self.send.emit(Action::Tried(core.try_text(&text)));
                }
            }
            #[cfg(feature = "check")]
            Action::Typed(text) => self.send.emit(Action::Tried(core.try_text(text))),
            #[cfg(feature = "check")]
            Action::Tried(_) => self.list_files(core),
            #[cfg(feature = "check")]
            Action::Restore(true) => {
                core.restore_text();
                self.begin_trial(core, "");
                self.list_files(core);
            }
            #[cfg(feature = "check")]
            Action::SaveText => {
                if let Some(file) = core.trial_file() {
                    download(&file);
                    self.list_files(core);
                }
            }
            #[cfg(feature = "check")]
            Action::Recount(ids) => self.recount(core, ids),
            #[cfg(feature = "check")]
            Action::Pick(given, file) => {
                let (given, send) = (*given, self.send.clone());
                self.taker.take(file, move |_, read| {
                    send.emit(match read {
                        Ok(file) => Action::Given(given, file),
                        Err(error) => Action::Refused(error.into()),
                    });
                });
            }
            #[cfg(feature = "check")]
            Action::Given(given, file) => self.given(core, *given, file),
            #[cfg(feature = "check")]
            Action::Mark(target, mark) => {
                core.mark(target.clone(), mark.clone());
                self.reread(core);
            }
            #[cfg(feature = "check")]
            Action::Apply(true) => self.apply_profile(core, &self.state.officer.form),
            #[cfg(feature = "check")]
            Action::Apply(false) => {
                core.take_profile(None);
                self.send.emit(Action::Filled(ProfileForm::default()));
                self.reread(core);
                self.send.emit(Action::Recount(core.others()));
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
                if let Err(error) = self.open_file(core, source.clone(), true) {
                    self.send.emit(Action::Refused(error.into()));
                }
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
            Action::Refused(failure) => tell_error(core, failure),
            _ => {}
        }
        // Most steps of a scroll lead nowhere new.
        let scrolled = matches!(action, Action::Here(_)).then_some(self.state.here);
        let (before, said) = (self.state.selected, self.state.saying());
        #[cfg(feature = "check")]
        let spoke = self.state.lang();
        self.state.apply(action);
        // What rules say is said anew.
        #[cfg(feature = "check")]
        if self.state.lang() != spoke && self.state.shown.is_some() {
            self.reread(core);
        }
        if self.state.saying() != said {
            self.say_on(&core.browser);
        }
        if let Some(shown) = self.state.shown.as_ref().filter(|_| self.state.selected != before) {
            let item = self.state.selected;
            let id = item.map_or("", |i| i.id(&shown.report));
            let kind = item.filter(|_| !id.is_empty()).map_or("", |i| i.kind());
            core.emit("select", &object(&[("id", id), ("kind", kind)]));
        }
        scrolled != Some(self.state.here)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<Element>() else { return };
        if first {
            self.watch = RoomWatch::start(&root, self.send.reform(Action::Resize));
            self.here = Some(HereWatch::start(&root, self.send.reform(Action::Here)));
            #[cfg(feature = "check")]
            {
                self.keys = Some(KeyWatch::start(&root, self.send.reform(Action::StepFinding)));
            }
        }
        #[cfg(feature = "check")]
        {
            let guarded = self.guard.take().filter(|_| self.state.officer.files.unsaved());
            self.guard =
                guarded.or_else(|| self.state.officer.files.unsaved().then(|| LeaveGuard::start(&root)));
        }
        #[cfg(feature = "check")]
        self.edit();
        let goal = self.state.goal.take();
        if let Some(goal) = goal {
            #[cfg(feature = "check")]
            if let (Goal::Tried(Some((start, end))), Some(editor)) = (goal, &self.editor) {
                editor.select(start, end);
            }
            scroll::to(&root, goal, self.state.shown.as_ref().map(|s| &s.report));
        }
        if !self.state.marks_hits {
            self.light_hits(&ctx.props().core.browser, matches!(goal, Some(Goal::Hit(_))));
        }
        self.light_spoken(&ctx.props().core.browser, matches!(goal, Some(Goal::Aloud | Goal::Spoken)));
    }

    fn view(&self, _: &Context<Self>) -> Html {
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
        // A draft is no reading for checkers of spelling and translators.
        #[cfg(feature = "check")]
        let viewer = viewer.set(Attr::Translate, "no").set(Attr::SpellCheck, "false");
        let viewer = self.fill(self.taking(viewer));
        // What a key led to; the region stands before its words come.
        #[cfg(feature = "check")]
        let viewer =
            viewer.child(paragraph("unseen", &self.state.officer.told).set(Attr::AriaLive, "polite"));
        viewer.into()
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

    /// Sets the sentence apart that is read now, and brings it into view.
    fn light_spoken(&self, browser: &Browser, reveals: bool) {
        let now = self.state.aloud.as_ref().zip(self.state.shown.as_ref());
        match now.and_then(|(aloud, shown)| Some((*aloud.sentences.get(aloud.at)?, shown))) {
            Some((sentence, shown)) => {
                highlight::show(browser, shown, SPOKEN, &[sentence]);
                if reveals {
                    highlight::reveal(browser, shown, sentence);
                }
            }
            None => highlight::clear(browser, SPOKEN),
        }
    }

    /// Has the voice say what is to be said now, or nothing.
    fn say_on(&self, browser: &Browser) {
        let now = self.state.aloud.as_ref().zip(self.state.shown.as_ref()).zip(self.state.saying());
        let sentence =
            now.and_then(|((aloud, shown), (at, rate))| Some((aloud.sentences.get(at)?, shown, rate)));
        match sentence {
            Some((&sentence, shown, rate)) => {
                browser.speak(&spoken(&shown.report, &shown.page, sentence), RATES[rate]);
            }
            None => browser.hush(),
        }
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
            .child(main(&view))
            .maybe(self.editing(&view))
            .maybe((narrow || state.aloud_bar().is_some()).then(|| {
                let aloud = state.aloud_bar().map(|aloud| views::aloud(&view, aloud));
                tag("div").class("foot").maybe(aloud).maybe(below)
            }))
    }

    /// The same text with what an officer knows better.
    #[cfg(feature = "check")]
    fn reread(&self, core: &Core) {
        // What could be read once can be read again.
        if let Ok((json, shown)) = core.again() {
            core.emit("again", &json.into());
            let (corrected, marks) = (core.is_corrected(), core.marks());
            self.list_files(core);
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
            let message = self.state.fill(words::NAMED, &[&file.name, &error]);
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
                self.send.emit(Action::Recount(core.others()));
            }
            Err(error) => self.send.emit(Action::Wrong(ProfileForm::place(&error), error.words)),
        }
    }

    /// Takes files, one after the other.
    #[cfg(feature = "check")]
    fn take_files(&self, core: &Core, files: &[gloo::file::File]) {
        if !files.is_empty() && self.queue.add(files.to_vec()) {
            self.next_file(core);
        }
    }

    /// Begins with the next file that waits.
    #[cfg(feature = "check")]
    fn next_file(&self, core: &Core) {
        let next = self.queue.next(&self.send);
        if let Some(progress) = &next {
            tell_progress(core, progress);
        }
        self.send.emit(Action::Reading(next));
    }

    /// A file that was taken is there. The first that can be read is shown; one alone that cannot be has no place
    /// among the others.
    #[cfg(feature = "check")]
    fn came(&self, core: &Core, name: &str, read: &Result<Source, ReadError>) {
        let progress = self.queue.finish(name.to_owned());
        let show = self.queue.shows();
        let opened = read.clone().and_then(|source| self.open_file(core, source, show));
        match opened {
            Ok(()) => self.queue.has_shown(),
            Err(error) if progress.of == 1 => self.send.emit(Action::Refused(error.into())),
            Err(error) => {
                tell_error(core, &Failure::from(error.clone()));
                let id = core.keep_failed(name.to_owned(), error);
                self.list_files(core);
                if progress.done == progress.of && show && self.state.shown.is_none() {
                    self.send.emit(Action::Turn(id));
                }
            }
        }
        if progress.done == progress.of {
            tell_progress(core, &progress);
        }
        self.next_file(core);
    }

    /// Reads a file and keeps it with those that are open.
    #[cfg(feature = "check")]
    fn open_file(&self, core: &Core, source: Source, show: bool) -> Result<(), ReadError> {
        match core.known(&source) {
            Some(id) if show => self.turn(core, id),
            Some(_) => {}
            None => {
                if let Some((json, shown)) = core.open(source, show)? {
                    core.emit("report", &json.into());
                    self.send.emit(Action::Leave(self.top()));
                    self.send.emit(Action::Loaded { shown, by_reader: true });
                }
                self.list_files(core);
            }
        }
        Ok(())
    }

    /// Shows another file as it was left.
    #[cfg(feature = "check")]
    fn turn(&self, core: &Core, id: u32) {
        self.send.emit(Action::Leave(self.top()));
        self.show_file(core, id);
    }

    #[cfg(feature = "check")]
    fn show_file(&self, core: &Core, id: u32) {
        // What could be read once can be read again.
        let read = core.turn_to(id).ok().flatten();
        let (json, shown) = read.unzip();
        core.emit("report", &json.map_or(JsValue::NULL, Into::into));
        self.list_files(core);
        self.send.emit(Action::Turned { shown, corrected: core.is_corrected(), marks: core.marks() });
    }

    /// Closes a file; where work on it would be lost, that is asked first.
    #[cfg(feature = "check")]
    fn close(&self, core: &Core, id: u32, sure: bool) {
        let worked = self.state.officer.files.all.iter().any(|file| file.id == id && file.worked);
        if !sure {
            if !worked {
                self.send.emit(Action::Close(id, true));
            }
            return;
        }
        match core.close(id) {
            Some(next) => self.show_file(core, next),
            None => self.list_files(core),
        }
    }

    /// Opens the text box, with what the officer has made of the text so far.
    #[cfg(feature = "check")]
    fn begin_trial(&self, core: &Core, id: &str) {
        if let Some(start) = core.trial_text() {
            let read = core.try_text(&start);
            self.send.emit(Action::TryFrom { start, read, id: id.to_owned() });
        }
    }

    /// The text box is there as long as a text is tried, and stays as it is while anything else changes.
    #[cfg(feature = "check")]
    fn edit(&mut self) {
        let trial = self.state.officer.trial.as_ref().zip(self.place.cast::<Element>());
        let Some((trial, place)) = trial else {
            self.editor = None;
            return;
        };
        if self.editor.as_ref().is_none_or(|editor| editor.key != trial.key) {
            // The old one goes first.
            self.editor = None;
            let (name, tell) = (self.state.say(words::TRY_TEXT), self.send.reform(Action::Typed));
            self.editor = Editor::start(&place, trial.key, name, &trial.start, tell);
        }
    }

    /// Counts findings anew, one file a task.
    #[cfg(feature = "check")]
    fn recount(&self, core: &Core, ids: &[u32]) {
        let Some((&id, rest)) = ids.split_first() else { return };
        core.recount(id);
        self.list_files(core);
        let (send, rest) = (self.send.clone(), rest.to_vec());
        gloo::timers::callback::Timeout::new(0, move || send.emit(Action::Recount(rest))).forget();
    }

    /// Something of the report was taken away: closing the page loses nothing of it.
    #[cfg(feature = "check")]
    fn saved(&self, core: &Core) {
        core.saved();
        self.list_files(core);
    }

    #[cfg(feature = "check")]
    fn list_files(&self, core: &Core) {
        let (all, shown) = core.files();
        self.send.emit(Action::Files(all, shown));
    }

    /// Where the viewer's upper edge stands.
    #[cfg(feature = "check")]
    fn top(&self) -> f64 {
        self.root.cast::<Element>().map_or(0.0, |root| root.get_bounding_client_rect().top())
    }

    /// The text box and what it comes to, once a text is tried; out of sight in the other views.
    #[cfg(feature = "check")]
    fn editing(&self, view: &View<'_>) -> Option<Tag> {
        self.state.officer.trial.as_ref().map(|trial| views::editor(view, trial, &self.place))
    }

    /// The row of files, once the reader has opened one.
    #[cfg(feature = "check")]
    fn files(&self) -> Option<Tag> {
        self.state.officer.files.any_own().then(|| views::files(&self.state, &self.send))
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
            if let Some(files) = event.data_transfer().and_then(|d| d.files()) {
                send.emit(Action::Take(listed(&files)));
            }
        });
        let viewer = viewer.on(|| ListenerKind::ondragover, over).on(|| ListenerKind::ondrop, dropped);
        if !self.state.officer.hovering {
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

    fn files(&self) -> Option<Tag> {
        None
    }

    fn editing(&self, _: &View<'_>) -> Option<Tag> {
        None
    }

    fn taking(&self, viewer: Tag) -> Tag {
        viewer
    }
}

/// Type size, line height, large type and the bar at the foot as classes.
fn looks(state: &State) -> String {
    let prefs = state.prefs;
    let large = if prefs.large { " is-large" } else { "" };
    let aloud = if state.aloud_bar().is_some() { " is-aloud" } else { "" };
    format!(" size-{} leading-{}{large}{aloud}", prefs.size(), prefs.leading())
}

/// The view that the tab names.
fn main(view: &View<'_>) -> Html {
    let state = view.state;
    match state.tab {
        Tab::Read => {
            let outline = !state.wishes.bare && (state.room() != Room::Narrow || state.outline);
            let found = state.search.as_ref().filter(|search| !search.hits.is_empty());
            let inspector = state.room() == Room::Wide || state.selected.is_some();
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
        #[cfg(feature = "check")]
        Tab::Try => Html::default(),
    }
}

/// Tells the page how far the reading of several files has come.
#[cfg(feature = "check")]
fn tell_progress(core: &Core, progress: &Progress) {
    let Progress { done, of, name } = progress;
    if *of > 1 {
        let (done, of) = (*done as u32, *of as u32);
        let told = js_sys::Object::new();
        let set = |key: &str, value: JsValue| js_sys::Reflect::set(&told, &key.into(), &value);
        // Setting a property of a fresh, plain object cannot fail.
        let _ = set("done", done.into());
        let _ = set("of", of.into());
        let _ = set("name", name.into());
        core.emit("progress", &told);
    }
}

#[cfg(feature = "check")]
fn tell_error(core: &Core, failure: &Failure) {
    let message = core.say(&failure.message);
    core.emit("error", &object(&[("code", &failure.code), ("message", &message)]));
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

//! What only those have who check reports: their actions, and what they see around the document.

mod batch;
mod files;
mod judging;
mod trial;

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast as _;
use web_sys::{DragEvent, Element, Event, HtmlTextAreaElement};
use yew::{virtual_dom::ListenerKind, Callback, NodeRef};

use super::{object, App, Core};
use crate::viewer::{
    effects::{download, entries, scroll, user_agent, Editor, KeyWatch, LeaveGuard, Queue, Taker},
    model::Source,
    state::{Action, Failure, Room, Tab},
    views::{
        self,
        tag::{paragraph, Attr, Tag},
        View,
    },
    words,
};

pub(in crate::viewer) use batch::{folder, taken};

/// What an officer's viewer holds on to.
#[derive(Default)]
pub(super) struct Officer {
    pasted: NodeRef,
    taker: Taker,
    queue: Queue,
    guard: Option<LeaveGuard>,
    keys: Option<KeyWatch>,
    /// Where the text box stands, and the box.
    place: NodeRef,
    editor: Option<Editor>,
    /// What is judged step by step: the last that was begun counts.
    trying: Rc<Cell<u32>>,
    /// What judges many files.
    crowd: batch::Crowd,
    /// What of the row of files was brought into sight last: the file that is shown, or the table, in so much room.
    row: Option<(u32, bool, Room)>,
}

impl App {
    /// What goes on between two looks at the table, or until a typed text is judged, for which nothing is shown anew; says
    /// whether the action is such.
    pub(super) fn goes_on(&self, core: &Core, action: &Action) -> bool {
        match action {
            Action::Walked(came) => self.walked(came.clone()),
            Action::Worker(at, event) => self.heard_worker(core, *at, event),
            Action::JudgedHere(id, read) => self.judged_here(core, *id, read),
            Action::TellLines => self.tell_lines(),
            Action::Typed(text) => self.try_on(core, text),
            _ => return false,
        }
        true
    }

    /// What an officer's action does to the world.
    pub(super) fn act_for_officer(&self, core: &Core, action: &Action) {
        match action {
            Action::Take(files) => self.take_files(core, files),
            Action::Came(name, read) => self.came(core, name, read),
            Action::Gather(given) => self.gather(given),
            Action::Gathered(found) => self.gathered(found),
            Action::Judged(lines) => self.tell_judged(core, lines),
            Action::Many(what) => self.do_many(core, *what),
            Action::Reset => {
                self.officer.queue.clear();
                self.halt();
            }
            Action::Turn(id) => self.turn(core, *id),
            Action::Close(id, sure) => self.close(core, *id, *sure),
            Action::CopyFinding(index) => {
                if let Some(shown) = &self.state.shown {
                    let view = View { state: &self.state, shown, send: &self.send };
                    core.browser.copy(&views::copied_finding(&view, *index));
                }
            }
            Action::CopySlip(index) => {
                if let Some(shown) = &self.state.shown {
                    let view = View { state: &self.state, shown, send: &self.send };
                    core.browser.copy(&views::slip(&view, *index, &user_agent()));
                }
            }
            Action::Try(id) if self.state.officer.trial.is_none() => self.begin_trial(core, id),
            Action::Reread { .. } if self.state.officer.trial.is_some() => {
                if let Some(text) = core.trial_text() {
                    self.send.emit(Action::Tried(core.try_text(&text)));
                }
            }
            Action::Tried(_) => self.list_files(core),
            Action::Restore(true) => {
                core.restore_text();
                self.begin_trial(core, "");
                self.list_files(core);
            }
            Action::SaveText => {
                if let Some(file) = core.trial_file() {
                    download(&file);
                    self.list_files(core);
                    self.send.emit(Action::Saved(file.name));
                }
            }
            Action::Recount(ids) => self.recount(core, ids),
            Action::Pick(given, file) => {
                let (given, send) = (*given, self.send.clone());
                self.officer.taker.take(file, move |_, read| {
                    send.emit(match read {
                        Ok(file) => Action::Given(given, file),
                        Err(error) => Action::Refused(error.into()),
                    });
                });
            }
            Action::Given(given, file) => self.given(core, *given, file),
            Action::Mark(target, mark) => {
                core.mark(target.clone(), mark.clone());
                self.reread(core);
            }
            Action::Apply(true) => self.apply_profile(core, &self.state.officer.form),
            Action::Apply(false) => {
                core.take_profile(None);
                self.send.emit(Action::Filled(self.state.page_form()));
                self.judge_anew(core);
            }
            Action::Paste => {
                if let Some(area) = self.officer.pasted.cast::<HtmlTextAreaElement>() {
                    let bytes = area.value().into_bytes();
                    self.send.emit(Action::Give(Source {
                        bytes,
                        name: self.state.say(words::PASTED).to_owned(),
                        charset: "utf-8".to_owned(),
                    }));
                }
            }
            Action::Give(source) => {
                if let Err(error) = self.open_file(core, source.clone(), true) {
                    self.send.emit(Action::Refused(error.into()));
                }
            }
            Action::Correct(what, typed) => {
                core.correct(Some((*what, typed)));
                self.reread(core);
            }
            Action::Uncorrect => {
                core.correct(None);
                self.reread(core);
            }
            Action::Refused(failure) => tell_error(core, failure),
            // The others do something to the state alone.
            _ => {}
        }
    }

    /// What rules say is said anew, in another language.
    pub(super) fn spoken_anew(&self, core: &Core) {
        if self.state.shown.is_some() {
            self.reread(core);
        }
    }

    /// On paper nothing is folded away.
    pub(super) fn unfold(&self) {
        if let Some(root) = self.root.cast::<Element>() {
            scroll::unfold(&root);
        }
    }

    /// Listens for keys and for leaving the page where that is due, and keeps the text box in its place.
    pub(super) fn rendered_for_officer(&mut self, root: &Element, first: bool) {
        if first {
            self.officer.keys = Some(KeyWatch::start(root, self.send.reform(Action::StepFinding)));
        }
        let many = self.state.officer.many.as_ref();
        let unsaved = self.state.officer.files.unsaved() || many.is_some_and(|many| many.unsaved);
        let guarded = self.officer.guard.take().filter(|_| unsaved);
        self.officer.guard = guarded.or_else(|| unsaved.then(|| LeaveGuard::start(root)));
        self.edit();
        let row = (self.state.officer.files.shown, self.state.many().is_some(), self.state.room());
        if self.officer.row.replace(row) != Some(row) {
            scroll::row_of_files(root);
        }
    }

    /// The page for giving a report, where one can be given, or the table of many.
    pub(super) fn open(&self) -> Option<Tag> {
        if let Some(many) = self.state.many().filter(|_| !self.state.officer.opening) {
            return Some(views::many(&self.state, &self.send, many));
        }
        self.state.asks_for_report().then(|| views::open(&self.state, &self.send, &self.officer.pasted))
    }

    /// The findings, which stay in the page once they were there.
    pub(super) fn standing(&self, view: &View<'_>) -> Option<Tag> {
        let here = self.state.tab == Tab::Findings;
        (!self.state.wishes.bare).then(|| views::kept(here.then(|| views::findings(view))))
    }

    /// A file may be let go over the viewer wherever there is something to check with.
    pub(super) fn taking(&self, viewer: Tag) -> Tag {
        // A draft is no reading for checkers of spelling and translators.
        let viewer = viewer.set(Attr::Translate, "no").set(Attr::SpellCheck, "false");
        let over = self.send.reform(|event: Event| {
            event.prevent_default();
            Action::Hover(true)
        });
        let send = self.send.clone();
        let dropped = Callback::from(move |event: Event| {
            event.prevent_default();
            send.emit(Action::Hover(false));
            let event = event.unchecked_into::<DragEvent>();
            let Some(dropped) = event.data_transfer() else { return };
            if let Some(entries) = entries(&dropped) {
                send.emit(Action::Gather(entries));
            } else if let Some(files) = dropped.files() {
                send.emit(taken(&files));
            }
        });
        let viewer = viewer.on(|| ListenerKind::ondragover, over).on(|| ListenerKind::ondrop, dropped);
        if !self.state.officer.hovering {
            return viewer;
        }
        viewer.on(|| ListenerKind::ondragleave, self.send.reform(|_: Event| Action::Hover(false)))
    }

    /// What a key led to; the region stands before its words come.
    pub(super) fn telling(&self, viewer: Tag) -> Tag {
        viewer.child(paragraph("unseen", &self.state.officer.told).set(Attr::AriaLive, "polite"))
    }
}

fn tell_error(core: &Core, failure: &Failure) {
    let message = core.say(&failure.message);
    core.emit("error", &object(&[("code", &failure.code), ("message", &message)]));
}

//! Folders and many files: gathered, judged in workers or one a task in this instance, told of.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{Element, FileList};

use super::{files::tell_progress, App, Core};
use crate::{
    viewer::{
        core::File,
        effects::{download, listed, most_workers, Gathered, Heard, Progress, Taker, Told, Walk, Worker},
        model::Source,
        state::{Action, Do, Failure},
        words,
    },
    ReadError,
};

/// More files than this are no tabs.
const TABS: usize = 20;
/// So often it is told what has come, in milliseconds.
const TOLD_MS: u32 = 250;

/// What judges many files.
#[derive(Default)]
pub(super) struct Crowd {
    walk: Rc<RefCell<Walk>>,
    walking: RefCell<Option<Told>>,
    /// By number; one that was not to be had has no successor.
    workers: RefCell<Vec<Option<Worker>>>,
    waiting: RefCell<VecDeque<usize>>,
    /// In the page itself, where there are no workers.
    here: Taker,
    lines: RefCell<Vec<(usize, String)>>,
    telling: Cell<Option<Timeout>>,
}

/// Files that were picked or let go.
pub(in crate::viewer) fn taken(files: &FileList) -> Action {
    if files.length() as usize > TABS {
        return Action::Gather(Array::from(files));
    }
    Action::Take(listed(files))
}

/// The folder that was picked, whose files know their paths.
pub(in crate::viewer) fn folder(files: &FileList) -> Action {
    Action::Gather(Array::from(files))
}

impl App {
    /// Looks for files.
    pub(super) fn gather(&self, given: &Array) {
        let crowd = &self.officer.crowd;
        self.send.emit(Action::Busy(self.state.say(words::FOLDER).to_owned()));
        crowd.walk.replace(Walk::new(given));
        let send = self.send.clone();
        crowd.walking.replace(Some(Told::new(move |came: Array| send.emit(Action::Walked(Some(came))))));
        self.walked(None);
    }

    /// Goes on with what came.
    pub(super) fn walked(&self, came: Option<Array>) {
        let crowd = &self.officer.crowd;
        let told = crowd.walking.borrow().as_ref().map(|told| told.as_ref().clone()).unwrap_or_default();
        if let Some(found) = crowd.walk.borrow_mut().step(came, &told) {
            self.send.emit(Action::Gathered(found.into()));
        }
    }

    /// They are found.
    pub(super) fn gathered(&self, found: &Gathered) {
        if found.files.is_empty() {
            let message = words::BATCH_EMPTY.to_owned();
            self.send.emit(Action::Refused(Failure { code: "empty".to_owned(), message }));
        } else {
            self.halt();
            self.send.emit(Action::Many(Do::Go));
        }
    }

    /// Ends what is under way, and tells what has come.
    pub(super) fn halt(&self) {
        let crowd = &self.officer.crowd;
        crowd.workers.borrow_mut().clear();
        crowd.waiting.borrow_mut().clear();
        crowd.here.stop();
        crowd.telling.take();
        self.tell_lines();
    }

    /// What is done with the table.
    pub(super) fn do_many(&self, core: &Core, what: Do) {
        let Some(many) = &self.state.officer.many else { return };
        match what {
            Do::Go => {
                self.halt();
                let waiting = many.batch.waiting();
                let count = most_workers().min(waiting.len());
                *self.officer.crowd.waiting.borrow_mut() = waiting.into();
                for at in 0..count {
                    self.engage(core, at);
                }
                self.go_on_here();
            }
            Do::Again => self.send.emit(Action::Many(Do::Go)),
            Do::Stop | Do::Close(true) => self.halt(),
            Do::Close(false) if !many.unsaved => self.send.emit(Action::Many(Do::Close(true))),
            Do::Open(id) => {
                let file = many.files.get(id).cloned().flatten();
                self.send.emit(Action::Take(file.into_iter().collect()));
            }
            Do::Save => {
                let name = self.state.say(words::FILE_BATCH).to_owned();
                let bytes = many.batch.csv(&|words| self.state.say(words)).into_bytes();
                download(&File { bytes, mime: "text/csv;charset=utf-8".to_owned(), name: name.clone() });
                self.send.emit(Action::Saved(name));
            }
            _ => {}
        }
    }

    /// Starts a worker, if there is one to be had.
    fn engage(&self, core: &Core, at: usize) {
        let worker = Worker::start(at, &core.options(), &core.profile_file().unwrap_or_default(), &self.send);
        let mut workers = self.officer.crowd.workers.borrow_mut();
        if workers.len() <= at {
            workers.push(None);
        }
        workers[at] = worker.ok();
    }

    /// What a worker tells.
    pub(super) fn heard_worker(&self, core: &Core, at: usize, event: &JsValue) {
        // Out of the page nobody waits for it.
        if !self.root.cast::<Element>().is_some_and(|root| root.is_connected()) {
            self.send.emit(Action::Many(Do::Stop));
            return;
        }
        let mut workers = self.officer.crowd.workers.borrow_mut();
        let Some(Some(worker)) = workers.get_mut(at) else { return };
        let heard = worker.hear(event);
        let doing = worker.doing.take();
        match heard {
            Heard::Ready => {}
            Heard::Line(line) => self.note(doing, line),
            Heard::Lost => {
                workers[at] = None;
                drop(workers);
                if doing.is_some() {
                    self.note(doing, String::new());
                    self.engage(core, at);
                }
                self.go_on_here();
                return;
            }
        }
        if let Some((id, file)) = self.next() {
            worker.give(id, &file);
        } else {
            workers[at] = None;
            drop(workers);
            self.go_on_here();
        }
    }

    /// The next file that waits.
    fn next(&self) -> Option<(usize, gloo::file::File)> {
        let id = self.officer.crowd.waiting.borrow_mut().pop_front()?;
        Some((id, self.state.officer.many.as_ref()?.files.get(id)?.clone()?))
    }

    /// Without a worker the page takes the next file itself; at the end that is told.
    fn go_on_here(&self) {
        let crowd = &self.officer.crowd;
        if crowd.workers.borrow().iter().any(Option::is_some) {
            return;
        }
        if let Some((id, file)) = self.next() {
            let send = self.send.clone();
            crowd.here.take(&file, move |_, read| send.emit(Action::JudgedHere(id, read)));
        } else {
            self.halt();
            self.send.emit(Action::Judged(Vec::new()));
        }
    }

    /// What came of a file in the page.
    pub(super) fn judged_here(&self, core: &Core, id: usize, read: &Result<Source, ReadError>) {
        self.note(Some(id), core.judge_one(read).write());
        self.go_on_here();
    }

    /// Something came of a file; it is told with others.
    fn note(&self, id: Option<usize>, line: String) {
        let crowd = &self.officer.crowd;
        crowd.lines.borrow_mut().extend(id.map(|id| (id, line)));
        let waits = crowd.telling.take().unwrap_or_else(|| {
            let send = self.send.clone();
            Timeout::new(TOLD_MS, move || send.emit(Action::TellLines))
        });
        crowd.telling.set(Some(waits));
    }

    /// Tells what has come.
    pub(super) fn tell_lines(&self) {
        let crowd = &self.officer.crowd;
        crowd.telling.take();
        let lines = crowd.lines.take();
        if !lines.is_empty() {
            self.send.emit(Action::Judged(lines));
        }
    }

    /// Tells the page how far the table has come.
    pub(super) fn tell_judged(&self, core: &Core, lines: &[(usize, String)]) {
        let Some(many) = &self.state.officer.many else { return };
        if let Some((path, _)) = lines.last().and_then(|(id, _)| many.batch.get(*id)) {
            let done = many.done() + lines.len();
            tell_progress(core, &Progress { done, of: many.batch.len(), name: path.clone() });
        }
    }
}

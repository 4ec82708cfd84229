//! Files that are taken, turned to, closed and saved.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::JsValue;

use super::{tell_error, App, Core};
use crate::{
    viewer::{
        effects::Progress,
        model::Source,
        state::{Action, Failure},
        views::{self, tag::Tag},
    },
    ReadError,
};

impl App {
    /// The row of files, once the reader has opened one.
    pub(in crate::viewer::app) fn files(&self) -> Option<Tag> {
        let any = self.state.officer.files.any_own() || self.state.officer.many.is_some();
        any.then(|| views::files(&self.state, &self.send))
    }

    /// Takes files, one after the other.
    pub(super) fn take_files(&self, core: &Core, files: &[gloo::file::File]) {
        if !files.is_empty() && self.officer.queue.add(files.to_vec()) {
            self.next_file(core);
        }
    }

    /// Begins with the next file that waits.
    fn next_file(&self, core: &Core) {
        let next = self.officer.queue.next(&self.send);
        if let Some(progress) = &next {
            tell_progress(core, progress);
        }
        self.send.emit(Action::Reading(next));
    }

    /// A file that was taken is there. The first that can be read is shown; one alone that cannot be has no place
    /// among the others.
    pub(super) fn came(&self, core: &Core, name: &str, read: &Result<Source, ReadError>) {
        let progress = self.officer.queue.finish(name.to_owned());
        let show = self.officer.queue.shows();
        let opened = read.clone().and_then(|source| self.open_file(core, source, show));
        match opened {
            Ok(()) => self.officer.queue.has_shown(),
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
    pub(super) fn open_file(&self, core: &Core, source: Source, show: bool) -> Result<(), ReadError> {
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
    pub(super) fn turn(&self, core: &Core, id: u32) {
        self.send.emit(Action::Leave(self.top()));
        self.show_file(core, id);
    }

    fn show_file(&self, core: &Core, id: u32) {
        // What could be read once can be read again.
        let read = core.turn_to(id).ok().flatten();
        let (json, shown) = read.unzip();
        core.emit("report", &json.map_or(JsValue::NULL, Into::into));
        self.list_files(core);
        self.send.emit(Action::Turned { shown, corrected: core.is_corrected(), marks: core.marks() });
    }

    /// Closes a file; where work on it would be lost, that is asked first.
    pub(super) fn close(&self, core: &Core, id: u32, sure: bool) {
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

    /// Counts findings anew, one file a task.
    pub(super) fn recount(&self, core: &Core, ids: &[u32]) {
        let Some((&id, rest)) = ids.split_first() else { return };
        core.recount(id);
        self.list_files(core);
        let (send, rest) = (self.send.clone(), rest.to_vec());
        gloo::timers::callback::Timeout::new(0, move || send.emit(Action::Recount(rest))).forget();
    }

    /// Something of the report was taken away: closing the page loses nothing of it. A copy of the page holds nothing
    /// of it. The name is told.
    pub(in crate::viewer::app) fn saved(&self, core: &Core, format: &str, name: String) {
        self.send.emit(Action::Saved(name));
        if format != "county" {
            core.saved();
            self.list_files(core);
        }
    }

    pub(super) fn list_files(&self, core: &Core) {
        let (all, shown) = core.files();
        self.send.emit(Action::Files(all, shown));
    }
}

/// Tells the page how far the reading of several files has come.
pub(super) fn tell_progress(core: &Core, progress: &Progress) {
    let Progress { done, of, name } = progress;
    if *of > 1 {
        let (done, of) = (*done as u32, *of as u32);
        let told = Object::new();
        let set = |key: &str, value: JsValue| Reflect::set(&told, &key.into(), &value);
        // Setting a property of a fresh, plain object cannot fail.
        let _ = set("done", done.into());
        let _ = set("of", of.into());
        let _ = set("name", name.into());
        core.emit("progress", &told);
    }
}

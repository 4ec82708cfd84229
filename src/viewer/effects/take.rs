//! Files from the reader's disk, read in the page.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use gloo::file::{
    callbacks::{read_as_bytes, FileReader},
    File, FileReadError,
};
use web_sys::FileList;
use yew::Callback;

use crate::{
    engine::source::{ErrorCode, ReadError, MAX_BYTES},
    viewer::{model::Source, state::Action},
};

/// Reads one file at a time; a later one takes the place of the one under way.
#[derive(Clone, Default)]
pub(in crate::viewer) struct Taker {
    // Reading ends when the reader is dropped.
    reading: Rc<RefCell<Option<FileReader>>>,
}

impl Taker {
    /// Reads `file` and tells what comes of it; too large ones are refused before they are read.
    pub(in crate::viewer) fn take(
        &self,
        file: &File,
        tell: impl FnOnce(String, Result<Source, ReadError>) + 'static,
    ) {
        let name = file.name();
        if file.size() > MAX_BYTES as u64 {
            tell(name, Err(ReadError::of(ErrorCode::TooLarge)));
            return;
        }
        let done = move |bytes: Result<Vec<u8>, FileReadError>| {
            let read = match bytes {
                Ok(bytes) => Ok(Source { bytes, name: name.clone(), charset: String::new() }),
                Err(_) => Err(ReadError::of(ErrorCode::Corrupt)),
            };
            tell(name, read);
        };
        *self.reading.borrow_mut() = Some(read_as_bytes(file, done));
    }
}

impl Taker {
    /// Reads no further.
    pub(in crate::viewer) fn stop(&self) {
        *self.reading.borrow_mut() = None;
    }
}

/// How far the reading of several files has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::viewer) struct Progress {
    pub(in crate::viewer) done: usize,
    pub(in crate::viewer) of: usize,
    /// What is read next, or was read last.
    pub(in crate::viewer) name: String,
}

/// Files that are given together, read one a task, so that the page answers in between.
#[derive(Clone, Default)]
pub(in crate::viewer) struct Queue {
    taker: Taker,
    waiting: Rc<RefCell<VecDeque<File>>>,
    done: Rc<Cell<usize>>,
    of: Rc<Cell<usize>>,
    /// One of them is shown already.
    shown: Rc<Cell<bool>>,
}

impl Queue {
    /// Puts files at the end; says whether nothing was under way, so that the first is to be begun.
    pub(in crate::viewer) fn add(&self, files: Vec<File>) -> bool {
        let idle = self.done.get() == self.of.get();
        if idle {
            self.clear();
        }
        self.of.set(self.of.get() + files.len());
        self.waiting.borrow_mut().extend(files);
        idle
    }

    /// Begins the next one, which comes as an action.
    pub(in crate::viewer) fn next(&self, send: &Callback<Action>) -> Option<Progress> {
        let file = self.waiting.borrow_mut().pop_front()?;
        let send = send.clone();
        self.taker.take(&file, move |name, read| send.emit(Action::Came(name, read)));
        Some(Progress { done: self.done.get(), of: self.of.get(), name: file.name() })
    }

    /// One is done with.
    pub(in crate::viewer) fn finish(&self, name: String) -> Progress {
        self.done.set(self.done.get() + 1);
        Progress { done: self.done.get(), of: self.of.get(), name }
    }

    /// Whether the next one that can be read is to be shown; no later one is.
    pub(in crate::viewer) fn shows(&self) -> bool {
        !self.shown.get()
    }

    /// One of them is shown.
    pub(in crate::viewer) fn has_shown(&self) {
        self.shown.set(true);
    }

    /// Forgets what waits, and what is being read.
    pub(in crate::viewer) fn clear(&self) {
        self.taker.stop();
        self.shown.set(false);
        self.waiting.borrow_mut().clear();
        self.done.set(0);
        self.of.set(0);
    }
}

/// Files as the browser hands them over.
pub(in crate::viewer) fn listed(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|at| files.get(at)).map(File::from).collect()
}

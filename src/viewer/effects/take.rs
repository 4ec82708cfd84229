//! A file from the reader's disk, read in the page.

use std::{cell::RefCell, rc::Rc};

use gloo::file::{
    callbacks::{read_as_bytes, FileReader},
    File, FileReadError,
};
use yew::Callback;

use crate::{
    engine::source::{ErrorCode, ReadError, MAX_BYTES},
    viewer::state::Action,
};

/// Bytes that the reader gave.
#[derive(Clone, Debug, Default)]
pub(in crate::viewer) struct Source {
    pub(in crate::viewer) bytes: Vec<u8>,
    pub(in crate::viewer) name: String,
    /// `utf-8` for pasted text, empty for a file.
    pub(in crate::viewer) charset: String,
}

/// Reads one file at a time; a later one takes the place of the one under way.
#[derive(Clone, Default)]
pub(in crate::viewer) struct Taker {
    // Reading ends when the reader is dropped.
    reading: Rc<RefCell<Option<FileReader>>>,
}

impl Taker {
    /// Reads `file` and sends what comes of it, as `give` calls it; too large ones are refused before they are read.
    pub(in crate::viewer) fn take(&self, file: &File, send: &Callback<Action>, give: fn(Source) -> Action) {
        let refused = |code| Action::Refused(ReadError::of(code).into());
        if file.size() > MAX_BYTES as u64 {
            send.emit(refused(ErrorCode::TooLarge));
            return;
        }
        let (name, send) = (file.name(), send.clone());
        let done = move |bytes: Result<Vec<u8>, FileReadError>| match bytes {
            Ok(bytes) => send.emit(give(Source { bytes, name, charset: String::new() })),
            Err(_) => send.emit(refused(ErrorCode::Corrupt)),
        };
        *self.reading.borrow_mut() = Some(read_as_bytes(file, done));
    }
}

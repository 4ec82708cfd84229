//! The table of many files, as the viewer shows it.

use gloo::file::File;

use super::Question;
use crate::{
    engine::source::{ErrorCode, ReadError, MAX_BYTES},
    viewer::{
        effects::Gathered,
        model::{Batch, Only, Outcome},
        state::{Goal, State},
        words,
    },
};

/// What an officer does with the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum Do {
    /// Goes on with what is left.
    Go,
    Stop,
    /// Judges all anew.
    Again,
    /// Comes back to it.
    Show,
    Sort(bool),
    Only(Only),
    More,
    /// Opens the file with this number beside the others.
    Open(usize),
    Save,
    /// Closes it; asks first unless that is settled.
    Close(bool),
}

/// Files that are judged one after the other.
// Each of the switches is another question.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Default)]
pub(in crate::viewer) struct Many {
    pub(in crate::viewer) batch: Batch,
    /// By number.
    pub(in crate::viewer) files: Vec<Option<File>>,
    pub(in crate::viewer) passed: usize,
    pub(in crate::viewer) cut: bool,
    pub(in crate::viewer) running: bool,
    /// It is what one looks at.
    pub(in crate::viewer) open: bool,
    /// There are rows that were taken away nowhere.
    pub(in crate::viewer) unsaved: bool,
    /// How far it has come, told by quarters to whoever does not see it.
    pub(in crate::viewer) told: String,
    /// The file that was opened last.
    last: usize,
}

impl Many {
    /// Something else is looked at.
    pub(in crate::viewer) fn away(self) -> Self {
        Self { open: false, ..self }
    }

    /// How many files something is known of.
    pub(in crate::viewer) fn done(&self) -> usize {
        self.batch.count(Only::All)
    }
}

impl State {
    /// The table, if it is what one looks at.
    pub(in crate::viewer) fn many(&self) -> Option<&Many> {
        self.officer.many.as_ref().filter(|many| many.open)
    }

    /// Takes files into the table.
    pub(super) fn take_many(&mut self, found: &Gathered) {
        self.busy = None;
        if found.files.is_empty() {
            return;
        }
        let many = self.officer.many.get_or_insert_with(Many::default);
        let before = many.batch.len();
        for (path, file) in &found.files {
            let id = many.batch.add(path, before);
            many.files.resize(many.batch.len(), None);
            many.files[id].clone_from(file);
        }
        many.refuse();
        many.passed += found.passed;
        many.cut |= found.cut;
        many.open = true;
        self.officer.opening = false;
        self.goal = Some(Goal::Title);
    }

    /// Takes what came of files.
    pub(super) fn judged(&mut self, lines: &[(usize, String)]) {
        let Some(many) = &mut self.officer.many else { return };
        let before = many.done();
        for (id, line) in lines {
            many.batch.set(*id, Some(Outcome::read(line)));
            many.unsaved = true;
        }
        many.running &= !lines.is_empty();
        let (done, all) = (many.done(), many.batch.len());
        if before * 4 / all == done * 4 / all && many.running {
            return;
        }
        let told = self.told_of_many();
        if let Some(many) = &mut self.officer.many {
            many.told = told;
        }
    }

    /// How far it has come, or what came of all.
    pub(in crate::viewer) fn told_of_many(&self) -> String {
        let Some(Many { batch, .. }) = &self.officer.many else { return String::new() };
        let (done, all) = (batch.count(Only::All), batch.len());
        if done == all {
            self.fill(words::BATCH_DONE, &[&all, &batch.count(Only::Found), &batch.count(Only::Unread)])
        } else {
            self.fill(words::BATCH_DONE_OF, &[&done, &all])
        }
    }

    /// What is done with the table.
    pub(super) fn change_many(&mut self, what: Do) {
        if what == Do::Close(false) {
            self.ask(Question::Many);
            return;
        }
        let Some(many) = &mut self.officer.many else { return };
        match what {
            Do::Go => {
                many.running = true;
                self.failure = None;
            }
            Do::Stop => many.running = false,
            Do::Again => {
                // Said once more at the end, though it be the same.
                many.told.clear();
                many.batch.forget();
                many.refuse();
            }
            Do::Show => {
                many.open = true;
                self.goal = Some(Goal::File(many.last));
                self.officer.opening = false;
            }
            Do::Sort(worst_first) => many.batch.worst_first = worst_first,
            Do::Only(only) => many.batch.only = only,
            Do::More => many.batch.show_more(),
            Do::Open(id) => many.last = id,
            Do::Save => many.unsaved = false,
            Do::Close(_) => {
                (self.officer.many, self.officer.question) = (None, None);
                self.goal = Some(Goal::Title);
            }
        }
    }
}

impl Many {
    /// What need not be tried: files that are too large, or not to be had.
    fn refuse(&mut self) {
        for (id, file) in self.files.iter().enumerate() {
            let code = match file {
                Some(file) if file.size() > MAX_BYTES as u64 => ErrorCode::TooLarge,
                Some(_) => continue,
                None => ErrorCode::Corrupt,
            };
            self.batch.set(id, Some(Outcome::Unread(ReadError::of(code).message)));
        }
    }
}

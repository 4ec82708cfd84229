//! What a report is judged by: an officer's corrections and marks, a place's profile.

use super::{App, Core};
use crate::{
    engine::{marks::Marks, profile},
    viewer::{
        model::{ProfileForm, Source},
        state::{Action, Do, Failure, Given},
        words,
    },
};

impl App {
    /// The same text with what an officer knows better.
    pub(super) fn reread(&self, core: &Core) {
        // What could be read once can be read again.
        if let Ok((json, shown)) = core.again() {
            core.emit("again", &json.into());
            let (corrected, marks) = (core.is_corrected(), core.marks());
            self.list_files(core);
            self.send.emit(Action::Reread { shown, corrected, marks });
        }
    }

    /// Takes a small file that was picked; what is wrong with it is told like any file that cannot be read.
    pub(super) fn given(&self, core: &Core, given: Given, file: &Source) {
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
            self.send.emit(Action::Refused(Failure { code: "corrupt".to_owned(), message }));
        }
    }

    /// Another profile holds: the report that is shown, the other files and the rows of a table are judged by it.
    pub(super) fn judge_anew(&self, core: &Core) {
        self.reread(core);
        self.send.emit(Action::Recount(core.others()));
        self.send.emit(Action::Many(Do::Again));
    }

    /// Judges by the profile that is typed, or tells what is wrong with it.
    pub(super) fn apply_profile(&self, core: &Core, form: &ProfileForm) {
        match form.read() {
            Ok(profile) => {
                core.take_profile(Some(profile));
                self.judge_anew(core);
            }
            Err(error) => self.send.emit(Action::Wrong(ProfileForm::place(&error), error.words)),
        }
    }
}

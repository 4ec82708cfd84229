//! What only those have who check reports: findings that are sifted, files, a text to try, marks, a profile.

mod batch;
mod files;
mod trial;

pub(in crate::viewer) use batch::{Do, Many};
use files::Files;
pub(in crate::viewer) use trial::Trial;

use super::{Action, Failure, Goal, State, Tab};
use crate::{
    engine::{marks::Marks, options::Mode},
    viewer::{
        model::{Chapter, Item, Key, ProfileForm, Sift},
        words,
    },
    ReadError, Report,
};

/// An officer's part of the state.
#[derive(Debug, Default)]
pub(in crate::viewer) struct Officer {
    /// The officer corrected what was read of the title block.
    pub(in crate::viewer) corrected: bool,
    /// The opening page stands in front of the report.
    pub(in crate::viewer) opening: bool,
    /// What is wished to be seen of the findings.
    pub(in crate::viewer) sift: Sift,
    /// The finding that was to be copied last, if it was that.
    pub(in crate::viewer) copied_finding: Option<usize>,
    /// What is told of the file that was given to the browser last.
    pub(in crate::viewer) saved: Option<String>,
    /// What a step through the findings has come to, for whoever does not see it.
    pub(in crate::viewer) told: String,
    /// A file is held over the viewer.
    pub(in crate::viewer) hovering: bool,
    /// The files that are open.
    pub(in crate::viewer) files: Files,
    /// The table of many files, once there is one.
    pub(in crate::viewer) many: Option<Many>,
    /// What is asked before something is thrown away.
    pub(in crate::viewer) question: Option<Question>,
    /// The text that a change is tried on, once one is.
    pub(in crate::viewer) trial: Option<Trial>,
    /// What is marked.
    pub(in crate::viewer) marks: Marks,
    /// The place's own profile as it is typed, and what is wrong with it where.
    pub(in crate::viewer) form: ProfileForm,
    pub(in crate::viewer) wrong: Option<(Key, String)>,
}

/// A small file that an officer gives beside the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum Given {
    Marks,
    Profile,
}

/// A question whose answer is yes or nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum Question {
    /// Close the file with this id, with what was done on it.
    Close(u32),
    /// Give the changed text up.
    Restore,
    /// Close the table of many files.
    Many,
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self { code: error.code.name().to_owned(), message: error.message }
    }
}

impl State {
    /// There is no report, or another one is to be given.
    pub(in crate::viewer) fn asks_for_report(&self) -> bool {
        let broken = self.officer.files.current().is_some_and(|file| file.failed.is_some());
        self.officer.opening
            || self.shown.is_none() && self.busy.is_none() && !broken && self.many().is_none()
    }

    /// A report is read and not judged yet.
    pub(in crate::viewer) fn judges(&self, report: &Report) -> bool {
        report.score.is_none() && self.wishes.engine.mode == Mode::Check
    }

    /// The form shows what the page asks for, as long as nobody has typed into it.
    pub(super) fn fill_form(&mut self) {
        if self.officer.form == ProfileForm::default() {
            self.officer.form = self.page_form();
        }
    }

    /// The form of the profile that the page gives; an empty one where it gives none.
    pub(in crate::viewer) fn page_form(&self) -> ProfileForm {
        self.wishes.engine.local.as_deref().map(ProfileForm::of).unwrap_or_default()
    }

    /// What an action of an officer does.
    pub(super) fn change_for_officer(&mut self, action: Action) {
        match action {
            // What was selected is kept where it has the same id; a finding may be gone.
            Action::Reread { shown, corrected, marks } => {
                self.officer.marks = marks;
                let before = self.shown.replace(shown);
                if before.as_ref().is_some_and(|before| self.judges(&before.report)) {
                    self.busy = None;
                }
                let id =
                    self.selected.take().zip(before).map(|(item, before)| item.id(&before.report).to_owned());
                self.selected =
                    id.zip(self.shown.as_ref()).and_then(|(id, shown)| Item::parse(&shown.report, &id));
                self.officer.corrected = corrected;
                // It goes on where it was: what was corrected stands near.
                if let Some(before) = self.aloud.take() {
                    self.open_aloud(before.speaking);
                    if let Some(aloud) = &mut self.aloud {
                        aloud.at = before.at.min(aloud.sentences.len().saturating_sub(1));
                    }
                }
            }
            Action::Only(severity) => self.officer.sift.only = severity,
            Action::SiftGroup(group) => self.officer.sift.group = group,
            Action::SiftChapter(id) => {
                self.officer.sift.chapter =
                    self.shown.as_ref().and_then(|shown| Chapter::parse(&shown.report, &id));
            }
            Action::SiftWords(words) => self.officer.sift.words = words,
            Action::SiftBy(by) => self.officer.sift.by = by,
            Action::SiftNothing => self.officer.sift = Sift { by: self.officer.sift.by, ..Sift::default() },
            Action::StepFinding(forward) => self.step_finding(forward),
            Action::CopySlip(_) => (self.copied, self.officer.copied_finding) = (None, None),
            Action::CopyFinding(index) => (self.copied, self.officer.copied_finding) = (None, Some(index)),
            Action::Opening(open) => {
                self.officer.opening = open;
                self.aloud = None;
                self.failure = None;
                self.goal = Some(Goal::Title);
            }
            Action::Hover(over) => self.officer.hovering = over,
            Action::Saved(name) => {
                self.tell(None);
                self.anew = !self.anew;
                self.officer.saved = Some(self.fill(words::SAVED_AS, &[&name]));
            }
            Action::Reading(progress) => {
                self.busy = progress.as_ref().map(|progress| progress.name.clone());
                self.officer.files.read(progress);
            }
            Action::Files(all, shown) => self.officer.files.set(all, shown),
            Action::Gathered(found) => self.take_many(&found),
            Action::Judged(lines) => self.judged(&lines),
            Action::Many(what) => self.change_many(what),
            Action::Leave(top) => self.leave_file(top),
            Action::Turned { shown, corrected, marks } => {
                self.enter_file(shown);
                (self.officer.corrected, self.officer.marks) = (corrected, marks);
            }
            Action::Close(id, false) => self.ask(Question::Close(id)),
            Action::Close(_, true) | Action::Unask => self.officer.question = None,
            Action::Try(id) => {
                (self.tab, self.goal) = (Tab::Try, Some(Goal::Try));
                self.select_tried_id(&id);
            }
            Action::TryFrom { start, read, id } => {
                self.begin_trial(start);
                self.tried(read.map_err(|error| error.message));
                self.goal = Some(Goal::Try);
                self.select_tried_id(&id);
            }
            Action::Tried(read) => self.tried(read.map_err(|error| error.message)),
            Action::SelectTried(index) => self.select_tried(index),
            Action::Restore(false) => self.ask(Question::Restore),
            Action::Field(key, typed) => {
                self.officer.form.set(key, typed);
                self.officer.wrong = None;
            }
            Action::Filled(form) => (self.officer.form, self.officer.wrong) = (form, None),
            Action::Wrong(key, words) => self.officer.wrong = Some((key, words)),
            Action::Refused(failure) => {
                self.change(Action::Failed(failure));
                self.goal = Some(Goal::Failure);
            }
            // The others do something to the world alone.
            _ => {}
        }
    }

    /// Goes on to another finding: in the list where that is open, else in the text.
    fn step_finding(&mut self, forward: bool) {
        let Some(shown) = self.shown.as_ref().filter(|_| !self.officer.opening) else { return };
        if self.tab == Tab::Try {
            self.step_tried(forward);
            return;
        }
        let from = match self.selected {
            Some(Item::Finding(i)) => Some(i),
            _ => None,
        };
        let Some(at) = self.officer.sift.step(&shown.report, from, forward) else { return };
        let line = self.officer.sift.line(&shown.report);
        let place = line.iter().position(|i| *i == at).unwrap_or(0) + 1;
        let told = self.fill(words::STEPPED, &[&place, &line.len(), &shown.report.findings[at].message]);
        self.officer.told = told;
        if self.tab != Tab::Findings {
            self.tab = Tab::Read;
        }
        self.selected = Some(Item::Finding(at));
        self.goal = Some(Goal::Finding(Item::Finding(at)));
    }
}

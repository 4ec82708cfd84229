//! The files that are open, as the viewer shows them.

use std::rc::Rc;

use super::Question;
use crate::viewer::{
    core::Shown,
    effects::Progress,
    model::{Item, OpenFile},
    state::{Goal, State, Tab},
};

/// All that are open, and how each was left.
#[derive(Debug, Default)]
pub(in crate::viewer) struct Files {
    pub(in crate::viewer) all: Vec<OpenFile>,
    /// Id of the one that is shown.
    pub(in crate::viewer) shown: u32,
    stands: Vec<(u32, Stand)>,
    /// How far the reading of several has come.
    pub(in crate::viewer) progress: Option<Progress>,
    /// They are all read: how many, and how many of them could not be.
    pub(in crate::viewer) done: Option<(usize, usize)>,
}

/// Where an officer was in a file.
#[derive(Clone, Debug, Default)]
struct Stand {
    tab: Tab,
    /// Id of what was selected; finding ids outlast a change of what a report is judged by.
    selected: String,
    /// Where the viewer's upper edge stood.
    top: f64,
}

impl Files {
    /// The one that is shown.
    pub(in crate::viewer) fn current(&self) -> Option<&OpenFile> {
        self.all.iter().find(|file| file.id == self.shown)
    }

    /// Takes the list as it is now.
    pub(in crate::viewer) fn set(&mut self, all: Vec<OpenFile>, shown: u32) {
        self.stands.retain(|(id, _)| all.iter().any(|file| file.id == *id));
        (self.all, self.shown) = (all, shown);
    }

    /// The reader has opened one: there is a row of them.
    pub(in crate::viewer) fn any_own(&self) -> bool {
        self.all.iter().any(|file| file.own)
    }

    /// Notes how far the reading has come; how it went once it is over.
    pub(in crate::viewer) fn read(&mut self, progress: Option<Progress>) {
        if progress.is_none() {
            let failed = self.all.iter().filter(|file| file.failed.is_some()).count();
            self.done = (self.all.len() > 1).then_some((self.all.len(), failed));
        }
        self.progress = progress.filter(|progress| progress.of > 1);
    }

    /// Something would be lost with the page.
    pub(in crate::viewer) fn unsaved(&self) -> bool {
        self.all.iter().any(|file| file.unsaved)
    }
}

impl State {
    /// Puts a question; the focus goes to it.
    pub(in crate::viewer) fn ask(&mut self, question: Question) {
        self.officer.question = Some(question);
        self.goal = Some(Goal::Question);
    }

    /// Notes where the officer is before another file is shown.
    pub(in crate::viewer) fn leave_file(&mut self, top: f64) {
        let selected = self.selected.zip(self.shown.as_ref());
        let selected = selected.map_or_else(String::new, |(item, shown)| item.id(&shown.report).to_owned());
        let stand = Stand { tab: self.tab, selected, top };
        let id = self.officer.files.shown;
        self.officer.files.stands.retain(|(other, _)| *other != id);
        self.officer.files.stands.push((id, stand));
    }

    /// Shows a file as it was left.
    pub(in crate::viewer) fn enter_file(&mut self, shown: Option<Rc<Shown>>) {
        let id = self.officer.files.shown;
        let stand =
            self.officer.files.stands.iter().find(|(other, _)| *other == id).map(|(_, stand)| stand.clone());
        // A file that comes up for the first time opens in the view that the one before was in.
        let stand = stand.unwrap_or(Stand { tab: self.tab, ..Stand::default() });
        self.renew();
        self.selected = shown.as_ref().and_then(|shown| Item::parse(&shown.report, &stand.selected));
        self.shown = shown;
        // The text box is another file's by now.
        self.tab = if stand.tab == Tab::Try { Tab::Read } else { stand.tab };
        (self.top, self.goal) = (stand.top, Some(Goal::Place));
    }
}

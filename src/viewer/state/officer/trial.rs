//! A text that an officer tries to change, as the viewer shows it.

use std::rc::Rc;

use crate::viewer::{
    core::Shown,
    model::Sift,
    state::{Goal, State, Tab},
    words,
};

/// What is tried, and what it comes to.
#[derive(Debug)]
pub(in crate::viewer) struct Trial {
    /// Another text box for every other one.
    pub(in crate::viewer) key: u32,
    /// What the text box begins with.
    pub(in crate::viewer) start: Rc<str>,
    pub(in crate::viewer) shown: Rc<Shown>,
    /// It differs from the source.
    pub(in crate::viewer) changed: bool,
    /// Why what stands there cannot be read.
    pub(in crate::viewer) failed: Option<String>,
    /// Id of the finding whose words are selected.
    pub(in crate::viewer) at: String,
}

impl Trial {
    /// Where the words of a finding stand, as a text box counts.
    fn place(&self, index: usize) -> Option<(u32, u32)> {
        let report = &self.shown.report;
        let span = report.findings.get(index)?.span?;
        let units = |to: u32| report.text.get(..to as usize).map(|t| t.encode_utf16().count() as u32);
        Some((units(span.start)?, units(span.end)?))
    }

    /// The index of the finding that is selected, unless it is gone.
    fn index(&self) -> Option<usize> {
        self.shown.report.findings.iter().position(|f| f.id == self.at)
    }
}

impl State {
    /// Begins with a text.
    pub(in crate::viewer) fn begin_trial(&mut self, start: Rc<str>) {
        let key = self.officer.trial.as_ref().map_or(0, |trial| trial.key) + 1;
        let Some(shown) = self.shown.clone() else { return };
        self.officer.trial =
            Some(Trial { key, start, shown, changed: false, failed: None, at: String::new() });
        self.officer.question = None;
        self.tab = Tab::Try;
    }

    /// Takes what the text comes to by now. Findings are known by their ids, so what is selected stays.
    pub(in crate::viewer) fn tried(&mut self, read: Result<(Rc<Shown>, bool), String>) {
        let Some(trial) = &mut self.officer.trial else { return };
        match read {
            Ok((shown, changed)) => (trial.shown, trial.changed, trial.failed) = (shown, changed, None),
            Err(failed) => (trial.changed, trial.failed) = (true, Some(failed)),
        }
    }

    /// Selects the words of the finding with this index in the text that is tried.
    pub(in crate::viewer) fn select_tried(&mut self, index: usize) {
        let Some(trial) = &mut self.officer.trial else { return };
        let Some(finding) = trial.shown.report.findings.get(index) else { return };
        trial.at.clone_from(&finding.id);
        self.goal = Some(Goal::Tried(trial.place(index)));
    }

    /// The same by its id, or nothing.
    pub(in crate::viewer) fn select_tried_id(&mut self, id: &str) {
        let findings = self.officer.trial.as_ref().map(|trial| &trial.shown.report.findings);
        if let Some(index) = findings.and_then(|all| all.iter().position(|f| f.id == id)) {
            self.select_tried(index);
        }
    }

    /// Goes on to the next finding of the text that is tried.
    pub(in crate::viewer) fn step_tried(&mut self, forward: bool) {
        let Some(trial) = &self.officer.trial else { return };
        let (report, sift) = (&trial.shown.report, Sift::default());
        let Some(at) = sift.step(report, trial.index(), forward) else { return };
        let line = sift.line(report);
        let place = line.iter().position(|i| *i == at).unwrap_or(0) + 1;
        self.officer.told = self.fill(words::STEPPED, &[&place, &line.len(), &report.findings[at].message]);
        self.select_tried(at);
    }
}

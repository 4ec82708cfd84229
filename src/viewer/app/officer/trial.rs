//! The text box that a change is tried in.

use web_sys::Element;

use super::{App, Core};
use crate::viewer::{
    effects::Editor,
    state::{Action, Goal},
    views::{self, tag::Tag, View},
    words,
};

impl App {
    /// Opens the text box, with what the officer has made of the text so far.
    pub(super) fn begin_trial(&self, core: &Core, id: &str) {
        if let Some(start) = core.trial_text() {
            let read = core.try_text(&start);
            self.send.emit(Action::TryFrom { start, read, id: id.to_owned() });
        }
    }

    /// The text box is there as long as a text is tried, and stays as it is while anything else changes.
    pub(super) fn edit(&mut self) {
        let trial = self.state.officer.trial.as_ref().zip(self.officer.place.cast::<Element>());
        let Some((trial, place)) = trial else {
            self.officer.editor = None;
            return;
        };
        if self.officer.editor.as_ref().is_none_or(|editor| editor.key != trial.key) {
            // The old one goes first.
            self.officer.editor = None;
            let (name, tell) = (self.state.say(words::TRY_TEXT), self.send.reform(Action::Typed));
            self.officer.editor = Editor::start(&place, trial.key, name, &trial.start, tell);
        }
    }

    /// Selects the words of a finding in the box where they are the goal.
    pub(in crate::viewer::app) fn select_tried(&self, goal: Goal) {
        if let (Goal::Tried(Some((start, end))), Some(editor)) = (goal, &self.officer.editor) {
            editor.select(start, end);
        }
    }

    /// The text box and what it comes to, once a text is tried; out of sight in the other views.
    pub(in crate::viewer::app) fn editing(&self, view: &View<'_>) -> Option<Tag> {
        self.state.officer.trial.as_ref().map(|trial| views::editor(view, trial, &self.officer.place))
    }
}

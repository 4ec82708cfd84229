//! The text box that a change is tried in.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::Callback;

use super::{App, Core};
use crate::viewer::{
    core::Trying,
    effects::Editor,
    state::{Action, Goal},
    views::{self, tag::Tag, View},
    words,
};

impl App {
    /// Opens the text box, with what the officer has made of the text so far.
    pub(super) fn begin_trial(&self, core: &Core, id: &str) {
        self.officer.trying.set(self.officer.trying.get() + 1);
        if let Some(start) = core.trial_text() {
            let read = core.try_text(&start);
            self.send.emit(Action::TryFrom { start, read, id: id.to_owned() });
        }
    }

    /// Judges what stands in the box, a step a turn, so that whoever types on is not kept waiting.
    pub(super) fn try_on(&self, core: &Core, text: &str) {
        let last = Rc::clone(&self.officer.trying);
        last.set(last.get() + 1);
        match core.trying(text) {
            Ok(trying) => go_on(trying, last.get(), last, self.send.clone()),
            Err(error) => self.send.emit(Action::Tried(Err(error))),
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

/// Goes on in another turn until the text is judged, unless another one is by then.
fn go_on(mut trying: Trying, at: u32, last: Rc<Cell<u32>>, send: Callback<Action>) {
    let turn = move || {
        if last.get() != at {
            return;
        }
        match trying.step() {
            // The list of what was found is a turn's work too.
            Some(tried) => {
                Timeout::new(0, move || send.emit(Action::Tried(Ok(tried)))).forget();
            }
            None => go_on(trying, at, last, send),
        }
    };
    Timeout::new(0, turn).forget();
}

//! The one state of a viewer, and everything that can happen to it.

mod action;
mod aloud;
mod change;
mod folding;
mod goal;
#[cfg(feature = "check")]
mod officer;
mod search;
mod wishes;

use std::{fmt::Display, rc::Rc};

pub(super) use action::Action;
pub(super) use aloud::{Aloud, Say};
pub(super) use goal::Goal;
#[cfg(feature = "check")]
pub(super) use officer::{Do, Given, Many, Question, Trial};
pub(super) use search::Search;
pub(super) use wishes::{Theme, Wishes};

use super::{
    core::Shown,
    model::{Item, Order},
    prefs::Prefs,
    words,
};
use crate::engine::{facts::FigureKind, options::Lang, Options};
#[cfg(feature = "check")]
use officer::Officer;

/// The views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tab {
    #[default]
    Read,
    Data,
    Contents,
    #[cfg(feature = "check")]
    Findings,
    #[cfg(feature = "check")]
    Score,
    /// The text in a box, to try a change.
    #[cfg(feature = "check")]
    Try,
}

/// Headings of an outline go as deep as this: inline items (一是) are too many.
pub(super) const DEEPEST: u8 = 3;

/// How much room there is: one, two or three columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Room {
    Narrow,
    Medium,
    #[default]
    Wide,
}

/// What went wrong with the last thing that was to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) code: String,
    pub(super) message: String,
}

/// Everything that a viewer shows follows from this.
// Each switch is a reader's own and goes with any of the others.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) wishes: Wishes,
    /// What the reader wants otherwise.
    pub(super) prefs: Prefs,
    pub(super) shown: Option<Rc<Shown>>,
    /// Where the original is found, or empty.
    pub(super) original: String,
    /// Name of what is being read.
    pub(super) busy: Option<String>,
    pub(super) failure: Option<Failure>,
    /// Whether the last words that were to be copied were.
    pub(super) copied: Option<bool>,
    /// Flips where something is told that may have been told before: a live region says what comes into it, not what stands
    /// there still.
    pub(super) anew: bool,
    /// A file was given to the browser, and that is still told; officers are told its name.
    #[cfg(not(feature = "check"))]
    pub(super) saved: bool,
    pub(super) tab: Tab,
    /// Where the viewer's upper edge stood in the views that were left, by their order.
    pub(super) tops: [Option<f64>; 6],
    /// Where it is to stand, once that is the goal.
    pub(super) top: f64,
    /// How much room there is; views ask [`State::room`].
    pub(super) width: Room,
    pub(super) selected: Option<Item>,
    pub(super) search: Option<Search>,
    /// The browser has no other way to show hits than marks in the document.
    pub(super) marks_hits: bool,
    pub(super) aloud: Option<Aloud>,
    /// There is a voice on this device.
    pub(super) voice: bool,
    /// The section that the reader has come to by scrolling.
    pub(super) here: Option<Item>,
    /// Sections can be folded: the browser finds and shows what is folded away.
    pub(super) foldable: bool,
    /// Sections that are folded.
    pub(super) folded: Vec<usize>,
    /// The outline lies over a narrow document.
    pub(super) outline: bool,
    pub(super) goal: Option<Goal>,
    /// So far the document is set, in bytes of its text; `None` to its end.
    pub(super) reach: Option<u32>,
    /// What the table of figures is filtered by.
    pub(super) filter: String,
    pub(super) kind: Option<FigureKind>,
    pub(super) order: Order,
    /// What officers have beside.
    #[cfg(feature = "check")]
    pub(super) officer: Officer,
}

impl State {
    /// Level of the report's title among the headings of the page.
    pub(super) fn level(&self) -> u8 {
        if self.wishes.standalone {
            1
        } else {
            2
        }
    }

    /// Id of the section in the outline that the reader has come to.
    pub(super) fn section_here(&self) -> Option<&str> {
        let shown = self.shown.as_ref()?;
        let at = shown.span(self.here.or(self.selected)?)?.start;
        let above = shown.report.sections.iter().rfind(|s| s.depth <= DEEPEST && s.span.start <= at)?;
        Some(&above.id)
    }

    /// The room to lay things out in: of a width that holds less words there is less. Large type takes one column.
    pub(super) fn room(&self) -> Room {
        match (self.width, self.prefs.size() > 2) {
            _ if self.prefs.large => Room::Narrow,
            (Room::Wide, true) => Room::Medium,
            (_, true) => Room::Narrow,
            (width, _) => width,
        }
    }

    /// The language that the viewer speaks: the one asked for, where its words have come.
    pub(super) fn lang(&self) -> Lang {
        let Options { lang, pack, .. } = self.wishes.engine;
        if pack.is_some() {
            lang
        } else {
            Lang::ZhHans
        }
    }

    /// Another view was left with the viewer's upper edge there. This one comes up where it was left; one that was not seen
    /// yet begins at its beginning.
    pub(super) fn come_from(&mut self, before: Tab, top: f64) {
        if self.tab != before {
            self.tops[before as usize] = Some(top);
            self.top = self.tops[self.tab as usize].unwrap_or(if top < 0.0 { 0.0 } else { top });
            self.goal = self.goal.or(Some(Goal::Place));
        }
    }

    /// Words of the viewer's own, in the language that it speaks.
    pub(super) fn say<'a>(&self, words: &'a str) -> &'a str {
        self.wishes.engine.words().say(words)
    }

    /// The same with values in place of each `{}`.
    pub(super) fn fill(&self, words: &'static str, values: &[&dyn Display]) -> String {
        let mut filled = String::new();
        let mut values = values.iter();
        for (i, piece) in self.say(words).split("{}").enumerate() {
            if let Some(value) = (i > 0).then(|| values.next()).flatten() {
                filled.push_str(&value.to_string());
            }
            filled.push_str(piece);
        }
        filled
    }

    /// One sentence, then another.
    pub(super) fn together(&self, one: &dyn Display, other: &dyn Display) -> String {
        self.fill(words::TOGETHER, &[one, other])
    }
}

//! What an action does to the state.

#[cfg(feature = "check")]
use super::Many;
use super::{Action, Goal, State, Tab};
use crate::viewer::model::Item;

impl State {
    /// Changes the state. Where the reader goes nothing is folded.
    pub(in crate::viewer) fn apply(&mut self, action: Action) {
        self.change(action);
        if self.goal.is_some_and(|goal| goal != Goal::Title) {
            // Wherever it is, it has to be there.
            self.reach = None;
        }
        self.unfold_goal();
    }

    /// The same, whatever may be folded.
    pub(super) fn change(&mut self, action: Action) {
        // What was told of a copy or a file goes with the next thing that the reader does; told again, it is told anew.
        if matches!(
            action,
            Action::CopyAll
                | Action::Quote(_)
                | Action::Link(_)
                | Action::Select(_)
                | Action::Point(_)
                | Action::Walk(_)
                | Action::Deselect
                | Action::Go(_)
                | Action::Dismiss
        ) {
            self.tell(None);
        }
        match action {
            Action::Configure(wishes) => {
                if wishes.theme != self.wishes.theme {
                    self.prefs.forget_themes();
                }
                self.wishes = wishes;
                #[cfg(feature = "check")]
                self.fill_form();
            }
            Action::Prefs(prefs) => {
                let before = std::mem::replace(&mut self.prefs, prefs);
                if prefs.large && !before.large {
                    // It has three views for a reader, and captions.
                    if self.tab == Tab::Contents {
                        self.tab = Tab::Read;
                    }
                    self.open_aloud(false);
                } else if before.large && !prefs.large && self.saying().is_none() {
                    self.aloud = None;
                }
            }
            Action::Busy(name) => self.busy = Some(name),
            Action::Loaded { shown, by_reader } => {
                let tab = self.tab;
                self.renew();
                // A mark is for one report.
                #[cfg(feature = "check")]
                {
                    self.officer.marks = self.wishes.engine.marks.clone();
                }
                self.reach = shown.page.reach(0);
                self.shown = Some(shown);
                if self.prefs.large {
                    self.open_aloud(false);
                }
                if by_reader {
                    self.goal = Some(Goal::Title);
                } else {
                    self.tab = tab;
                }
            }
            Action::Credit(original) => self.original = original,
            Action::Failed(failure) => {
                self.tell(None);
                self.anew = !self.anew;
                self.busy = None;
                self.failure = Some(failure);
            }
            Action::Dismiss => self.failure = None,
            Action::Reset => self.reset(),
            Action::Resize(room) => self.width = room,
            Action::Go(tab) => {
                #[cfg(feature = "check")]
                if self.tab == Tab::Try {
                    self.goal = Some(Goal::TryButton);
                }
                self.tab = tab;
                self.outline = false;
            }
            Action::Select(item) => {
                self.selected = Some(item);
                self.outline = false;
                let Some(shown) = &self.shown else { return };
                if shown.span(item).is_some() {
                    self.tab = Tab::Read;
                    self.goal = Some(Goal::Item(item));
                }
            }
            Action::Point(item) => {
                self.selected = Some(item);
                self.goal = Some(Goal::Near(item));
            }
            Action::Walk(forward) => {
                if let Some(figure) = self.next_figure(forward) {
                    self.selected = Some(figure);
                    self.goal = Some(Goal::Walk(figure));
                }
            }
            Action::Deselect => self.goal = self.selected.take().map(Goal::Back),
            Action::Whole(shown) => {
                self.shown = Some(shown);
                self.set_further();
            }
            Action::Further => self.set_further(),
            Action::Here(id) => {
                self.here = self.shown.as_ref().and_then(|shown| Item::parse(&shown.report, &id));
            }
            Action::Outline(open) => {
                self.outline = open;
                if open {
                    self.tab = Tab::Read;
                }
            }
            Action::Fold(section, folded) => self.fold(section, folded),
            Action::FoldAll(folded) => self.fold_all(folded),
            Action::Search(query) => self.search(query),
            Action::Step(forward) => self.step(forward),
            Action::Hit(hit) => {
                self.outline = false;
                self.show(hit);
            }
            Action::Filter(words) => self.filter = words,
            Action::Kind(kind) => self.kind = kind,
            Action::Order(order) => self.order = order,
            Action::Row(item) => {
                (self.tab, self.filter, self.kind) = (Tab::Data, String::new(), None);
                self.goal = Some(Goal::Row(item));
            }
            Action::Say(say) => self.turn(say),
            Action::Copied(done) => self.tell(Some(done)),
            Action::CopyAll | Action::Quote(_) | Action::Link(_) => {
                #[cfg(feature = "check")]
                {
                    self.officer.copied_finding = None;
                }
            }
            Action::Print => self.goal = Some(Goal::Print),
            Action::Export(_) => {
                #[cfg(not(feature = "check"))]
                {
                    (self.copied, self.saved, self.anew) = (None, true, !self.anew);
                }
            }
            Action::Speak(_) => {}
            #[cfg(feature = "check")]
            other => self.change_for_officer(other),
        }
    }

    /// Tells whether words were copied, or nothing of that; what was told of a file goes.
    pub(super) fn tell(&mut self, copied: Option<bool>) {
        self.copied = copied;
        #[cfg(feature = "check")]
        {
            self.officer.saved = None;
        }
        #[cfg(not(feature = "check"))]
        {
            self.saved = false;
        }
    }

    /// More of the document is set.
    fn set_further(&mut self) {
        let page = self.shown.as_ref().map(|shown| &shown.page);
        self.reach = self.reach.zip(page).and_then(|(reach, page)| page.reach(reach));
    }

    /// The figure behind what is selected, or before it; of nothing the first or the last.
    fn next_figure(&self, forward: bool) -> Option<Item> {
        let shown = self.shown.as_ref()?;
        let figures = &shown.report.figures;
        let at = self.selected.and_then(|item| shown.span(item)).map(|span| span.start);
        let next = match (at, forward) {
            (Some(at), true) => figures.partition_point(|f| f.span.start <= at),
            (Some(at), false) => figures.partition_point(|f| f.span.start < at).checked_sub(1)?,
            (None, true) => 0,
            (None, false) => figures.len().checked_sub(1)?,
        };
        (next < figures.len()).then_some(Item::Figure(next))
    }

    /// As at the beginning, in the same room.
    fn reset(&mut self) {
        let State { width, marks_hits, voice, foldable, .. } = *self;
        *self = Self { width, marks_hits, voice, foldable, ..Self::default() };
    }

    /// As at the beginning, for another report: what a page wishes, how the reader reads, a place's profile and the
    /// files that are open outlast one.
    pub(super) fn renew(&mut self) {
        let (wishes, prefs) = (std::mem::take(&mut self.wishes), self.prefs);
        #[cfg(feature = "check")]
        let before = std::mem::take(&mut self.officer);
        self.reset();
        #[cfg(feature = "check")]
        {
            (self.officer.form, self.officer.files) = (before.form, before.files);
            // It gives way to the report.
            self.officer.many = before.many.map(Many::away);
        }
        (self.wishes, self.prefs) = (wishes, prefs);
    }
}

//! Sections that are folded. Where the reader goes nothing is.

use super::{Goal, State};
use crate::engine::report::Span;

impl State {
    /// Folds a section, or shows it.
    pub(super) fn fold(&mut self, section: usize, folded: bool) {
        self.folded.retain(|&s| s != section);
        if folded {
            self.folded.push(section);
        }
    }

    /// Folds all, or shows them.
    pub(super) fn fold_all(&mut self, folded: bool) {
        let all = self.shown.as_ref().filter(|_| folded).map(|shown| shown.page.outer_folds());
        self.folded = all.unwrap_or_default();
    }

    /// Shows what the goal stands in.
    pub(super) fn unfold_goal(&mut self) {
        let Some(shown) = self.shown.as_ref().filter(|_| !self.folded.is_empty()) else { return };
        let goal = match self.goal {
            Some(Goal::Item(item) | Goal::Near(item) | Goal::Walk(item) | Goal::Back(item)) => {
                shown.span(item)
            }
            Some(Goal::Hit(hit)) => self.search.as_ref().and_then(|s| s.hits.get(hit)).copied(),
            Some(Goal::Aloud | Goal::Spoken) => {
                self.aloud.as_ref().and_then(|a| a.sentences.get(a.at)).copied()
            }
            _ => None,
        };
        if let Some(span) = goal {
            self.unfold(span);
        }
    }

    /// Shows what a section holds if these words are among it.
    fn unfold(&mut self, span: Span) {
        let Some(shown) = &self.shown else { return };
        let page = &shown.page;
        self.folded.retain(|&section| {
            !page.fold_of(section).is_some_and(|f| f.start <= span.start && span.start < f.end)
        });
    }
}

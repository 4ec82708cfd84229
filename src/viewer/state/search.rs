//! Looking for words in the report.

use std::rc::Rc;

use super::{Goal, State, Tab};
use crate::{engine::report::Span, viewer::model::Finder};

/// The search that is open.
#[derive(Debug, Default)]
pub(in crate::viewer) struct Search {
    pub(in crate::viewer) query: String,
    pub(in crate::viewer) hits: Rc<Vec<Span>>,
    /// Index of the hit that is looked at.
    pub(in crate::viewer) at: usize,
    finder: Option<Finder>,
}

impl State {
    /// Opens, changes (`Some`) or closes (`None`) the search.
    pub(super) fn search(&mut self, query: Option<String>) {
        let (Some(query), Some(shown)) = (query, &self.shown) else {
            self.search = None;
            self.goal = Some(Goal::SearchButton);
            return;
        };
        let mut search = self.search.take().unwrap_or_else(|| {
            self.goal = Some(Goal::Search);
            Search::default()
        });
        let finder = search.finder.get_or_insert_with(|| Finder::new(&shown.report.text));
        search.hits = Rc::new(finder.find(&query));
        search.query = query;
        self.search = Some(search);
        self.show(0);
    }

    /// Shows one of the hits, if there is any.
    pub(super) fn show(&mut self, hit: usize) {
        let Some(search) = self.search.as_mut() else { return };
        search.at = hit;
        if hit < search.hits.len() {
            self.tab = Tab::Read;
            self.goal = Some(Goal::Hit(hit));
        }
    }

    /// Goes on to another hit, round the end.
    pub(super) fn step(&mut self, forward: bool) {
        let Some(search) = &self.search else { return };
        let count = search.hits.len();
        if count > 0 {
            self.show((search.at + if forward { 1 } else { count - 1 }) % count);
        }
    }
}

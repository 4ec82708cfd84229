//! Which texts a rule is asked of; of all others its verdict is `not_applicable`.

use super::Context;
use crate::engine::structure::Level;

/// Conditions on a text, all of which must hold.
#[derive(Clone, Copy, Debug)]
pub struct Applies {
    /// Only annual reports on building a rule-of-law government.
    pub report: bool,
    /// Only an officer's own file, no copy from the web.
    pub draft: bool,
    /// Only issuers of these levels; empty for any.
    pub levels: &'static [Level],
    /// Only reports on this year or a later one.
    pub since: u16,
}

impl Applies {
    /// Any text.
    pub const ANY: Self = Self { report: false, draft: false, levels: &[], since: 0 };
    /// Any annual report.
    pub const REPORT: Self = Self { report: true, ..Self::ANY };

    /// Drafts alone.
    pub(super) const fn draft(self) -> Self {
        Self { draft: true, ..self }
    }

    /// Some levels alone.
    pub(super) const fn levels(self, levels: &'static [Level]) -> Self {
        Self { levels, ..self }
    }

    /// Reports on this year or a later one; where the year is unknown it cannot be asked.
    pub(super) const fn since(self, since: u16) -> Self {
        Self { since, ..self }
    }

    /// Whether a text fulfils them.
    pub(super) fn to(self, c: &Context<'_>) -> bool {
        let level = c.document.structure.meta.level.as_ref().map(|f| f.value);
        (!self.report || c.is_report())
            && (!self.draft || !c.is_web())
            && (self.levels.is_empty() || level.is_some_and(|level| self.levels.contains(&level)))
            && (self.since == 0 || c.year().is_some_and(|year| year >= self.since))
    }
}

//! Which texts a rule is asked of; of all others its verdict is `not_applicable`.

use super::Context;
#[cfg(not(target_arch = "wasm32"))]
use crate::engine::export::Label as _;
use crate::engine::{profile, source::Format};

/// Conditions on a text, all of which must hold.
#[derive(Clone, Copy, Debug)]
pub struct Applies {
    /// Only annual reports on building a rule-of-law government.
    pub report: bool,
    /// Only office files, which hold more than their text.
    pub office: bool,
    /// Only reports under these profiles; empty for any.
    pub profiles: &'static [profile::Kind],
    /// Only reports on this year or a later one.
    pub since: u16,
}

impl Applies {
    /// Any text.
    pub const ANY: Self = Self { report: false, office: false, profiles: &[], since: 0 };
    /// Any annual report.
    pub const REPORT: Self = Self { report: true, ..Self::ANY };
    /// Any office file.
    pub const OFFICE: Self = Self { office: true, ..Self::ANY };

    /// Some profiles alone.
    pub(super) const fn profiles(self, profiles: &'static [profile::Kind]) -> Self {
        Self { profiles, ..self }
    }

    /// Reports on this year or a later one; where the year is unknown it cannot be asked.
    pub(super) const fn since(self, since: u16) -> Self {
        Self { since, ..self }
    }

    /// Whether a text fulfils them.
    pub(super) fn to(self, c: &Context<'_>) -> bool {
        (!self.report || c.is_report())
            && (!self.office || matches!(c.document.source.format, Format::Docx | Format::Doc))
            && (self.profiles.is_empty() || self.profiles.contains(&c.profile))
            && (self.since == 0 || c.year().is_some_and(|year| year >= self.since))
    }

    /// For the documentation; empty for any text.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn words(self) -> String {
        let mut words = Vec::new();
        if self.report {
            words.push("法治政府建设年度报告".to_owned());
        }
        if self.office {
            words.push("Word、WPS 文档".to_owned());
        }
        if !self.profiles.is_empty() {
            let profiles: Vec<&str> = self.profiles.iter().map(|&profile| profile.label()).collect();
            words.push(profiles.join("、"));
        }
        if self.since > 0 {
            words.push(format!("{}年度及以后", self.since));
        }
        words.join("；")
    }
}

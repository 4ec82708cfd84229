//! What an officer knows better than the text tells.

use crate::engine::{export::Name as _, profile::Kind, structure::Date, Options};

/// What can be corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum Corrected {
    Title,
    Issuer,
    Year,
    Dated,
    Published,
    Profile,
}

/// As typed, by [`Corrected`]; what was left empty is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::viewer) struct Corrections([Option<String>; 6]);

impl Corrections {
    /// Takes what was typed.
    pub(in crate::viewer) fn set(&mut self, what: Corrected, typed: &str) {
        let typed = typed.trim();
        self.0[what as usize] = (!typed.is_empty()).then(|| typed.to_owned());
    }

    /// True when nothing is corrected.
    pub(in crate::viewer) fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The options with the corrections over them. What cannot be read as a year or a day corrects nothing.
    pub(in crate::viewer) fn over(&self, options: &Options) -> Options {
        let text = |what: Corrected| self.0[what as usize].clone();
        let day = |what| Date::parse_iso(&text(what)?);
        let kind = |name: String| Kind::ALL.iter().copied().find(|kind| kind.name() == name);
        Options {
            title: text(Corrected::Title).or_else(|| options.title.clone()),
            issuer: text(Corrected::Issuer).or_else(|| options.issuer.clone()),
            year: text(Corrected::Year).and_then(|year| year.parse().ok()).or(options.year),
            dated: day(Corrected::Dated).or(options.dated),
            published: day(Corrected::Published).or(options.published),
            profile: text(Corrected::Profile).and_then(kind).or(options.profile),
            ..options.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Corrected, Corrections};
    use crate::engine::{profile::Kind, Options};

    #[test]
    fn what_is_typed_goes_over_what_the_page_knows() {
        let page =
            Options { year: Some(2023), issuer: Some("甲县人民政府".into()), ..Options::default() };
        let mut corrections = Corrections::default();
        corrections.set(Corrected::Year, " 2024 ");
        corrections.set(Corrected::Profile, "township");
        corrections.set(Corrected::Dated, "2025年");
        let options = corrections.over(&page);
        assert_eq!((options.year, options.profile, options.dated), (Some(2024), Some(Kind::Township), None));
        assert_eq!(options.issuer.as_deref(), Some("甲县人民政府"));
        corrections.set(Corrected::Year, "");
        assert_eq!(corrections.over(&page).year, Some(2023));
        corrections.set(Corrected::Profile, " ");
        corrections.set(Corrected::Dated, "");
        assert!(corrections.is_empty());
    }
}

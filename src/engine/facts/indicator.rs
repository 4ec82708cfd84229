//! Which indicator a figure is of.

use std::sync::LazyLock;

use super::super::{
    tables::indicators::{Indicator, INDICATORS},
    text::{Lexicon, Signs},
};

/// Every word of the table with its indicator.
static WORDS: LazyLock<Lexicon<&'static Indicator>> = LazyLock::new(|| {
    let mut words = Vec::new();
    for indicator in INDICATORS.iter() {
        for word in indicator.words.listed() {
            words.push((word, indicator));
        }
    }
    Lexicon::new(words)
});

/// The indicator that a subject names, counted in `unit` (Simplified script).
///
/// The longest word wins; of equal ones the later, since the head of a Chinese phrase stands last.
pub(crate) fn of(subject: &str, unit: &str) -> Option<&'static str> {
    let named = WORDS.all(subject).filter(|hit| hit.value.takes(unit));
    named.max_by_key(|hit| hit.word.len()).map(|hit| hit.value.id)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn subjects_lead_to_indicators() {
        for (subject, unit, id) in [
            ("开展党委理论学习中心组专题学习", "次", Some("central_group_study")),
            ("办理行政处罚案件", "起", Some("penalty_cases")),
            ("出庭应诉率", "%", Some("court_appearance_rate")),
            ("审批时限", "件", None),
            ("办结案件", "件", None),
            ("办结行政复议案件", "件", Some("reconsideration_closed")),
            ("购买桌椅", "套", None),
        ] {
            assert_eq!(of(subject, unit), id, "{subject}");
        }
    }
}

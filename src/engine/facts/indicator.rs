//! Which indicator a figure is of.

use std::sync::OnceLock;

use super::super::tables::indicators::{Indicator, INDICATORS};

/// Every word of the table with its indicator, in byte order of the words.
fn words() -> &'static [(&'static str, &'static Indicator)] {
    static WORDS: OnceLock<Vec<(&'static str, &'static Indicator)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words: Vec<_> =
            INDICATORS.iter().flat_map(|i| i.words.split(' ').map(move |w| (w, i))).collect();
        words.sort_by_key(|(word, _)| *word);
        words
    })
}

/// The indicator that a subject names, counted in `unit` (Simplified script).
///
/// The longest word wins; of equal ones the later, since the head of a Chinese phrase stands last.
pub(crate) fn of(subject: &str, unit: &str) -> Option<&'static str> {
    let mut best: Option<(usize, &'static Indicator)> = None;
    let table = words();
    for (at, c) in subject.char_indices() {
        let rest = &subject[at..];
        let head = &rest[..c.len_utf8()];
        let begin = table.partition_point(|(word, _)| *word < head);
        for (word, indicator) in table.iter().skip(begin).take_while(|(word, _)| word.starts_with(c)) {
            let better = best.is_none_or(|(length, _)| word.len() >= length);
            if better && rest.starts_with(word) && indicator.takes(unit) {
                best = Some((word.len(), indicator));
            }
        }
    }
    best.map(|(_, indicator)| indicator.id)
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
            ("购买桌椅", "套", None),
        ] {
            assert_eq!(of(subject, unit), id, "{subject}");
        }
    }
}

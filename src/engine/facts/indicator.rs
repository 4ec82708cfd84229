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
/// What stands before 等 is an example only: 劳动争议等各类纠纷. By how much there are fewer is no amount of them, nor is
/// how many one has: 减少入企检查, 人均监管市场主体.
pub(crate) fn of(subject: &str, unit: &str) -> Option<&'static str> {
    let head = subject.rfind('等').map_or("", |at| &subject[at + '等'.len_utf8()..]);
    let head = if head.is_empty() { subject } else { head };
    let fewer = subject.starts_with("减少");
    if subject.starts_with("人均") && unit != "%" {
        return None;
    }
    let named =
        WORDS.all(head).filter(|hit| hit.value.takes(unit) && (!fewer || hit.value.id.ends_with("_reduced")));
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
            ("调解劳动争议等各类纠纷", "件", None),
            ("免罚等", "件", Some("exempted_cases")),
            ("减少上门检查", "次", None),
            ("减少申报材料", "份", Some("materials_reduced")),
            ("人均监管经营主体", "户", None),
            ("废止行政规范性文件", "件", Some("normative_documents_cleaned")),
            ("听取商会意见", "次", None),
        ] {
            assert_eq!(of(subject, unit), id, "{subject}");
        }
    }
}

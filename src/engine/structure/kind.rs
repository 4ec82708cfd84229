//! What a text is: the report that is looked for, or one of its near misses.

use super::{Kind, Part, Section};
use crate::engine::text::{Reading, Span};

/// What such a report speaks of.
const SUBJECTS: [&str; 3] = ["法治政府", "依法行政", "法治建设"];

/// By title, then by what the text holds.
pub(super) fn of(reading: &Reading, title: Option<&str>, sections: &[Section]) -> Kind {
    let copy = reading.copy();
    if blanks(reading).nth(2).is_some() {
        return Kind::Template;
    }
    let title = title.unwrap_or_default();
    if title.contains("信息公开") && title.contains("报告") {
        return Kind::DisclosureReport;
    }
    let ends = |endings: &[&str]| endings.iter().any(|e| title.ends_with(e));
    if ends(&["要点", "方案", "规则", "计划", "办法", "通知", "意见"]) && !title.contains("总结及")
    {
        return Kind::Plan;
    }
    if ["审计", "执法检查", "述职", "述法", "行政复议和", "统计"].iter().any(|w| title.contains(w))
        && !title.contains("法治政府")
    {
        return Kind::OtherReport;
    }
    let on_subject = || SUBJECTS.iter().flat_map(|w| copy.matches(w)).nth(1).is_some();
    let parts = [Part::Achievements, Part::Problems, Part::NextYearPlan];
    let has = |part: &Part| sections.iter().any(|s| s.part == *part || s.role == Some(*part));
    let of_parts = parts.iter().filter(|p| has(p)).count();
    let titled = SUBJECTS.iter().any(|w| title.contains(w));
    if titled && (of_parts > 0 || !title.is_empty() && sections.is_empty() && copy.len() > 3000)
        || of_parts >= 1 && on_subject()
    {
        return Kind::AnnualReport;
    }
    if ["记者", "日前", "近日", "讯", "通讯员"].iter().any(|w| copy.contains(w)) {
        return Kind::News;
    }
    if titled {
        Kind::AnnualReport
    } else {
        Kind::Unknown
    }
}

/// Blanks of a sample text: `XX县`, `x镇`, `××局`, `xx%`.
fn blanks(reading: &Reading) -> impl Iterator<Item = ()> + '_ {
    const MARKS: &[char] = &['x', 'X', '×', '✕', '〇'];
    const BEHIND: &str = "省市县区镇乡局年月次件人个%名";
    let copy = reading.copy();
    let marks = reading.marks(Span::new(0, copy.len())).filter(|(_, c)| MARKS.contains(c));
    marks.filter_map(|(at, mark)| {
        let mut behind = copy[at + mark.len_utf8()..].chars();
        let blank = MARKS.contains(&behind.next()?) && BEHIND.contains(behind.next()?);
        blank.then_some(())
    })
}

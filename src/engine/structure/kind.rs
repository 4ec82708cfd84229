//! What a text is: the report that is looked for, or one of its near misses.

use super::{title, Kind, Part, Section};
use crate::engine::text::{Reading, Signs, Span};

/// What such a report speaks of.
const SUBJECTS: &str = "法治政府 依法行政 法治建设";

/// By title, or the first line where no such title is printed, then by what the text holds.
pub(super) fn of(reading: &Reading, title: &str, sections: &[Section]) -> Kind {
    let copy = reading.copy();
    if title.contains("范文") || blanks(reading).nth(2).is_some() {
        return Kind::Template;
    }
    if title.contains("信息公开") && title.contains("报告") {
        return Kind::DisclosureReport;
    }
    if title.ends_with_word("要点 方案 规则 计划 办法 通知 意见") && !title.contains("总结及")
    {
        return Kind::Plan;
    }
    let explains = title.contains_word("解读 读懂 图解");
    let titled = title.contains_word(SUBJECTS) && title::is_title(title);
    if !titled && title.contains_word("审计 执法检查 述职 述法 行政复议和 统计") {
        return Kind::OtherReport;
    }
    // Told twice, or in the lead.
    let lead_end = sections.first().map_or(0, |s| s.marker.start as usize);
    let mut told = SUBJECTS.split(' ').flat_map(|w| copy.match_indices(w));
    let on_subject = told.next().is_some_and(|(at, _)| at < lead_end) || told.next().is_some();
    let parts = [Part::Achievements, Part::Problems, Part::NextYearPlan];
    let has = |part: &Part| sections.iter().any(|s| s.part == *part || s.role == Some(*part));
    let of_parts = parts.iter().filter(|p| has(p)).count();
    if !explains
        && (titled && (of_parts > 0 || sections.is_empty() && copy.len() > 3000)
            || of_parts > 0 && on_subject)
    {
        return Kind::AnnualReport;
    }
    if explains || copy.contains_word("记者 日前 近日 讯 通讯员") {
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

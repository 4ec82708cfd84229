//! What a text is: the report that is looked for, or one of its near misses.

use super::{title, Kind, Part, Section};
use crate::engine::text::{Reading, Signs, Span};

/// What such a report speaks of.
const SUBJECTS: &str = "法治政府 依法行政 法治建设";

/// By title, or the first line where no such title is printed, then by what the text holds.
pub(super) fn of(reading: &Reading, title: &str, sections: &[Section]) -> Kind {
    let copy = reading.copy();
    if title.contains("范文") || blanks(reading) > 2 {
        return Kind::Template;
    }
    if title.contains("信息公开") && title.contains("报告") {
        return Kind::DisclosureReport;
    }
    if title.ends_with_word("要点 方案 规则 计划 办法 通知 意见") && !title.contains("总结及")
    {
        return Kind::Plan;
    }
    // 某会议听取、审议某报告: told of it.
    let explains = title.contains_word("解读 读懂 图解 听取 审议");
    let titled = title.contains_word(SUBJECTS) && title::is_title(title);
    if !titled && title.contains_word("审计 执法检查 述职 述法 行政复议和 统计") {
        return Kind::OtherReport;
    }
    // Told twice, or in the lead.
    let lead_end = sections.first().map_or(0, |s| s.marker.start as usize);
    let again = |at: usize| copy[at + '法'.len_utf8()..].contains_word(SUBJECTS);
    let on_subject = copy.find_word(SUBJECTS).is_some_and(|at| at < lead_end || again(at));
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

/// How many blanks a sample text has: `XX县`, `x镇`, `××局`, `xx%`.
fn blanks(reading: &Reading) -> usize {
    const MARKS: &[char] = &['x', 'X', '×', '✕', '〇'];
    const BEHIND: &[char] =
        &['省', '市', '县', '区', '镇', '乡', '局', '年', '月', '次', '件', '人', '个', '%', '名'];
    /// So many of these are places and organs.
    const PLACES: usize = 7;
    let copy = reading.copy();
    let mut blanks = 0;
    for (at, mark) in reading.marks(Span::new(0, copy.len())) {
        if MARKS.contains(&mark) {
            let mut behind = copy[at + mark.len_utf8()..].chars();
            let next = behind.next().unwrap_or(' ');
            let double = MARKS.contains(&next) && behind.next().is_some_and(|c| BEHIND.contains(&c));
            // x镇, but neither XX镇 once more nor 1+X.
            let alone = matches!(mark, 'x' | 'X') && BEHIND[..PLACES].contains(&next);
            let alone = alone && !copy[..at].ends_with(|c: char| c.is_ascii_graphic());
            blanks += usize::from(double || alone);
        }
    }
    blanks
}

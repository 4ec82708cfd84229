//! What a text is: the report that is looked for, or one of its near misses.

use super::{Kind, Part, Section};

/// By title, then by what the text holds.
pub(super) fn of(copy: &str, title: Option<&str>, sections: &[Section]) -> Kind {
    if blanks(copy) >= 3 {
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
    let subject = ["法治政府", "依法行政", "法治建设"].iter().map(|w| copy.matches(w).count()).sum::<usize>();
    let parts = [Part::Achievements, Part::Problems, Part::NextYearPlan];
    let has = |part: &Part| sections.iter().any(|s| s.part == *part || s.role == Some(*part));
    let of_parts = parts.iter().filter(|p| has(p)).count();
    let titled = ["法治政府", "依法行政", "法治建设"].iter().any(|w| title.contains(w));
    if titled && (of_parts > 0 || !title.is_empty() && sections.is_empty() && copy.len() > 3000)
        || subject >= 2 && of_parts >= 1
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

/// Blanks of a sample text: `XX县`, `x镇`, `××局`, `xx%`, `某某`.
fn blanks(copy: &str) -> usize {
    let marks: Vec<(usize, char)> = copy.char_indices().collect();
    let blank = |c: char| matches!(c, 'x' | 'X' | '×' | '✕' | '〇');
    marks
        .windows(3)
        .filter(|w| {
            blank(w[0].1)
                && blank(w[1].1)
                && matches!(
                    w[2].1,
                    '省' | '市'
                        | '县'
                        | '区'
                        | '镇'
                        | '乡'
                        | '局'
                        | '年'
                        | '月'
                        | '次'
                        | '件'
                        | '人'
                        | '个'
                        | '%'
                        | '名'
                )
        })
        .count()
}

//! Do figures say up to which day they count?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::Span;

rule! {
    "T-09", "数据截止时间", Timeliness, draft: Info, web: Info, basis: ["disclosure-6", "own"],
    applies: Applies::REPORT,
    what: "查找“今年以来”“截至目前”等没有写明起止日期的说法，以及截至报告年度12月之前的数据。",
    why: "年度报告在次年公开，“今年”“目前”所指的时间读者无法确定；数据不满全年的，不能反映全年情况。",
    bad: [In("⟦今年以来⟧，全县办理行政复议案件12件。"), In("⟦截至2024年10月⟧底，全县办理行政复议案件12件。")],
    good: [
        In("2024年，全县办理行政复议案件12件；截至2024年12月31日，现有人民调解员30名；截至2023年6月的案件均已办结。"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n今年以来，扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n2024年12月20日\n"),
    ],
    limits: "两种情形全文各只提示一次；在报告年度之内成文的、下一年度安排中的不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::NotApplicable };
    if c.document.structure.meta.dated.as_ref().is_some_and(|d| d.value.year == year) {
        return Check::Pass;
    }
    let (mut open, mut part) = (Vec::new(), Vec::new());
    for (span, value) in c.words("T-09") {
        if c.is_planned(span.start) {
            continue;
        }
        if value.is_empty() {
            open.push(span);
        } else if let Some(length) = before_december(c.behind(span.end), year) {
            part.push(Span::new(span.start as usize, span.end as usize + length));
        }
    }
    let mut drafts = Vec::new();
    for (places, message) in [(open, "T-09.open"), (part, "T-09.part")] {
        if let Some((first, others)) = places.split_first() {
            drafts.push(Draft::at(*first, message, "T-09.advice").related(others));
        }
    }
    Check::found(drafts)
}

/// 10月, 2024年11月: where a month before the last of the report year ends.
fn before_december(text: &str, year: u16) -> Option<usize> {
    let rest = text.strip_prefix(&format!("{year}年")).unwrap_or(text);
    let (month, _) = rest.split_once('月')?;
    let early = (1..12).contains(&month.parse::<u16>().ok()?);
    early.then_some(text.len() - rest.len() + month.len() + '月'.len_utf8())
}

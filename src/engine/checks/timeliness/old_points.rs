//! Are the work points of an earlier year cited?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    years::years,
    Applies, Context,
};
use crate::engine::text::Signs;

rule! {
    "T-11", "引用往年工作要点", Timeliness, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "查找报告引用的往年法治政府建设工作要点、工作计划、工作安排。",
    why: "当年工作以当年的要点为据；写成往年的，多因沿用旧稿。",
    bad: [In("按照⟦《青溪县2023年法治政府建设工作要点》⟧要求，有序推进各项工作。")],
    good: [In("按照《青溪县2024年法治政府建设工作要点》要求，落实《青溪县2021—2025年法治宣传工作计划》。")],
    limits: "只核对名称中同时写有年度和法治、依法行政字样的年度文件；叙述历史的也会提示。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::NotApplicable };
    let mut drafts = Vec::new();
    for (span, name) in c.cited_names() {
        let annual = name.contains_word("工作要点 工作计划 工作安排 重点工作");
        let annual = annual && name.contains_word("法治 依法行政");
        if annual && years(name).iter().map(|(_, year)| *year).max().is_some_and(|of| of < year) {
            let draft = Draft::at(span, "T-11.old", "T-11.advice");
            drafts.push(draft.with("year", context::text(year.to_string())).likely());
        }
    }
    Check::found(drafts)
}

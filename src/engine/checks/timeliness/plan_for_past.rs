//! Does the plan speak of the report year as to come?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "T-16", "安排正文中的年度", Timeliness, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "在“下一年度安排”的正文中查找“报告年度＋将、要、计划”的语句。",
    why: "安排写的是下一年度；仍写报告年度，多因沿用旧稿。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n⟦2024年⟧，我县将加强执法培训。\n")],
    good: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n针对2024年存在的问题，将加强执法培训。2025年，我县将加强宣传。\n")],
    limits: "只看句首写报告年度、随后写将、要、计划、继续的语句。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::Unknown };
    let own = year.to_string();
    let mut drafts = Vec::new();
    for sentence in c.sentences() {
        let Some(behind) =
            c.at(*sentence).strip_prefix(own.as_str()).filter(|_| c.is_planned(sentence.start))
        else {
            continue;
        };
        let clause: String = behind.chars().take(16).collect();
        if behind.starts_with_word("年, 年度, 年我 年将 年要") && clause.contains_word("将 要 计划 继续")
        {
            let start = sentence.start as usize;
            let span = Span::new(start, start + own.len() + '年'.len_utf8());
            drafts.push(Draft::at(span, "T-16.past", "T-16.advice").likely());
        }
    }
    Check::found(drafts)
}

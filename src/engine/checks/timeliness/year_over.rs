//! Was the report signed before its year was over?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context, Severity,
};
use crate::engine::structure::Date;

rule! {
    "T-08", "成文日期与年度", Timeliness, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "核对成文日期是否在报告年度结束之前。",
    why: "年初成文的报告常把年份写成上一年；年底之前成文的，全年数据未必完整。",
    bad: [
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n⟦2024年1月20日⟧\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n⟦2024年12月20日⟧\n"),
    ],
    good: [In("扎实开展各项工作。")],
    limits: "报告年度最后三个月成文的只作提示；没有成文日期的按未知处理；标题写明半年的不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::NotApplicable };
    let title = c.document.structure.meta.title.as_ref();
    if title.is_some_and(|title| title.value.contains("半年")) {
        return Check::NotApplicable;
    }
    let Some(dated) = &c.document.structure.meta.dated else { return Check::Unknown };
    let Some(span) = dated.span.filter(|_| dated.value.year <= year) else { return Check::Pass };
    let early = dated.value < Date { year, month: 10, day: 1 };
    let (message, severity) =
        if early { ("T-08.year", Severity::Warning) } else { ("T-08.partial", Severity::Info) };
    let draft = Draft::at(span, message, "T-08.advice").only(severity).likely();
    Check::Found(vec![draft.with("date", context::text(dated.value.to_string()))])
}

//! Is the year of signing the one after the report year?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};

rule! {
    "T-14", "成文年度", Timeliness, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "核对成文日期是否在报告年度的次年。",
    why: "成文日期晚于次年，多因年份写错，或者标题沿用旧稿。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n⟦2026年2月10日⟧\n")],
    good: [In("扎实开展各项工作。"), Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n2024年12月30日\n")],
    limits: "没有成文日期或报告年度的按未知处理；早于次年的由 T-08 提示。",
}

fn check(c: &Context<'_>) -> Check {
    let (Some(year), Some(dated)) = (c.year(), &c.document.structure.meta.dated) else {
        return Check::Unknown;
    };
    let Some(span) = dated.span.filter(|_| dated.value.year > year + 1) else { return Check::Pass };
    Check::Found(vec![Draft::at(span, "T-14.late", "T-14.advice").likely()])
}

//! Was the report published before it was signed?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};

rule! {
    "T-06", "成文日期与发布日期", Timeliness, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "比较成文日期与发布日期的先后。",
    why: "先成文、后发布；日期颠倒，多因其中一个写错。",
    bad: [Whole("发布时间：2025-03-10 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n⟦2025年3月20日⟧\n")],
    good: [Whole("发布时间：2025-03-10 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n2025年2月26日\n"), In("扎实开展各项工作。")],
    limits: "没有发布日期或成文日期的按未知处理；页面上的日期可能不是首次公开的日期。",
}

fn check(c: &Context<'_>) -> Check {
    let meta = &c.document.structure.meta;
    let (Some(dated), Some(published)) = (&meta.dated, &meta.published) else { return Check::Unknown };
    let Some(span) = dated.span.filter(|_| dated.value > published.value) else { return Check::Pass };
    Check::Found(vec![Draft::at(span, "T-06.later", "T-06.advice")
        .related(published.span.as_slice())
        .likely()])
}

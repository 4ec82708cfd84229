//! Was it published before 1 April?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::structure::Date;

rule! {
    "T-03", "公开时限", Timeliness, draft: Error, web: Error, basis: ["supervision-24"],
    what: "比较发布日期与报告年度次年的4月1日。",
    why: "督察工作规定要求每年4月1日之前向社会公开上一年度的报告。",
    bad: [Whole("发布时间：2025-04-15 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [Whole("发布时间：2025-03-15 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    limits: "页面上的日期可能是转载、迁移的日期，请以首次公开的日期为准；没有发布日期时按未知处理。规定对4月1日当日是否算按时没有说明，当日只作提示。街道办事处是派出机关，是否适用依当地要求。",
}

fn check(c: &Context<'_>) -> Check {
    if !c.is_report() {
        return Check::NotApplicable;
    }
    let (Some(year), Some(published)) = (c.year(), &c.document.structure.meta.published) else {
        return Check::Unknown;
    };
    let deadline = Date { year: year + 1, month: 4, day: 1 };
    if published.value < deadline {
        return Check::Pass;
    }
    let message = if published.value == deadline { "T-03.day" } else { "T-03.late" };
    let draft = match published.span {
        Some(span) => Draft::at(span, message, "T-03.advice"),
        None => Draft::absent(message, "T-03.advice"),
    };
    Check::Found(vec![draft.with("date", context::text(published.value.to_string())).likely()])
}

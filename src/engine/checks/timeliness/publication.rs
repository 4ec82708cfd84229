//! Was it published before 1 April?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context, Severity,
};
use crate::engine::structure::Date;

rule! {
    "T-03", "公开时限", Timeliness, draft: Error, web: Error, basis: ["supervision-24"],
    applies: Applies::REPORT,
    what: "比较首次公开的日期与报告年度次年的4月1日。",
    why: "督察工作规定第二十四条要求，地方各级政府和县级以上政府部门的年度报告，除涉及党和国家秘密的外，在每年4月1日之前向社会公开。",
    bad: [
        Whole("发布时间：⟦2025-04-15⟧ 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n2025年4月10日\n"),
        Whole("发布时间：⟦2025-04-01⟧ 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
        Whole("发布时间：⟦2025-05-06⟧ 09:00\n青溪区人民政府青山街道办事处关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
    ],
    good: [
        Whole("发布时间：2025-03-15 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
        Whole("发布时间：2016-05-20 09:00\n青溪县人民政府关于2015年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
    ],
    limits: "页面上的日期可能是转载、迁移的日期，因此只有成文日期也在4月1日或以后，或者使用者自己填入首次公开日期的，才按未按时处理，其余只请核对；没有发布日期的按未知处理。规定没有说明4月1日当日是否算按时，当日只作提示。街道办事处、开发区管理机构是派出机关、派出机构，是否适用依当地要求，只作提示。2018年度及以前的报告不适用。",
}

fn check(c: &Context<'_>) -> Check {
    let meta = &c.document.structure.meta;
    let (Some(year), Some(published)) = (c.year(), &meta.published) else { return Check::Unknown };
    let deadline = Date { year: year + 1, month: 4, day: 1 };
    if published.value < deadline {
        return Check::Pass;
    }
    // A page's date may be that of a copy; a late date of signing, or the caller's word, leaves no doubt.
    let sure = published.span.is_none() || meta.dated.as_ref().is_some_and(|d| d.value >= deadline);
    let outpost = !c.profile.must_publish();
    let (message, severity) = match (published.value == deadline, outpost, sure) {
        (true, ..) => ("T-03.day", Severity::Info),
        (_, true, _) => ("T-03.outpost", Severity::Info),
        (.., true) => ("T-03.late", Severity::Error),
        _ => ("T-03.page", Severity::Warning),
    };
    let draft = match published.span {
        Some(span) => Draft::at(span, message, "T-03.advice"),
        None => Draft::absent(message, "T-03.advice"),
    };
    let draft = draft.with("date", context::text(published.value.to_string())).only(severity);
    match severity {
        Severity::Error => Check::Found(vec![draft]),
        _ => Check::Open(draft.likely()),
    }
}

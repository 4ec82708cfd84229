//! Was it published long after it was signed?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Arg, Context,
};
use crate::engine::structure::Date;

rule! {
    "T-07", "成文至公开的间隔", Timeliness, draft: Info, web: Info, basis: ["disclosure-26"],
    applies: Applies::REPORT,
    what: "计算成文日期到发布日期的间隔，超过四十二日的提示。",
    why: "政府信息公开条例第二十六条：主动公开的政府信息，应当自形成或者变更之日起20个工作日内及时公开；法律、法规另有规定的从其规定。",
    bad: [Whole("发布时间：⟦2025-03-20⟧ 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n2025年1月10日\n")],
    good: [Whole("发布时间：2025-03-20 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n2025年2月10日\n")],
    limits: "四十二日已含春节等长假，短于此数的不提示；年度报告另有4月1日的时限，因此只供参考。页面上的日期可能是转载、迁移的日期。",
}

/// Twenty working days with the longest holidays between them.
const LONGEST: u32 = 42;

fn check(c: &Context<'_>) -> Check {
    let meta = &c.document.structure.meta;
    let (Some(dated), Some(published)) = (&meta.dated, &meta.published) else { return Check::Unknown };
    let days = day_number(published.value).saturating_sub(day_number(dated.value));
    if days <= LONGEST || !dated.value.is_day() || !published.value.is_day() {
        return Check::Pass;
    }
    let draft = match published.span {
        Some(span) => Draft::at(span, "T-07.late", "T-07.advice").related(dated.span.as_slice()),
        None => Draft::absent("T-07.late", "T-07.advice"),
    };
    Check::Found(vec![draft.with("days", Arg::Count(u64::from(days))).likely()])
}

/// Days since a day before all reports.
fn day_number(date: Date) -> u32 {
    // Years begin in March, so that a leap day is the last.
    let (year, month) = (u32::from(date.year), u32::from(date.month));
    let (year, month) = if month < 3 { (year.saturating_sub(1), month + 9) } else { (year, month - 3) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + u32::from(date.day)
}

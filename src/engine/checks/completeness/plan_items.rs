//! Has the plan at least three items?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::structure::Part;

rule! {
    "C-10", "安排的事项", Completeness, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT,
    what: "数“下一年度安排”中的分项（下级标题或一是、二是）。",
    why: "分项列出的安排便于来年对照检查。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、⟦2025年工作计划⟧\n一是加强培训。二是加强宣传。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "用分号、分段列出而没有序号的事项数不出来，此时按未知处理。",
}

fn check(c: &Context<'_>) -> Check {
    let openers = c.openers(Part::NextYearPlan);
    let Some(first) = openers.first() else { return Check::NotApplicable };
    match openers.iter().map(|s| c.items(s).len()).sum::<usize>() {
        0 => Check::Unknown,
        1 | 2 => Check::Found(vec![Draft::at(first.heading, "C-10.few", "C-10.advice").likely()]),
        _ => Check::Pass,
    }
}

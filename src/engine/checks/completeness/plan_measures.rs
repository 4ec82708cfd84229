//! Has the plan anything that can be measured next year?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::structure::Part;

rule! {
    "C-11", "安排的可核对目标", Completeness, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT,
    what: "在“下一年度安排”部分查找数量、比率或期限。",
    why: "带数量或期限的安排，来年可以对照检查。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、⟦下一步工作打算⟧\n加强培训。\n")],
    good: [In("扎实开展各项工作。"), Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n每季度开展一次执法培训。\n")],
    limits: "不判断目标是否合理。",
}

fn check(c: &Context<'_>) -> Check {
    let openers = c.openers(Part::NextYearPlan);
    let Some(first) = openers.first() else { return Check::NotApplicable };
    let times = c.places("C-11");
    for opener in &openers {
        let whole = c.whole(opener);
        if !c.figures_in(whole).is_empty() || times.iter().any(|time| whole.contains(*time)) {
            return Check::Pass;
        }
    }
    Check::Found(vec![Draft::at(first.heading, "C-11.none", "C-11.advice").likely()])
}

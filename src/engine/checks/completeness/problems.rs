//! Is there a part on 存在的不足?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};
use crate::engine::structure::Part;

rule! {
    "C-02", "存在的不足", Completeness, draft: Error, web: Error, basis: ["supervision-contents"],
    what: "查找“存在的不足”的章节：一级标题，或其他部分中专写此项的下级标题。",
    why: "督察工作规定要求年度报告写明上一年度推进法治政府建设存在的不足。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、2025年工作计划\n加强培训。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "只认标题；正文中一句带过的，不算专写。",
}

fn check(c: &Context<'_>) -> Check {
    if !c.is_report() {
        return Check::NotApplicable;
    }
    if c.openers(Part::Problems).is_empty() {
        Check::absent("C-02.absent", "C-02.advice")
    } else {
        Check::Pass
    }
}

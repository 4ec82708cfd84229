//! Is there a part on 主要举措和成效?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};
use crate::engine::structure::Part;

rule! {
    "C-01", "主要举措和成效", Completeness, draft: Error, web: Error, basis: ["supervision-contents"],
    what: "查找“主要举措和成效”的章节：一级标题，或其他部分中专写此项的下级标题。",
    why: "督察工作规定要求年度报告写明上一年度推进法治政府建设的主要举措和成效。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、存在的不足和原因\n因人手不足，执法工作仍有差距。\n二、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "只认标题；正文中一句带过的，不算专写。",
}

fn check(c: &Context<'_>) -> Check {
    if !c.is_report() {
        return Check::NotApplicable;
    }
    if c.openers(Part::Achievements).is_empty() {
        Check::absent("C-01.absent", "C-01.advice")
    } else {
        Check::Pass
    }
}

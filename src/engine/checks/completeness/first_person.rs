//! Is there a part on 第一责任人履职?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};
use crate::engine::structure::Part;

rule! {
    "C-04", "第一责任人履职", Completeness, draft: Error, web: Error, basis: ["supervision-contents"],
    what: "查找“第一责任人履职”的章节：一级标题，或其他部分中专写此项的下级标题。",
    why: "督察工作规定要求年度报告写明党政主要负责人履行推进法治建设第一责任人职责的情况。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n因人手不足，仍有差距。\n三、2025年工作计划\n加强培训。\n")],
    good: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n（一）党政主要负责人切实履行推进法治建设第一责任人职责。全年主持研究4次。\n二、存在的问题\n因人手不足，仍有差距。\n三、2025年工作计划\n加强培训。\n")],
    limits: "只认标题；正文中一句带过的，不算专写。",
}

fn check(c: &Context<'_>) -> Check {
    if !c.is_report() {
        return Check::NotApplicable;
    }
    if c.openers(Part::FirstResponsiblePerson).is_empty() {
        Check::absent("C-04.absent", "C-04.advice")
    } else {
        Check::Pass
    }
}

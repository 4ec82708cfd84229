//! Is there a part on 主要举措和成效?

use crate::engine::checks::{
    completeness::part,
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::structure::Part;

rule! {
    "C-01", "主要举措和成效", Completeness, draft: Error, web: Error, basis: ["supervision-contents"],
    applies: Applies::REPORT,
    what: "查找“主要举措和成效”的章节：一级标题，或其他部分中专写此项的下级标题。",
    why: "督察工作规定要求年度报告写明上一年度推进法治政府建设的主要举措和成效。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、存在的不足和原因\n因人手不足，执法工作仍有差距。\n二、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。"), Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n2024年，全县法治政府建设成效明显，办理行政复议案件12件。由于人手不足，执法工作仍有差距。下一步将加强培训。党政主要负责人认真履行推进法治建设第一责任人职责。\n")],
    limits: "只认标题；全文没有标题的按未知处理。2018年度及以前的报告不适用。",
}

fn check(c: &Context<'_>) -> Check {
    if c.document.structure.sections.is_empty() {
        return Check::Unknown;
    }
    part(c, Part::Achievements, "C-01", ["C-01.absent", "C-01.absent", "C-01.advice"])
}

//! Is there a part on 下一年度安排?

use crate::engine::checks::{
    completeness::part,
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::structure::Part;

rule! {
    "C-09", "下一年度安排", Completeness, draft: Error, web: Error, basis: ["supervision-contents"],
    applies: Applies::REPORT,
    what: "查找“下一年度安排”的章节：一级标题，或其他部分中专写此项的下级标题；没有标题的，在正文中查找“下一步”“明年”等说法。",
    why: "督察工作规定要求年度报告写明下一年度推进法治政府建设的主要安排。",
    bad: [
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n因人手不足，仍有差距。\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n因人手不足，仍有差距。⟦下一步⟧，将加强培训。\n"),
    ],
    good: [In("扎实开展各项工作。")],
    limits: "正文提到而没有标题的，只请核对。2018年度及以前的报告不适用。",
}

fn check(c: &Context<'_>) -> Check {
    part(c, Part::NextYearPlan, "C-09", ["C-09.absent", "C-09.in_text", "C-09.advice"])
}

//! Is there a part on 第一责任人履职?

use crate::engine::checks::{
    completeness::part,
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::structure::Part;

rule! {
    "C-04", "第一责任人履职", Completeness, draft: Error, web: Error, basis: ["supervision-contents"],
    applies: Applies::REPORT,
    what: "查找“第一责任人履职”的章节：一级标题，或其他部分中专写此项的下级标题；没有标题的，在正文中查找“推进法治建设第一责任人”。",
    why: "督察工作规定要求年度报告写明党政主要负责人履行推进法治建设第一责任人职责的情况。",
    bad: [
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n因人手不足，仍有差距。\n三、2025年工作计划\n加强培训。\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n党政主要负责人认真履行推进⟦法治建设第一责任人⟧职责。\n二、存在的问题\n因人手不足，仍有差距。\n三、2025年工作计划\n加强培训。\n"),
    ],
    good: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n（一）党政主要负责人切实履行推进法治建设第一责任人职责。全年主持研究4次。\n二、存在的问题\n因人手不足，仍有差距。\n三、2025年工作计划\n加强培训。\n")],
    limits: "正文提到而没有标题的，只请核对。2018年度及以前的报告不适用。",
}

fn check(c: &Context<'_>) -> Check {
    part(c, Part::FirstResponsiblePerson, "C-04", ["C-04.absent", "C-04.in_text", "C-04.advice"])
}

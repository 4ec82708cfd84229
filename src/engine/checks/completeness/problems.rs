//! Is there a part on 存在的不足?

use crate::engine::checks::{
    completeness::part,
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::structure::Part;

rule! {
    "C-02", "存在的不足", Completeness, draft: Error, web: Error, basis: ["supervision-contents"],
    applies: Applies::REPORT,
    what: "查找“存在的不足”的章节：一级标题，或其他部分中专写此项的下级标题；没有标题的，在正文中查找“还存在”“有待提升”等说法。",
    why: "督察工作规定要求年度报告写明上一年度推进法治政府建设存在的不足。",
    bad: [
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、2025年工作计划\n加强培训。\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n执法规范化水平⟦有待提升⟧。\n二、2025年工作计划\n加强培训。\n"),
    ],
    good: [In("扎实开展各项工作。")],
    limits: "正文提到而没有标题的，只请核对。2018年度及以前的报告不适用。",
}

fn check(c: &Context<'_>) -> Check {
    part(c, Part::Problems, "C-02", ["C-02.absent", "C-02.in_text", "C-02.advice"])
}

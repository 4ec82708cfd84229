//! Is it told who reports?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};

rule! {
    "C-14", "报告机关", Completeness, draft: Warning, web: Info, basis: ["supervision-24"],
    applies: Applies::REPORT,
    what: "在标题、署名、导语和页面来源中查找报告机关。",
    why: "督察工作规定要求地方各级政府和县级以上政府部门公开年度报告；不写机关，读者不知由谁报告。",
    bad: [Whole("2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "只看有没有机关名称，不核对名称是否规范。",
}

fn check(c: &Context<'_>) -> Check {
    match &c.document.structure.meta.issuer {
        Some(_) => Check::Pass,
        None => Check::absent("C-14.absent", "C-14.advice"),
    }
}

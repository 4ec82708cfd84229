//! Is the yearly account on the rule of law mentioned?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};

rule! {
    "C-08", "年终述法", Completeness, draft: Info, web: Info, basis: ["rule-of-law-plan-30"],
    applies: Applies::REPORT,
    what: "在正文中查找“述法”“述职”。",
    why: "法治中国建设规划（2020—2025年）要求党政主要负责人把履行推进法治建设第一责任人职责情况列入年终述职内容。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。"), Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n组织各部门负责人述职述法。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    limits: "只看是否提到，不核对由谁述法。",
}

fn check(c: &Context<'_>) -> Check {
    if c.places("C-08").is_empty() {
        Check::absent("C-08.absent", "C-08.advice")
    } else {
        Check::Pass
    }
}

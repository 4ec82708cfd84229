//! Are organs named that were merged or renamed?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context,
};

rule! {
    "Q-15", "已更名的机关", Citations, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "按报告年度核对工商行政管理局、质量技术监督局、国土资源局、环境保护局、安全生产监督管理局、政府法制办公室等机构改革前的名称。",
    why: "2018年至2019年地方机构改革后，这些机关已经更名或者合并；仍写旧名，多因沿用旧稿。",
    bad: [In("县⟦国土资源局⟧组织开展专项检查。"), In("报县⟦政府法制办⟧审查。")],
    good: [In("县自然资源局组织开展专项检查，承接原环保局的职责，执行《青溪县安监局档案管理办法》。")],
    limits: "同句写明“原”“更名”等的、书名号内的不提示；当地另有设置的可以不改。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::Unknown };
    let citations = &c.document.facts.citations;
    let mut drafts = Vec::new();
    for (span, last) in c.words("Q-15") {
        let before = citations.partition_point(|x| x.span.start <= span.start);
        let cited = before.checked_sub(1).is_some_and(|i| citations[i].span.end > span.start);
        if last.parse().is_ok_and(|last: u16| year > last) && !cited && !c.is_history(span) {
            let draft = Draft::at(span, "Q-15.former", "Q-15.advice");
            drafts.push(draft.with("name", context::words(span)).likely());
        }
    }
    Check::found(drafts)
}

//! Is a well-known document named without title marks, and in part?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};

rule! {
    "Q-16", "未加书名号的文件名称", Citations, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "核对正文中没有书名号的《党政主要负责人履行推进法治建设第一责任人职责规定》《法治政府建设与责任落实督察工作规定》是否缺字。",
    why: "名称缺字，读者无法据以查找。",
    bad: [In("认真落实党⟦推进法治建设第一责任人职责规定⟧，带头学法。")],
    good: [In("认真落实党政主要负责人履行推进法治建设第一责任人职责规定，落实《法治政府建设与责任落实督察工作规定》。")],
    limits: "只核对这两份文件；书名号内的由 Q-08 核对。",
}

fn check(c: &Context<'_>) -> Check {
    let citations = &c.document.facts.citations;
    let mut drafts = Vec::new();
    for (span, full) in c.words("Q-16") {
        let before = citations.partition_point(|x| x.span.start <= span.start);
        let cited = before.checked_sub(1).is_some_and(|i| citations[i].span.end > span.start);
        let rest = full.strip_suffix(c.at(span)).unwrap_or(full);
        if !cited && !c.before(span.start).ends_with(rest) {
            let draft = Draft::at(span, "Q-08.near", "Q-08.advice");
            drafts.push(draft.with("right", context::text(full)).likely());
        }
    }
    Check::found(drafts)
}

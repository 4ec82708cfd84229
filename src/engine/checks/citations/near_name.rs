//! Is the name of a document nearly right?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::tables::near_names::nearly;

rule! {
    "Q-08", "文件名称", Citations, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "书名号内的名称与法律、常引文件的名称只差一字，或中间缺少几字的，提示核对。",
    why: "名称缺字、错字，读者无法据以查找。",
    bad: [
        In("认真贯彻⟦《治安处罚法》⟧。"),
        In("严格落实⟦《党政主要负责人履行法治建设第一责任人职责规定》⟧。"),
        In("落实⟦《法治政府建设与责任落实督查工作规定》⟧。"),
        In("学习宣传⟦《消费者权益法》⟧。"),
    ],
    good: [
        In("认真贯彻《治安管理处罚法》《中华人民共和国突发事件应对法》，办好《律师说法》栏目。"),
        In("落实《青溪市重大行政决策程序规定》《法治社会建设实施纲要（2020—2025年）》《法治青溪建设实施纲要》。"),
    ],
    limits: "只与现行法律和少数常引文件比较；不足五字的简称、地方文件不核对；不能据以认定文件不存在。名称中的常见错字由 W-01 提示。",
}

fn check(c: &Context<'_>) -> Check {
    if c.document.facts.citations.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    let mistyped = c.places("W-01");
    for (span, name) in c.cited_names() {
        // A mistyped word inside is told already.
        let told = mistyped.get(mistyped.partition_point(|word| word.start < span.start));
        let told = told.is_some_and(|word| span.contains(*word));
        if let Some(right) = nearly(name).filter(|_| !told) {
            let draft = Draft::at(span, "Q-08.near", "Q-08.advice");
            drafts.push(draft.with("right", context::text(right)).likely());
        }
    }
    Check::found(drafts)
}

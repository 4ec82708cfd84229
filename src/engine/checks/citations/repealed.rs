//! Is a repealed law cited as live?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::facts::Status;

rule! {
    "Q-04", "引用已废止文件", Citations, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "按报告年度核对书名号内的法律法规是否已废止或被替代；以报告年度末日为准。",
    why: "引用失效的依据，影响报告的准确性。",
    bad: [In("严格执行⟦《中华人民共和国合同法》⟧。")],
    good: [
        In("严格执行《中华人民共和国民法典》。"),
        In("清理依据原《中华人民共和国合同法》签订的合同，《中华人民共和国侵权责任法》已废止。"),
    ],
    limits: "只核对表中有废止日期的文件。年度之内废止的，当年此前的引用也会提示，请结合上下文判断；同句写明“原”“废止”“清理”等的不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let citations = &c.document.facts.citations;
    if citations.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for x in citations.iter().filter(|x| x.status == Status::Repealed && !c.is_history(x.span)) {
        let draft = Draft::at(x.span, "Q-04.repealed", "Q-04.advice");
        drafts.push(draft.with("name", context::words(x.span)));
    }
    Check::found(drafts)
}

//! Is a law cited before it is in force?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::facts::Status;
use crate::engine::text::Signs;

rule! {
    "Q-05", "引用尚未施行的文件", Citations, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "按报告年度核对引用的法律法规是否在年末之前施行。",
    why: "报告年度内尚未施行的文件，不能作为当年工作的依据。",
    bad: [Whole("青溪县人民政府关于2023年法治政府建设情况的报告\n一、主要举措和成效\n认真执行⟦《行政执法监督条例》⟧。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [
        In("严格执行《中华人民共和国民法典》。"),
        Whole("青溪县人民政府关于2023年法治政府建设情况的报告\n一、主要举措和成效\n组织学习《行政执法监督条例（草案）》，对《行政执法监督条例》征求意见稿提出建议。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n贯彻执行《行政执法监督条例》。\n"),
    ],
    limits: "下一年度安排中提到的，以及同句写明草案、征求意见、学习、宣传、公布、修订的，不提示。",
}

/// What may be done with a law that is not yet in force.
const AHEAD: &str = "草案 征求 学习 宣传 宣讲 培训 解读 公布 颁布 出台 修订 制定 起草";

fn check(c: &Context<'_>) -> Check {
    let citations = &c.document.facts.citations;
    if citations.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for x in citations.iter().filter(|x| x.status == Status::NotYetInForce) {
        let words = [c.before(x.span.start), c.at(x.span), c.behind(x.span.end)];
        let ahead = words.iter().any(|words| words.contains_word(AHEAD));
        if !ahead && !c.is_planned(x.span.start) {
            let draft = Draft::at(x.span, "Q-05.early", "Q-05.advice");
            drafts.push(draft.with("name", context::words(x.span)));
        }
    }
    Check::found(drafts)
}

//! Is a law cited before it is in force?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::{facts::Status, structure::Part};

rule! {
    "Q-05", "引用尚未施行的文件", Citations, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "按报告年度核对引用的法律法规是否在年末之前施行。",
    why: "报告年度内尚未施行的文件，不能作为当年工作的依据。",
    bad: [Whole("青溪县人民政府关于2023年法治政府建设情况的报告\n一、主要举措和成效\n认真执行⟦《行政执法监督条例》⟧。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("严格执行《中华人民共和国民法典》。")],
    limits: "下一年度安排中提到将要施行的文件不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let citations = &c.document.facts.citations;
    if citations.is_empty() {
        return Check::NotApplicable;
    }
    let planned = |span| {
        let section = c.document.structure.section_at(span);
        section.is_some_and(|i| c.document.structure.sections[i].part == Part::NextYearPlan)
    };
    let early = citations.iter().filter(|x| x.status == Status::NotYetInForce && !planned(x.span.start));
    Check::found(
        early
            .map(|x| Draft::at(x.span, "Q-05.early", "Q-05.advice").with("name", context::words(x.span)))
            .collect(),
    )
}

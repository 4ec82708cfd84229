//! Does the part on the first person name acts?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context, Severity,
};
use crate::engine::{structure::Part, text::Signs};

/// What is done once and can be looked up, and no manner of doing things.
const ACTS: &str = "召开 听取 批示 审议 出庭 述法 约谈 专题研究";

rule! {
    "C-06", "第一责任人履职的具体事项", Completeness, draft: Warning, web: Warning, basis: ["duty-6", "own"],
    applies: Applies::REPORT,
    what: "在第一责任人部分查找带数量的履职事项，如主持会议、研究议题、听取汇报、出庭的次数。",
    why: "第六条规定政府主要负责人的职责，并不要求写明数量；但只写套话看不出是否履职，次数是可以核对的事实。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、⟦主要负责人履行第一责任人职责情况⟧\n坚持重要工作亲自部署。\n三、存在的问题\n由于人手不足，仍有差距。\n四、2025年工作计划\n加强培训。\n")],
    good: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、主要负责人履行第一责任人职责情况\n主持召开会议4次，研究法治议题6项。\n三、存在的问题\n由于人手不足，仍有差距。\n四、2025年工作计划\n加强培训。\n")],
    limits: "只数数量，不判断事项是否由主要负责人本人完成；写了事项而没有数量的，以及标题没有提到主要负责人的，只作提示。",
}

fn check(c: &Context<'_>) -> Check {
    let openers = c.openers(Part::FirstResponsiblePerson);
    let Some(first) = openers.first() else { return Check::NotApplicable };
    let counted = |s: &&crate::engine::structure::Section| {
        let whole = c.whole(s);
        let figures = &c.document.facts.figures;
        let before = figures.partition_point(|f| f.span.start < whole.start);
        figures[before..].iter().take_while(|f| f.span.end <= whole.end).count()
    };
    if openers.iter().map(counted).sum::<usize>() > 0 {
        return Check::Pass;
    }
    let draft = Draft::at(first.heading, "C-06.absent", "C-06.advice").likely();
    // Acts without a count are acts all the same.
    let named = openers.iter().any(|s| c.at(c.whole(s)).contains_word(ACTS));
    // 压实主体责任 may be everyone's, also where its body names one person.
    let person = openers.iter().any(|s| c.at(s.heading).contains_word("第一责任 主要负责 主要领导"));
    Check::Found(vec![if named || !person { draft.only(Severity::Info) } else { draft }])
}

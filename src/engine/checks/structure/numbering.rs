//! Do the numbers of headings follow one another?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::{checks::Arg, structure::Section};

rule! {
    "S-06", "序号连续", Structure, draft: Warning, web: Warning, basis: ["layout"],
    what: "核对同一上级标题下的序号是否连续、不重复。",
    why: "序号缺漏、重复多因删改正文后未调整，或有内容丢失。",
    bad: [In("（一）加强领导。\n高位推动。\n（二）健全制度。\n完善机制。\n⟦（四）⟧强化监督。\n严格检查。")],
    good: [
        In("（一）加强领导。\n高位推动。\n1.抓部署。\n（二）健全制度。\n2.抓落实。\n完善机制。"),
        Whole("青溪县2024年法治政府建设工作要点\n一、加强组织领导\n（一）健全机制。\n（二）抓好学习。\n二、规范行政行为\n（三）依法决策。\n（四）规范执法。\n"),
    ],
    limits: "跨上级标题连续编号是常见写法，不提示；阿拉伯数字的序号不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let sections = &c.document.structure.sections;
    if sections.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for (i, section) in sections.iter().enumerate().filter(|(_, s)| s.depth <= 2) {
        let same = |s: &&Section| s.parent == section.parent && s.depth == section.depth;
        let before = sections[..i].iter().rev().find(same);
        let expected = before.map_or(1, |s| s.ordinal + 1);
        // A list that does not begin with one has lost its beginning: said once, at its first item.
        if section.ordinal != expected && !(before.is_none() && runs_on(&sections[..i], section)) {
            let draft = Draft::at(section.marker, "S-06.gap", "S-06.advice");
            drafts.push(
                draft.with("expected", Arg::Count(u64::from(expected))).related(before.map(|s| s.marker)),
            );
        }
    }
    Check::found(drafts)
}

/// True when the first item of a list counts on from the last item of the list before.
fn runs_on(before: &[Section], section: &Section) -> bool {
    let last = before.iter().rev().find(|s| s.depth == section.depth);
    last.is_some_and(|s| s.ordinal + 1 == section.ordinal)
}

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
    good: [In("（一）加强领导。\n高位推动。\n1.抓部署。\n（二）健全制度。\n2.抓落实。\n完善机制。")],
    limits: "阿拉伯数字跨上级标题连续编号是常见写法，不提示。",
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
        if section.ordinal != expected {
            let draft = Draft::at(section.marker, "S-06.gap", "S-06.advice");
            drafts.push(
                draft.with("expected", Arg::Count(u64::from(expected))).related(before.map(|s| s.marker)),
            );
        }
    }
    Check::found(drafts)
}

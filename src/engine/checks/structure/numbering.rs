//! Do the numbers of headings follow one another?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::{checks::Arg, structure::Section};

rule! {
    "S-06", "序号连续", Structure, draft: Warning, web: Warning, basis: ["layout", "own"],
    what: "核对同一上级标题下的序号是否连续、不重复。",
    why: "国家标准规定了层次序数的写法；序号缺漏、重复多因删改正文后未调整，或有内容丢失。",
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
    let mut last = Last { children: vec![[None; 3]; sections.len() + 1], anywhere: [None; 3] };
    for section in sections.iter().filter(|s| s.depth <= 2 && s.ordinal > 0) {
        let (before, elsewhere) = last.note(section);
        let expected = before.map_or(1, |s| s.ordinal + 1);
        let runs_on = before.is_none() && elsewhere.is_some_and(|s| s.ordinal + 1 == section.ordinal);
        // A list that does not begin with one has lost its beginning: said once, at its first item.
        if section.ordinal != expected && !runs_on {
            let draft = Draft::at(section.marker, "S-06.gap", "S-06.advice");
            drafts.push(
                draft
                    .with("expected", Arg::Count(u64::from(expected)))
                    .related(before.map(|s| s.marker).as_slice()),
            );
        }
    }
    Check::found(drafts)
}

/// The sections last seen, by depth.
struct Last<'a> {
    /// Below each section; at the end, those without a section above.
    children: Vec<[Option<&'a Section>; 3]>,
    anywhere: [Option<&'a Section>; 3],
}

impl<'a> Last<'a> {
    /// The item before this one in its list, and the one before it of the same depth in any list.
    fn note(&mut self, section: &'a Section) -> (Option<&'a Section>, Option<&'a Section>) {
        let depth = usize::from(section.depth);
        let list = section.parent.unwrap_or(self.children.len() - 1);
        (self.children[list][depth].replace(section), self.anywhere[depth].replace(section))
    }
}

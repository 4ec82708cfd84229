//! Do two headings under one part read the same?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};

rule! {
    "S-12", "重复的标题", Structure, draft: Warning, web: Warning, basis: ["own"],
    what: "核对同一上级标题下有没有文字相同的标题。",
    why: "标题重复，多因拼接稿件时没有改写或删除。",
    bad: [In("（一）规范行政执法行为。\n开展培训。\n（二）加强普法宣传。\n办好活动。\n（三）⟦规范行政执法行为⟧。\n开展检查。")],
    good: [In("（一）规范行政执法行为。\n开展培训。\n（二）加强普法宣传。\n办好活动。")],
    limits: "不同部分的相同标题不提示；五个字以下的标题不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let sections = &c.document.structure.sections;
    if sections.is_empty() {
        return Check::NotApplicable;
    }
    let mut headings = Vec::new();
    for section in sections.iter().filter(|s| s.depth <= 3 && s.heading.len() >= LEAST) {
        headings.push((section.parent, c.at(section.heading), section.heading));
    }
    headings.sort_unstable();
    let mut drafts = Vec::new();
    for pair in headings.windows(2) {
        let ((parent, words, first), (other, same, second)) = (pair[0], pair[1]);
        if (parent, words) == (other, same) {
            drafts.push(Draft::at(second, "S-12.same", "S-12.advice").related(&[first]));
        }
    }
    Check::found(drafts)
}

/// Bytes of a heading that says something of its own.
const LEAST: usize = 15;

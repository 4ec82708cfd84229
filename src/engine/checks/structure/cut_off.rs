//! Does any paragraph break off?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::{
    structure::LineKind,
    text::{Signs, Span},
};

rule! {
    "S-08", "段落完整", Structure, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "查找没有句末标点的正文段落。",
    why: "段落中断多因复制时丢失文字。",
    bad: [In("加大培训力度。全年组织执法人员参加集中学习和法治讲座，并对重点乡镇开展专项督导和⟦跟踪⟧")],
    good: [In("加大培训力度。全年组织执法人员参加集中学习和法治讲座。"), In("主要做法如下：")],
    limits: "只看三十字以上、段内已有句号的段落。",
}

const LEAST: usize = 30;

fn check(c: &Context<'_>) -> Check {
    let ended = ['。', '!', '?', ';', ':', '”', ')', '》', '…', ',', '.', '】', '、', '"', '’', '〉'];
    let mut drafts = Vec::new();
    for l in c.document.structure.lines.iter().filter(|l| l.kind == LineKind::Text) {
        let text = c.at(l.span);
        let stop = text.contains('。') && text.chars().count() >= LEAST;
        // An item without any body is another rule's.
        let item = c.document.structure.sections.binary_search_by_key(&l.span.end, |s| s.heading.end).is_ok();
        if !stop || item || text.ends_with_any(&ended) {
            continue;
        }
        let tail = text.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
        let span = Span::new(l.span.start as usize + tail, l.span.end as usize);
        drafts.push(Draft::at(span, "S-08.cut", "S-08.advice").likely());
    }
    Check::found(drafts)
}

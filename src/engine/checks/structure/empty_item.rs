//! Is an item cut off without a body or a mark?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::Signs;

rule! {
    "S-09", "事项有内容", Structure, draft: Warning, web: Warning, basis: ["own"],
    what: "查找行末没有标点、后面又没有内容的一是、二是。",
    why: "同组其他事项都有内容时，多为正文丢失。",
    bad: [In("主要做法：一是健全制度。定期研究。二是压实责任。逐级落实。⟦三是开展专项整治⟧\n（二）强化监督。\n严格检查。")],
    good: [In("主要做法：一是健全制度。定期研究。二是压实责任。")],
    limits: "只核对一是、二是，不核对标题。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for s in c.document.structure.sections.iter().filter(|s| s.depth == 4 && s.body.is_empty()) {
        let behind = &c.document.reading.copy()[s.heading.end as usize..];
        if behind.starts_with_any(&['\n', ' '])
            && !behind.trim_start_matches(' ').starts_with_any(&['。', ';'])
        {
            drafts.push(Draft::at(s.span(), "S-09.empty", "S-09.advice").likely());
        }
    }
    Check::found(drafts)
}

//! Are runs of 一是、二是 complete?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::structure::Section;

rule! {
    "S-07", "一是二是连续", Structure, draft: Warning, web: Warning, basis: ["own"],
    what: "核对同一段落或同一部分的一是、二是、三是是否连续。",
    why: "缺少其中一项，多因正文丢失或误删。",
    bad: [In("主要做法：一是健全制度。二是压实责任。⟦四是⟧强化保障。")],
    good: [In("主要做法：一是健全制度。二是压实责任。三是强化保障。"), In("一是健全制度。做到一是有章，二是有责。二是强化保障。")],
    limits: "序号写作“首先、其次”的不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let items: Vec<_> = c.document.structure.sections.iter().filter(|s| s.depth == 4).collect();
    if items.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    // The lists under way, outermost first, each by its last item: an item may hold a list of its own.
    let mut lists: Vec<&Section> = Vec::new();
    for item in items {
        let goes_on = lists.iter().rposition(|last| last.ordinal + 1 == item.ordinal);
        if item.ordinal == 1 && lists.last().is_none_or(|last| last.parent == item.parent) {
            lists.push(item);
        } else if let (Some(before), None) = (lists.last(), goes_on) {
            if item.ordinal > 1 {
                let draft = Draft::at(item.marker, "S-07.gap", "S-07.advice");
                let draft = draft.with("before", context::words(before.marker));
                drafts.push(draft.related(&[before.marker]).likely());
            }
            lists = vec![item];
        } else {
            lists.truncate(goes_on.unwrap_or(0));
            lists.push(item);
        }
    }
    Check::found(drafts)
}

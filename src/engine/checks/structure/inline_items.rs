//! Are runs of 一是、二是 complete?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::{structure::Section, text::Span};

rule! {
    "S-07", "一是二是连续", Structure, draft: Warning, web: Warning, basis: ["own"],
    what: "核对同一段落或同一部分的一是、二是、三是是否连续。",
    why: "缺少其中一项，多因正文丢失或误删。",
    bad: [In("主要做法：一是健全制度。二是压实责任。⟦四是⟧强化保障。"), In("一是健全制度。二是压实责任。三是强化保障。\n一是学习。⟦三是⟧宣传。")],
    good: [In("主要做法：一是健全制度。二是压实责任。三是强化保障。"), In("一是健全制度。做到一是有章，二是有责。二是强化保障。\n一是学习。二是宣传。")],
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
        if item.ordinal == 1 {
            // A list of its own stands in the same paragraph; in the next one another list begins.
            let nested =
                lists.last().is_some_and(|last| last.parent == item.parent && same_line(c, last, item));
            if !nested {
                lists.clear();
            }
        } else if let Some(list) = lists.iter().rposition(|last| last.ordinal + 1 == item.ordinal) {
            lists.truncate(list);
        } else if let Some(before) = lists.last() {
            let draft = Draft::at(item.marker, "S-07.gap", "S-07.advice");
            let draft = draft.with("before", context::words(before.marker));
            drafts.push(draft.related(&[before.marker]).likely());
            lists.clear();
        }
        lists.push(item);
    }
    Check::found(drafts)
}

fn same_line(c: &Context<'_>, before: &Section, item: &Section) -> bool {
    !c.at(Span { start: before.marker.end, end: item.marker.start }).contains('\n')
}

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
    good: [In("主要做法：一是健全制度。二是压实责任。三是强化保障。")],
    limits: "序号写作“首先、其次”的不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let items: Vec<_> = c.document.structure.sections.iter().filter(|s| s.depth == 4).collect();
    if items.is_empty() {
        return Check::NotApplicable;
    }
    let gap = |pair: &[&Section]| {
        let (before, item) = (pair[0], pair[1]);
        (item.ordinal > 1 && item.ordinal != before.ordinal + 1).then(|| {
            Draft::at(item.marker, "S-07.gap", "S-07.advice")
                .with("before", context::words(before.marker))
                .related([before.marker])
                .likely()
        })
    };
    Check::found(items.windows(2).filter_map(gap).collect())
}

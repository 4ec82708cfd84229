//! Are tracked changes left?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Arg, Context,
};
use crate::engine::source::{AsideKind, MarkKind};

rule! {
    "F-16", "修订痕迹", Format, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::OFFICE,
    what: "查找 Word、WPS 文档中没有接受或拒绝的修订。",
    why: "带修订痕迹的文档公开后，他人可以看到修改前后的内容。",
    bad: [Marked(MarkKind::Inserted, "扎实开展⟦行政执法⟧培训。"), Beside(AsideKind::Deleted, "全县", "⟦扎实开展培训⟧。")],
    good: [In("扎实开展各项工作。")],
    limits: "全文合为一条提示。",
}

fn check(c: &Context<'_>) -> Check {
    let source = &c.document.source;
    let mut places = Vec::new();
    for mark in source.marks.iter().filter(|m| m.kind == MarkKind::Inserted) {
        places.push(c.printed_at(&mark.range));
    }
    for aside in source.asides.iter().filter(|a| a.kind == AsideKind::Deleted) {
        places.push(c.aside_at(aside));
    }
    let count = Arg::Count(places.len() as u64);
    places.retain(|place| !place.is_empty());
    match places.split_first() {
        Some((first, others)) => {
            let draft = Draft::at(*first, "F-16.tracked", "F-16.advice").related(others);
            Check::Found(vec![draft.with("count", count)])
        }
        None => Check::Pass,
    }
}

//! Are passages highlighted?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::source::MarkKind;

rule! {
    "F-20", "突出显示的文字", Format, draft: Warning, web: Info, basis: ["own"],
    applies: Applies::OFFICE,
    what: "查找 Word、WPS 文档中以底色突出显示的文字。",
    why: "突出显示多为起草时留下的待核实内容。",
    bad: [Marked(MarkKind::Highlighted, "全年办理案件⟦12件⟧。")],
    good: [In("扎实开展各项工作。")],
    limits: "全文合为一条提示；有意用底色强调的可以不改。",
}

fn check(c: &Context<'_>) -> Check {
    let mut places = Vec::new();
    for mark in c.document.source.marks.iter().filter(|m| m.kind == MarkKind::Highlighted) {
        let place = c.printed_at(&mark.range);
        if !place.is_empty() {
            places.push(place);
        }
    }
    Check::once(&places, "F-20.marked", "F-20.advice")
}

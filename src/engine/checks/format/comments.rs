//! Are comments left?

use crate::engine::checks::{
    format::asides,
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::source::AsideKind;

rule! {
    "F-17", "批注", Format, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::OFFICE,
    what: "查找 Word、WPS 文档中的批注。",
    why: "批注是内部意见，不应随文公开。",
    bad: [Beside(AsideKind::Comment, "此处请业务科核实", "⟦扎实开展各项工作⟧。")],
    good: [In("扎实开展各项工作。")],
    limits: "多于二十处的合为一条。",
}

fn check(c: &Context<'_>) -> Check {
    Check::found_or_many(asides(c, AsideKind::Comment, "F-17.left", "F-17.advice"), "F-17.many")
}

//! Is there hidden text?

use crate::engine::checks::{
    format::asides,
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::source::AsideKind;

rule! {
    "F-18", "隐藏文字", Format, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::OFFICE,
    what: "查找 Word、WPS 文档中设为隐藏的文字。",
    why: "隐藏文字不显示、不打印，公开后却可以被他人看到。",
    bad: [Beside(AsideKind::Hidden, "内部掌握的数据", "⟦扎实开展各项工作⟧。")],
    good: [In("扎实开展各项工作。")],
    limits: "多于二十处的合为一条。",
}

fn check(c: &Context<'_>) -> Check {
    Check::found_or_many(asides(c, AsideKind::Hidden, "F-18.left", "F-18.advice"), "F-18.many")
}

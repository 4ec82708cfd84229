//! Do 等 and an ellipsis stand together?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};

rule! {
    "F-23", "省略号与“等”", Format, draft: Info, web: Info, basis: ["punctuation"],
    what: "查找“等……”“。。。”“...”等写法。",
    why: "“等”和省略号都表示列举未尽，只用一个；省略号用六个连点。",
    bad: [In("开展宣讲、讲座⟦等……⟧活动。"), In("开展宣讲、讲座⟦...⟧")],
    good: [In("开展宣讲、讲座等活动，办理事项12.5万件……有序推进。")],
    limits: "只看固定写法。",
}

fn check(c: &Context<'_>) -> Check {
    Check::each(c.places("F-23"), "F-23.both", "F-23.advice")
}

//! Is there a 顿号 between quoted items?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};

rule! {
    "F-06", "引号、书名号之间的顿号", Format, draft: Info, web: Info, basis: ["punctuation-list"],
    what: "查找相邻的引号之间、书名号之间的顿号。",
    why: "国家标准：标有引号、书名号的并列成分之间，通常不用顿号。",
    bad: [In("开展“宪法宣传周⟦”、“⟧安全生产月”活动，宣传《民法典》、《公务员法》。")],
    good: [In("开展“宪法宣传周”“安全生产月”活动，宣传《民法典》《公务员法》（修订）、《监察法》。")],
    limits: "全文只提示一次。标准说的是“通常”，沿用旧式写法不算差错。",
}

fn check(c: &Context<'_>) -> Check {
    Check::once(&c.places("F-06"), "F-06.comma", "F-06.advice")
}

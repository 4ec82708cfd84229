//! Are fixed terms cut or altered?

use crate::engine::checks::{
    rule::{rule, Check},
    wording, Context,
};

rule! {
    "W-02", "固定表述", Wording, draft: Warning, web: Warning, basis: ["own"],
    what: "按词表核对固定表述是否完整，如“习近平法治思想”。",
    why: "固定表述漏字、添字，多因输入或网站过滤造成。",
    bad: [In("深入⟦贯彻法治思想⟧，提升依法行政水平。"), In("深入学习⟦习近平总书记法治思想⟧。")],
    good: [In("深入学习贯彻习近平法治思想，切实加强法治思想学习。")],
    limits: "只核对词表中的少数写法。",
}

fn check(c: &Context<'_>) -> Check {
    wording::replaced(c, "W-02", "W-02.altered", "W-02.advice")
}

//! Is an abolished category a live task?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};

rule! {
    "Q-07", "已取消的审批类别", Citations, draft: Info, web: Info, basis: ["indicators-2", "own"],
    what: "查找把“非行政许可审批”作为当年工作的表述。",
    why: "示范指标体系要求非行政许可审批事项全部取消；作为当年任务，多因沿用旧稿。",
    bad: [In("全面取消⟦非行政许可审批⟧事项12项。")],
    good: [In("不得以其他名义变相设定行政许可，坚决防止变相非行政许可审批。")],
    limits: "写明“变相”的不提示；叙述历史的也会提示。",
}

fn check(c: &Context<'_>) -> Check {
    Check::each(c.places("Q-07"), "Q-07.abolished", "Q-07.advice")
}

//! Are policy phrases in the form of an earlier stage?

use crate::engine::checks::{
    rule::{rule, Check},
    wording, Applies, Context,
};

rule! {
    "W-11", "政策表述的新写法", Wording, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT.since(2021),
    what: "查找“脱贫攻坚与乡村振兴有效衔接”等已有新写法的政策表述。",
    why: "脱贫攻坚任务完成以后，规范表述已经改变。",
    bad: [In("做好⟦脱贫攻坚与乡村振兴有效衔接⟧。")],
    good: [In("做好巩固拓展脱贫攻坚成果同乡村振兴有效衔接。")],
    limits: "只核对词表中的少数写法。",
}

fn check(c: &Context<'_>) -> Check {
    wording::replaced(c, "W-11", "W-11.phrase", "W-11.advice")
}

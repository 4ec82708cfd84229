//! Do changes go the way, and as far, as the words say?

use crate::engine::checks::{
    numbers,
    rule::{rule, Check},
    Context,
};
use crate::engine::relations::{Relation, RelationKind};

rule! {
    "N-08", "增减方向和幅度", Numbers, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "核对“提高到”“减少到”前后两个数值的方向，以及与上年相比的增减数和增减幅度。",
    why: "方向与数值相反，多为数字颠倒；增减数不符，多为沿用旧稿。",
    bad: [
        In("纠纷调解成功率由⟦95%提高到91%⟧。"),
        In("全年办理案件120件，较2023年100件增加⟦30件⟧。"),
    ],
    good: [
        In("纠纷调解成功率由91%提高到95%。"),
        In("全年办理案件120件，较2023年100件增加20件，同比增长20%。"),
    ],
    limits: "单位不同的按日、月、年换算后比较。",
}

fn check(c: &Context<'_>) -> Check {
    // What goes the wrong way has no amount to compare.
    let message = |r: &Relation| if r.computed.is_some() { "N-08.differs" } else { "N-08.opposite" };
    numbers::broken(c, &[RelationKind::Change], message, "N-08.advice")
}

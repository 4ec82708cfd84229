//! Do changes go the way that the words say?

use crate::engine::checks::{
    numbers,
    rule::{rule, Check},
    Context,
};
use crate::engine::relations::RelationKind;

rule! {
    "N-08", "增减方向", Numbers, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "核对“提高到”“减少到”前后两个数值的方向。",
    why: "方向与数值相反，多为数字颠倒。",
    bad: [In("纠纷调解成功率由⟦95%提高到91%⟧。")],
    good: [In("纠纷调解成功率由91%提高到95%。")],
    limits: "单位不同的按日、月、年换算后比较。",
}

fn check(c: &Context<'_>) -> Check {
    numbers::broken(c, &[RelationKind::Change], "N-08.opposite", "N-08.advice")
}

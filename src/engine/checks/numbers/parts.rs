//! Is any part more than its whole?

use crate::engine::checks::{
    numbers,
    rule::{rule, Check},
    Context,
};
use crate::engine::relations::RelationKind;

rule! {
    "N-04", "部分与总数", Numbers, draft: Error, web: Error, basis: ["disclosure-6"],
    what: "核对办结、成功等部分数量是否不大于其总数。",
    why: "政府信息应当准确；部分大于总数，或有一处不准确，或两处口径不同。",
    bad: [In("全年排查矛盾纠纷100件，其中调解成功⟦120件⟧。")],
    good: [In("全年排查矛盾纠纷100件，调解成功98件。")],
    limits: "没有“其中”的不下结论，因为办结数可能含上年结转。",
}

fn check(c: &Context<'_>) -> Check {
    numbers::broken(c, &[RelationKind::PartOf], |_| "N-04.more", "N-04.advice")
}

//! Do the parts make the whole?

use crate::engine::checks::{
    numbers,
    rule::{rule, Check},
    Context,
};
use crate::engine::relations::{Relation, RelationKind};

rule! {
    "N-01", "分项合计", Numbers, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "把“其中”等引出的完整分项相加，与总数比较。",
    why: "政府信息应当准确；合计不符是最易发现的数据差错。",
    bad: [
        In("全年办理行政复议案件⟦20件⟧，其中维持12件、撤销3件、驳回4件。"),
        In("全年作出行政处罚⟦20件⟧，其中食品类12件、药品类15件。"),
    ],
    good: [In("全年办理行政复议案件20件，其中维持12件、撤销3件、驳回5件。"), In("全年办理行政复议案件20件，其中维持12件、撤销3件等。")],
    limits: "带“等”或单位不同的分项不相加；分项可能交叉而和大于总数的，只作提示。",
}

fn check(c: &Context<'_>) -> Check {
    numbers::broken(c, &[RelationKind::Sum], message, "N-01.advice")
}

fn message(relation: &Relation) -> &'static str {
    if relation.holds.is_none() {
        "N-01.more"
    } else {
        "N-01.differs"
    }
}

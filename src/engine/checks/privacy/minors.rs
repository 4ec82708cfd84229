//! Is a minor named?

use crate::engine::checks::{
    privacy::names,
    rule::{rule, Check},
    Context,
};

rule! {
    "P-06", "未成年人姓名", Privacy, draft: Gate, web: Gate, basis: ["personal-information", "disclosure-15"],
    what: "查找“未成年人”“学生”“儿童”等称呼之后的完整姓名。",
    why: "不满十四周岁未成年人的个人信息是敏感个人信息。",
    bad: [In("为留守儿童⟦李小红⟧申请法律援助。")],
    good: [In("为留守儿童李某申请法律援助，组织学生参加活动，关爱儿童周末课堂。")],
    limits: "与 P-05 相同。",
}

fn check(c: &Context<'_>) -> Check {
    Check::each(names(c, "P-06"), "P-06.open", "P-06.advice")
}

//! Does the number of an identity card stand in the text?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};
use crate::engine::facts::private::PrivateKind;

rule! {
    "P-02", "身份证号码", Privacy, draft: Gate, web: Gate, basis: ["personal-information", "disclosure-15"],
    what: "查找未遮盖的居民身份证号码（校验码正确的）。",
    why: "个人信息保护法第二十五条规定，个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外。",
    bad: [In("当事人身份证号⟦11010519491231002X⟧，已依法处理。")],
    good: [In("网站标识码5001170002。")],
    limits: "已遮盖的号码和各类编码不提示。",
}

fn check(c: &Context<'_>) -> Check {
    Check::each(c.private(PrivateKind::Identity), "P-02.open", "P-02.advice")
}

//! Does the number of a bank card stand in the text?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};
use crate::engine::facts::private::PrivateKind;

rule! {
    "P-03", "银行卡号", Privacy, draft: Gate, web: Gate, basis: ["personal-information", "disclosure-15"],
    what: "查找未遮盖的银行卡号（校验位正确的）。",
    why: "个人信息保护法第二十五条规定，个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外。",
    bad: [In("退款卡号⟦4111111111111111⟧，已办结。")],
    good: [In("索引号115001110000000002026。")],
    limits: "已遮盖的号码和各类编码不提示。",
}

fn check(c: &Context<'_>) -> Check {
    Check::each(c.private(PrivateKind::BankCard), "P-03.open", "P-03.advice")
}

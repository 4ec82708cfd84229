//! Does a mobile phone number stand in the text?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};
use crate::engine::facts::private::PrivateKind;

rule! {
    "P-01", "手机号码", Privacy, draft: Gate, web: Gate, basis: ["personal-information", "disclosure-15"],
    what: "查找未遮盖的手机号码。",
    why: "个人信息保护法第二十五条规定，个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外。",
    bad: [In("联系电话⟦13912345678⟧，欢迎监督。")],
    good: [In("咨询电话139****5678，欢迎监督。")],
    limits: "已遮盖的号码和各类编码不提示。作为办公、监督电话主动公布的手机号码也会提示，因为程序分不清号码属于机关还是个人：确为机关公布的，由人工确认后保留；属于个人的，公开前删去或遮盖。",
}

fn check(c: &Context<'_>) -> Check {
    Check::each(c.private(PrivateKind::Mobile), "P-01.open", "P-01.advice")
}

//! Is there a mark of internal use?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    words::Wanted,
    Context,
};

rule! {
    "P-08", "内部标识", Privacy, draft: Gate, web: Gate, basis: ["disclosure-17", "secrets-35"],
    what: "查找“内部资料”“注意保存”“此件不公开”“不予公开”等标识。",
    why: "带内部标识的文本公开前应当完成审查。",
    bad: [In("⟦内部资料⟧注意保管。")],
    good: [In("规范内部审批流程，依法公开政务信息。")],
    limits: "只看固定的标识用语。",
}

/// Fixed marks.
pub(in crate::engine::checks) const MARKS: &[&str] =
    &["内部资料", "内部文件", "此件不公开", "此件不予公开", "仅供内部使用"];

fn check(c: &Context<'_>) -> Check {
    let found = c.places(Wanted::Internal);
    Check::found(found.map(|span| Draft::at(span, "P-08.mark", "P-08.advice").likely()).collect())
}

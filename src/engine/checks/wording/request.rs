//! Does the report ask for approval?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    words::Wanted,
    Context,
};
use crate::engine::text::Span;

rule! {
    "W-04", "报告夹带请示", Wording, draft: Warning, web: Warning, basis: ["documents-report"],
    what: "查找“请批示”“妥否，请指示”等请示结尾。",
    why: "报告用于汇报工作，不得夹带请示事项。",
    bad: [In("扎实推进各项工作。⟦妥否，请批示⟧。")],
    good: [In("特此报告。"), In("对群众来信逐件批示办理。")],
    limits: "只看固定的结尾用语。",
}

/// Fixed closings.
pub(in crate::engine::checks) const CLOSINGS: &[&str] =
    &["妥否,请批示", "妥否,请指示", "当否,请批示", "请予批准", "请批复", "请予批复", "请批示", "请予审批"];

fn check(c: &Context<'_>) -> Check {
    if !c.is_report() {
        return Check::NotApplicable;
    }
    let mut found: Vec<Span> = c.places(Wanted::Request).collect();
    // 妥否,请批示 holds 请批示.
    found.dedup_by(|inner, outer| outer.contains(*inner));
    Check::found(found.into_iter().map(|span| Draft::at(span, "W-04.request", "W-04.advice")).collect())
}

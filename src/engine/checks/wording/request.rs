//! Does the report ask for approval?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};

rule! {
    "W-04", "报告夹带请示", Wording, draft: Warning, web: Warning, basis: ["documents-report"],
    applies: Applies::REPORT,
    what: "查找“请批示”“妥否，请指示”等请示结尾。",
    why: "报告用于汇报工作，不得夹带请示事项。",
    bad: [In("扎实推进各项工作。⟦妥否，请批示⟧。")],
    good: [In("特此报告。"), In("对群众来信逐件批示办理，重大事项及时报请批示。")],
    limits: "只看固定的结尾用语。",
}

fn check(c: &Context<'_>) -> Check {
    Check::each(c.places("W-04"), "W-04.request", "W-04.advice")
}

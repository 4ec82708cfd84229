//! Has 另一方面 a first half?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};

rule! {
    "W-18", "“一方面”“另一方面”", Wording, draft: Info, web: Info, basis: ["own"],
    what: "查找前文没有“一方面”的“另一方面”。",
    why: "缺少前一半，多因删改。",
    bad: [In("执法力量不足；⟦另一方面⟧，装备落后。")],
    good: [In("一方面，执法力量不足；另一方面，装备落后。")],
    limits: "只看前文有没有“一方面”。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    let mut first = false;
    for (span, half) in c.words("W-18") {
        if half == "second" && !first {
            drafts.push(Draft::at(span, "W-18.half", "W-18.advice").likely());
        }
        first = half == "first" || half == "second" && first;
    }
    Check::found(drafts)
}

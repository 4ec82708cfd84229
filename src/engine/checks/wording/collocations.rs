//! Do verb and object go together?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "W-20", "动宾搭配", Wording, draft: Info, web: Info, basis: ["own"],
    what: "查找“加强……力度”“减少……流程”等不相配的动词和宾语。",
    why: "动词与宾语不相配，意思不准。",
    bad: [In("持续⟦加强执法监督力度⟧，规范执法行为。"), In("进一步⟦减少审批流程⟧。")],
    good: [In("加大执法监督力度，加强组织领导和宣传力度，加强能力建设，简化审批流程，加强普法、加大检查力度。")],
    limits: "只核对词表中的搭配；中间有并列成分的不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (span, value) in c.words("W-20") {
        let clause = c.behind(span.end);
        for pair in value.split('|') {
            let (object, right) = pair.split_once('/').unwrap_or((pair, ""));
            // The object ends its clause, and nothing between may be another verb's.
            let between = clause.strip_suffix(object).unwrap_or_default();
            let apart =
                between.contains_any(&['、', '和', '与', '及', '并', '的', '加', '大', '高', '升', '增']);
            if !between.is_empty() && !apart {
                let whole = Span { end: span.end + clause.len() as u32, ..span };
                let draft = Draft::at(whole, "W-20.verb", "W-20.advice");
                drafts.push(draft.with("right", context::text(right)).likely());
            }
        }
    }
    Check::found(drafts)
}

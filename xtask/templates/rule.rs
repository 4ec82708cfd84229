//! RULE_NAME: the question that this rule asks of a report, in one sentence.

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};

rule! {
    // The id is the next free one of its letter; it never changes its meaning.
    "X-00", "", RULE_GROUP, draft: Info, web: Info, basis: ["own"],
    what: "",
    why: "",
    // Each example runs through the whole engine; ⟦ ⟧ hold the words that the finding stands at.
    bad: [In("")],
    good: [In("")],
    limits: "",
}

fn check(c: &Context<'_>) -> Check {
    if !c.is_report() {
        return Check::NotApplicable;
    }
    let drafts: Vec<Draft> = Vec::new();
    Check::found(drafts)
}

//! Are common words mistyped?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    words::Wanted,
    Context,
};

rule! {
    "W-01", "常见错字", Wording, draft: Warning, web: Warning, basis: ["language"],
    what: "按易混词表核对，词表中的误写在规范文本中不会出现。",
    why: "错别字影响公文的严肃性。",
    bad: [In("完善行政执法与刑事司法⟦街接机制⟧。"), In("坚决克服懒政、⟦息政⟧。")],
    good: [In("完善行政执法与刑事司法衔接机制，坚决克服懒政、怠政。")],
    limits: "只核对词表中的误写，不是全面校对。",
}

/// Wrong form, right form. Each wrong form is no word of its own, so context is not needed.
const PAIRS: &str = include_str!("../../tables/confusions.txt");

/// The table: wrong form and right form.
pub(in crate::engine::checks) fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    PAIRS.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(' '))
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    let mut done = 0;
    for (span, wanted) in c.wanted() {
        let Wanted::Mistyped(right) = wanted else { continue };
        // Of forms that overlap, the first and longest says it all.
        if span.start >= done {
            done = span.end;
            drafts.push(Draft::at(span, "W-01.confused", "W-01.advice").with("right", context::text(right)));
        }
    }
    Check::found(drafts)
}

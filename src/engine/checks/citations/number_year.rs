//! Does a document number name a year to come?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    years::years,
    Applies, Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "Q-13", "发文字号的年份", Citations, draft: Warning, web: Warning, basis: ["disclosure-6"],
    applies: Applies::REPORT,
    what: "核对发文字号的年份是否晚于报告年度的次年。",
    why: "年份晚于成文之时，是输入差错。",
    bad: [In("根据《关于做好有关工作的通知》（青府办发⟦〔2042〕6号⟧）要求，有序推进。")],
    good: [In("根据《关于做好有关工作的通知》（青府办发〔2025〕6号）要求，有序推进。")],
    limits: "不核对字号是否真实。",
}

fn check(c: &Context<'_>) -> Check {
    let numbers = c.document_numbers();
    let (Some(year), false) = (c.year(), numbers.is_empty()) else { return Check::NotApplicable };
    let mut drafts = Vec::new();
    for number in numbers {
        let words = c.at(number);
        let Some(open) = words.find_any(&['〔', '[', '(', '【']) else { continue };
        if years(&words[open..]).first().is_some_and(|&(_, of)| of > year + 1) {
            let span = Span::new(number.start as usize + open, number.end as usize);
            drafts.push(Draft::at(span, "Q-13.ahead", "Q-13.advice"));
        }
    }
    Check::found(drafts)
}

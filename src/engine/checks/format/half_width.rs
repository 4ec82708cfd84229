//! Are marks of half width mixed in?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Arg, Context,
};
use crate::engine::text::{is_han, Span};

rule! {
    "F-04", "半角标点", Format, draft: Info, web: Info, basis: ["punctuation"],
    applies: Applies::REPORT,
    what: "查找中文之后的半角逗号、冒号、分号、问号和括号。",
    why: "中文标点用全角；半角标点多因输入法切换或网站转换。",
    bad: [In("深化依法治理⟦,⟧提升治理效能，全面加强普法宣传，规范行政执法。")],
    good: [In("深化依法治理，提升治理效能。")],
    limits: "通篇半角的多为网站转换，合为一条；引号不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let mut half = Vec::new();
    let mut full = 0usize;
    for (line, text) in c.paragraphs() {
        for (at, mark) in c.document.reading.marks(line) {
            if !matches!(mark, ',' | ':' | ';' | '?' | '(') {
                continue;
            }
            let span = Span::new(at, at + 1);
            let before = text[..at - line.start as usize].chars().next_back();
            if c.document.reading.printed(span).len() > 1 {
                full += 1;
            } else if before.is_some_and(is_han) {
                half.push(span);
            }
        }
    }
    // Where half width is the rule, it is the habit of a page.
    if half.len() > full {
        let count = Arg::Count(half.len() as u64);
        return Check::Found(vec![Draft::at(half[0], "F-04.many", "F-04.advice").with("count", count)]);
    }
    let drafts = half.into_iter().map(|span| Draft::at(span, "F-04.half", "F-04.advice")).collect();
    Check::found_or_many(drafts, "F-04.many")
}

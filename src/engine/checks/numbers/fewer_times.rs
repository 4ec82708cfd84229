//! Is something said to fall by so many times?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "N-22", "减少的倍数", Numbers, draft: Warning, web: Warning, basis: ["own"],
    what: "查找“减少2倍”“下降1倍”等说法。",
    why: "数量减少不用倍数表示；减少一倍就没有了。",
    bad: [In("信访总量同比⟦下降2倍⟧。")],
    good: [In("办件量同比增长2倍，信访总量下降20%。")],
    limits: "只看减少、下降、降低、缩短紧接倍数的。",
}

const FEWER: &str = "减少 减少了 下降 下降了 降低 降低了 缩短 缩短了 压缩 压减";

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (line, text) in c.paragraphs() {
        for (at, times) in text.match_indices('倍') {
            let number = text[..at]
                .trim_end_of(&['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '多', '余', '近']);
            if number.len() < at {
                if let Some(before) = number.before_word(FEWER) {
                    let start = line.start as usize;
                    let span = Span::new(start + before.len(), start + at + times.len());
                    drafts.push(Draft::at(span, "N-22.fewer", "N-22.advice"));
                }
            }
        }
    }
    Check::found(drafts)
}

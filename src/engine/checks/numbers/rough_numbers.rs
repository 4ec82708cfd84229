//! Do two neighbouring numerals of a rough number stand with a mark between?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "N-14", "概数的写法", Numbers, draft: Info, web: Info, basis: ["punctuation", "numerals"],
    what: "查找“三、四次”“五、六个”等概数间的顿号。",
    why: "国家标准：相邻两个数字连用表示概数时，中间不用顿号。",
    bad: [In("每月开展⟦三、四⟧次检查。")],
    good: [In("每月开展三四次检查，第三、四季度各一次，一、二、三级分别管理。")],
    limits: "只看相邻的两个中文数字后面接个、次、件、名、人、天的。",
}

const DIGITS: &str = "一二三四五六七八九";

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (line, text) in c.paragraphs() {
        let start = line.start as usize;
        let commas = c.document.reading.marks(line).filter(|(_, mark)| *mark == '、');
        for at in commas.map(|(at, _)| at - start) {
            let (Some(first), behind) = (text[..at].chars().next_back(), &text[at + '、'.len_utf8()..])
            else {
                continue;
            };
            let next = DIGITS.chars().skip_while(|d| *d != first).nth(1);
            let before = &text[..at - first.len_utf8()];
            let Some(second) = behind.chars().next().filter(|second| Some(*second) == next) else { continue };
            let counted = behind[second.len_utf8()..].starts_with_any(&['个', '次', '件', '名', '人', '天']);
            if counted && !before.ends_with_any(&['第', '、', '十', '(']) {
                let start = start + before.len();
                let span = Span::new(start, start + first.len_utf8() + '、'.len_utf8() + second.len_utf8());
                drafts.push(Draft::at(span, "N-14.comma", "N-14.advice"));
            }
        }
    }
    Check::found(drafts)
}

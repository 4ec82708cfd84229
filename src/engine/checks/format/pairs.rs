//! Are quotation marks and brackets in pairs?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{CharSet, Span};

rule! {
    "F-05", "标点成对", Format, draft: Warning, web: Warning, basis: ["punctuation"],
    what: "逐段核对“”、《》、〔〕和括号是否成对。",
    why: "引号、括号不成对，多因漏字或复制丢失。",
    bad: [In("打造⟦“⟧一站式服务平台，群众满意。")],
    good: [In("打造“一站式”服务平台，群众满意（见附件）。")],
    limits: "全角与半角括号视为同一种；跨段落的引用会误报，请核对。",
}

const PAIRS: [(char, char); 5] = [('“', '”'), ('《', '》'), ('〔', '〕'), ('(', ')'), ('〈', '〉')];
const SIGNS: &CharSet = &CharSet::of(&['“', '”', '《', '》', '〔', '〕', '(', ')', '〈', '〉']);

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (line, text) in c.paragraphs() {
        let mut open: Vec<(char, usize)> = Vec::new();
        let mut report = |at: usize, c: char| {
            let start = line.start as usize + at;
            drafts.push(
                Draft::at(Span::new(start, start + c.len_utf8()), "F-05.single", "F-05.advice").likely(),
            );
        };
        for (at, sign) in SIGNS.find(text) {
            if let Some((_, close)) = PAIRS.iter().find(|(o, _)| *o == sign) {
                open.push((*close, at));
            } else if PAIRS.iter().any(|(_, close)| *close == sign) {
                match open.iter().rposition(|(close, _)| *close == sign) {
                    Some(i) => open.truncate(i),
                    // `1)` and `一)` are markers, not brackets.
                    None if at > 0 && !marker(&text[..at]) => report(at, sign),
                    None => {}
                }
            }
        }
        for (close, at) in open {
            let sign = PAIRS.iter().find(|(_, c)| *c == close).map_or('“', |(o, _)| *o);
            report(at, sign);
        }
    }
    Check::found(drafts)
}

fn marker(before: &str) -> bool {
    before.chars().count() <= 2
        && before.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
}

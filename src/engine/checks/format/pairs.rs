//! Are quotation marks and brackets in pairs?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::Span;

rule! {
    "F-05", "标点成对", Format, draft: Warning, web: Warning, basis: ["punctuation"],
    what: "逐段核对“”、《》、〔〕和括号是否成对。",
    why: "引号、括号不成对，多因漏字或复制丢失。",
    bad: [In("打造⟦“⟧一站式服务平台，群众满意。")],
    good: [In("打造“一站式”服务平台，群众满意（见附件）。")],
    limits: "全角与半角括号视为同一种；跨段落的引用会误报，请核对。",
}

const PAIRS: [(char, char); 5] = [('“', '”'), ('《', '》'), ('〔', '〕'), ('(', ')'), ('〈', '〉')];

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (line, text) in c.paragraphs() {
        let offset = line.start as usize;
        let signs = c.document.reading.marks(line).map(|(at, sign)| (at - offset, sign));
        for (at, sign) in single(text, signs) {
            let span = Span::new(offset + at, offset + at + sign.len_utf8());
            drafts.push(Draft::at(span, "F-05.single", "F-05.advice").likely());
        }
    }
    Check::found(drafts)
}

/// Signs of a line without their other half.
fn single(text: &str, signs: impl Iterator<Item = (usize, char)>) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    // Opening signs, each with its pair, and how many of each pair are open.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut count = [0usize; PAIRS.len()];
    for (at, sign) in signs {
        if let Some(pair) = PAIRS.iter().position(|(o, _)| *o == sign) {
            open.push((pair, at));
            count[pair] += 1;
        } else if let Some(pair) = PAIRS.iter().position(|(_, close)| *close == sign) {
            // `1)` and `一)` are markers, not brackets.
            if count[pair] == 0 && at > 0 && !marker(&text[..at]) {
                found.push((at, sign));
            }
            // What was opened inside and left open is forgiven.
            while count[pair] > 0 {
                let Some((inner, _)) = open.pop() else { break };
                count[inner] -= 1;
                if inner == pair {
                    break;
                }
            }
        }
    }
    found.extend(open.into_iter().map(|(pair, at)| (at, PAIRS[pair].0)));
    found
}

fn marker(before: &str) -> bool {
    before.chars().nth(2).is_none()
        && before.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
}

//! Are quotation marks and brackets in pairs?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context, Severity,
};
use crate::engine::text::Span;

rule! {
    "F-05", "标点成对", Format, draft: Warning, web: Warning, basis: ["punctuation"],
    what: "逐段核对“”、《》、〔〕和括号是否成对，括号的一半是否为全角、另一半为半角。",
    why: "引号、括号不成对，多因漏字或复制丢失。",
    bad: [In("打造⟦“⟧一站式服务平台，群众满意。"), In("加强村⟦(⟧社区）普法。")],
    good: [In("打造“一站式”服务平台，群众满意（见附件）。"), In("加强村(社区)普法。")],
    limits: "跨段落的引用会误报，请核对；括号全部为半角的不提示；一半全角、一半半角的只作提示；发文字号缺括号的由 Q-01 提示；多于二十处的合为一条。",
}

const PAIRS: [(char, char); 5] = [('“', '”'), ('《', '》'), ('〔', '〕'), ('(', ')'), ('〈', '〉')];

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    let numbers = c.document_numbers();
    // A document number that lost a bracket is another rule's.
    let is_told = |sign: Span| {
        let number = numbers.get(numbers.partition_point(|number| number.end <= sign.start));
        number.is_some_and(|number| number.contains(sign))
    };
    for (line, text) in c.paragraphs() {
        let offset = line.start as usize;
        let signs = c.document.reading.marks(line).map(|(at, sign)| (at - offset, sign));
        let place = |(at, sign): (usize, char)| Span::new(offset + at, offset + at + sign.len_utf8());
        let (single, brackets) = pair_up(text, signs);
        for sign in single.into_iter().map(place).filter(|sign| !is_told(*sign)) {
            drafts.push(Draft::at(sign, "F-05.single", "F-05.advice").likely());
        }
        let width = |span| c.document.reading.printed(span).len();
        for (open, close) in
            brackets.into_iter().map(|(open, close)| (place((open, '(')), place((close, ')'))))
        {
            if width(open) != width(close) {
                let draft = Draft::at(open, "F-05.width", "F-05.width_advice").only(Severity::Info);
                drafts.push(draft.related(&[close]));
            }
        }
    }
    Check::found_or_many(drafts, "F-05.many")
}

/// A sign of a line, with its byte.
type Sign = (usize, char);

/// Signs of a line without their other half, and the bytes of brackets that are in pairs.
fn pair_up(text: &str, signs: impl Iterator<Item = Sign>) -> (Vec<Sign>, Vec<(usize, usize)>) {
    let (mut found, mut brackets) = (Vec::new(), Vec::new());
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
                let Some((inner, from)) = open.pop() else { break };
                count[inner] -= 1;
                if inner == pair {
                    if sign == ')' {
                        brackets.push((from, at));
                    }
                    break;
                }
            }
        }
    }
    for (pair, at) in open {
        found.push((at, PAIRS[pair].0));
    }
    (found, brackets)
}

fn marker(before: &str) -> bool {
    before.chars().nth(2).is_none()
        && before.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
}

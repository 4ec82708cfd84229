//! Is a word written twice in a row?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "W-16", "重复的字词", Wording, draft: Warning, web: Warning, basis: ["own"],
    what: "查找连续写了两次的词语，如“加强加强”“的的”，以及“解决……中解决”一类重复的动词。",
    why: "重复多因修改时没有删净。",
    bad: [In("进一步⟦加强加强⟧行政执法监督。"), In("规范执法⟦的的⟧程序。"), In("提高⟦解决⟧基层执法任务中解决问题的能力。")],
    good: [In("逐条逐项落实，一件一件办理，红红火火开展活动，在推进改革中推进法治，为了了解情况，的的确确有效。")],
    limits: "一件一件、逐条逐条等叠用的不提示；中间有标点的不提示。",
}

/// Characters of words that may well be said twice.
const TWICE: [char; 20] = [
    '一', '逐', '某', '每', '步', '个', '件', '条', '项', '点', '层', '级', '批', '家', '户', '代', '遍',
    '次', '年', '天',
];

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    let mut tell = |from: usize, to: usize| {
        drafts.push(Draft::at(Span::new(from, to), "W-16.twice", "W-16.advice").likely());
    };
    for (line, text) in c.paragraphs() {
        let start = line.start as usize;
        let mut from = 0;
        for (at, _) in text.char_indices() {
            // Han characters are three bytes wide.
            let Some(length) = [6, 9, 12].into_iter().find(|&n| at >= from && repeats(text, at, n)) else {
                continue;
            };
            from = at + 2 * length;
            tell(start + at, start + from);
        }
    }
    for (span, _) in c.words("W-16").into_iter().filter(|(_, kind)| kind.is_empty()) {
        tell(span.start as usize, span.end as usize);
    }
    for (span, _) in c.words("W-16").into_iter().filter(|(_, kind)| *kind == "verb") {
        let verb = c.at(span);
        let behind = c.behind(span.end);
        let again = behind.match_indices(verb).any(|(at, _)| behind[..at].ends_with('中') && at <= 36);
        if again && !c.before(span.start).ends_with_any(&['在', '从', '于']) {
            tell(span.start as usize, span.end as usize);
        }
    }
    Check::found(drafts)
}

/// Whether a word of so many bytes stands at a place twice in a row.
fn repeats(text: &str, at: usize, length: usize) -> bool {
    let (Some(word), Some(again)) = (text.get(at..at + length), text.get(at + length..at + 2 * length))
    else {
        return false;
    };
    let han = |c: char| matches!(c, '\u{4E00}'..='\u{9FFF}');
    word == again && word.chars().all(|c| han(c) && !TWICE.contains(&c)) && !word[3..].starts_with(&word[..3])
}

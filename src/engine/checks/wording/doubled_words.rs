//! Is a word written twice in a row?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{decode, is_han, Signs, Span};

rule! {
    "W-16", "重复的字词", Wording, draft: Warning, web: Warning, basis: ["own"],
    what: "查找连续写了两次的词语，如“加强加强”“的的”，以及“办理……中办理”一类重复的动词。",
    why: "重复多因修改时没有删净。",
    bad: [In("进一步⟦加强加强⟧行政执法监督。"), In("规范执法⟦的的⟧程序。"), In("规范⟦办理⟧投诉举报过程中办理期限。")],
    good: [In("逐条逐项落实，一件一件办理，红红火火开展活动，在推进改革中推进法治，为了了解情况，的的确确有效，以化解争议为目的的调解以及及时受理，污水处理厂集中处理污水，基层党组织组织学习。")],
    limits: "一件一件、逐条逐条等叠用的不提示；中间有标点的不提示。",
}

/// Words of two characters that no compound ends in and another begins with, as 县政府政府网站 does.
const WORDS: &str =
    "加强 推进 推动 开展 落实 提升 提高 完善 健全 强化 深化 严格 规范 全面 积极 持续 不断 扎实 认真 切实 确保 促进 \
    坚持 建立 制定 实施 深入 充分 有效 及时 贯彻 履行 我县 我镇 我局 我区 我市 全县 全镇 全局 全区 全市";

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    let mut tell = |from: usize, to: usize| {
        drafts.push(Draft::at(Span::new(from, to), "W-16.twice", "W-16.advice").likely());
    };
    for (line, text) in c.paragraphs() {
        let start = line.start as usize;
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some((_, width)) = decode(bytes, at) {
            // Han characters are three bytes wide, and nearly all places are told by the last of these.
            let rest = &bytes[at..];
            let may = |length: usize| rest.get(length + 2) == rest.get(2);
            let length = match width {
                3 if may(6) && repeats(text, at, 6) => 6,
                3 if may(9) && repeats(text, at, 9) => 9,
                3 if may(12) && repeats(text, at, 12) => 12,
                _ => {
                    at += width;
                    continue;
                }
            };
            tell(start + at, start + at + 2 * length);
            at += 2 * length;
        }
    }
    for (span, _) in c.words("W-16").into_iter().filter(|(_, kind)| kind.is_empty()) {
        // 以调解为目的的工作, 参与与其有关的活动, 以及及时
        if c.before(span.start).ends_with_any(&['目', '标', '参', '给', '赋', '以', '涉', '普', '顾'])
        {
            continue;
        }
        tell(span.start as usize, span.end as usize);
    }
    for (span, _) in c.words("W-16").into_iter().filter(|(_, kind)| *kind == "verb") {
        let verb = c.at(span);
        let behind = c.behind(span.end);
        // Compared at each place: a search takes longer to set up than a clause lasts.
        let again = (0..=36).any(|at| {
            behind.get(at..).is_some_and(|rest| rest.starts_with(verb))
                && behind[..at].before_word("中").is_some_and(|front| !front.ends_with('集'))
        });
        if again && !c.before(span.start).ends_with_any(&['在', '从', '于']) {
            tell(span.start as usize, span.end as usize);
        }
    }
    Check::found(drafts)
}

/// Whether a word of so many bytes stands at a place twice in a row.
fn repeats(text: &str, at: usize, length: usize) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(second)) = (bytes.get(at..at + length), bytes.get(at + length..at + 2 * length))
    else {
        return false;
    };
    if first != second {
        return false;
    }
    let Some(word) = text.get(at..at + length) else { return false };
    // 一件一件, 某某某某
    let listed =
        if length == 6 { word.starts_with_word(WORDS) } else { !word.contains_any(&['一', '某', '逐']) };
    listed && word.chars().all(is_han)
}

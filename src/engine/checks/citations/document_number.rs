//! Has every document number the right form?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    years::years,
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "Q-01", "发文字号", Citations, draft: Warning, web: Warning, basis: ["documents-9", "layout"],
    what: "核对发文字号是否为“机关代字〔年份〕顺序号+号”：六角括号、四位年份、顺序号不加“第”、不编虚位，并查找缺字的字号。",
    why: "公文处理工作条例第九条列明，发文字号由发文机关代字、年份、发文顺序号组成；写法不一，不便检索。",
    bad: [In("根据《关于做好有关工作的通知》（青府办发⟦[2024]⟧6号）要求，有序推进。"), In("根据《关于做好有关工作的通知》（青府办发〔2024〕⟦06号⟧）要求，有序推进。"), In("根据《关于做好有关工作的通知》（⟦青府办发〔202427）⟧要求，有序推进。"), In("根据《关于做好有关工作的通知》（⟦青府办发〔2024〕36⟧）要求，有序推进。")],
    good: [In("根据《关于做好有关工作的通知》（青府办发〔2024〕6号）要求，有序推进。")],
    limits: "法释、国令等号不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let numbers = c.document_numbers();
    if numbers.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for number in numbers {
        if let Some(draft) = fault(c, number) {
            drafts.push(draft);
        }
    }
    Check::found(drafts)
}

/// The first thing that is not as the standard has it.
fn fault(c: &Context<'_>, span: Span) -> Option<Draft> {
    let words = c.at(span);
    let at = |from: usize, to: usize, message| {
        let start = span.start as usize;
        Some(Draft::at(Span::new(start + from, start + to), message, "Q-01.advice"))
    };
    let open = words.find_any(&['〔', '[', '(', '【', '﹝'])?;
    // 〔202427), 〔2024〕36: a bracket or 号 is lost.
    if years(&words[open..]).is_empty() || !words.ends_with('号') {
        return at(0, words.len(), "Q-01.lost");
    }
    let close = words.find_any(&['〕', ']', ')', '】', '﹞']).filter(|close| *close > open)?;
    let bracket = words[close..].chars().next().map_or(0, char::len_utf8);
    if !words[open..].starts_with('〔') {
        return at(open, close + bracket, "Q-01.brackets");
    }
    let serial = close + bracket;
    if words[serial..].starts_with('第') || words[serial..].starts_with('0') {
        return at(serial, words.len(), "Q-01.serial");
    }
    None
}

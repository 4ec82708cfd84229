//! Does a document number begin with the code of an organ?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "Q-02", "机关代字", Citations, draft: Warning, web: Warning, basis: ["documents-9"],
    what: "查找以文种代替机关代字的发文字号，如“工作通知〔2024〕6号”。",
    why: "公文处理工作条例第九条列明，发文字号由发文机关代字、年份、发文顺序号组成。",
    bad: [In("根据《关于做好有关工作的通知》（⟦工作方案⟧〔2024〕6号）要求，有序推进。")],
    good: [In("根据《关于做好有关工作的通知》（青府办发〔2024〕6号）要求，落实青教函〔2024〕7号。")],
    limits: "只核对以通知、方案、意见、要点、办法等结尾的代字，不核对代字属于哪个机关。",
}

const KINDS: &str = "通知 方案 意见 要点 办法 报告 规定";

fn check(c: &Context<'_>) -> Check {
    let numbers = c.document_numbers();
    if numbers.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for number in numbers {
        let words = c.at(number);
        let Some(open) = words.find_any(&['〔', '[', '(', '【']) else { continue };
        let code = words[..open].trim_end();
        if code.ends_with_word(KINDS) {
            let span = Span::new(number.start as usize, number.start as usize + code.len());
            drafts.push(Draft::at(span, "Q-02.kind", "Q-02.advice").likely());
        }
    }
    Check::found(drafts)
}

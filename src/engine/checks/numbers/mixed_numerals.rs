//! Are Arabic and Chinese numerals mixed?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "N-23", "数字的写法", Numbers, draft: Info, web: Info, basis: ["numerals"],
    what: "查找“百分之20”“3千余份”等阿拉伯数字与中文数字混用的写法。",
    why: "国家标准：同一数值不混用两种数字；阿拉伯数字后只用“万”“亿”作单位。",
    bad: [In("发放资料⟦3千⟧余份。"), In("满意率达⟦百分之95⟧。")],
    good: [In("发放资料3000余份，用电3千瓦，骑行3千米，满意率达95%，百分之百落实。")],
    limits: "千米、千瓦、千克等计量单位不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (line, text) in c.paragraphs() {
        let start = line.start as usize;
        let mut tell = |from: usize, to: usize| {
            drafts.push(Draft::at(Span::new(start + from, start + to), "N-23.mixed", "N-23.advice"));
        };
        let units = || c.document.reading.marks(line).map(|(at, unit)| (at - start, unit));
        for (at, _) in units().filter(|(_, unit)| *unit == '百') {
            let Some(behind) = text[at..].strip_prefix("百分之") else { continue };
            let end = text.len() - behind.len();
            let digits = text[end..].bytes().take_while(u8::is_ascii_digit).count();
            if digits > 0 {
                tell(at, end + digits);
            }
        }
        for (at, unit) in units().filter(|(_, unit)| matches!(unit, '千' | '百')) {
            let digits = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
            let end = at + unit.len_utf8();
            if digits > 0 && text[end..].starts_with_any(&['余', '多', '件', '份', '人', '名', '次', '户'])
            {
                tell(at - digits, end);
            }
        }
    }
    Check::found(drafts)
}

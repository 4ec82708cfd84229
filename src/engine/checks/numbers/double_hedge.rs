//! Is a figure called exact and rough at once?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::Signs;

rule! {
    "N-13", "约数重复", Numbers, draft: Warning, web: Warning, basis: ["numerals"],
    what: "查找末位不是零却带“余”“多”的数值，以及“约……余”“近……左右”“超过近”等重复约数。",
    why: "“16余次”既像准数又像约数，数据来源存疑。",
    bad: [In("开展普法宣传⟦16余次⟧。"), In("发放资料⟦约3000余份⟧。"), In("案件数量同比增长超过⟦近50%⟧。"), In("开设讲座⟦十余场左右⟧。"), In("⟦大约60余人⟧参加。")],
    good: [In("开展普法宣传20余次，发放资料3000多份，服务群众12万余人次，减免费用16余万元，走访附近30户。")],
    limits: "末位为零的（如20余次）、带万、亿等单位的（如12万余人次、16余万元）和中文数字不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let figures = &c.document.facts.figures;
    if figures.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for f in figures {
        let words = c.at(f.span);
        let rough = words.contains_any(&['余', '多']);
        let uneven = rough && last_digit(words).is_some_and(|d| d != b'0');
        let before = &c.document.reading.copy()[..f.span.start as usize];
        let around = words.contains("左右");
        let twice = (rough || around) && words.starts_with_word("约 近 大约")
            || rough && (around || words.starts_with_any(&['超', '逾']))
            || before.ends_with_word("超过 不足 不到 大约 将近");
        if uneven || twice {
            drafts.push(Draft::at(f.span, "N-13.hedged", "N-13.advice"));
        }
    }
    Check::found(drafts)
}

/// The last digit in front of 余 or 多; `None` where a numeral or a power stands on either side.
fn last_digit(words: &str) -> Option<u8> {
    let (number, behind) = words.split_once(['余', '多'])?;
    let digit = number.trim_end().bytes().last().filter(u8::is_ascii_digit)?;
    (!number.contains('.') && !behind.starts_with_any(&['万', '亿', '千', '百'])).then_some(digit)
}

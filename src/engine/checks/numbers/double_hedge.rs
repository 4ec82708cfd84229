//! Is a figure called exact and rough at once?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};

rule! {
    "N-13", "约数重复", Numbers, draft: Warning, web: Warning, basis: ["numerals"],
    what: "查找末位不是零却带“余”“多”的数值，以及“约……余”“近……左右”等重复约数。",
    why: "“16余次”既像准数又像约数，数据来源存疑。",
    bad: [In("开展普法宣传⟦16余次⟧。"), In("发放资料⟦约3000余份⟧。")],
    good: [In("开展普法宣传20余次，发放资料3000多份，服务群众1万余人次。")],
    limits: "以十、百、千、万为单位的约数不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let figures = &c.document.facts.figures;
    if figures.is_empty() {
        return Check::NotApplicable;
    }
    let drafts = figures.iter().filter_map(|f| {
        let words = c.at(f.span);
        let rough = words.contains(['余', '多']);
        let uneven = rough && printed_units(words).is_some_and(|d| d != b'0');
        let twice = rough && words.starts_with(['约', '近', '超', '逾'])
            || words.contains("左右") && words.starts_with(['约', '近']);
        (uneven || twice).then(|| Draft::at(f.span, "N-13.hedged", "N-13.advice"))
    });
    Check::found(drafts.collect())
}

/// The last digit in front of 余 or 多; `None` where a numeral or a power stands there.
fn printed_units(words: &str) -> Option<u8> {
    let at = words.find(['余', '多'])?;
    let number = words[..at].trim_end();
    let digit = number.bytes().last().filter(u8::is_ascii_digit)?;
    (!number.contains('.')).then_some(digit)
}

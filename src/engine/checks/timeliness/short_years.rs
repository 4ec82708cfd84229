//! Are years cut to two digits?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "T-19", "年份简写", Timeliness, draft: Info, web: Info, basis: ["numerals"],
    applies: Applies::REPORT,
    what: "查找“24年度”“23年以来”等简写的年份。",
    why: "国家标准：年份一般不简写，用四位数字。",
    bad: [In("⟦24年度⟧举办培训12次。")],
    good: [In("2024年度举办培训12次，近10年以来成效明显，20年上半年。")],
    limits: "只看与报告年度相差一年以内、后面写“年度”“年以来”“年全年”“年底”“年初”“年上半年”“年下半年”的。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::Unknown };
    let mut drafts = Vec::new();
    for (line, text) in c.paragraphs() {
        for (at, _) in text.match_indices('年') {
            let digits = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
            let before = &text[..at - digits];
            let near = text[at - digits..at].parse().is_ok_and(|short: u16| year.abs_diff(2000 + short) <= 1);
            let whole = text[at..].behind_word("年度 年以来 年全年 年底 年初 年上半年 年下半年");
            if let (2, true, Some(behind)) = (digits, near && !before.ends_with_any(&NOT), whole) {
                let start = line.start as usize;
                let span = Span::new(start + at - digits, start + text.len() - behind.len());
                drafts.push(Draft::at(span, "T-19.short", "T-19.advice"));
            }
        }
    }
    Check::found(drafts)
}

/// What stands before a number of years.
const NOT: [char; 8] = ['近', '过', '这', '第', '约', '满', '-', '—'];

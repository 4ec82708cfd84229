//! Is every day one of the calendar?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::{
    structure::{Date, LineKind},
    text::Span,
};

rule! {
    "T-12", "日期是否存在", Timeliness, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "核对正文、落款中“×月×日”是否为日历上有的日期。",
    why: "2月30日、13月5日这样的日期，是输入差错。",
    bad: [In("⟦2024年2月30日⟧召开专题会议。"), In("⟦13月5日⟧开展宣传。"), Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n⟦2025年2月29日⟧\n")],
    good: [In("2024年2月29日召开专题会议，12月4日开展宣传，6月26日至7月1日集中整治。")],
    limits: "只看阿拉伯数字写的月、日。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for line in c.document.structure.lines.iter().filter(|l| l.kind != LineKind::Noise) {
        let text = c.at(line.span);
        for (at, _) in text.match_indices('月') {
            if let Some((from, to)) = impossible(text, at) {
                let start = line.span.start as usize;
                drafts.push(Draft::at(Span::new(start + from, start + to), "T-12.impossible", "T-12.advice"));
            }
        }
    }
    Check::found(drafts)
}

/// Where the date around a 月 begins and ends, if there is no such day.
fn impossible(text: &str, at: usize) -> Option<(usize, usize)> {
    let digits_before = |at: usize| text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
    let number = |from: usize, to: usize| text[from..to].parse().ok();
    let month_at = at - digits_before(at);
    let day_at = at + '月'.len_utf8();
    let day_end = day_at + text[day_at..].bytes().take_while(u8::is_ascii_digit).count();
    if !text[day_end..].starts_with('日') {
        return None;
    }
    let (month, day) = (number(month_at, at)?, number(day_at, day_end)?);
    let before = text[..month_at].strip_suffix('年').map_or(0, str::len);
    let year_at = before - digits_before(before);
    // Without a year it may be a leap one.
    let year = number(year_at, before).filter(|_| before - year_at == 4);
    let from = if year.is_some() { year_at } else { month_at };
    let month = u8::try_from(month).unwrap_or_default();
    let day = u8::try_from(day).unwrap_or_default();
    let date = Date { year: year.unwrap_or(2000), month, day };
    (!date.is_day()).then_some((from, day_end + '日'.len_utf8()))
}

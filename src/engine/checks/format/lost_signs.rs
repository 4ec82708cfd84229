//! Have years and days lost their signs?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "F-11", "年份起止和日期", Format, draft: Warning, web: Warning, basis: ["punctuation", "own"],
    what: "查找丢失连接号的起止年份、丢失“年”“月”的日期和丢失括号的发文字号，如“20212025年”“202410月”“20246号”。",
    why: "连接号和“年”“月”常在复制、转码时丢失，读者无法辨认。",
    bad: [
        In("落实《法治政府建设实施纲要（⟦20212025年⟧）》。"),
        In("自⟦202410月⟧起施行，于⟦2024930日⟧完成。"),
        In("按照某委办⟦20246号⟧文件要求。"),
    ],
    good: [In("落实《法治政府建设实施纲要（2021—2025年）》，自2024年10月起施行，发放资料20242份，索引号20240101，第20241号令，编号20246号。")],
    limits: "只看五至八位数字后面紧接“年”“月”“日”的，以及机关代字后面紧接“号”的。",
}

/// How codes of organs in document numbers end.
const CODES: [char; 9] = ['发', '办', '字', '函', '委', '政', '法', '规', '通'];

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    let copy = c.document.reading.copy();
    for (line, _) in c.paragraphs() {
        let mut end = 0;
        for (start, _) in c.document.reading.marks(line).filter(|(_, mark)| mark.is_ascii_digit()) {
            if start < end {
                continue;
            }
            end = start + copy[start..].bytes().take_while(u8::is_ascii_digit).count();
            let sign = c.at(Span::new(end, line.end as usize)).chars().next();
            if let Some(sign) = sign.filter(|sign| is_lost(&copy[start..end], *sign)) {
                let span = Span::new(start, end + sign.len_utf8());
                // 委办20246号, but neither 第20246号 nor 编号20246号.
                if sign != '号' {
                    drafts.push(Draft::at(span, "F-11.lost", "F-11.advice"));
                } else if copy[..start].ends_with_any(&CODES) {
                    drafts.push(Draft::at(span, "F-11.brackets", "F-11.number_advice"));
                }
            }
        }
    }
    Check::found(drafts)
}

/// 20212025 before 年, 20241 to 202412 before 月, 202411 to 2024930 before 日; eight digits may be a code.
fn is_lost(digits: &str, sign: char) -> bool {
    let number = |text: &str| text.parse::<u16>().unwrap_or(0);
    let Some((year, rest)) = digits.split_at_checked(4).map(|(y, r)| (number(y), r)) else { return false };
    let month = |rest: &str| (1..=12).contains(&number(rest)) && !rest.starts_with('0');
    let day = |rest: &str| (1..=31).contains(&number(rest));
    (1990..2100).contains(&year)
        && match sign {
            '年' => rest.len() == 4 && (year + 1..=year + 20).contains(&number(rest)),
            '号' => rest.len() <= 3 && !rest.starts_with('0'),
            '月' => rest.len() <= 2 && month(rest),
            '日' if rest.len() < 4 => (1..rest.len()).any(|cut| month(&rest[..cut]) && day(&rest[cut..])),
            _ => false,
        }
}

//! Are there stray spaces inside the text?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "F-08", "多余空格", Format, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT,
    what: "查找汉字之间、汉字与数字之间的空格。",
    why: "多余空格多因排版或转换残留。",
    bad: [In("全年化解矛盾纠⟦纷 2⟧68件。")],
    good: [In("全年化解矛盾纠纷268件，使用 WPS Office 办公，举办“情暖青溪 法润人心”活动。")],
    limits: "英文单词前后和引号、书名号之内的空格不提示；多于五处的合为一条；其他文种不核对。",
}

/// More spaces than this are how a text is set.
const HABIT: usize = 5;

fn check(c: &Context<'_>) -> Check {
    let han = |c: char| matches!(c, '\u{3400}'..='\u{9FFF}');
    let mut drafts = Vec::new();
    for (line, text) in c.paragraphs() {
        let (mut seen, mut named) = (0, false);
        for (at, _) in text.match_indices(' ') {
            let before = text[..at].chars().next_back().unwrap_or(' ');
            let after = text[at + 1..].chars().next().unwrap_or(' ');
            // “情暖青溪 法润人心”, 《某厅 某局关于…》: a name in two halves.
            named = text[seen..at]
                .rfind_any(&['“', '《', '”', '》'])
                .map_or(named, |mark| text[seen + mark..].starts_with_any(&['“', '《']));
            seen = at;
            // 第一部分 主要工作: the marker has no mark of its own.
            if text.starts_with('第') && text[..at].ends_with("部分") {
                continue;
            }
            // A tab sets the cells of a table apart.
            let start = line.start as usize + at;
            if c.document.reading.printed(Span::new(start, start + 1)) == "\t" {
                continue;
            }
            if han(before) && (han(after) && !named || after.is_ascii_digit())
                || before.is_ascii_digit() && han(after)
            {
                // A space alone cannot be seen: its neighbours are shown with it.
                let start = line.start as usize + at - before.len_utf8();
                let end = line.start as usize + at + 1 + after.len_utf8();
                drafts.push(Draft::at(Span::new(start, end), "F-08.space", "F-08.advice"));
            }
        }
    }
    Check::found_or_more(drafts, HABIT, "F-08.many")
}

//! Are blanks of a template left?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::Span;

rule! {
    "F-14", "未填写的空白", Format, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "查找“××镇”“XX件”“____”“此处填写”“（ ）”等模板留下的空白。",
    why: "模板用语没有替换，说明正文没有写完。",
    bad: [In("⟦××镇⟧扎实推进法治政府建设。"), In("办理案件⟦XX件⟧。"), In("办理案件⟦____⟧件。"), In("全年共⟦（此处填写⟧数量）。"), In("开展检查⟦（）⟧次。")],
    good: [In("原告王××诉镇政府一案已审结，调解张XX与李XX的纠纷，推广XXL工作法。")],
    limits: "人名用×遮盖的不提示；全文为范文的由 S-00 提示。",
}

/// What a blank stands in front of.
const UNITS: &str = "镇 乡 县 街道 区人 市人 局 村 社区 年 月 日 件 次 起 场 份 条 项 人次 名 万 % 余";

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    let mut tell = |from: usize, to: usize| {
        drafts.push(Draft::at(Span::new(from, to), "F-14.blank", "F-14.advice").likely());
    };
    for span in c.places("F-14") {
        tell(span.start as usize, span.end as usize);
    }
    for (line, text) in c.paragraphs() {
        let mut done = 0;
        for (at, sign) in
            c.document.reading.marks(line).filter(|(_, m)| matches!(m, '×' | 'X' | 'x' | '_' | '✕'))
        {
            let start = line.start as usize;
            if at < done {
                continue;
            }
            let run: usize = text[at - start..].chars().take_while(|c| *c == sign).map(char::len_utf8).sum();
            done = at + run;
            let behind = &text[done - start..];
            let unit = UNITS.split(' ').find(|unit| behind.starts_with(unit)).map_or(0, str::len);
            let long = run >= 2 * sign.len_utf8();
            if long && (sign == '_' || unit > 0) {
                tell(at, done + if sign == '_' { 0 } else { unit });
            }
        }
    }
    Check::found_or_many(drafts, "F-14.many")
}

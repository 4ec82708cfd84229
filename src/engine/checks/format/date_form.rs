//! Are dates written in one form?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::{
    structure::LineKind,
    text::{Script, Span},
};

rule! {
    "F-01", "日期的写法", Format, draft: Warning, web: Info, basis: ["layout", "numerals"],
    what: "查找编虚位的月、日（02月06日）和“二O二四年”“二0二四年”等代替“〇”的写法。",
    why: "公文格式标准：成文日期用阿拉伯数字，年、月、日标全，月、日不编虚位。",
    bad: [In("2024年⟦03月06日⟧召开会议。"), Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n⟦二O二⟧五年二月二十六日\n")],
    good: [In("2024年3月6日召开会议，自6月20日起施行，二〇二四年完成。"), Whole("青溪縣人民政府關於二零二四年法治政府建設情況的報告\n一、主要舉措和成效\n紮實推進法治政府建設。\n")],
    limits: "只看数字写法，不核对日期是否存在。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    // 二零二四年 is how years are written in Hong Kong and Macao.
    let mainland = c.document.reading.script() == Script::Simplified;
    for span in c.places("F-01").into_iter().filter(|&span| mainland || c.at(span) != "二零二") {
        drafts.push(Draft::at(span, "F-01.zero", "F-01.advice"));
    }
    for line in c.document.structure.lines.iter().filter(|l| l.kind != LineKind::Noise) {
        let text = c.at(line.span);
        for (at, month) in text.match_indices('月') {
            let behind = &text[at + month.len()..];
            let day = behind.bytes().take_while(u8::is_ascii_digit).count();
            let padded = |digits: &str| digits.len() == 2 && digits.starts_with('0');
            let from = at - text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
            if behind[day..].starts_with('日') && (padded(&text[from..at]) || padded(&behind[..day])) {
                let start = line.span.start as usize;
                let end = at + month.len() + day + '日'.len_utf8();
                drafts.push(Draft::at(Span::new(start + from, start + end), "F-01.padded", "F-01.advice"));
            }
        }
    }
    Check::found(drafts)
}

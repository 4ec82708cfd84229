//! Do markers carry the right marks?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "F-07", "序号的标点", Format, draft: Info, web: Info, basis: ["punctuation", "layout"],
    what: "查找“（一）、”和“1、”等序号。",
    why: "国家标准：带括号的序号后不用点号；阿拉伯数字的序号后用下脚点。",
    bad: [In("⟦（一）、⟧规范执法。\n开展培训。\n（二）、加强宣传。\n办好活动。")],
    good: [In("（一）规范执法。\n1.开展培训。\n2.加强检查。")],
    limits: "全文只提示一次。",
}

fn check(c: &Context<'_>) -> Check {
    let mut places: Vec<Span> = Vec::new();
    for section in &c.document.structure.sections {
        let behind = &c.document.reading.copy()[section.marker.start as usize..];
        let marker = c.at(section.marker).trim_end_of(&['、', ' ']);
        let bracketed = marker.ends_with(')')
            || section.depth == 3
                && marker.ends_with_any(&['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if bracketed && behind[marker.len()..].starts_with('、') {
            let start = section.marker.start as usize;
            places.push(Span::new(start, start + marker.len() + '、'.len_utf8()));
        }
    }
    Check::once(&places, "F-07.mark", "F-07.advice")
}

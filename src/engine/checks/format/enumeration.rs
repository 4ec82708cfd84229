//! Does an enumeration comma stand between clauses?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "F-22", "顿号的使用", Format, draft: Info, web: Info, basis: ["punctuation"],
    what: "查找“、为……提供”“、从而”“、同时”等分句之间的顿号。",
    why: "国家标准：顿号表示并列词语之间的停顿，分句之间用逗号。",
    bad: [In("凝聚工作合力⟦、⟧为平安建设奠定基础。"), In("规范执法⟦、⟧从而提升满意度。")],
    good: [In("规范执法，为发展提供保障，提升执法、普法、为民服务水平。")],
    limits: "只看顿号后接“为……提供（奠定、营造）”和从而、同时等连词的。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (span, kind) in c.words("F-22") {
        if kind.is_empty() || c.behind(span.end).contains_word("提供 奠定 营造 打下 作出 创造") {
            let start = span.start as usize;
            drafts.push(
                Draft::at(Span::new(start, start + '、'.len_utf8()), "F-22.comma", "F-22.advice").likely(),
            );
        }
    }
    Check::found(drafts)
}

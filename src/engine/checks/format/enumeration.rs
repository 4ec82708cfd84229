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
    bad: [In("让流程更加规范、透明⟦、⟧增强群众信任。"), In("凝聚工作合力⟦、⟧为平安建设奠定基础。"), In("规范执法⟦、⟧从而提升满意度。")],
    good: [In("让流程更加规范、透明，增强群众信任，更好服务群众、提高效率，更加规范执法行为、提高质效，与工程同时设计、同时施工、同时投用。"), In("规范执法，为发展提供保障，提升执法、普法、为民服务水平。")],
    limits: "只看顿号后接“为……提供（奠定、营造）”和从而、同时等连词的，以及“更”带形容词之后接“提高”等动词的。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (span, kind) in c.words("F-22") {
        let clause = match kind {
            "to" => c.behind(span.end).contains_word("提供 奠定 营造 打下 作出 创造"),
            // 同时设计、同时施工
            "again" => !c.before(span.start).contains("同时"),
            "more" => is_more(c.before(span.start)) && !c.behind(span.end).is_empty(),
            _ => true,
        };
        if clause {
            let start = span.start as usize;
            drafts.push(
                Draft::at(Span::new(start, start + '、'.len_utf8()), "F-22.comma", "F-22.advice").likely(),
            );
        }
    }
    Check::found(drafts)
}

/// Whether a clause ends in 更 with adjectives, one behind the other: a verb behind them
/// is a clause of its own.
fn is_more(clause: &str) -> bool {
    const ADJECTIVES: &str =
        "方便 快捷 便捷 便利 高效 规范 公正 公平 透明 公开 文明 有序 顺畅 完善 健全 有力 有效 精准 \
        优质 满意 明显 简便 合理 科学 严格 严谨 清晰 明确 扎实 稳定 安全 舒心 放心 贴心 省心";
    let Some(at) = clause.find_last("更") else { return false };
    let last = clause[at..].behind_word("更加 更为 更");
    let plain = |item: &str| item.behind_word(ADJECTIVES).is_some_and(str::is_empty);
    last.is_some_and(|items| items.split('、').all(plain))
}

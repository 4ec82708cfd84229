//! Is a short name used before it is explained?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "Q-10", "未说明的简称", Citations, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "查找《条例》《纲要》《办法》等只写文种的简称，核对前文是否写明“以下简称”或引用过以此结尾的全称。",
    why: "只写文种，读者不知道指哪一份文件。",
    bad: [In("认真落实⟦《纲要》⟧要求，有序推进。")],
    good: [In("认真落实《法治政府建设实施纲要（2021—2025年）》，对照《纲要》要求推进。"), In("印发普法责任清单（以下简称《办法》），落实《办法》要求。")],
    limits: "前文引用过以此结尾的全称而没有写“以下简称”的，不提示；同一简称只提示一次。",
}

/// What kinds of documents are called.
const KINDS: &str = "条例 纲要 办法 规定 规划 方案 意见 要点 细则 通知 决定 规则 规范 准则 公约 实施意见 实施方案 实施办法 实施细则 工作方案 工作要点";

fn check(c: &Context<'_>) -> Check {
    let names = c.cited_names();
    if names.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts: Vec<Draft> = Vec::new();
    // Kinds that a name before has ended in, and kinds that were told.
    let (mut known, mut told): (Vec<&str>, Vec<(&str, Vec<Span>)>) = (Vec::new(), Vec::new());
    for (span, name) in names {
        let name = name.split('(').next().unwrap_or(name);
        let Some(kind) = KINDS.split(' ').find(|kind| *kind == name) else {
            for kind in KINDS.split(' ').filter(|kind| name.ends_with(kind)) {
                if !known.contains(&kind) {
                    known.push(kind);
                }
            }
            continue;
        };
        if c.before(span.start).contains_word("简称 下称") {
            known.push(kind);
        } else if !known.contains(&kind) {
            match told.iter_mut().find(|(other, _)| *other == kind) {
                Some((_, places)) => places.push(span),
                None => told.push((kind, vec![span])),
            }
        }
    }
    for (_, places) in told {
        let draft = Draft::at(places[0], "Q-10.unknown", "Q-10.advice").related(&places[1..]);
        drafts.push(draft.with("name", context::words(places[0])).likely());
    }
    Check::found(drafts)
}

//! Does 100% stand without a count?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::facts::{FigureKind, Number};

rule! {
    "N-06", "没有数量的百分之百", Numbers, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT,
    what: "查找同一句中没有任何数量的“100%”。",
    why: "百分之百不写基数，读者无法核对。",
    bad: [In("重大行政决策合法性审查率⟦100%⟧。")],
    good: [In("审查重大行政决策12件，合法性审查率100%。")],
    limits: "全文只提示一次；不判断数值是否属实。",
}

fn check(c: &Context<'_>) -> Check {
    let mut places = Vec::new();
    for figure in &c.document.facts.figures {
        let whole = figure.kind == FigureKind::Percent && figure.value == Number::integer(100);
        if whole && !figure.target {
            let others = c.figures_in(c.sentence_at(figure.span.start));
            if others.iter().all(|f| f.kind == FigureKind::Percent) {
                places.push(figure.span);
            }
        }
    }
    Check::once(&places, "N-06.bare", "N-06.advice")
}

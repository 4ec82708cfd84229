//! Is an appearance by an agent counted as one by the head?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::{
    facts::{Figure, FigureKind, Number},
    text::{Signs, Span},
};

rule! {
    "N-09", "负责人出庭应诉率", Numbers, draft: Info, web: Info, basis: ["court-appearance"],
    what: "同一句写有委托代理出庭次数、又写应诉率100%的，提示写明比率的口径。",
    why: "司法解释所称行政机关负责人，包括正职、副职、参与分管的副职级及其他参与分管的负责人；受委托的工作人员、律师不在其内。",
    bad: [In("全年应出庭7次，主要负责人出庭5次，委托代理出庭2次，应诉率⟦100%⟧。")],
    good: [In("全年应出庭7次，负责人出庭7次，负责人出庭应诉率100%。"), In("委托律师出庭2次。负责人出庭应诉率71.4%。")],
    limits: "不判断受委托的人是否为参与分管的负责人，只请写明口径。",
}

fn check(c: &Context<'_>) -> Check {
    let figures = &c.document.facts.figures;
    let names = |f: &Figure, words| f.subject.is_some_and(|s| c.at(s).contains_word(words));
    let mut seen = false;
    let mut drafts = Vec::new();
    for (i, rate) in figures.iter().enumerate() {
        let whole = rate.kind == FigureKind::Percent && rate.value == Number::integer(100);
        if !whole || !names(rate, "应诉率 出庭率") {
            continue;
        }
        seen = true;
        for f in &figures[i.saturating_sub(4)..i] {
            let between = c.at(Span { start: f.span.end, end: rate.span.start });
            let agent = names(f, "委托 代理") && f.value > Number::integer(0);
            if agent && !between.contains_any(&['。', '\n']) {
                drafts.push(Draft::at(rate.span, "N-09.agent", "N-09.advice").related(&[f.span]).likely());
                break;
            }
        }
    }
    if seen {
        Check::found(drafts)
    } else {
        Check::NotApplicable
    }
}

//! Is any share above 100 %?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::facts::{FigureKind, Number};
use crate::engine::text::Signs;

rule! {
    "N-05", "百分比范围", Numbers, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "查找大于100%的合格率、办结率、覆盖率、应诉率等占总体的比率。",
    why: "占总体的比率不会超过100%。",
    bad: [In("执法人员培训合格率达⟦120%⟧。")],
    good: [In("案件数量同比增长120%。"), In("执法人员培训合格率达100%。"), In("年度任务完成率120%，预算增长率150%。")],
    limits: "只看必为部分占总体的比率；完成率、增长率等可以大于100%的不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let figures = &c.document.facts.figures;
    let mut seen = false;
    let mut drafts = Vec::new();
    for f in figures.iter().filter(|f| f.kind == FigureKind::Percent) {
        seen = true;
        let percent = f.unit.starts_with('%') && f.direction.is_none();
        if percent && f.value > Number::integer(100) && f.subject.is_some_and(|s| is_share(c.at(s))) {
            drafts.push(Draft::at(f.span, "N-05.above", "N-05.advice").likely());
        }
    }
    if seen {
        Check::found(drafts)
    } else {
        Check::NotApplicable
    }
}

/// Rates of a part of the whole. 完成率 and the like can be more than the whole.
fn is_share(subject: &str) -> bool {
    const SHARES: &str =
        "合格 及格 优秀 通过 参考 参训 办结 结案 审结 整改 覆盖 应诉 出庭 化解 成功 满意 知晓 公开 \
        答复 办复 持证 准确";
    subject.strip_suffix('率').is_some_and(|rate| rate.ends_with_word(SHARES))
}

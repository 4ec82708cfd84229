//! Is any share above 100 %?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::facts::{Figure, FigureKind};

rule! {
    "N-05", "百分比范围", Numbers, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "查找大于100%的合格率、办结率、覆盖率等比率。",
    why: "占总体的比率不会超过100%。",
    bad: [In("执法人员培训合格率达⟦120%⟧。")],
    good: [In("案件数量同比增长120%。"), In("执法人员培训合格率达100%。")],
    limits: "只看以“率”称呼的数值，增长、下降除外。",
}

fn check(c: &Context<'_>) -> Check {
    let figures = &c.document.facts.figures;
    let above = |f: &&Figure| {
        let percent =
            f.kind == FigureKind::Percent && f.unit.starts_with(['%', '％']) && f.direction.is_none();
        let over = i128::from(f.value.digits) > 100 * 10i128.pow(u32::from(f.value.scale.min(18)));
        percent && over && f.subject.is_some_and(|s| c.at(s).ends_with('率') && !c.at(s).ends_with("增长率"))
    };
    if figures.iter().all(|f| f.kind != FigureKind::Percent) {
        return Check::NotApplicable;
    }
    Check::found(
        figures
            .iter()
            .filter(above)
            .map(|f| Draft::at(f.span, "N-05.above", "N-05.advice").likely())
            .collect(),
    )
}

//! Is something counted in fractions that comes whole?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::{facts::FigureKind, text::Signs};

rule! {
    "N-20", "带小数的件数", Numbers, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "查找带小数而没有“万”“亿”的件数、人数、次数。",
    why: "人、件、次是整数；带小数的，多因漏写“万”或小数点有误。",
    bad: [In("全年办结案件⟦12.5件⟧，服务群众3.6万人次。")],
    good: [In("服务群众3.6万人次，人均培训1.5小时，平均每村配备2.5名法律明白人。办结率、满意率分别上升0.3个和1.6个百分点。")],
    limits: "平均数不提示。",
}

/// So many characters behind a number the counter may stand that it shares with the next.
const POINTS: usize = 12;

fn check(c: &Context<'_>) -> Check {
    let figures = &c.document.facts.figures;
    if figures.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for figure in figures.iter().filter(|f| f.kind == FigureKind::Count && f.value.scale > 0) {
        let words = c.at(figure.span);
        let whole = matches!(
            figure.unit.as_str(),
            "件" | "人" | "名" | "次" | "人次" | "起" | "场" | "场次" | "份" | "个"
        );
        let plain = words.contains('.') && !words.contains_any(&['万', '亿', '千', '百']);
        let mean = c.at(c.sentence_at(figure.span.start)).contains_word("均 每");
        // 上升0.3个和1.6个百分点: the second half of the counter stands once.
        let points = c.behind(figure.span.end).chars().take(POINTS).collect::<String>().contains("个百分点");
        if whole && plain && !mean && !points {
            drafts.push(Draft::at(figure.span, "N-20.broken", "N-20.advice").likely());
        }
    }
    Check::found(drafts)
}

//! Is an aim told as a result?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::{facts::FigureKind, structure::Part, text::Signs};

rule! {
    "N-10", "目标写作成效", Numbers, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT,
    what: "在“主要举措和成效”中查找力争、推动、确保达到的数值。",
    why: "成效应写已经达到的结果；目标混在其中，读者无法判断是否完成。",
    bad: [In("力争执法案卷合格率达到⟦95%以上⟧。")],
    good: [In("执法案卷合格率达到96%，推动办结案件12件。")],
    limits: "只看带“力争”“推动”“确保”“争取”等词的比率。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for figure in c.document.facts.figures.iter().filter(|f| f.kind == FigureKind::Percent) {
        let aim = figure.target || c.before(figure.span.start).contains_word("力争 争取 推动 确保 保证 努力");
        if aim && c.part_at(figure.span.start) == Part::Achievements {
            drafts.push(Draft::at(figure.span, "N-10.aim", "N-10.advice").likely());
        }
    }
    Check::found(drafts)
}

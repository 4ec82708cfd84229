//! Do words of degree stand without a figure?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::structure::Part;

rule! {
    "W-07", "没有数据的程度用语", Wording, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT,
    what: "在“主要举措和成效”中查找“显著提升”“明显下降”“大幅减少”而同句没有数据的。",
    why: "程度用语没有数据支撑，读者无法核对。",
    bad: [In("群众满意度⟦显著提升⟧。")],
    good: [In("群众满意度显著提升，达到98%。")],
    limits: "全文只提示一次。",
}

fn check(c: &Context<'_>) -> Check {
    let mut places = c.places_in("W-07", Part::Achievements);
    places.retain(|span| c.figures_in(c.sentence_at(span.start)).is_empty());
    Check::once(&places, "W-07.bare", "W-07.advice")
}

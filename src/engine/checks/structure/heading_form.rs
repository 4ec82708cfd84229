//! Do sister headings end alike?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "S-16", "同组标题的写法", Structure, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "同一上级标题下的（一）（二）（三）：多数以句号等收束，个别以逗号与正文相连的，提示。",
    why: "写法不一，读者分不清哪里是标题、哪里是正文。",
    bad: [In("（一）规范执法行为。开展培训。\n（二）⟦案卷制作质量不高，⟧主要表现为部分文书填写不规范、证据收集不全面、说理不充分，复核流于形式，评查结果运用不够。\n（三）提升决策质量。履行程序。")],
    good: [In("（一）规范执法行为，开展培训。\n（二）加强普法宣传，办好各类活动。\n（三）提升决策质量。履行程序。")],
    limits: "只核对接排正文的第二级标题，逗号只占少数的才提示。",
}

fn check(c: &Context<'_>) -> Check {
    let sections = &c.document.structure.sections;
    let mut places = Vec::new();
    for (at, section) in sections.iter().enumerate().filter(|(_, s)| s.depth == 2 && s.run_in) {
        let behind = &c.document.reading.copy()[section.heading.end as usize..];
        places.push((section.parent, behind.starts_with_any(&[',']), at));
    }
    // Sisters come together, in the order of the text.
    places.sort_unstable_by_key(|&(parent, _, at)| (parent, at));
    let mut drafts = Vec::new();
    for sisters in places.chunk_by(|a, b| a.0 == b.0) {
        let commas = sisters.iter().filter(|(_, comma, _)| *comma).count();
        if 2 * commas > sisters.len() {
            continue;
        }
        for &(_, _, at) in sisters.iter().filter(|(_, comma, _)| *comma) {
            let heading = sections[at].heading;
            let span = Span::new(heading.start as usize, heading.end as usize + 1);
            drafts.push(Draft::at(span, "S-16.comma", "S-16.advice").likely());
        }
    }
    Check::found(drafts)
}

//! Does the plan name the coming year?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    years::named,
    Applies, Context,
};
use crate::engine::{structure::Part, text::Span};

rule! {
    "T-10", "安排的年度", Timeliness, draft: Warning, web: Warning, basis: ["supervision-contents"],
    applies: Applies::REPORT,
    what: "“下一年度安排”标题写有年度时，核对其中是否有报告年度的次年。",
    why: "督察工作规定要求写下一年度的主要安排；沿用旧稿时年度常忘记修改。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步⟦2024⟧年工作打算\n加强培训。\n")],
    good: [
        In("扎实开展各项工作。"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、2024年工作基础上的2025年工作打算\n加强培训。\n"),
    ],
    limits: "标题不写年度的按未知处理。",
}

fn check(c: &Context<'_>) -> Check {
    let openers = c.openers(Part::NextYearPlan);
    let (Some(year), false) = (c.year(), openers.is_empty()) else {
        return Check::NotApplicable;
    };
    let mut seen = false;
    let mut drafts = Vec::new();
    for opener in openers {
        let years = named(c.at(opener.heading));
        seen |= !years.is_empty();
        if let (Some((at, _)), false) = (years.first(), years.iter().any(|&(_, y)| y == year + 1)) {
            let start = opener.heading.start as usize + at;
            let draft = Draft::at(Span::new(start, start + 4), "T-10.other", "T-10.advice");
            drafts.push(draft.with("next", context::text((year + 1).to_string())));
        }
    }
    if seen {
        Check::found(drafts)
    } else {
        Check::Unknown
    }
}

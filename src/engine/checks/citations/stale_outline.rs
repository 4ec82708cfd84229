//! Is an outline of a past period cited as live?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    years::years,
    Applies, Context,
};
use crate::engine::text::Span;

rule! {
    "Q-06", "规划期次", Citations, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "按报告年度核对所引规划是否已经届满：《法治政府建设实施纲要》2015—2020年、2021—2025年两期，《法治社会建设实施纲要（2020—2025年）》《法治中国建设规划（2020—2025年）》《全面推进依法行政实施纲要》（2004年印发，目标期十年），以及“七五”普法。",
    why: "规划期届满的文件，一般不再作为当年工作的依据。",
    bad: [
        In("深入落实《⟦法治政府建设实施纲要（2015—2020⟧年）》。"),
        In("扎实推进“⟦七五”普法⟧。"),
    ],
    good: [
        In("深入落实《法治政府建设实施纲要（2021—2025年）》。"),
        In("落实《青溪县水利发展规划（2015—2020年）》，配合做好“七五”普法总结验收。"),
    ],
    limits: "只核对上述几种；同句提到总结、验收、评估的视为回顾，不提示；新一期的文件以正式公布的为准。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::NotApplicable };
    let mut drafts = Vec::new();
    for (span, since) in c.words("Q-06") {
        if since.parse().is_ok_and(|since: u16| year >= since) && !c.is_history(span) {
            // 纲要(2015: the period is shown whole.
            let end = years(c.behind(span.end)).first().map_or(0, |(at, _)| at + 4);
            let span = Span::new(span.start as usize, span.end as usize + end);
            drafts.push(Draft::at(span, "Q-06.stale", "Q-06.advice").likely());
        }
    }
    Check::found(drafts)
}

//! Is an outline of a past period cited as live?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    words::Wanted,
    Context,
};

rule! {
    "Q-06", "规划期次", Citations, draft: Warning, web: Warning, basis: ["own"],
    what: "2021年及以后的报告引用《法治政府建设实施纲要（2015—2020年）》的，提示核对。",
    why: "上一期纲要已经届满。",
    bad: [In("深入落实《法治政府建设实施纲要（⟦2015—2020⟧年）》。")],
    good: [In("深入落实《法治政府建设实施纲要（2021—2025年）》。")],
    limits: "回顾历史的引用也会提示。",
}

/// The period of the outline before the one in force.
pub(in crate::engine::checks) const PERIODS: &[&str] =
    &["2015—2020", "2015-2020", "2015－2020", "2015至2020"];

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year().filter(|_| c.is_report()) else { return Check::NotApplicable };
    let found = c.places(Wanted::PastPeriod).filter(|_| year >= 2021);
    Check::found(found.map(|span| Draft::at(span, "Q-06.stale", "Q-06.advice").likely()).collect())
}

//! Are Traditional characters mixed into a Simplified text?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::text::Script;

rule! {
    "F-10", "繁体字", Format, draft: Warning, web: Info, basis: ["language"],
    applies: Applies::REPORT,
    what: "在简体文本中查找常见的繁体字；全文为繁体的不核对。",
    why: "国家机关以规范汉字为公务用字；个别繁体字多因转换不全。",
    bad: [In("加強行政⟦執⟧法。")],
    good: [In("加强行政执法。")],
    limits: "只核对几十个常用字，全文只提示一次。",
}

fn check(c: &Context<'_>) -> Check {
    if c.document.reading.script() == Script::Traditional {
        return Check::NotApplicable;
    }
    Check::once(&c.places("F-10"), "F-10.mixed", "F-10.advice")
}

//! Are the causes of the problems stated?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::structure::Part;

rule! {
    "C-03", "不足的原因", Completeness, draft: Warning, web: Warning, basis: ["supervision-contents"],
    what: "在“存在的不足”部分查找说明原因的词语：由于、因为、原因、主要是、源于、制约。",
    why: "督察工作规定要求写明不足和原因，只列不足、不析原因，难以对症整改。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、⟦存在的问题⟧\n执法队伍力量薄弱，普法形式单一。\n三、2025年工作计划\n加强培训。\n")],
    good: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于编制有限，执法队伍力量薄弱。\n三、2025年工作计划\n加强培训。\n")],
    limits: "不判断原因是否真实、充分；“导致”引出的是后果，不计。",
}

const CAUSES: [&str; 12] =
    ["由于", "因为", "原因", "源于", "制约", "受限于", "归因", "根源", "症结", "主要是因", "究其", "因"];

fn check(c: &Context<'_>) -> Check {
    let openers = c.openers(Part::Problems);
    let (true, Some(first)) = (c.is_report(), openers.first()) else { return Check::NotApplicable };
    // The heading promises causes in many reports; only the body keeps the promise.
    let body: String = openers.iter().map(|s| c.at(c.whole(s)).replace(c.at(s.span()), "")).collect();
    if CAUSES.iter().any(|w| body.contains(w)) {
        return Check::Pass;
    }
    Check::Found(vec![Draft::at(first.heading, "C-03.absent", "C-03.advice").likely()])
}

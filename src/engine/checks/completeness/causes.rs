//! Are the causes of the problems stated?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::structure::Part;
use crate::engine::text::Signs;

rule! {
    "C-03", "不足的原因", Completeness, draft: Warning, web: Warning, basis: ["supervision-contents"],
    applies: Applies::REPORT,
    what: "在“存在的不足”部分的正文中查找说明原因的说法：由于、因为、因……、原因、成因、源于、缘于、归因、根源、症结、究其、主要是、受……制约（限制、影响、所限）。",
    why: "督察工作规定要求写明不足和原因；只列不足、不析原因，难以对症整改。",
    bad: [
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、⟦存在的问题⟧\n执法队伍力量薄弱，普法形式单一。\n三、2025年工作计划\n加强培训。\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、⟦存在的问题⟧\n执法中仍有不足，主要是装备不足、培训不多。\n三、2025年工作计划\n加强培训。\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、⟦存在的问题⟧\n权力制约机制不够健全，因地制宜开展普法不够，因此仍需努力。\n三、2025年工作计划\n加强培训。\n"),
    ],
    good: [
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于编制有限，执法队伍力量薄弱。\n三、2025年工作计划\n加强培训。\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n执法装备受财力等因素制约，配备不足。\n三、2025年工作计划\n加强培训。\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n因人手不足，仍有差距。\n三、2025年工作计划\n加强培训。\n"),
        Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n文书质量不高，主要是审核机制不全。\n三、2025年工作计划\n加强培训。\n"),
    ],
    limits: "不判断原因是否真实、充分；“导致”“因此”引出的是后果，不计。2018年度及以前的报告不适用。",
}

fn check(c: &Context<'_>) -> Check {
    let openers = c.openers(Part::Problems);
    let Some(first) = openers.first() else { return Check::NotApplicable };
    // The heading promises causes in many reports; only the body keeps the promise.
    if openers.iter().any(|s| names_cause(&c.at(c.whole(s))[s.span().len()..])) {
        return Check::Pass;
    }
    Check::Found(vec![Draft::at(first.heading, "C-03.absent", "C-03.advice").likely()])
}

fn names_cause(text: &str) -> bool {
    const WORDS: &str = "由于 因为 原因 成因 源于 缘于 归因 根源 症结 究其";
    const LIMITS: &str = "制约 限制 影响 所限";
    // These begin with 因 and name no cause.
    const OTHER: &str = "因此 因而 因素 因应 因果 因地制 因材施 因势利 因时制 因人而 因人施";
    let because = |at: usize| !text[at..].starts_with_word(OTHER) && !text[..at].ends_with('基');
    let under = |at: usize| {
        let clause: String = text[at..].chars().take(20).take_while(|c| !",。;\n".contains(*c)).collect();
        clause.contains_word(LIMITS) && !text[..at].ends_with_any(&['接', '享', '感', '承'])
    };
    // 章程落实不到位,主要是机制不健全; but no list of what falls short: 还有不少问题,主要是…, 主要是:一是….
    let mainly = |(at, word): (usize, &str)| {
        let listed = text[at + word.len()..].starts_with_word(": 一是 以下");
        !listed && !text[..at].ends_with_word("问题 不足 差距 短板 弱项 环节")
    };
    text.contains_word(WORDS)
        || text.match_indices(",主要是").any(mainly)
        || text.match_indices("因").any(|(at, _)| because(at))
        || text.match_indices("受").any(|(at, _)| under(at))
}

//! Is a power told that the issuer does not hold?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::{profile::Kind, text::Signs};

rule! {
    "Q-12", "职权范围", Citations, draft: Info, web: Info, basis: ["review-law-4", "own"],
    applies: Applies::REPORT,
    what: "查找地方部门、乡镇、街道把行政复议办案、复议体制改革，县、乡镇、街道和开发区把立法，各级政府把司法权运行写作自身工作的语句。",
    why: "行政复议法规定县级以上各级人民政府履行行政复议职责；职权以外的表述，多因照抄上级文稿。",
    bad: [Whole("青溪县水利局关于2024年法治政府建设情况的报告\n一、主要举措和成效\n⟦审理行政复议案件⟧12件。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"), Whole("青溪县青山镇人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n加强⟦政府立法⟧计划管理。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"), In("完善⟦审判权运行⟧机制。")],
    good: [Whole("司法部关于2024年法治政府建设情况的报告\n一、主要举措和成效\n审理行政复议案件12件，加强立法工作。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"), Whole("国家统计局关于2024年法治政府建设情况的报告\n一、主要举措和成效\n审理行政复议案件12件，加强立法工作。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"), Whole("青溪县司法局关于2024年法治政府建设情况的报告\n一、主要举措和成效\n深化行政复议体制改革。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"), Whole("青溪县水利局关于2024年法治政府建设情况的报告\n一、主要举措和成效\n支持和配合深化行政复议体制改革，参加立法工作座谈会。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"), In("深化行政复议体制改革。")],
    limits: "司法行政机关不核对；同句写明配合、支持、参加、学习等的不提示；各地委托、授权的情形请自行判断。",
}

/// What anyone may do about a power of others.
const ALONG: &str = "配合 支持 协助 参与 参加 学习 贯彻 宣传 征求 征集 建议 联系点 落实";

fn check(c: &Context<'_>) -> Check {
    if c.profile == Kind::Other || c.issuer().contains_word("司法 人大") {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for (span, power) in c.words("Q-12") {
        let lacks = match power {
            // Organs of the State Council review acts themselves.
            "review" => matches!(c.profile, Kind::Township | Kind::Street | Kind::Department),
            "law" => matches!(c.profile, Kind::County | Kind::Township | Kind::Street | Kind::Zone),
            _ => true,
        };
        let words = [c.before(span.start), c.behind(span.end)];
        if lacks && !words.iter().any(|w| w.contains_word(ALONG)) {
            drafts.push(Draft::at(span, "Q-12.power", "Q-12.advice").likely());
        }
    }
    Check::found(drafts)
}

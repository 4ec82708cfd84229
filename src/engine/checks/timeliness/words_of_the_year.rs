//! Do words stand that belong to other years?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};

rule! {
    "T-18", "有时效的用语", Timeliness, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "按词表核对只用于某些年度的用语：规划开局和收官、逢五逢十的纪念、专题教育、中央全会、疫情防控阶段等。",
    why: "用语与年度不合，多因沿用往年文稿。",
    bad: [In("扎实做好⟦常态化疫情防控⟧工作。"), In("深入学习⟦二十届四中全会⟧精神。"), In("全力做好“⟦十四五”规划开局⟧之年各项工作。")],
    good: [In("深入学习二十届三中全会精神，巩固拓展脱贫攻坚成果。"), Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n2025年是“十四五”规划收官之年，将加强培训。\n"), In("总结常态化疫情防控经验。")],
    limits: "只核对词表中的少数用语；下一年度安排中按次年核对；同句写明总结、回顾的不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::Unknown };
    let mut drafts = Vec::new();
    for (span, years) in c.words("T-18") {
        let (from, until) = years.split_once('-').unwrap_or_default();
        let year = year + u16::from(c.is_planned(span.start));
        let early = from.parse().is_ok_and(|from: u16| year < from);
        let late = until.parse().is_ok_and(|until: u16| year > until);
        if early || late && !c.is_history(span) {
            let message = if early { "T-18.early" } else { "T-18.late" };
            drafts.push(Draft::at(span, message, "T-18.advice").likely());
        }
    }
    Check::found(drafts)
}

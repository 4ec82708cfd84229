//! Does the report call itself what it is?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::{profile::Kind, text::Span};

rule! {
    "W-12", "自称", Wording, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "核对“我局”“我镇”“我乡”“我街道”等自称与发文机关是否一致，并查找“我镇街”“我镇（街道）”等模板用语。",
    why: "自称与机关不符，多因沿用其他单位的稿件或模板。",
    bad: [
        In("⟦我局⟧坚持依法行政，全年办理案件12件。"),
        Whole("青溪县民政局关于2024年法治政府建设情况的报告\n一、主要举措和成效\n⟦我镇⟧扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
        Whole("青溪县青山镇人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n⟦我镇（街⟧道）扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
    ],
    good: [
        In("我县坚持依法行政，不自我局限，服务全局。"),
        Whole("青溪县青山镇人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n我镇扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"),
    ],
    limits: "“全局”“我县”“我市”“我区”不核对；同一自称只提示一次；未检出发文机关的不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let name = c.issuer();
    if name.is_empty() || c.profile == Kind::Other {
        return Check::NotApplicable;
    }
    // A department may be called 局 for short, whatever its name.
    let department = matches!(c.profile, Kind::Department | Kind::Central);
    let mut foreign = c.words("W-12");
    foreign.retain(|(_, sign)| !(name.contains(sign) || department && matches!(*sign, "局" | "厅")));
    let mut drafts = Vec::new();
    while let Some(&(first, sign)) = foreign.first() {
        let same = |(_, other): &&(Span, &str)| *other == sign;
        let others: Vec<Span> = foreign.iter().filter(same).skip(1).map(|(span, _)| *span).collect();
        drafts.push(Draft::at(first, "W-12.foreign", "W-12.advice").related(&others).likely());
        foreign.retain(|(_, other)| *other != sign);
    }
    Check::found(drafts)
}

//! Is the text such a report at all?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::structure::Kind;

rule! {
    "S-00", "文种", Structure, draft: Warning, web: Warning, basis: ["own"],
    what: "按标题、主题词和各部分判断文本是否为法治政府建设年度报告。",
    why: "其他文种按本规则核对没有意义。",
    bad: [Whole("青溪县2024年法治政府建设工作要点\n一、加强组织领导\n深入学习贯彻习近平法治思想。\n二、推进依法决策\n落实重大行政决策程序。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "判断有误时，其余内容照常阅读。",
}

fn check(c: &Context<'_>) -> Check {
    let message = match c.document.structure.kind {
        Kind::AnnualReport => return Check::Pass,
        Kind::Plan => "S-00.plan",
        Kind::DisclosureReport => "S-00.disclosure",
        Kind::OtherReport => "S-00.other_report",
        Kind::News => "S-00.news",
        Kind::Template => "S-00.template",
        Kind::Unknown => "S-00.unknown",
    };
    Check::Found(vec![Draft::absent(message, "S-00.advice").likely()])
}

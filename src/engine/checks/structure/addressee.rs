//! Is there an addressee?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::text::Span;

rule! {
    "S-14", "主送机关", Structure, draft: Info, web: Info, basis: ["layout"],
    applies: Applies::REPORT,
    what: "导语写“报告如下”的，在标题之下查找主送机关。",
    why: "“现将情况报告如下”是向主送机关报告；公文格式标准规定了主送机关的位置。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n现将有关情况报告如下：\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。"), Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    limits: "向社会公开的版本常略去主送机关：网页来源没有这一行的按未知处理，草稿只作提示。",
}

fn check(c: &Context<'_>) -> Check {
    let structure = &c.document.structure;
    let end = structure.sections.first().map_or(structure.body.end, |s| s.marker.start);
    let lead = Span { start: structure.body.start, end: end.max(structure.body.start) };
    if structure.meta.addressee.is_some() || !c.at(lead).contains("报告如下") {
        return Check::Pass;
    }
    // What is published often leaves the addressee out.
    if c.is_web() {
        return Check::Unknown;
    }
    Check::absent("S-14.absent", "S-14.advice")
}

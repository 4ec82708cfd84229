//! Is there a date of signing?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};
use crate::engine::structure::LineKind;

rule! {
    "T-04", "成文日期", Timeliness, draft: Warning, web: Info, basis: ["documents-9", "layout"],
    applies: Applies::REPORT,
    what: "在文末署名处、题下查找成文日期。",
    why: "公文处理工作条例第九条列明公文一般由标题、正文、发文机关署名、成文日期等组成；成文日期表明报告何时形成。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。"), Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n二〇二五年二月二十六日\n"), Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n青溪县人民政府\n2025年2月30日\n")],
    limits: "网页文本常丢失落款，因此网页来源只作提示。",
}

fn check(c: &Context<'_>) -> Check {
    // Whether the day is one of the calendar is another rule's question.
    let structure = &c.document.structure;
    let printed = structure.lines.iter().any(|line| line.kind == LineKind::Dateline);
    if printed || structure.meta.dated.is_some() {
        return Check::Pass;
    }
    Check::absent("T-04.absent", "T-04.advice")
}

//! Is there a title?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};

rule! {
    "S-01", "标题", Structure, draft: Warning, web: Info, basis: ["documents-9"],
    applies: Applies::REPORT,
    what: "在文首查找报告标题。",
    why: "公文处理工作条例第九条列明公文一般由标题、正文、发文机关署名、成文日期等组成；没有标题不便检索。",
    bad: [Whole("2024年，青溪县深入推进法治政府建设，现将情况报告如下：\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "网页文本常丢失标题，因此网页来源只作提示。",
}

fn check(c: &Context<'_>) -> Check {
    match &c.document.structure.meta.title {
        Some(_) => Check::Pass,
        None => Check::absent("S-01.absent", "S-01.advice"),
    }
}

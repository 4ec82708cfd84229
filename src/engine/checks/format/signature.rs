//! Is there a signature?

use crate::engine::checks::{
    rule::{rule, Check},
    Applies, Context,
};

rule! {
    "F-02", "署名", Format, draft: Warning, web: Info, basis: ["documents-9"],
    applies: Applies::REPORT,
    what: "在文末查找发文机关署名；标题下有署名的也可。",
    why: "公文处理工作条例第九条列明公文一般由标题、正文、发文机关署名、成文日期等组成；署名表明由谁负责。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "网页文本常丢失落款，因此网页来源只作提示。",
}

fn check(c: &Context<'_>) -> Check {
    match &c.document.structure.meta.signature {
        Some(_) => Check::Pass,
        None => Check::absent("F-02.absent", "F-02.advice"),
    }
}

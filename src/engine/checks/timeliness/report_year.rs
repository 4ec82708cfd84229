//! Is the report year known?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};

rule! {
    "T-01", "报告年度", Timeliness, draft: Warning, web: Warning, basis: ["supervision-24"],
    what: "在标题、导语和各级标题中查找报告年度。",
    why: "年度决定适用的时限和要求。",
    bad: [Whole("青溪县人民政府法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "“今年”“上年度”等说法不能确定年度。",
}

fn check(c: &Context<'_>) -> Check {
    match (c.is_report(), c.year()) {
        (false, _) => Check::NotApplicable,
        (true, Some(_)) => Check::Pass,
        (true, None) => Check::absent("T-01.absent", "T-01.advice"),
    }
}

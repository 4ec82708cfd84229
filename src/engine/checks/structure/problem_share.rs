//! Is the part on problems very short beside the rest?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Arg, Context,
};
use crate::engine::structure::Part;

rule! {
    "S-11", "不足部分的篇幅", Structure, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT,
    what: "计算“存在的不足”部分占正文字数的比例，不足百分之五的提示。",
    why: "有研究指出年度报告的问题部分常常避重就轻；篇幅过短难以说明问题和原因。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。\n二、⟦存在的问题⟧\n由于人手不足，有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "只看篇幅，不判断内容；正文不足四百字的不核对。",
}

/// A text this short, in bytes, has no shares to speak of.
const SHORT: usize = 1200;

fn check(c: &Context<'_>) -> Check {
    let openers = c.openers(Part::Problems);
    let whole = c.document.structure.body.len();
    let (Some(first), true) = (openers.first(), whole >= SHORT) else { return Check::NotApplicable };
    let problems: usize = openers.iter().map(|s| c.whole(s).len()).sum();
    if 20 * problems >= whole {
        return Check::Pass;
    }
    let percent = Arg::Count((100 * problems / whole) as u64);
    Check::Found(vec![Draft::at(first.heading, "S-11.short", "S-11.advice")
        .with("percent", percent)
        .likely()])
}

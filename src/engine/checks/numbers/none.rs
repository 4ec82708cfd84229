//! Does the part on achievements hold any figure?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::structure::Part;

rule! {
    "N-18", "成效中的数据", Numbers, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT,
    what: "在六百字以上的“主要举措和成效”部分查找数据。",
    why: "没有数据的成效难以核对。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、⟦主要举措和成效⟧\n扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。扎实推进法治政府建设，健全工作机制，压实工作责任，强化督促检查，提升工作质效。\n二、存在的问题\n由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "只看有没有数据，不判断多少。",
}

/// Six hundred Han characters.
const LONG: usize = 1800;

fn check(c: &Context<'_>) -> Check {
    let openers = c.openers(Part::Achievements);
    let Some(first) = openers.first() else { return Check::NotApplicable };
    let wholes: Vec<_> = openers.iter().map(|s| c.whole(s)).collect();
    if wholes.iter().map(|s| s.len()).sum::<usize>() < LONG {
        return Check::Unknown;
    }
    if wholes.iter().any(|&whole| !c.figures_in(whole).is_empty()) {
        return Check::Pass;
    }
    Check::Found(vec![Draft::at(first.heading, "N-18.none", "N-18.advice")])
}

//! How much of the text is stock phrases?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Arg, Context,
};

rule! {
    "W-08", "套语所占篇幅", Wording, draft: Info, web: Info, basis: ["own"],
    applies: Applies::REPORT,
    what: "按套语表计算套语占正文字数的比例，达到百分之五的提示。",
    why: "套语多而事实少，看不出报告机关自己的工作。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n坚持⟦重要工作亲自部署⟧、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，做到有法可依、有法必依、执法必严、违法必究。\n二、存在的问题\n由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。由于人手不足，专业力量薄弱，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("坚持重要工作亲自部署，全年办理案件12件。")],
    limits: "只看表中的套语；正文不足二百字的不核对。",
}

/// A text this short, in bytes, has no shares to speak of.
const SHORT: usize = 600;

fn check(c: &Context<'_>) -> Check {
    let whole = c.document.structure.body.len();
    if whole < SHORT {
        return Check::NotApplicable;
    }
    let places = c.places("W-08");
    let stock: usize = places.iter().map(|s| s.len()).sum();
    if 20 * stock < whole {
        return Check::Pass;
    }
    let draft = Draft::at(places[0], "W-08.share", "W-08.advice").related(&places[1..]);
    Check::Found(vec![draft.with("percent", Arg::Count((100 * stock / whole) as u64)).likely()])
}

//! Are the parts there that the notice asks for beyond those of the law?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context,
};

rule! {
    "L-05", "规定部分", Local, draft: Warning, web: Warning, basis: ["local"],
    applies: Applies::REPORT,
    what: "在各级标题中查找本地通知要求的部分；属于法定内容的，按本地标题用语归入相应部分，见 C 组规则。",
    why: "各地通知在法定内容之外另有要求的，以本地通知为准。",
    bad: [Under(
        r#"{"schema":"fazhi-profile/1","name":"要求","parts":[{"name":"特色工作","headings":["特色","亮点"]}]}"#,
        "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。\n",
    )],
    good: [
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","parts":[{"name":"特色工作","headings":["特色","亮点"]}]}"#,
            "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。\n二、工作亮点\n打造村级法治驿站。\n",
        ),
        In("扎实开展各项工作。"),
    ],
    limits: "只看标题用语，不看内容。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(local) = c.local() else { return Check::NotApplicable };
    let mut asked = false;
    let mut drafts = Vec::new();
    for part in local.parts.iter().filter(|p| p.part.is_none()) {
        asked = true;
        let sections = &c.document.structure.sections;
        if !sections.iter().any(|s| part.names(c.at(s.heading))) {
            let draft = Draft::absent("L-05.absent", "L-05.advice");
            let draft = draft.with("part", context::text(part.name.as_str()));
            drafts.push(draft.with("words", context::text(part.headings.join("、"))));
        }
    }
    if asked {
        Check::found(drafts)
    } else {
        Check::NotApplicable
    }
}

//! Are the figures given that the notice asks for?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context,
};

rule! {
    "L-06", "规定数据", Local, draft: Warning, web: Warning, basis: ["local"],
    applies: Applies::REPORT,
    what: "查找本地通知要求列明的数据：按指标，或按数据前面的用语。",
    why: "通知要求的数据用于汇总，缺一项就要退回补报。",
    bad: [Under(
        r#"{"schema":"fazhi-profile/1","name":"要求","data":[{"name":"人民调解案件数","words":["调解"]}]}"#,
        "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实开展人民调解工作。全年普法12场次。\n",
    )],
    good: [
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","data":[{"name":"人民调解案件数","words":["调解"]}]}"#,
            "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n调解矛盾纠纷356件。\n",
        ),
        In("扎实开展各项工作。"),
    ],
    limits: "目标不算已列明的数据；换了说法、既不在指标表也不含所列用语的，会漏认。",
}

fn check(c: &Context<'_>) -> Check {
    let data = c.local().map_or(&[][..], |l| &l.data);
    if data.is_empty() {
        return Check::NotApplicable;
    }
    let mut missing: Vec<_> = data.iter().collect();
    for figure in c.document.facts.figures.iter().filter(|f| !f.target) {
        if missing.is_empty() {
            break;
        }
        let subject = figure.subject.map_or("", |span| c.at(span));
        // The verb in front of a figure is no part of its subject: 调解矛盾纠纷356件.
        let before = c.before(figure.span.start);
        missing.retain(|d| !d.is(figure.indicator, subject) && !d.is(None, before));
    }
    let mut drafts = Vec::new();
    for datum in missing {
        let draft = Draft::absent("L-06.absent", "L-06.advice");
        drafts.push(draft.with("name", context::text(datum.name.as_str())).likely());
    }
    Check::found(drafts)
}

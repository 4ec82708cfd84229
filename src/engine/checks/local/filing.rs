//! Was the report signed by the day that the notice sets for handing it in?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context,
};

rule! {
    "L-01", "报送日期", Local, draft: Warning, web: Warning, basis: ["local"],
    applies: Applies::REPORT,
    what: "比较成文日期与本地通知规定的报送截止日期。",
    why: "各地通知规定的报送日期不同，以本地通知为准。",
    bad: [Under(
        r#"{"schema":"fazhi-profile/1","name":"要求","filedBy":"02-20"}"#,
        "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。\n青溪县人民政府\n⟦2025年2月26日⟧\n",
    )],
    good: [
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","filedBy":"02-20"}"#,
            "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。\n青溪县人民政府\n2025年2月20日\n",
        ),
        In("扎实开展各项工作。"),
    ],
    limits: "成文日期不一定是报送日期；没有成文日期的按未知处理。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(last) = c.local().and_then(|l| l.filed) else { return Check::NotApplicable };
    let (Some(year), Some(dated)) = (c.year(), &c.document.structure.meta.dated) else {
        return Check::Unknown;
    };
    let last = last.of(year + 1);
    if dated.value <= last {
        return Check::Pass;
    }
    let draft = Draft::maybe_at(dated.span, "L-01.late", "L-01.advice");
    let draft = draft.with("date", context::text(dated.value.to_string()));
    Check::Found(vec![draft.with("last", context::text(last.to_string()))])
}

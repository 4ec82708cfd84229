//! Was the report published by the day that the notice sets?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context,
};

rule! {
    "L-02", "本地公开日期", Local, draft: Warning, web: Warning, basis: ["local"],
    applies: Applies::REPORT,
    what: "比较发布日期与本地通知规定的公开截止日期。",
    why: "有的地方要求在法定时限之前公开；法定时限另见 T-03。",
    bad: [Under(
        r#"{"schema":"fazhi-profile/1","name":"要求","publishedBy":"03-20"}"#,
        "发布时间：⟦2025-03-25⟧ 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。\n",
    )],
    good: [
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","publishedBy":"03-20"}"#,
            "发布时间：2025-03-20 09:00\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。\n",
        ),
        In("扎实开展各项工作。"),
    ],
    limits: "页面上的日期可能是转载、迁移的日期；没有发布日期的按未知处理。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(last) = c.local().and_then(|l| l.published) else { return Check::NotApplicable };
    let (Some(year), Some(published)) = (c.year(), &c.document.structure.meta.published) else {
        return Check::Unknown;
    };
    let last = last.of(year + 1);
    if published.value <= last {
        return Check::Pass;
    }
    let draft = Draft::maybe_at(published.span, "L-02.late", "L-02.advice");
    let draft = draft.with("date", context::text(published.value.to_string()));
    Check::Found(vec![draft.with("last", context::text(last.to_string())).likely()])
}

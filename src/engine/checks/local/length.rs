//! Is the report as long as the notice asks for?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Arg, Context,
};

rule! {
    "L-07", "篇幅", Local, draft: Warning, web: Warning, basis: ["local"],
    applies: Applies::REPORT,
    what: "数正文的字数（标点计入，空格不计），与本地通知规定的篇幅比较。",
    why: "通知规定篇幅的，以本地通知为准。",
    bad: [
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","length":{"min":2000}}"#,
            "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。\n",
        ),
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","length":{"max":10}}"#,
            "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n",
        ),
    ],
    good: [
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","length":{"min":10,"max":20}}"#,
            "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。\n",
        ),
        In("扎实开展各项工作。"),
    ],
    limits: "不计标题、主送机关、落款和附注。",
}

fn check(c: &Context<'_>) -> Check {
    let (min, max) = c.local().map_or((None, None), |l| l.length);
    if min.or(max).is_none() {
        return Check::NotApplicable;
    }
    let mut count = 0;
    for (_, line) in c.paragraphs() {
        count += line.chars().filter(|c| !c.is_whitespace()).count();
    }
    let (message, limit) = match (min, max) {
        (Some(min), _) if count < min as usize => ("L-07.short", min),
        (_, Some(max)) if count > max as usize => ("L-07.long", max),
        _ => return Check::Pass,
    };
    let draft = Draft::absent(message, "L-07.advice").with("count", Arg::Count(count as u64));
    Check::Found(vec![draft.with("limit", Arg::Count(u64::from(limit)))])
}

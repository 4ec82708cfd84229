//! Is the report addressed to whom the notice names?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context,
};

rule! {
    "L-03", "主送机关", Local, draft: Warning, web: Info, basis: ["local"],
    applies: Applies::REPORT,
    what: "核对主送机关是否含有本地通知规定的各机关。",
    why: "报送对象由本地通知规定，沿用旧稿时容易遗漏。",
    bad: [
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","addressees":["县人民政府","县委依法治县办"]}"#,
            "白石镇人民政府关于2024年法治政府建设情况的报告\n⟦县人民政府⟧：\n一、主要举措和成效\n扎实推进。\n",
        ),
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","addressees":["县人民政府"]}"#,
            "白石镇人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。\n",
        ),
    ],
    good: [
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","addressees":["县人民政府","县委依法治县办"]}"#,
            "白石镇人民政府关于2024年法治政府建设情况的报告\n县人民政府、县委依法治县办：\n一、主要举措和成效\n扎实推进。\n",
        ),
        In("扎实开展各项工作。"),
    ],
    limits: "只核对主送机关一行；公开稿常略去主送机关，因此网页来源没有这一行的按未知处理。",
}

fn check(c: &Context<'_>) -> Check {
    let named = c.local().map_or(&[][..], |l| &l.addressees);
    if named.is_empty() {
        return Check::NotApplicable;
    }
    let addressee = c.document.structure.meta.addressee.as_ref().and_then(|f| f.span);
    let Some(span) = addressee else {
        return if c.is_web() { Check::Unknown } else { Check::absent("L-03.absent", "L-03.advice") };
    };
    let mut missing = String::new();
    for name in named.iter().filter(|name| !c.at(span).contains(name.as_str())) {
        missing.push_str(if missing.is_empty() { "" } else { "、" });
        missing.push_str(name);
    }
    if missing.is_empty() {
        return Check::Pass;
    }
    Check::Found(vec![Draft::at(span, "L-03.other", "L-03.advice").with("missing", context::text(missing))])
}

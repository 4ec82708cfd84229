//! Is the signature that of the title?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context, Severity,
};

rule! {
    "F-03", "署名与标题", Format, draft: Warning, web: Warning, basis: ["layout", "own"],
    applies: Applies::REPORT,
    what: "比较署名与标题中的机关：没有共同地名的提示；署名是标题中机关的简称的，只作提示。",
    why: "署名与标题不一致，多因套用其他单位的文稿。",
    bad: [Whole("青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n⟦白石县人民政府⟧\n2025年2月26日\n"), Whole("青溪县青山镇人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n⟦青山镇人民政府⟧\n2025年2月26日\n")],
    good: [In("扎实开展各项工作。")],
    limits: "联合报告和办公室代署的不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(span) = c.document.structure.meta.signature.as_ref().and_then(|f| f.span) else {
        return Check::NotApplicable;
    };
    let (issuer, name) = (c.issuer(), c.at(span));
    // A title may name the place alone, a signature where it lies too.
    if issuer.is_empty() || name.contains(issuer) {
        return Check::Pass;
    }
    let place = name.strip_prefix("中共").unwrap_or(name);
    let mut signs = place.chars().zip(place.chars().skip(1)).take(2);
    let common = signs.any(|(a, b)| issuer.contains(&String::from_iter([a, b])));
    if !common {
        return Check::Found(vec![Draft::at(span, "F-03.other", "F-03.advice").likely()]);
    }
    if issuer.ends_with(name) {
        let draft = Draft::at(span, "F-03.short", "F-03.advice").only(Severity::Info);
        return Check::Found(vec![draft]);
    }
    Check::Pass
}

//! Does the report's own number belong to its issuer?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::Signs;

rule! {
    "Q-14", "报告的发文字号与机关", Citations, draft: Warning, web: Warning, basis: ["documents-9"],
    applies: Applies::REPORT,
    what: "核对报告自己的发文字号：标题是政府的报告，字号却是党委的代字。",
    why: "发文字号由发文机关代字、年份和顺序号组成，代字应与发文机关一致。",
    bad: [Whole("⟦青委发〔2025〕6号⟧\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [Whole("青府发〔2025〕6号\n青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n"), Whole("青委发〔2025〕6号\n中共青溪县委员会 青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    limits: "只看以委发、委办、委函、党发、党委等结尾的代字；党政联合报告不核对。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(number) = c.document.structure.meta.document_number.as_ref().and_then(|f| f.span) else {
        return Check::NotApplicable;
    };
    let issuer = c.issuer();
    let code = c.at(number).split('〔').next().unwrap_or_default();
    let party = code.ends_with_word("委发 委办 委办发 委函 委文 委字 党发 党委 党字 党办");
    if !party || !issuer.contains("政府") || issuer.contains_word("委 党") {
        return Check::Pass;
    }
    Check::Found(vec![Draft::at(number, "Q-14.party", "Q-14.advice").likely()])
}

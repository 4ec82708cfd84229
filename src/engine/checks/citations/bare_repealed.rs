//! Is a repealed law named without title marks?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::tables::laws;

rule! {
    "Q-09", "未加书名号的废止法律", Citations, draft: Warning, web: Warning, basis: ["disclosure-6"],
    what: "按报告年度核对正文中没有书名号的法律名称是否已废止：行政监察法、侵权责任法、环境噪声污染防治法等名称较长、不易误认的法律。",
    why: "引用失效的依据，影响报告的准确性。",
    bad: [In("严格执行⟦行政监察法⟧、公务员法，规范权力运行。")],
    good: [In("严格执行监察法，自觉接受行政监察，原行政监察法已废止。")],
    limits: "短名称（如合同法）不核对，以免与劳动合同法等混淆；同句写明“原”“废止”等的不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(year) = c.year() else { return Check::NotApplicable };
    let mut drafts = Vec::new();
    for span in c.places("Q-09") {
        let ended = laws::period(c.at(span)).and_then(|p| p.ended).is_some_and(|day| day.year <= year);
        if ended && !is_cited(c, span.start) && !c.is_history(span) {
            let draft = Draft::at(span, "Q-04.repealed", "Q-04.advice");
            drafts.push(draft.with("name", context::words(span)));
        }
    }
    Check::found(drafts)
}

/// Whether a place lies in title marks.
fn is_cited(c: &Context<'_>, at: u32) -> bool {
    let citations = &c.document.facts.citations;
    let before = citations.partition_point(|x| x.span.start <= at);
    before.checked_sub(1).is_some_and(|i| citations[i].span.end > at)
}

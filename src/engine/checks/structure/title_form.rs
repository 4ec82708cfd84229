//! Does the title name year, subject and kind?

use crate::engine::{
    checks::{
        rule::{rule, Check, Draft},
        Applies, Context,
    },
    text::Signs,
};

rule! {
    "S-02", "标题要素", Structure, draft: Info, web: Info, basis: ["documents-9", "own"],
    applies: Applies::REPORT,
    what: "核对标题是否写明年度、法治政府建设和报告。",
    why: "公文处理工作条例第九条列明标题由发文机关名称、事由和文种组成；年度和“法治政府建设”字样便于检索。",
    bad: [Whole("⟦青溪县人民政府2024年依法行政工作总结⟧\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，法治政府建设仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。"), Whole("青溪县人民政府二〇二四年法治政府 建设情况报告\n一、主要举措和成效\n扎实推进法治政府建设。\n")],
    limits: "各地对名称的要求不一，仅作提示；2018年度及以前写作“依法行政”的不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(title) = &c.document.structure.meta.title else {
        return Check::NotApplicable;
    };
    let Some(span) = title.span else { return Check::NotApplicable };
    // A space in a title parts nothing.
    let words: String = c.at(span).listed().collect();
    // Until 2018 such reports were on 依法行政.
    let subject = if c.year().is_some_and(|y| y < 2019) {
        "法治政府建设 依法行政"
    } else {
        "法治政府建设"
    };
    // 二〇二四年 too.
    let year = c.document.structure.meta.year.as_ref().and_then(|year| year.span);
    let complete = (year.is_some_and(|year| span.contains(year))
        || c.year().is_some_and(|y| words.contains(&y.to_string())))
        && words.contains_word(subject)
        && words.contains("报告");
    if complete {
        return Check::Pass;
    }
    Check::Found(vec![Draft::at(span, "S-02.incomplete", "S-02.advice").likely()])
}

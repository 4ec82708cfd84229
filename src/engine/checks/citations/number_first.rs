//! Does the document number stand behind the title?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};

rule! {
    "Q-03", "文件名称与字号的先后", Citations, draft: Info, web: Info, basis: ["own"],
    what: "查找发文字号写在文件名称之前的引用，如“青府发〔2024〕6号《关于……的通知》”。",
    why: "引用公文一般先引标题，后引发文字号。",
    bad: [In("根据⟦青府发〔2024〕6号⟧《关于做好普法工作的通知》要求，有序推进。")],
    good: [In("根据《关于做好普法工作的通知》（青府发〔2024〕6号）要求，有序推进。")],
    limits: "只看字号与书名号紧接的。",
}

fn check(c: &Context<'_>) -> Check {
    let citations = &c.document.facts.citations;
    if citations.is_empty() {
        return Check::NotApplicable;
    }
    let mut drafts = Vec::new();
    for pair in citations.windows(2) {
        let (number, name) = (&pair[0], &pair[1]);
        if number.doc_number == Some(number.span) && number.span.end == name.span.start && name.name.is_some()
        {
            drafts.push(Draft::at(number.span, "Q-03.first", "Q-03.advice").related(&[name.span]));
        }
    }
    Check::found(drafts)
}

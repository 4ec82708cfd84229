//! Are there stray marks in the title?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::Span;

rule! {
    "S-03", "标题中的标点", Structure, draft: Info, web: Info, basis: ["layout", "own"],
    applies: Applies::REPORT,
    what: "查找标题末尾的句号、逗号等点号和标题中的句号。",
    why: "公文标题除法规、规章名称加书名号外，一般不用标点符号。",
    bad: [Whole("青溪县人民政府⟦，⟧关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进法治政府建设。\n二、存在的问题\n由于人手不足，仍有差距。\n三、下一步工作打算\n加强培训。\n")],
    good: [In("扎实开展各项工作。")],
    limits: "书名号、引号、括号、顿号不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let Some(span) = c.document.structure.meta.title.as_ref().and_then(|f| f.span) else {
        return Check::NotApplicable;
    };
    let stray = c.document.reading.marks(span).find(|(_, mark)| matches!(mark, '。' | ',' | ';' | '!' | '?'));
    let Some((at, mark)) = stray else { return Check::Pass };
    let place = Span::new(at, at + mark.len_utf8());
    Check::Found(vec![Draft::at(place, "S-03.mark", "S-03.advice")])
}

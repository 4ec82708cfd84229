//! Has the title the form that the notice sets?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::text::Reading;

rule! {
    "L-04", "标题形式", Local, draft: Warning, web: Info, basis: ["local"],
    applies: Applies::REPORT,
    what: "核对标题是否合于本地通知规定的形式，其中机关名称、年度以报告自己的为准。",
    why: "统一的标题便于归档和查找。",
    bad: [Under(
        r#"{"schema":"fazhi-profile/1","name":"要求","titleForm":"{issuer}{year}年法治政府建设年度报告"}"#,
        "⟦白石镇人民政府关于2024年法治政府建设情况的报告⟧\n一、主要举措和成效\n扎实推进。\n",
    )],
    good: [
        Under(
            r#"{"schema":"fazhi-profile/1","name":"要求","titleForm":"{issuer}{year}年法治政府建设年度报告"}"#,
            "白石镇人民政府\n2024年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n",
        ),
        In("扎实开展各项工作。"),
    ],
    limits: "空格、换行和全半角不计；没有标题的见 S-01。",
}

fn check(c: &Context<'_>) -> Check {
    let form = c.local().map_or("", |l| &l.title_form);
    let title = c.document.structure.meta.title.as_ref();
    let (false, Some(title)) = (form.is_empty(), title) else {
        return Check::NotApplicable;
    };
    let year = c.year().map_or_else(|| "{year}".to_owned(), |year| year.to_string());
    let form = Reading::new(form.replace("{year}", &year));
    if has_form(&bare(Reading::new(title.value.clone()).copy()), &bare(form.copy())) {
        return Check::Pass;
    }
    let draft = Draft::maybe_at(title.span, "L-04.other", "L-04.advice");
    Check::Found(vec![draft.with("form", context::text(form.copy().replace("{issuer}", "××")))])
}

fn bare(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether a title is of a form; each `{…}` stands for at least one character.
fn has_form(title: &str, form: &str) -> bool {
    let Some((words, rest)) = form.split_once('{') else { return title == form };
    let Some(title) = title.strip_prefix(words) else { return false };
    let behind = rest.split_once('}').map_or("", |(_, behind)| behind);
    let next = behind.split('{').next().unwrap_or_default();
    if next.is_empty() {
        return !title.is_empty();
    }
    // An issuer may itself hold the words behind it: each place is tried.
    title.match_indices(next).any(|(at, _)| at > 0 && has_form(&title[at..], behind))
}

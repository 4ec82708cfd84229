//! Is there a mark of secrecy?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::source::AsideKind;
use crate::engine::text::Signs;

rule! {
    "P-07", "密级标志", Privacy, draft: Gate, web: Gate, basis: ["secrets-35", "disclosure-17"],
    what: "在正文、附件和文档的页眉页脚中查找“秘密★”“机密★”“绝密★”，独占一行的密级，以及份号。",
    why: "保守国家秘密法第三十五条：机关、单位应当对拟公开的信息进行保密审查。",
    bad: [In("扎实开展各项工作。\n附件：⟦机密★⟧1年")],
    good: [In("加强保守国家秘密教育，机密文件管理规范，完成绝密级文件清退。")],
    limits: "文首有密级的文本不予读取；写在句子里的词语不提示。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (span, kind) in c.words("P-07") {
        let alone = kind.is_empty() || c.line_at(span.start) == span;
        if alone {
            drafts.push(Draft::at(span, "P-07.mark", "P-07.advice"));
        }
    }
    // What stands in a header or a comment is not in the text.
    for aside in &c.document.source.asides {
        let words = aside.words.as_str();
        if aside.kind != AsideKind::Furniture && words.contains_word("秘密★ 机密★ 绝密★ 秘密☆ 机密☆ 绝密☆")
        {
            drafts.push(Draft::absent("P-07.aside", "P-07.advice").with("words", context::text(words)));
        }
    }
    Check::found(drafts)
}

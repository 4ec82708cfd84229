//! Does the file name persons or companies?

use crate::engine::checks::{
    context,
    rule::{rule, Check, Draft},
    Applies, Context,
};
use crate::engine::{source::AsideKind, text::Signs};

rule! {
    "F-19", "文档属性中的姓名和单位", Format, draft: Info, web: Info, basis: ["personal-information", "own"],
    applies: Applies::OFFICE,
    what: "查看 Word、WPS 文档属性中的作者、最后保存者和单位。",
    why: "文档属性随文件公开，可能带有个人姓名，或者代写单位的名称。",
    bad: [Beside(AsideKind::Author, "张三", "扎实开展各项工作。"), Beside(AsideKind::Company, "青溪文印服务部", "扎实开展各项工作。")],
    good: [In("扎实开展各项工作。")],
    limits: "常见的默认用户名（如 Administrator、User）不提示；不判断是否为个人姓名。",
}

fn check(c: &Context<'_>) -> Check {
    const DEFAULTS: &str = "Administrator administrator User user Admin admin PC Lenovo lenovo HP Microsoft WPS wps Windows Apache python";
    let mut drafts = Vec::new();
    for aside in &c.document.source.asides {
        let message = match aside.kind {
            AsideKind::Author => "F-19.author",
            AsideKind::Company => "F-19.company",
            _ => continue,
        };
        let words = aside.words.trim();
        if !words.is_empty() && !words.contains_word(DEFAULTS) {
            drafts.push(Draft::absent(message, "F-19.advice").with("words", context::text(words)));
        }
    }
    Check::found(drafts)
}

//! Does 的 stand between an adverb and a verb?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::{Signs, Span};

rule! {
    "W-17", "“的”与“地”", Wording, draft: Info, web: Info, basis: ["language"],
    what: "查找“积极稳妥的开展了”“有针对性的解决”等状语之后写“的”的语句。",
    why: "状语和动词之间一般写“地”。",
    bad: [In("扎实有效⟦的⟧推进了改革任务。"), In("积极主动⟦的⟧化解矛盾隐患。")],
    good: [In("积极稳妥地开展了联合执法，进行有效的开展，提供有针对性的解决方案，矛盾得到有效的化解。")],
    limits: "只看少数状语和动词的搭配，作名词性修饰的不提示。",
}

const VERBS: &str = "开展 推动 推进 促进 解决 化解 履行 贯彻 落实 完成 维护 调动 处理 办理 掌握 运用 服务";
/// What makes a noun of a verb: words in front of the adverb, and behind the verb.
const GIVES: &str = "得到 进行 给予 提供 实现 起到 取得 具有 作为 获得 形成 是 更 最";
const NOUNS: &str = "方案 办法 机制 作用 途径 措施 方式 手段 平台 能力 效果 水平 意见 建议 需要 要求 工作 情况 过程 力度 经验 典型 任务 , 。 ; 、 和 与 的";

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for span in c.places("W-17") {
        let Some(object) = c.behind(span.end).behind_word(VERBS) else { continue };
        let noun =
            object.is_empty() || object.starts_with_word(NOUNS) || c.before(span.start).contains_word(GIVES);
        if !noun {
            let de = Span::new(span.end as usize - '的'.len_utf8(), span.end as usize);
            drafts.push(Draft::at(de, "W-17.de", "W-17.advice").likely());
        }
    }
    Check::found(drafts)
}

//! Do title marks stand around what is no work?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::Signs;

rule! {
    "Q-11", "书名号的使用", Citations, draft: Info, web: Info, basis: ["punctuation"],
    what: "查找加书名号的讲话、会议、活动、证照等。",
    why: "国家标准：书名号标示作品、文件的名称；证照、会议、活动等名称不用书名号。",
    bad: [In("深入学习⟦《全国行政执法工作会议上的重要讲话精神》⟧。"), In("全员持⟦《行政执法证》⟧上岗。")],
    good: [In("深入学习《在中央全面依法治国工作会议上的讲话》，办理行政执法证12个，出台《行政执法证件管理办法》。")],
    limits: "只看以重要讲话、精神、会议、活动、培训班、执照和证件结尾的；正式发表的讲话有自己的篇名，不提示。",
}

const NO_WORK: &str = "重要讲话 讲话精神 会议精神 指示精神 工作会议 推进会 座谈会 培训班 宣传周 宣传月 宣传活动 执法证 许可证 资格证 上岗证 执照";

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (span, name) in c.cited_names() {
        if name.ends_with_word(NO_WORK) {
            drafts.push(Draft::at(span, "Q-11.marks", "Q-11.advice").likely());
        }
    }
    Check::found(drafts)
}

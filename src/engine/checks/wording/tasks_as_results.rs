//! Does the part on achievements speak of what is to be done?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Applies, Context, Severity,
};
use crate::engine::{structure::Part, text::Signs};

rule! {
    "W-06", "成效中的任务用语", Wording, draft: Warning, web: Warning, basis: ["own"],
    applies: Applies::REPORT,
    what: "在“主要举措和成效”中查找“将进一步”“将继续”“下一步”等打算，以及句首的“要加强”“应当切实”等要求。",
    why: "成效应写已经做的工作；任务用语多因照抄方案、要点。",
    bad: [In("⟦将进一步⟧加强行政执法监督。"), In("⟦要切实⟧履行法定职责。")],
    good: [In("会议强调，要切实履行法定职责。通知要求将进一步规范执法。为下一步工作打下基础。将法治建设纳入考核。")],
    limits: "同句有会议、要求、强调、指出等引述用语的，转述规定内容的，不提示；要求类用语只作提示。",
}

/// A sentence that tells what others said.
const SAID: &str = "会议 要求 强调 指出 提出 明确 规定 部署 讲话 指示 通知 方案 承诺 《 “";

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (span, kind) in c.words("W-06") {
        let before = c.before(span.start);
        let is_task = match kind {
            // Only at the head of a clause.
            "head" => before.is_empty(),
            _ => !before.ends_with_any(&['为', '对', '在']),
        };
        let sentence = c.sentence_at(span.start);
        let told = c.at(sentence).contains_word(SAID);
        if is_task && !told && !sentence.is_empty() && c.part_at(span.start) == Part::Achievements {
            let draft = Draft::at(span, "W-06.task", "W-06.advice").likely();
            drafts.push(if kind == "head" { draft.only(Severity::Info) } else { draft });
        }
    }
    Check::found(drafts)
}

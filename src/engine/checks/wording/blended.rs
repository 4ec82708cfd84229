//! Are two sentence patterns mixed?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::Span;

rule! {
    "W-14", "句式杂糅和缺少停顿", Wording, draft: Warning, web: Warning, basis: ["own"],
    what: "查找同一分句里混用两种句式的说法，如“受到……被侵害”“防止……不再发生”“原因是……造成的”，以及“提高了……水平为……”等缺少停顿的说法。",
    why: "两种句式混在一起，意思重复甚至相反；该停顿的地方没有标点，读者要重读。",
    bad: [In("引导群众在财产⟦受到邻里侵占被损害⟧时依法维权。"), In("⟦防止类似问题不再发生⟧。"), In("⟦目的是为了⟧规范执法。"), In("⟦提升了公职律师能力为⟧合同审查提供保障。"), In("成立了依法行政领导小组，镇长任组长，各站所负责人⟦为成员的领导小组⟧。")],
    good: [In("合法权益受到侵害时依法维权，防止类似问题再次发生，原因是人手不足，防止违法行为，确保不再发生，提高了服务水平，为决策提供保障。成立了以镇长为组长、各站所负责人为成员的领导小组。")],
    limits: "只核对词表中的几种句式，只看没有标点隔开的。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (span, ends) in c.words("W-14") {
        let behind = c.behind(span.end);
        // Where the second pattern ends, behind the words of the first.
        let end = match ends {
            "" => Some(0),
            // 成立了领导小组,……为成员的领导小组
            "twice" => Some(0).filter(|_| founded(c, span)),
            _ => ends.split('|').find_map(|end| Some(behind.find(end)? + end.len())),
        };
        if let Some(end) = end {
            let whole = Span { end: span.end + end as u32, ..span };
            drafts.push(Draft::at(whole, "W-14.blended", "W-14.advice").likely());
        }
    }
    Check::found(drafts)
}

/// Whether the sentence has founded a group already, and founds no other.
fn founded(c: &Context<'_>, group: Span) -> bool {
    let sentence = c.sentence_at(group.start);
    let before = c.at(Span { start: sentence.start.min(group.start), end: group.start });
    let mut parts = before.split("成立").skip(1);
    parts.next().is_some_and(|founded| founded.contains("领导小组")) && parts.next().is_none()
}

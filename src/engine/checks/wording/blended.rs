//! Are two sentence patterns mixed?

use super::frames;
use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context, Severity,
};
use crate::engine::text::{Signs, Span};

rule! {
    "W-14", "句式杂糅和缺少停顿", Wording, draft: Warning, web: Warning, basis: ["own"],
    what: "查找同一分句里混用两种句式的说法，如“受到……被侵害”“防止……不再发生”“原因是……造成的”，“从……上的……不够”，以及“提高了……水平为……”“业务培训法律知识培训”等缺少停顿的说法。",
    why: "两种句式混在一起，意思重复甚至相反；该停顿的地方没有标点，读者要重读。",
    bad: [In("少数站所⟦从制度层面的⟧约束不足。"), In("⟦从作风上的⟧整改不到位，影响了办事效率。"), In("安全生产⟦力度检查⟧还需跟上。"), In("各村自觉⟦接受提升⟧监督实效。"), In("抓好岗位⟦学习消防安全⟧学习、加强值班值守。"), In("全员⟦强化警示教育提升廉洁素养⟧，增强服务本领。"), In("引导群众在财产⟦受到邻里侵占被损害⟧时依法维权。"), In("⟦防止类似问题不再发生⟧。"), In("⟦目的是为了⟧规范执法。"), In("⟦提升了公职律师能力为⟧合同审查提供保障。"), In("成立了依法行政领导小组，镇长任组长，各站所负责人⟦为成员的领导小组⟧。")],
    good: [In("从思想上的重视入手，从制度层面的约束看还有不足，从网上的留言了解诉求，加大力度宣传惠民政策，执法监督力度不够，接受强化培训，接受优化后的服务，落实“三严禁”要求和“五不准”规定，抓好岗位学习、消防安全学习，开展安全教育阵地教育，通过强化警示教育提升廉洁素养，增强服务本领。强化警示教育提升廉洁素养。强化警示教育，提升廉洁素养，增强服务本领。"), In("合法权益受到侵害时依法维权，防止类似问题再次发生，原因是人手不足，防止违法行为，确保不再发生，提高了服务水平，为决策提供保障。成立了以镇长为组长、各站所负责人为成员的领导小组。")],
    limits: "只核对词表中的几种句式，只看没有标点隔开的。“加强……增强……，提高……”一类只少一个逗号的，列为“供参考”。",
}

fn check(c: &Context<'_>) -> Check {
    let mut drafts = Vec::new();
    for (span, ends) in c.words("W-14") {
        let behind = c.behind(span.end);
        // “四严禁”要求和“八不准”: names of rules.
        if behind.starts_with('”') {
            continue;
        }
        // Where the second pattern ends, behind the words of the first.
        let told = ends.split('|').find_map(|end| {
            let whole = match end.strip_prefix('@') {
                Some(kind) => frames::of(c, span, behind, kind)?,
                None => Span { end: span.end + (behind.find_word(end)? + end.len()) as u32, ..span },
            };
            Some((whole, end))
        });
        if let Some((whole, end)) = told {
            let draft = Draft::at(whole, "W-14.blended", "W-14.advice").likely();
            drafts.push(if end == "@pause" { draft.only(Severity::Info) } else { draft });
        }
    }
    Check::found(drafts)
}

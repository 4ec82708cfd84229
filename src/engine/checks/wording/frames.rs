//! Patterns of W-14 that need more than where a second one ends: frames of prepositions, objects, heads.

use crate::engine::checks::Context;
use crate::engine::text::{Signs, Span};

/// What is said to be lacking, at the end of a clause or at its head.
const LACKING: &str =
    "不够 不足 不强 不高 不深 不实 不广 不到位 不扎实 薄弱 较弱 偏弱 淡薄 欠缺 较差 偏低 滞后 有待加强 有待提高 有待提升";
const WANTS: &str = "有待 亟待 还需 仍需 尚需 还要 还不 仍不 不够 不足 不强 不深 不实 薄弱 较弱 偏弱 欠缺";
/// What says of a degree what is done, and so stands in front of 力度.
const WORK: &str = "宣传 学习 培训 教育 检查 监督 整治 巡查 排查 审查 管理 服务";
/// What is done to something, so that it is nothing to be accepted.
const CAUSES: &str = "强化 加强 提升 提高 健全 推进 推动 增强 深化 优化";
const ACCEPTED: &str = "训练 培训 教育 治疗 学习 改造 矫治 班 课 版";
/// What stands in front of the head of a phrase.
const KINDS: &str = "法律 法规 法治 知识 业务 政策 理论 政治 专业 技能 岗位 安全 生产 执法 廉政 警示 保密 \
    应急 消防 党纪 党性 思想 道德 能力 条例 普法 禁毒 反诈 信访 财务 档案";
/// What is abstract enough for 从……上.
const ABSTRACT: &str = "思想 认识 意识 观念 理念 行动 作风 制度 机制 管理 业务 能力 程序 监督 落实 执行";
/// What is raised, at the end of a clause.
const RAISED: &str = "意识 能力 水平 素养 素质 本领 观念 效能 质效 质量";

/// The words of a pattern that a word of the table opens, where it is there; `behind` is the rest of its clause.
pub(super) fn of(c: &Context<'_>, word: Span, behind: &str, kind: &str) -> Option<Span> {
    let before = || c.before(word.start);
    let to = |bytes: usize| Some(Span { end: word.end + bytes as u32, ..word });
    match kind {
        // 成立了领导小组,……为成员的领导小组
        "twice" => Some(word).filter(|_| founded(c, word)),
        "from" => to(from(behind)?),
        // 加大力度宣传 is in order: there it is done with more force.
        "force" if !before().contains_any(&['加', '大', '强', '增', '提', '用', '以', '下']) => {
            let rest = behind.behind_word(WORK)?;
            let rest = rest.behind_word(WORK).unwrap_or(rest);
            rest.starts_with_word(WANTS).then(|| to(behind.len() - rest.len()))?
        }
        "object" if !behind.contains_word(ACCEPTED) => {
            let object = behind.behind_word(CAUSES)?;
            // 接受优化后的服务 accepts a thing that something was done to.
            (!object.starts_with_any(&['后', '的', '了', '型'])).then(|| to(behind.len() - object.len()))?
        }
        "head" => {
            let at = behind.find(c.at(word)).filter(|_| before().ends_with_word(KINDS))?;
            let rest = &behind[at + (word.end - word.start) as usize..];
            let ends = rest.is_empty() || rest.starts_with_any(&['、', '等']);
            (ends && is_of_kinds(&behind[..at])).then(|| to(at))?
        }
        "pause" => pause(c, word, behind),
        _ => None,
    }
}

/// Whether the sentence has founded a group already, and founds no other.
fn founded(c: &Context<'_>, group: Span) -> bool {
    let sentence = c.sentence_at(group.start);
    let before = c.at(Span { start: sentence.start.min(group.start), end: group.start });
    let mut parts = before.split("成立").skip(1);
    parts.next().is_some_and(|founded| founded.contains("领导小组")) && parts.next().is_none()
}

/// 从思想上的重视不够: the frame of 从……上看 around the subject of its clause. How long it is.
fn from(clause: &str) -> Option<usize> {
    const VERBS: &[char] = &['看', '来', '到', '起', '转', '抓', '入', '出', '着', '得', '获', '变', '、'];
    let (inside, end) =
        ["上的", "方面的", "层面的"].into_iter().find_map(|end| Some((clause.split_once(end)?.0, end)))?;
    let abstract_ = end != "上的" || inside.ends_with_word(ABSTRACT);
    let frame = abstract_ && !inside.is_empty() && inside.chars().count() <= 8;
    let said = clause.before_word(LACKING)?;
    (frame && !said.contains_any(VERBS)).then_some(inside.len() + end.len())
}

/// Whether words say of what kind something is, one behind the other.
fn is_of_kinds(mut words: &str) -> bool {
    let some = !words.is_empty();
    while let Some(rest) = words.behind_word(KINDS) {
        words = rest;
    }
    some && words.is_empty()
}

/// 加强学习增强意识,提高能力: of three things that are done the first two have no mark between.
fn pause(c: &Context<'_>, word: Span, behind: &str) -> Option<Span> {
    const RAISES: &str = "增强 提高 提升";
    // 通过加强学习增强意识, 以培训提高能力
    const MEANS: &str = "通过 以 靠 借 经 由 用 为 使 让 来 从 促";
    let at = behind.find_word(RAISES)?;
    let (object, raised) = behind.split_at(at);
    let next = &c.document.reading.copy()[word.end as usize + behind.len()..];
    let plain = (2..=8).contains(&object.chars().count())
        && !object.contains_any(&['、', '和', '与', '及', '并', '以', '来', '的', '而', '促', '为', '中']);
    let listed = next.strip_prefix(',').is_some_and(|next| next.starts_with_word(RAISES));
    (plain
        && listed
        && raised.ends_with_word(RAISED)
        && !raised.contains('、')
        && !c.before(word.start).contains_word(MEANS))
    .then(|| Span { end: word.end + behind.len() as u32, ..word })
}

//! What stands at a number and says how exact it is, or which way it moves.

use std::sync::LazyLock;

use super::{
    super::text::{Endings, Lexicon},
    words::{char_at, char_before, from, prefix_of, skip_spaces, skip_spaces_back, upto},
    Direction, Qualifier,
};

/// Words before a number, with what they say.
static BEFORE: LazyLock<Endings<Qualifier>> = LazyLock::new(|| {
    Endings::grouped(&[
        (Qualifier::AtLeast, "不少于 不低于 不小于 至少 最少"),
        (Qualifier::AtMost, "不多于 不高于 不超过 不大于 最长 最多 至多 不足 不到"),
        (Qualifier::Over, "超过 超出 突破 超 逾"),
        (Qualifier::Nearly, "将近 接近 近"),
        (Qualifier::About, "大约 约为 约占 约"),
    ])
});

/// Words behind a number.
static BEHIND: LazyLock<Lexicon<Qualifier>> = LazyLock::new(|| {
    Lexicon::grouped(&[
        (Qualifier::AtLeast, "及以上 以上"),
        (Qualifier::AtMost, "及以下 以下 以内 之内"),
        (Qualifier::About, "左右 上下"),
        (Qualifier::Over, "有余"),
    ])
});

/// A word for 至少 may stand a verb apart from its number: 至少开展一次.
const FAR_LIMITS: &[(&str, Qualifier)] =
    &[("至少", Qualifier::AtLeast), ("不少于", Qualifier::AtLeast), ("不低于", Qualifier::AtLeast)];

/// Verbs that may stand between such a word and its number.
static FAR_VERBS: LazyLock<Endings<()>> = LazyLock::new(|| {
    Endings::of(
        "开展 组织 组织开展 召开 举办 进行 举行 听取 研究 学习 培养 培训 报告 专题研究 安排 参加 \
        旁听 旁听庭审 检查 完成 配备 有 听取汇报 公布 发布 讲 出庭",
    )
});

/// The qualifier that ends at byte `at`, and where it begins.
pub(crate) fn before(text: &str, at: usize) -> Option<(Qualifier, usize)> {
    let end = skip_spaces_back(text, at);
    let head = upto(text, end);
    let (word, qualifier) = BEFORE.suffix(head)?;
    let start = end - word.len();
    // 附近 3 个, 节约 10 天, 村规民约 2 份: there the word belongs to the one before it.
    let tied = match word {
        "近" => "附最邻临靠贴亲远新就相",
        "约" => "节预签公契合违制大条特履缔守爽集邀",
        "超" => "赶反高",
        "突破" => "有新",
        _ => "",
    };
    let pact = word == "约" && upto(head, start).ends_with("规民");
    if pact || char_before(head, start).is_some_and(|c| tied.contains(c)) {
        return None;
    }
    Some((qualifier, start))
}

/// 至少 or 不少于 with one verb between it and byte `at`, and where it begins.
pub(crate) fn far_before(text: &str, at: usize) -> Option<(Qualifier, usize)> {
    let head = upto(text, skip_spaces_back(text, at));
    let (verb, ()) = FAR_VERBS.suffix(head)?;
    let head = upto(head, head.len() - verb.len());
    let (word, qualifier) = FAR_LIMITS.iter().find(|(w, _)| head.ends_with(w))?;
    Some((*qualifier, head.len() - word.len()))
}

/// The qualifier that begins at byte `at`, and where it ends.
pub(crate) fn behind(text: &str, at: usize) -> Option<(Qualifier, usize)> {
    let begin = skip_spaces(text, at);
    let rest = from(text, begin);
    let (word, qualifier) = BEHIND.prefix(rest)?;
    let end = begin + word.len();
    // 左右 and 上下 also begin names of places and things.
    (!matches!(char_at(text, end), Some('游' | '级' | '联'))).then_some((qualifier, end))
}

/// 内 as a term, where it ends: 3日内.
pub(crate) fn within(text: &str, at: usize) -> Option<usize> {
    let rest = from(text, skip_spaces(text, at));
    let word = prefix_of(rest, "以内 之内 内")?;
    let end = text.len() - rest.len() + word.len();
    (!matches!(char_at(text, end), Some('部' | '容' | '控' | '蒙' | '设' | '外'))).then_some(end)
}

/// Verbs of change. The longer ones hold the shorter, so the longest is taken.
static CHANGES: LazyLock<Endings<Direction>> = LazyLock::new(|| {
    Endings::grouped(&[
        (
            Direction::Up,
            "增长 上升 提高 提升 增加 上涨 增 增至 升至 攀升 扩大 新增加 增幅 涨幅 增幅达 扩展 拓展 \
            延长 升 多",
        ),
        (
            Direction::Down,
            "下降 减少 降低 压缩 缩短 压减 精简 回落 降 减 减至 降至 缩减 下滑 降幅 缩小 压降 减幅 \
            跌 压降幅度 少",
        ),
    ])
});
/// Words that may stand between the verb and the number.
static LINK: LazyLock<Endings<()>> =
    LazyLock::new(|| Endings::of("了 到 至 为 成 达 达到 幅度达 约 近 超 超过 逾 不少于 最快 平均"));

/// The verb of change that ends at byte `at`, with the words that lead to its value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verb {
    /// Which way.
    pub(crate) direction: Direction,
    /// Where it begins.
    pub(crate) start: usize,
    /// 到, 至 or 为 follows: what comes next is the value reached.
    pub(crate) reached: bool,
}

/// Finds the verb of change before byte `at`.
pub(crate) fn verb_before(text: &str, at: usize) -> Option<Verb> {
    let mut end = skip_spaces_back(text, at);
    let mut reached = false;
    for _ in 0..3 {
        let head = upto(text, end);
        let Some((word, ())) = LINK.suffix(head) else { break };
        reached |= matches!(word, "到" | "至" | "为" | "成" | "达到");
        end -= word.len();
    }
    let head = upto(text, end);
    let (word, direction) = CHANGES.suffix(head)?;
    let start = end - word.len();
    // One sign alone is a verb only where it leads to a value, or after a word for comparing.
    if word.len() == '增'.len_utf8() && !reached {
        let compared = char_before(head, start).is_some_and(|c| "净同年比期均".contains(c));
        if !compared || matches!(word, "多" | "少") {
            return None;
        }
    }
    (!matches!(word, "多" | "少") || !reached).then_some(Verb { direction, start, reached })
}

//! What a figure counts: a short phrase of the text beside it.

use std::sync::LazyLock;

use super::{
    super::text::{Endings, Lexicon, Signs, Span, DIGITS},
    affix,
    words::{from, upto},
};

/// The longest phrase, in characters.
const LONGEST: usize = 28;

/// Words at the end of a phrase that only lead to the number.
static TAILS: LazyLock<Endings<()>> = LazyLock::new(|| {
    Endings::of(
        "共 共计 总计 合计 累计 达 达到 为 均达 均为 均达到 了 有 计 数量 各 保持 \
        稳定在 是 的 在 实现 达成 已 都 均 率先 中 由 从 平均 至 到 以前的 \
        同比 分别 先后 近 超 超过 逾 仅 每年 每月 每季度 较去年 较上年",
    )
});

/// Words at the head of a phrase that say nothing of its subject.
static HEADS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::of(
        "全年 全年共 一年来 今年以来 今年来 今年 年内 共计 累计 先后 \
        其中 完成 召开 举办 的 了 截至目前 目前 至今 至今共 已经 共有 现有 包括 分别为 举行 进行 \
        积极 开展 组织 含 并处 将 及时 有效 扎实 深入 形式 方式",
    )
});

/// Verbs that a phrase may end in; then what is counted stands behind the number.
static VERBS: LazyLock<Endings<()>> = LazyLock::new(|| {
    Endings::of(
        "开展 组织 召开 举办 完成 进行 设立 建成 培养 配备 聘请 制定 出台 印发 发布 审查 \
        办理 查处 受理 新增 公布 取消 明确 派出 建立 打造 提供 推出 实现 细化 涉及 推进 成立 选聘 招聘 招录 聘任 选派 健全 落实 梳理 修订 实施 施行 通过 指导",
    )
});

/// Where things are, in front of how many there are of them: 指导全县80所中小学.
static PLACES: LazyLock<Endings<()>> = LazyLock::new(|| {
    Endings::of(
        "全省 全市 全县 全区 全州 全旗 全镇 全乡 全街道 全街 全域 辖区 我省 我市 我县 我区 我镇 我乡 我局 全系统 所属",
    )
});

/// Verbs that what stands behind a number may go on with: 26名执法人员参与….
static VERBS_BEHIND: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::of("完成 参与 参加 通过 纳入 全部 开展 获评 建立 实现 签订 中仅 进行 不予 已 同步 围绕 将 提供 稳定 履行 基本 深入 配备 得到 实行")
});

/// True for words from byte `from` to a number at `at` that only compare, 较上年增长, 同比分别下降: what changed stands before.
pub(crate) fn only_compares(line: &str, from: usize, at: usize) -> bool {
    let Some(verb) = affix::verb_before(line, at) else { return false };
    let mut rest = line.get(from..verb.start).unwrap_or("");
    loop {
        rest = match rest.behind_word("同比 环比 较 比 与 上年 去年 同期 相比 分别") {
            Some(behind) => behind,
            None if leading_year(rest) > 0 => &rest[leading_year(rest)..],
            None => return rest.is_empty(),
        };
    }
}

/// What ends in a tail and is none: 违法行为12起.
static WHOLE: LazyLock<Endings<()>> = LazyLock::new(|| Endings::of("收到 接到 行为 作为"));

/// The phrase that says what the number from `digits` to `end` counts.
///
/// `floor` is where the clause or the figure before it ends; `last` is the phrase of that figure.
pub(crate) fn of(line: &str, floor: usize, digits: usize, end: usize, last: Option<Span>) -> Option<Span> {
    let before = trimmed(line, floor, digits);
    let words = before.and_then(|span| line.get(span.range())).unwrap_or("");
    // 4个集体和6名个人, 16个部门84项事项, 办证、缴费等9项业务: what stands behind is counted.
    let joins = words.ends_with('对') || joint(words);
    let taken = before.zip(last).is_some_and(|(span, last)| span.start == last.start);
    // 各科室开展3次专题学习, but not 立案查处3起案件.
    let verb = VERBS.suffix_length(words);
    let leads = words.ends_with('等') && !upto(line, end).ends_with('次')
        || words.ends_with('内')
        || PLACES.suffix_length(words) > 0
        || verb > 0 && verb + 3 >= words.len();
    let needs = joins || taken || leads || words.chars().nth(1).is_none();
    // 赋予某镇的203项权限
    let may = verb > 0 || upto(line, digits).ends_with('的');
    if !needs && !may {
        return before;
    }
    let thing = behind(line, end);
    let named = thing.is_some_and(|t| t.end - t.start > 6) && !upto(line, end).ends_with('%');
    if !needs && !named {
        return before;
    }
    thing.or(before.filter(|_| !joins))
}

/// What numbers in the cells of a table are written with, and what parts these.
const CELLS: [char; 17] =
    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '|', '.', ',', '-', '—', '%'];

/// The end of the clause before the number, without empty words at either side.
fn trimmed(line: &str, floor: usize, digits: usize) -> Option<Span> {
    let (mut start, mut end) = (floor, digits);
    let inner = |start: usize, end: usize| line.get(start..end);
    // In a row of a table the last cell that has words: 行政处罚 | 192 | 186 | -3%.
    let words = inner(start, end)?;
    if words.contains('|') {
        let words = words.trim_end_of(&CELLS);
        end = start + words.len();
        start += words.rfind_any(&['|']).map_or(0, |bar| bar + 1);
    }
    loop {
        let text = inner(start, end)?;
        // The closing mark of a quoted name stays with it.
        let quoted = text.ends_with('”') && text.contains('“');
        let cut =
            if quoted { 0 } else { text.len() - text.trim_end_of(&[' ', '“', '”', '|', '-']).len() };
        let cut = if cut > 0 { cut } else { TAILS.suffix_length(text) };
        let cut = if cut > 0 && WHOLE.suffix_length(text) > 0 { 0 } else { cut };
        let cut = if cut > 0 { cut } else { year_length(text) };
        if cut == 0 {
            break;
        }
        end -= cut;
    }
    loop {
        let text = inner(start, end)?;
        let cut =
            text.len() - text.trim_start_of(&[' ', '”', '、', ',', '.', '。', ';', ':', ')', '|']).len();
        let cut = if cut > 0 { cut } else { leading_year(text) };
        let cut = if cut > 0 {
            cut
        } else {
            // A phrase of such a word alone stays, and 有效期 is none.
            Some(HEADS.prefix_length(text)).filter(|&length| length + 3 < text.len()).unwrap_or(0)
        };
        if cut == 0 {
            break;
        }
        start += cut;
    }
    let text = inner(start, end)?;
    let surplus = text.chars().count().saturating_sub(LONGEST);
    if surplus > 0 {
        start += text.char_indices().nth(surplus).map_or(0, |(i, _)| i);
        // A name that is cut is left out: …条例》《某规定》等法规.
        let text = inner(start, end)?;
        let close = text.find('》').filter(|&close| !text[..close].contains('《'));
        start += close.map_or(0, |close| close + '》'.len_utf8());
    }
    (start < end).then(|| Span::new(start, end))
}

/// True for words between two figures behind which the second counts what the first does, in another unit or
/// another year: 来访45批次、132人次; 受理90件,较2022年80件增加10件.
pub(crate) fn goes_on(gap: &str) -> bool {
    let cells = gap.contains('|') && gap.trim_start_of(&[' ', '|']).is_empty();
    if cells || matches!(gap, "" | "、" | "和" | "与" | "及") {
        return true;
    }
    let gap = gap.trim_start_of(&[',', '(', ' ']).trim_end_of(&['为', '的', '有', ' ']);
    let year = year_length(gap);
    year > 0 && matches!(&gap[..gap.len() - year], "" | "较" | "比")
}

/// The bytes of a year that ends a text: 较2022年, 由2022年.
fn year_length(text: &str) -> usize {
    let year = |text: &str| {
        let digits = text.strip_suffix('年').filter(|head| head.ends_with_any(&DIGITS))?;
        Some(text.len() - digits.trim_end_of(&DIGITS).len())
    };
    year(text).unwrap_or(0)
}

/// The bytes of a year that begins a text, with what says how much of it: 2024年, 2024年度, 2024年以来.
fn leading_year(text: &str) -> usize {
    let behind = text.trim_start_of(&DIGITS);
    let year = (text.len() - behind.len() == 4).then(|| behind.strip_prefix('年')).flatten();
    year.map_or(0, |rest| text.len() - rest.behind_word("以来 度").unwrap_or(rest).len())
}

/// True when 和, 与 or 及 leads from a phrase to the next one.
fn joint(words: &str) -> bool {
    words.ends_with_any(&['和', '与', '及']) && !words.ends_with_word("参与 涉及 普及")
}

/// What stands behind a number and is counted: the phrase without what is told of it.
fn behind(line: &str, end: usize) -> Option<Span> {
    let whole = clause_behind(line, end)?;
    let words = line.get(whole.range())?;
    let skip = words.char_indices().nth(2).map_or(words.len(), |(at, _)| at);
    let verb = VERBS_BEHIND.find(&words[skip..]).next().map_or(words.len(), |verb| verb.at + skip);
    let words = words[..verb].trim_end_of(&[' ', '均', '都']);
    Some(Span { end: whole.start + words.len() as u32, ..whole })
}

/// Where to look behind a number in this unit for what it is of: acts go on with a verb (2次专题听取…汇报), things stand
/// there themselves, and what they do is another matter (12个社区建立工作站, 4处正在整改).
pub(crate) fn named_behind(line: &str, end: usize, unit: &str) -> Option<Span> {
    if matches!(unit, "次" | "场" | "场次" | "期" | "%" | "人" | "名" | "人次") {
        return clause_behind(line, end);
    }
    behind(line, end).filter(|thing| !from(line, thing.start as usize).starts_with_word("正在 尚 仍"))
}

/// The phrase behind a number, up to the next mark or number; what is quoted or in brackets stays whole.
fn clause_behind(line: &str, end: usize) -> Option<Span> {
    let rest = from(line, end);
    let start = end + rest.len() - rest.trim_start_of(&[' ', '的']).len();
    let stop =
        |c: char| c.is_ascii_punctuation() || c.is_ascii_digit() || matches!(c, '。' | '、' | '”' | '\n');
    let (mut until, mut open) = (start, None);
    for c in from(line, start).chars().take(LONGEST) {
        match c {
            '”' | ')' if open.is_some() => open = None,
            '“' if open.is_none() => open = Some(until),
            '(' if open.is_none() && until > start => open = Some(until),
            _ if open.is_some() || !stop(c) => {}
            _ => break,
        }
        until += c.len_utf8();
    }
    let words = line.get(start..open.unwrap_or(until))?.trim_end();
    let words =
        if joint(words) { &words[..words.len() - '和'.len_utf8()] } else { words.trim_end_matches('的') };
    let named = words.chars().count() > 1 || words.ends_with_any(&['县', '市', '区', '镇', '乡', '村']);
    named.then(|| Span::new(start, start + words.len()))
}

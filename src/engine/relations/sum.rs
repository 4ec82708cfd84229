//! A whole and its parts: 其中, 包括, 含, 分别为 lists, and totals.

use super::{
    but_printed,
    sentence::{kindred_unit, Sentence, REACH},
    tell, Relation, RelationKind,
};
use crate::engine::facts::{FigureKind, Number};
use crate::engine::text::Signs;

/// How firmly words promise that a list is complete.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Promise {
    /// 分别为; 其他 as the last part
    Complete,
    /// 其中, 包括: often a part of the whole only.
    Some,
}

/// Words that open a list of parts, the firm ones first.
const OPENERS: &[(&str, Promise)] = &[
    ("分别为", Promise::Complete),
    ("分别是", Promise::Complete),
    ("分为", Promise::Complete),
    ("包括", Promise::Some),
    ("包含", Promise::Some),
    ("其中", Promise::Some),
];

/// Words that begin something new: the list is over.
const BREAKS: &str = "此外 另外 同时 今年以来 全年 截至 累计 其中 并 较 同比";

/// Words of parts that may overlap with others of the list (a person can be a woman and a party member).
const OVERLAPS: &str =
    "女 党员 岁 以上 以下 学历 本科 新增 已 办结 结案 审结 调解 成功 整改 完成 化解 优秀 获 未成年 \
    残疾 重点 涉 大型 新 专职 骨干 通过 参加 主要 直接 受理 立案 立即 市级 省级 国家级 县级 区级 \
    移送 合格 回复 答复 办理";

/// Finds the sums of one sentence.
pub(crate) fn find(sentence: &Sentence<'_>, out: &mut Vec<Relation>) {
    let mut at = 0;
    while at < sentence.len() {
        let mut end = marked(sentence, at, true, out);
        if end.is_none() && !sentence.is_wide() {
            end = divided(sentence, at, out).or_else(|| totalled(sentence, at, out));
        }
        at = end.map_or(at + 1, |end| end.max(at + 1));
    }
}

fn can_be_whole(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_exact_count(at) && sentence.figure(at).value > Number::integer(1)
}

/// The parts of a list and how it ends.
struct Parts {
    items: Vec<usize>,
    /// Those that a bracket divides further.
    nested: Vec<usize>,
    /// It reaches the end of its sentence or bracket.
    closed: bool,
    /// 等 follows: more parts are not named.
    open: bool,
    /// Where reading goes on.
    next: usize,
}

/// 56项,其中行政许可27项、行政确认5项. Out: where reading goes on. `deep`: parts may be divided in turn.
fn marked(sentence: &Sentence<'_>, whole: usize, deep: bool, out: &mut Vec<Relation>) -> Option<usize> {
    if !can_be_whole(sentence, whole) || whole + 1 >= sentence.len() {
        return None;
    }
    if sentence.is_wide() && !sentence.lead(whole + 1).contains("其中") {
        return None;
    }
    // 119件(含上年结转11件),其中维持35件: a remark in brackets may stand between.
    let remark = sentence.lead(whole + 1).starts_with('(') && whole + 2 < sentence.len();
    let remark = remark && sentence.lead(whole + 2).starts_with("),其中");
    let near = whole + 1 + usize::from(remark);
    let first =
        if opener(sentence.lead(near)).is_some() { near } else { behind_others(sentence, whole, near)? };
    let opener = opener(sentence.lead(first))?;
    let parts = collect(sentence, whole, first);
    for &part in parts.nested.iter().filter(|_| deep) {
        marked(sentence, part, false, out);
    }
    if parts.items.len() < 2 {
        return None;
    }
    let promise = promise(sentence, whole, &parts.items, opener)?;
    let stated = sentence.figure(whole).value;
    let matching = matching_prefix(sentence, &parts.items, stated);
    // 女性60名,党员90名 of 150 add up by chance where more of them follow.
    if let Some(count) =
        matching.filter(|&count| count == parts.items.len() || !overlap(sentence, &parts.items[..count]))
    {
        told(sentence, whole, &parts.items[..count], Some(true), out)?;
        return Some(parts.items[count - 1] + 1);
    }
    if first > near {
        return None;
    }
    let plain = parts.items.iter().all(|&p| sentence.figure(p).unit == sentence.figure(whole).unit);
    if !super::JUDGES || !parts.closed || parts.open || !plain {
        return Some(parts.next);
    }
    let holds = verdict(sentence, whole, &parts.items, promise);
    let more = holds.is_none() && is_more(sentence, stated, &parts.items);
    if holds.is_some() || promise == Promise::Complete || more {
        told(sentence, whole, &parts.items, holds, out)?;
        if let Some(relation) = out.last_mut().filter(|_| more) {
            relation.note = Some(MORE);
        }
    }
    Some(parts.next)
}

/// Said of parts that are more than their whole: a sanction can be a fine and a confiscation, so that they may count
/// some things twice, but then the text should say so.
const MORE: &str = "relation.more";

/// Whether parts of which no word says that they overlap are more than the whole, and not by rounding.
fn is_more(sentence: &Sentence<'_>, stated: Number, items: &[usize]) -> bool {
    let exact = !items.iter().any(|&at| sentence.is_rounded(at));
    exact && !overlap(sentence, items) && total(sentence, items).is_some_and(|sum| sum > stated)
}

/// 1560起,罚款356万元,其中甲类320起: where the parts begin when other things are counted between.
fn behind_others(sentence: &Sentence<'_>, whole: usize, near: usize) -> Option<usize> {
    const MOST: usize = 2;
    let end = sentence.len().min(near + 1 + MOST);
    let first = (near..end).find(|&at| sentence.same_unit(whole, at))?;
    let lead = sentence.lead(first).trim_start_of(&[')', ',', ' ']);
    (first > near && lead.starts_with("其中")).then_some(first)
}

fn opener(lead: &str) -> Option<Promise> {
    let listed = OPENERS.iter().find(|(w, _)| lead.contains(w)).map(|(_, p)| *p);
    let within = lead.starts_with_word(": (含 ,含 (其中");
    listed.or(within.then_some(Promise::Some))
}

/// What a list promises when its items are seen, too.
fn promise(sentence: &Sentence<'_>, whole: usize, items: &[usize], opener: Promise) -> Option<Promise> {
    // 共召开12次:4次研究议题 goes on with sentences, 完成3项:检查20项 with something else.
    let listed = |&at: &usize| {
        let fits = sentence.figure(at).value <= sentence.figure(whole).value;
        fits && !sentence.label(at).is_empty()
    };
    let colon = sentence.lead(whole + 1).starts_with(':');
    if colon && !(items.len() > 2 && items.iter().all(listed)) {
        return None;
    }
    let rest = items.last().map(|&at| sentence.label(at));
    let all = rest.is_some_and(|label| label.starts_with_word("其他 其它 其余"));
    Some(if all { Promise::Complete } else { opener })
}

/// The parts from a figure on.
fn collect(sentence: &Sentence<'_>, whole: usize, from: usize) -> Parts {
    let end = sentence.len().min(from + REACH);
    let closed = end == sentence.len();
    let mut parts = Parts { items: Vec::new(), nested: Vec::new(), closed, open: false, next: end };
    let (mut last, mut depth, mut floor) = (whole, 0, None);
    for at in from..end {
        let lead = sentence.lead(at);
        let first = last == whole;
        let lowest = step(lead, &mut depth);
        if floor.is_some_and(|floor| lowest < floor) {
            parts.closed = true;
            parts.open |= lead.starts_with('等');
            parts.next = at;
            break;
        }
        if depth > *floor.get_or_insert(depth) {
            if last + 1 == at {
                parts.nested.push(last);
            }
            continue;
        }
        parts.open |= !first && lead.starts_with('等');
        if sentence.figure(at).kind == FigureKind::Percent && lead.contains('占') {
            continue;
        }
        let kin = kindred_unit(&sentence.figure(at).unit, &sentence.figure(whole).unit);
        let broken = !first && lead.contains_word(BREAKS);
        let other = !kin || broken || lead.chars().count() > 45;
        if other || !sentence.is_exact_count(at) {
            // 其中甲类20件、乙类30件,罚款…: a list joined by 、 ends where a comma leads to something else.
            let joined = |&at: &usize| sentence.lead(at).starts_with('、');
            parts.closed = other && lead.starts_with(',') && parts.items.iter().skip(1).all(joined);
            parts.next = at;
            break;
        }
        parts.items.push(at);
        last = at;
    }
    if let Some(&last) = parts.items.last() {
        let trail = sentence.trail(last);
        parts.open |= trail.starts_with('等') || trail.contains_word("等方面 等)");
    }
    parts
}

/// Follows the brackets of some words. Out: the lowest depth among them.
fn step(words: &str, depth: &mut i32) -> i32 {
    let mut lowest = *depth;
    for c in words.chars() {
        *depth += i32::from(c == '(') - i32::from(c == ')');
        lowest = lowest.min(*depth);
    }
    lowest
}

/// How many parts from the first make the whole exactly; the longest such list.
fn matching_prefix(sentence: &Sentence<'_>, items: &[usize], stated: Number) -> Option<usize> {
    let mut sum = Number::integer(0);
    let mut found = None;
    for (i, &at) in items.iter().enumerate() {
        sum = sum.checked_add(sentence.figure(at).value)?;
        if i > 0 && sum == stated {
            found = Some(i + 1);
        }
    }
    found
}

fn total(sentence: &Sentence<'_>, items: &[usize]) -> Option<Number> {
    items.iter().try_fold(Number::integer(0), |sum, &at| sum.checked_add(sentence.figure(at).value))
}

/// Whether a list that does not add up is wrong, or only not complete.
fn verdict(sentence: &Sentence<'_>, whole: usize, items: &[usize], promise: Promise) -> Option<bool> {
    let stated = sentence.figure(whole).value;
    let sum = total(sentence, items)?;
    let gap = if sum > stated { sum.checked_sub(stated)? } else { stated.checked_sub(sum)? };
    let slight = gap.checked_mul(20)? <= stated;
    let rounded = sentence.is_rounded(whole) || items.iter().any(|&p| sentence.is_rounded(p));
    if overlap(sentence, items) || rounded && slight {
        return None;
    }
    if promise == Promise::Complete {
        return Some(false);
    }
    // What was received may still be under way.
    let under_way = sentence.label(whole).contains_word("受理 收到 新收 接到");
    if sum < stated && under_way {
        return None;
    }
    // A list that names all but a twentieth was meant to name all.
    let close = slight || (gap == Number::integer(1) && items.len() > 2);
    (close && (sum > stated || items.len() > 2)).then_some(false)
}

/// True when parts by their words may count the same thing twice.
fn overlap(sentence: &Sentence<'_>, items: &[usize]) -> bool {
    items.iter().any(|&p| {
        let label = sentence.label(p);
        let label = label.behind_every("其中").behind_every("包括");
        label.contains_word(OVERLAPS)
    })
}

fn told(
    sentence: &Sentence<'_>,
    whole: usize,
    items: &[usize],
    holds: Option<bool>,
    out: &mut Vec<Relation>,
) -> Option<()> {
    if !sentence.tells(whole.min(items[0]), whole.max(items[items.len() - 1]), holds) {
        return None;
    }
    let stated = sentence.figure(whole).value;
    let sum = total(sentence, items)?;
    let mut formula = format!("{} = {sum}", terms(sentence, items));
    if sum != stated {
        formula = but_printed(&formula, stated);
    }
    let mut figures = vec![sentence.id(whole)];
    for &part in items {
        figures.push(sentence.id(part));
    }
    tell(out, RelationKind::Sum, figures, formula, stated, Some(sum), holds);
    Some(())
}

/// The parts of a sum as a person would write them.
pub(super) fn terms(sentence: &Sentence<'_>, items: &[usize]) -> String {
    let mut terms = String::new();
    for &part in items {
        if !terms.is_empty() {
            terms.push_str(" + ");
        }
        terms.push_str(&sentence.figure(part).value.to_string());
    }
    terms
}

/// Parts that no word announces, told only where they make the whole exactly: parts of one deed where the whole says 应
/// or 共 (应出庭7次,主要负责人出庭5次,委托代理出庭2次), such as end in 其余, and three or more of a number that does not
/// come out by chance.
fn divided(sentence: &Sentence<'_>, whole: usize, out: &mut Vec<Relation>) -> Option<usize> {
    if !can_be_whole(sentence, whole) {
        return None;
    }
    let part = |at: usize| sentence.is_exact_count(at) && sentence.same_unit(whole, at);
    if whole + 2 >= sentence.len() || !part(whole + 1) || !part(whole + 2) {
        return None;
    }
    let items: Vec<usize> = (whole + 1..sentence.len()).take(REACH).take_while(|&at| part(at)).collect();
    let label = sentence.label(whole);
    let stated = sentence.figure(whole).value;
    let count = matching_prefix(sentence, &items, stated)?;
    let says = label.contains_any(&['应', '共', '总']);
    let deed = last_two(label).filter(|_| says);
    let same = || items[..count].iter().all(|&at| deed.is_some_and(|d| sentence.label(at).ends_with(d)));
    let all = count > 2 && count == items.len() && (says || stated > BY_CHANCE);
    if !all && !same() && !sentence.label(items[count - 1]).starts_with_word("其余 剩余") {
        return None;
    }
    told(sentence, whole, &items[..count], Some(true), out)?;
    Some(items[count - 1] + 1)
}

/// Three small numbers make a fourth now and then.
const BY_CHANCE: Number = Number::integer(20);

fn last_two(label: &str) -> Option<&str> {
    let (at, _) = label.char_indices().rev().nth(1)?;
    label.get(at..)
}

/// A 3件、B 4件,合计7件
fn totalled(sentence: &Sentence<'_>, whole: usize, out: &mut Vec<Relation>) -> Option<usize> {
    let lead = sentence.lead(whole).trim_start_of(&[',', '、', ' ']);
    let firm = matches!(lead, "合计" | "总计" | "合计为");
    if !can_be_whole(sentence, whole) || !(firm || matches!(lead, "共计" | "共")) {
        return None;
    }
    let mut items: Vec<usize> = Vec::new();
    for at in (whole.saturating_sub(REACH)..whole).rev() {
        if !sentence.is_exact_count(at) || !sentence.same_unit(whole, at) {
            break;
        }
        items.push(at);
    }
    items.reverse();
    let stated = sentence.figure(whole).value;
    for from in 0..items.len().saturating_sub(1) {
        if total(sentence, &items[from..]) == Some(stated) {
            told(sentence, whole, &items[from..], Some(true), out)?;
            return Some(whole + 1);
        }
    }
    if !super::JUDGES {
        return None;
    }
    // 分别听取汇报3次、4次,共8次: the words before and the marks between leave no other parts.
    let apart = items.iter().rposition(|&at| sentence.lead(at).contains("分别"));
    let from = apart.unwrap_or(0);
    let follows = |&at: &usize| apart.is_none() || matches!(sentence.lead(at), "、" | "和");
    let all = apart.is_some() || firm && items.first() == Some(&0);
    let items = items.get(from..).filter(|items| items.len() > 1 && all)?;
    let plain = items.iter().all(|&at| !sentence.lead(at).contains("其中") && !sentence.is_rounded(at));
    if plain && items[1..].iter().all(follows) {
        told(sentence, whole, items, Some(false), out)?;
    }
    None
}

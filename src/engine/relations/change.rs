//! Before and after: whether the direction and the size of a change agree with its two values.

use super::{but_printed, ratio, sentence::Sentence, tell, Relation, RelationKind};
use crate::engine::facts::{Direction, Figure, FigureKind, Number, Qualifier};
use crate::engine::text::Signs;

/// Finds the changes of one sentence.
pub(crate) fn find(sentence: &Sentence<'_>, out: &mut Vec<Relation>) {
    for at in 0..sentence.len() {
        if sentence.figure(at).kind == FigureKind::Change {
            pair(sentence, at, out);
        } else {
            against_last_year(sentence, at, out);
        }
    }
}

/// About how many hours a unit of time lasts, and whether it is a working period.
fn hours(unit: &str) -> Option<i64> {
    Some(match unit {
        "小时" | "个小时" => 1,
        "天" | "日" | "个工作日" | "工作日" | "個工作日" => 24,
        "周" | "个星期" => 168,
        "个月" | "個月" => 720,
        "年" => 8760,
        _ => return None,
    })
}

/// 91%提高到99%: the direction of the verb against that of the values.
fn pair(sentence: &Sentence<'_>, at: usize, out: &mut Vec<Relation>) -> Option<()> {
    let figure = sentence.figure(at);
    let direction = figure.direction?;
    let (from, to) = (figure.value, figure.value_to?);
    let unit_to = figure.unit_to.as_deref().unwrap_or(&figure.unit);
    let (a, b) = if unit_to == figure.unit {
        (from, to)
    } else {
        let (a, b) = (from.checked_mul(hours(&figure.unit)?)?, to.checked_mul(hours(unit_to)?)?);
        // A month is about 30 days: near values are left open.
        let (small, large) = if a < b { (a, b) } else { (b, a) };
        if small.checked_mul(3)? > large.checked_mul(2)? {
            return None;
        }
        (a, b)
    };
    let holds = match direction {
        Direction::Up => a < b,
        Direction::Down => a > b,
    };
    // 排名由15位上升到3位: a lower place is a better one.
    if !holds && (!super::JUDGES || matches!(figure.unit.as_str(), "位" | "名")) {
        return None;
    }
    let sign = match a.cmp(&b) {
        core::cmp::Ordering::Less => "<",
        core::cmp::Ordering::Equal => "=",
        core::cmp::Ordering::Greater => ">",
    };
    let days = |value: Number, unit: &str| -> String {
        let about = hours(unit).filter(|_| unit_to != figure.unit && matches!(unit, "个月" | "個月" | "年"));
        let about =
            about.and_then(|h| value.checked_mul(h / 24)).map(|d| format!("（约{d}天）")).unwrap_or_default();
        format!("{value}{unit}{about}")
    };
    let mut formula = format!("{} {sign} {}", days(from, &figure.unit), days(to, unit_to));
    if !holds {
        formula = but_printed(&formula, if direction == Direction::Up { "增加" } else { "减少" });
    }
    tell(out, RelationKind::Change, vec![sentence.id(at)], formula, to, None, Some(holds));
    Some(())
}

/// Words that name last year's value behind this year's.
fn names_base(lead: &str) -> bool {
    let lead = lead.trim_start_of(&[',', '(', ' ']);
    let word = ["较", "比", "与", "是"].iter().find_map(|w| lead.strip_prefix(w));
    let lead = word.unwrap_or(lead);
    let year = lead.bytes().take_while(u8::is_ascii_digit).count() == 4;
    let rest = if year { lead.get(4..).and_then(|l| l.strip_prefix('年')) } else { None };
    let rest = rest.or_else(|| {
        ["去年同期", "上年同期", "去年", "上年", "上一年"].iter().find_map(|w| lead.strip_prefix(w))
    });
    rest.is_some_and(|r| matches!(r, "" | "为" | "的" | "同期为" | "同期" | "同期的" | "是" | "有"))
}

/// The year that a label begins with, and what it speaks of: 2024年办理案件.
fn dated(label: &str) -> Option<(u32, &str)> {
    let (year, rest) = label.trim_start().split_once('年')?;
    Some((year.parse().ok().filter(|_| year.len() == 4)?, rest.trim_start_of(&['度', '全', '共'])))
}

/// The values of this year and of the one before that stand before a change, and their figures.
fn compared(sentence: &Sentence<'_>, at: usize) -> Option<(Number, Number, Vec<usize>)> {
    let before = at.checked_sub(1)?;
    let pair = sentence.figure(before);
    if pair.kind == FigureKind::Change {
        // 由46条减少到16条,减少30条
        let exact = pair.qualifier == Qualifier::Exact && pair.qualifier_to == Some(Qualifier::Exact);
        let points = pair.unit == "%" && sentence.figure(at).unit.ends_with("百分点");
        let like = points || pair.unit != "%" && pair.unit_to.is_none();
        let alike = exact && like && pair.direction == sentence.figure(at).direction;
        return alike.then_some((pair.value_to?, pair.value, vec![sentence.id(before)]));
    }
    // 1113件,较2022年558件增加555件: the base stands up to two figures back, this year's value before it.
    let base = (1..at).rev().take(2).find(|&b| names_base(sentence.lead(b))).map(|base| (base - 1, base));
    // 2024年办理180件,2023年办理150件: two years with the same words.
    let years = || {
        let first = before.checked_sub(1)?;
        let ((a, words), (b, same)) = (dated(sentence.label(first))?, dated(sentence.label(before))?);
        let pair = if a > b { (first, before) } else { (before, first) };
        (a.abs_diff(b) == 1 && words == same).then_some(pair)
    };
    let Some((now, base)) = base.or_else(years) else { return grown(sentence, at) };
    let exact = sentence.is_exact_count(now) && sentence.is_exact_count(base);
    (exact && sentence.same_unit(now, base)).then(|| {
        (sentence.figure(now).value, sentence.figure(base).value, vec![sentence.id(now), sentence.id(base)])
    })
}

/// 45场,较上年增加12场,增长36.4%: what was before follows from the difference. It is told where the rate agrees;
/// one that does not may be of something else.
fn grown(sentence: &Sentence<'_>, at: usize) -> Option<(Number, Number, Vec<usize>)> {
    let (now, by) = (at.checked_sub(2)?, at - 1);
    let (rate, gap) = (sentence.figure(at), sentence.figure(by));
    let counts =
        gap.direction == rate.direction && gap.value_to.is_none() && gap.qualifier == Qualifier::Exact;
    if !(counts && rate.unit == "%" && sentence.is_exact_count(now) && sentence.same_unit(now, by)) {
        return None;
    }
    let value = sentence.figure(now).value;
    let old = match gap.direction? {
        Direction::Up => value.checked_sub(gap.value)?,
        Direction::Down => value.checked_add(gap.value)?,
    };
    ratio::compare(gap.value, old, rate.value, Qualifier::Exact).filter(|&holds| holds)?;
    Some((value, old, vec![sentence.id(now), sentence.id(by)]))
}

/// 1113件,较2022年558件增加555件,同比增长99.5%
fn against_last_year(sentence: &Sentence<'_>, at: usize, out: &mut Vec<Relation>) -> Option<()> {
    let figure = sentence.figure(at);
    let direction =
        figure.direction.filter(|_| figure.value_to.is_none() && figure.qualifier == Qualifier::Exact)?;
    let (new, old, mut figures) = compared(sentence, at)?;
    let lead = sentence.lead(at).trim_start_of(&[')', ',', '、', ' ']);
    let leads = "同比 较上年 较去年 增 减 下降 上升 提高 提升 降 比上年 上涨";
    // A verb alone, whichever: 精简12.5%.
    let verb = lead.chars().count() <= 4 || lead.starts_with_word(leads);
    // 分别 speaks of several things.
    if !verb || lead.contains("分别") {
        return None;
    }
    let difference = match direction {
        Direction::Up => new.checked_sub(old)?,
        Direction::Down => old.checked_sub(new)?,
    };
    figures.push(sentence.id(at));
    if figure.kind == FigureKind::Percent && figure.unit == "%" {
        let rounded = super::JUDGES && (at.saturating_sub(3)..at).any(|at| sentence.is_coarse(at));
        return growth(figure, figures, (new, old), rounded, out);
    }
    let counted = figure.kind == FigureKind::Count && sentence.same_unit(at - 1, at);
    let points = sentence.figure(at - 1).unit == "%" && figure.unit.ends_with("百分点");
    if !counted && !points {
        return None;
    }
    let (large, small) = if direction == Direction::Up { (new, old) } else { (old, new) };
    let mut formula = format!("{large} - {small} = {difference}");
    let holds = difference == figure.value;
    if !holds && (!super::JUDGES || (at.saturating_sub(2)..=at).any(|at| sentence.is_rounded(at))) {
        return None;
    }
    if !holds {
        formula = but_printed(&formula, figure.value);
    }
    tell(out, RelationKind::Change, figures, formula, figure.value, Some(difference), Some(holds));
    Some(())
}

/// 同比增长99.5%. Values that are much rounded prove no slip.
fn growth(
    figure: &Figure,
    figures: Vec<usize>,
    (new, old): (Number, Number),
    rounded: bool,
    out: &mut Vec<Relation>,
) -> Option<()> {
    let rises = figure.direction == Some(Direction::Up);
    let (large, small) = if rises { (new, old) } else { (old, new) };
    if !super::JUDGES && large < small {
        return None;
    }
    let mut holds = Some(false);
    let mut computed = None;
    let formula = if large < small {
        format!("{new} 与 {old} 相比，方向与文中相反")
    } else {
        let difference = large.checked_sub(small)?;
        holds = ratio::compare(difference, old, figure.value, Qualifier::Exact);
        let rate = ratio::quotient(difference, old)?;
        computed = Some(rate);
        let formula = format!("({large} - {small}) ÷ {old} = {rate}%");
        if rate == figure.value {
            formula
        } else {
            but_printed(&formula, format_args!("{}%", figure.value))
        }
    };
    if holds != Some(false) || super::JUDGES && !rounded {
        tell(out, RelationKind::Change, figures, formula, figure.value, computed, holds);
    }
    Some(())
}

//! A rate beside the two counts that make it.

use super::{
    but_printed,
    sentence::{Sentence, REACH},
    sum::terms,
    tell, Relation, RelationKind,
};
use crate::engine::facts::{power, FigureKind, Number, Qualifier};
use crate::engine::text::Signs;

/// Finds the ratios of one sentence.
pub(crate) fn find(sentence: &Sentence<'_>, out: &mut Vec<Relation>) {
    for rate in 0..sentence.len() {
        let figure = sentence.figure(rate);
        let percent = figure.kind == FigureKind::Percent && figure.unit == "%" && figure.value_to.is_none();
        if !percent || figure.direction.is_some() {
            continue;
        }
        if sentence.is_wide() {
            share(sentence, rate, out);
            continue;
        }
        after_sum(sentence, rate, out)
            .or_else(|| named_rate(sentence, rate, out))
            .or_else(|| share(sentence, rate, out))
            .or_else(|| beside(sentence, rate, out))
            .or_else(|| of_whole(sentence, rate, out));
    }
}

/// A printed rate against a quotient, by the contract's tolerance.
///
/// Out: `Some(true)` where rounding or truncation gives it, `None` within one point, `Some(false)` beyond.
/// With 以上 and 超过 the comparison is exact.
pub(crate) fn compare(part: Number, base: Number, rate: Number, qualifier: Qualifier) -> Option<bool> {
    let (part, base, _) = part.aligned(base)?;
    if base <= 0 || part < 0 {
        return None;
    }
    let unit = power(rate.scale);
    // Both sides of part / base = rate / 100, times base and the rate's unit.
    let left = part.checked_mul(100)?.checked_mul(unit)?;
    let right = rate.digits.checked_mul(base)?;
    match qualifier {
        Qualifier::AtLeast => Some(left >= right),
        Qualifier::Over => Some(left > right),
        Qualifier::AtMost => Some(left <= right),
        Qualifier::Exact | Qualifier::About | Qualifier::Nearly => {
            if left / base == rate.digits || rounded(left, base) == rate.digits {
                return Some(true);
            }
            let near = left.abs_diff(right) <= base.checked_mul(unit)?.unsigned_abs();
            (!near && qualifier == Qualifier::Exact).then_some(false)
        }
    }
}

/// The quotient in hundredths, rounded to three decimals.
pub(crate) fn quotient(part: Number, base: Number) -> Option<Number> {
    let (part, base, _) = part.aligned(base)?;
    let whole = part.checked_mul(100_000).filter(|_| base > 0)?;
    Some(Number::new(rounded(whole, base), 3))
}

/// The quotient of two numbers that are not negative, to the nearest whole number, halves upwards.
fn rounded(part: i64, base: i64) -> i64 {
    let (quotient, rest) = (part / base, part % base);
    quotient + i64::from(rest >= base - rest)
}

fn words_of(value: Number, qualifier: Qualifier) -> String {
    match qualifier {
        Qualifier::AtLeast => format!("{value}%以上"),
        Qualifier::AtMost => format!("{value}%以下"),
        Qualifier::Over => format!("超过{value}%"),
        Qualifier::About => format!("约{value}%"),
        Qualifier::Nearly => format!("近{value}%"),
        Qualifier::Exact => format!("{value}%"),
    }
}

fn told(
    sentence: &Sentence<'_>,
    part: usize,
    base: usize,
    rate: usize,
    holds: Option<bool>,
    out: &mut Vec<Relation>,
) -> Option<()> {
    if !sentence.tells(base.min(part), rate, holds) {
        return None;
    }
    let (p, b) = (sentence.figure(part).value, sentence.figure(base).value);
    let printed = sentence.figure(rate);
    let computed = quotient(p, b)?;
    let mut formula = format!("{p} ÷ {b} = {computed}%");
    let bound = matches!(printed.qualifier, Qualifier::AtLeast | Qualifier::AtMost);
    if bound && holds == Some(false) && computed == printed.value {
        // Rounding to three decimals hides the difference that counts.
        formula = format!("{p} ÷ {b} ≈ {computed}%");
    }
    if computed != printed.value || printed.qualifier != Qualifier::Exact {
        formula = but_printed(&formula, words_of(printed.value, printed.qualifier));
    }
    let figures = vec![sentence.id(part), sentence.id(base), sentence.id(rate)];
    tell(out, RelationKind::Ratio, figures, formula, printed.value, Some(computed), holds);
    Some(())
}

/// 应出庭7次,甲出庭5次,乙出庭2次,应诉率100%: the parts together over the whole.
fn after_sum(sentence: &Sentence<'_>, rate: usize, out: &mut Vec<Relation>) -> Option<()> {
    let last = out.last().filter(|r| r.kind == RelationKind::Sum && r.holds == Some(true))?;
    let (whole, parts) = last.figures.split_first()?;
    let label = sentence.label(rate);
    let adjoins = rate > 0 && parts.last() == Some(&sentence.id(rate - 1));
    let whole_at = whole.checked_sub(sentence.id(0))?;
    let due = whole_at < sentence.len() && sentence.label(whole_at).contains('应');
    if !adjoins || !due || !label.contains("率") || sentence.figure(rate).value != Number::integer(100) {
        return None;
    }
    let stem = stem_of(label)?;
    if !sentence.label(whole_at).chars().any(|c| stem.contains(c)) {
        return None;
    }
    let stated = sentence.figure(rate).value;
    let parts: Vec<usize> = parts.iter().map(|id| id - sentence.id(0)).collect();
    let formula = format!("({}) ÷ {} = 100%", terms(sentence, &parts), sentence.figure(whole_at).value);
    let mut figures = last.figures.clone();
    figures.push(sentence.id(rate));
    tell(out, RelationKind::Ratio, figures, formula, stated, Some(stated), Some(true));
    Some(())
}

/// The two characters before 率 that name the deed: 整改 of 整改率.
fn stem_of(label: &str) -> Option<&str> {
    let head = label.get(..label.rfind_any(&['率'])?)?;
    let (at, _) = head.char_indices().rev().nth(1)?;
    head.get(at..)
}

/// The base that a rate is taken on, where its name tells.
fn base_words(stem: &str) -> Option<&'static str> {
    match stem {
        "纠错" | "调解" | "调撤" | "撤销" => Some("审结 结案 办结"),
        "受理" => Some("收到 新收 申请"),
        _ => None,
    }
}

/// 排查32起,整改32起,整改率100%
fn named_rate(sentence: &Sentence<'_>, rate: usize, out: &mut Vec<Relation>) -> Option<()> {
    let lead = sentence.lead(rate);
    let stem = stem_of(sentence.label(rate))?;
    // Two rates that share one number have two bases.
    if lead.matches('率').count() != 1 {
        return None;
    }
    let wanted = base_words(stem);
    let printed = sentence.figure(rate);
    let value = |at: usize| sentence.figure(at).value;
    let judge = |part, base| compare(value(part), value(base), printed.value, printed.qualifier);
    let mut nearest = None;
    for part in (0..rate).rev().take(4).filter(|&at| is_deed(sentence, at, stem)) {
        let bases = bases_of(sentence, part, wanted);
        if let Some(base) = bases.iter().rev().copied().find(|&b| judge(part, b) == Some(true)) {
            return told(sentence, part, base, rate, Some(true), out);
        }
        nearest = nearest.or(Some((part, bases)));
    }
    let (part, bases) = nearest?;
    let [base] = bases[..] else { return None };
    let adjoining = part == base + 1 && rate == part + 1;
    if !adjoining || wanted.is_some_and(|words| !sentence.lead(base).contains_word(words)) {
        return None;
    }
    // It does not agree.
    if !super::JUDGES {
        return Some(());
    }
    let rounded = sentence.is_coarse(base) || sentence.is_coarse(part);
    let sure = !rounded && same_thing(sentence, base, part, rate, stem);
    let holds = judge(part, base).filter(|_| value(part) <= value(base) && sure);
    told(sentence, part, base, rate, holds, out)
}

/// True when a rate speaks of the same things as its counts: 按期整改率 and 重大隐患整改率 have bases of their own.
fn same_thing(sentence: &Sentence<'_>, base: usize, part: usize, rate: usize, stem: &str) -> bool {
    let label = sentence.label(rate);
    let what = label.find(stem).and_then(|at| label.get(..at)).unwrap_or("");
    sentence.label(base).contains(what) || sentence.label(part).contains(what)
}

/// The counts that a part may be taken of; those of the wanted words where there are any.
fn bases_of(sentence: &Sentence<'_>, part: usize, wanted: Option<&str>) -> Vec<usize> {
    let (mut named, mut others) = (Vec::new(), Vec::new());
    for at in part.saturating_sub(REACH)..part {
        if sentence.is_exact_count(at) && sentence.same_unit(at, part) {
            let is_named = wanted.is_some_and(|words| sentence.lead(at).contains_word(words));
            if is_named { &mut named } else { &mut others }.push(at);
        }
    }
    if named.is_empty() {
        others
    } else {
        named
    }
}

/// True for an exact count whose words name the deed, and as done: neither 不合格 nor 正在整改.
fn is_deed(sentence: &Sentence<'_>, at: usize, stem: &str) -> bool {
    let label = sentence.label(at);
    let before = label.find(stem).and_then(|at| label.get(..at));
    sentence.is_exact_count(at) && before.is_some_and(|before| !before.ends_with_any(&['不', '未', '在']))
}

/// 在编40人,持证38人,执证率95%: a rate right behind the two counts that make it, whatever they are called. One
/// that they do not make may be of something else.
fn beside(sentence: &Sentence<'_>, rate: usize, out: &mut Vec<Relation>) -> Option<()> {
    let (base, part) = (rate.checked_sub(2)?, rate - 1);
    let value = |at: usize| sentence.figure(at).value;
    let counts = sentence.is_exact_count(base) && sentence.is_exact_count(part);
    if !counts || value(part) >= value(base) || !sentence.same_unit(base, part) {
        return None;
    }
    compare(value(part), value(base), value(rate), Qualifier::Exact).filter(|&holds| holds)?;
    let plain =
        sentence.figure(rate).qualifier == Qualifier::Exact && sentence.lead(rate).matches('率').count() == 1;
    plain.then(|| told(sentence, part, base, rate, Some(true), out))?
}

/// 受理200件,其中甲类50件,占25%
fn share(sentence: &Sentence<'_>, rate: usize, out: &mut Vec<Relation>) -> Option<()> {
    let lead = sentence.lead(rate).trim_start_of(&[',', '、', '(']);
    let part = rate.checked_sub(1)?;
    if !lead.starts_with('占') || !sentence.is_exact_count(part) {
        return None;
    }
    let general = matches!(
        lead,
        "占" | "占比" | "占比为" | "占比达" | "占总数的" | "占总数" | "占案件总数的" | "占总量的"
    );
    let printed = sentence.figure(rate);
    let mut bases = bases_of(sentence, part, None);
    bases.retain(|&at| sentence.figure(at).value > sentence.figure(part).value);
    let value = |at: usize| sentence.figure(at).value;
    let judge = |base: usize| compare(value(part), value(base), printed.value, printed.qualifier);
    if let Some(base) = bases.iter().copied().find(|&b| judge(b) == Some(true)) {
        return told(sentence, part, base, rate, Some(true), out);
    }
    let [base] = bases[..] else { return None };
    let sure = general && part == base + 1 && sentence.lead(part).contains("其中");
    let holds = judge(base).filter(|_| sure)?;
    told(sentence, part, base, rate, Some(holds), out)
}

/// 排查118件,化解率98.3%: a rate that one whole number alone can have made. One that none can have made
/// may be of something else.
fn of_whole(sentence: &Sentence<'_>, rate: usize, out: &mut Vec<Relation>) -> Option<()> {
    let base = rate.checked_sub(1)?;
    let (whole, printed) = (sentence.figure(base).value, sentence.figure(rate));
    let lead = sentence.lead(rate);
    let named = stem_of(sentence.label(rate)).is_some() && lead.matches(',').count() == 1;
    let told = printed.qualifier == Qualifier::Exact && printed.value.scale > 0 && whole.is_integer();
    // Of a large base, every rate is some number's.
    let few = whole.checked_mul(2)? < Number::integer(power(printed.value.scale + 2));
    if !(named && told && few && sentence.is_exact_count(base)) {
        return None;
    }
    let unit = power(printed.value.scale + 2);
    let part = Number::integer(rounded(whole.digits.checked_mul(printed.value.digits)?, unit));
    let holds = compare(part, whole, printed.value, Qualifier::Exact).filter(|&holds| holds)?;
    // 整改460处,整改率98.3%: that is the part, whose whole stands elsewhere.
    if stem_of(sentence.label(rate)).is_some_and(|stem| is_deed(sentence, base, stem)) {
        return None;
    }
    let formula = format!("{whole} × {}% ≈ {part}", printed.value);
    let figures = vec![sentence.id(base), sentence.id(rate)];
    tell(out, RelationKind::Ratio, figures, formula, printed.value, Some(part), Some(holds));
    Some(())
}

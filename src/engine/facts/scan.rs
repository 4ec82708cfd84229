//! One pass over a line: every numeral is either a figure or passed over.

use super::{
    super::{
        tables::{
            counters::{self, Class, Counter},
            not_figures as names,
        },
        text::{Reading, Signs, Span},
    },
    affix,
    amount::{counts, is_date, month_limit, stands_alone},
    context::{self, Place},
    numeral::{self, Numeral, Style},
    words::{char_at, from, prefix_of, skip_spaces, tail, upto, REACH},
    FigureKind, Number, Qualifier,
};

/// A figure as it was read, before its meaning is looked for. All places are bytes.
#[derive(Clone, Debug)]
pub(crate) struct Raw {
    /// With the qualifiers that adjoin it.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) value: Number,
    pub(crate) value_to: Option<Number>,
    /// The unit as it stands in the text; empty where there is none.
    pub(crate) unit: (usize, usize),
    pub(crate) unit_to: Option<(usize, usize)>,
    pub(crate) class: Class,
    pub(crate) kind: FigureKind,
    pub(crate) qualifier: Qualifier,
    pub(crate) qualifier_to: Option<Qualifier>,
    /// Where the clause that it stands in begins.
    pub(crate) clause: usize,
}

/// Reads the figures of one line. `skip` tells where a stretch that holds none (a citation, a marker,
/// page furniture) ends.
pub(crate) fn read_line(
    reading: &Reading,
    line: Span,
    mut skip: impl FnMut(usize) -> Option<usize>,
    out: &mut Vec<Raw>,
) {
    let text = upto(reading.copy(), line.end as usize);
    let start = line.start as usize;
    let mut place = Place { line: start, clause: start, quote: None };
    let (mut outer, mut inside) = (start, false);
    let mut done = start;
    for (at, mark) in reading.marks(line) {
        if at < done {
            continue;
        }
        let next = at + mark.len_utf8();
        match mark {
            '0'..='9' => done = take(text, at, &place, &mut skip, out).max(next),
            // One name: “双随机、一公开”抽查12项.
            ',' | '、' if place.quote.is_some() => {}
            ',' | ';' | ':' | '!' | '?' | '、' | '。' => {
                place.clause = next;
                // A mark that is never closed ends with its sentence.
                place.quote = place.quote.filter(|_| mark != '。');
                inside &= mark == '、' || mark == ',';
                if !inside {
                    outer = next;
                }
            }
            '(' => {
                outer = place.clause;
                inside = true;
                place.clause = next;
            }
            // The clause goes on behind a bracket: 进村(社区、小区)16场.
            ')' => {
                place.clause = outer.max(start);
                inside = false;
            }
            '“' => place.quote = Some(at),
            '”' => place.quote = None,
            c if numeral::is_sign(c) => done = take(text, at, &place, &mut skip, out).max(next),
            _ => {}
        }
    }
}

/// Reads the numeral at `at` and keeps it if it is a figure. Out: where reading goes on.
fn take(
    line: &str,
    at: usize,
    place: &Place,
    skip: &mut impl FnMut(usize) -> Option<usize>,
    out: &mut Vec<Raw>,
) -> usize {
    if let Some(end) = skip(at) {
        return end.min(line.len());
    }
    let numeral = match numeral::read(line, at) {
        Ok(numeral) => numeral,
        Err(end) => return end,
    };
    let found = match numeral.style {
        Style::Arabic => None,
        Style::Bare => share(line, &numeral, place),
        Style::Chinese => zero(line, &numeral, place),
    };
    let found = match found {
        None if is_word(line, &numeral) => None,
        None => match context::rejects(line, &numeral, place) {
            Some(end) => return end.max(numeral.end),
            None => figure(line, &numeral, place),
        },
        found => found,
    };
    let Some(raw) = found else { return numeral.end };
    let end = raw.end;
    out.push(raw);
    end
}

/// 统一, 进一步: most Chinese numerals are parts of words, which nothing that is counted follows.
fn is_word(line: &str, numeral: &Numeral) -> bool {
    let next = from(line, skip_spaces(line, numeral.end));
    numeral.style != Style::Arabic && counters::longest(next).is_none() && range_end(line, numeral).is_none()
}

/// 零败诉: nothing of what is counted.
fn zero(line: &str, numeral: &Numeral, place: &Place) -> Option<Raw> {
    let single = numeral.style == Style::Chinese && line.get(numeral.start..numeral.end)? == "零";
    if !single || !from(line, numeral.end).starts_with_word(names::ZERO_OF) {
        return None;
    }
    Some(Raw {
        start: numeral.start,
        end: numeral.end,
        value: Number::integer(0),
        value_to: None,
        unit: (numeral.end, numeral.end),
        unit_to: None,
        class: Class::Count,
        kind: FigureKind::Count,
        qualifier: Qualifier::Exact,
        qualifier_to: None,
        clause: place.clause,
    })
}

/// 百分之九十五以上, 千分之三
fn share(line: &str, base: &Numeral, place: &Place) -> Option<Raw> {
    let digits = base.end + prefix_of(from(line, base.end), "分之")?.len();
    let power = match base.value.digits {
        100 => 0,
        1000 => 1,
        _ => 2,
    };
    let part = numeral::read(line, digits).ok()?;
    let at = base.start;
    let (qualifier, start, end) =
        hedged(at, part.end, affix::before(line, at), affix::behind(line, part.end), part.over);
    Some(Raw {
        start,
        end,
        value: part.value.lowered(power),
        value_to: None,
        unit: (at, digits),
        unit_to: None,
        class: Class::Tenth,
        kind: FigureKind::Percent,
        qualifier,
        qualifier_to: None,
        clause: place.clause,
    })
}

/// How exact a number from `start` to `end` is, and its bounds with the words that say so.
fn hedged(
    start: usize,
    end: usize,
    before: Option<(Qualifier, usize)>,
    behind: Option<(Qualifier, usize)>,
    over: bool,
) -> (Qualifier, usize, usize) {
    match (behind, before) {
        (Some((q, stop)), before) => (q, before.map_or(start, |(_, s)| s), stop),
        (None, Some((q, s))) => (q, s, end),
        (None, None) if over => (Qualifier::Over, start, end),
        (None, None) => (Qualifier::Exact, start, end),
    }
}

/// The second value of a range, and what stood between.
struct Range {
    low: Number,
    low_end: usize,
}

/// A figure, if number and counter make one.
fn figure(line: &str, first: &Numeral, place: &Place) -> Option<Raw> {
    let (range, numeral) = match range_end(line, first) {
        Some(high) => (Some(Range { low: first.value, low_end: first.end }), high),
        None => (None, *first),
    };
    let unit_start = skip_spaces(line, numeral.end);
    let (unit_start, counter) = match counters::longest(from(line, unit_start)) {
        Some(counter) => (unit_start, Some(counter)),
        None => shared(line, numeral.end, place).map_or((unit_start, None), |(at, c)| (at, Some(c))),
    };
    let near = affix::before(line, first.start);
    let limit = near.or_else(|| affix::far_before(line, first.start));
    let unit_end = unit_start + counter.map_or(0, |c| c.word.len());
    let mut class = counter.map_or(Class::Count, |c| c.class);
    let is_amount = match counter {
        Some(counter) => counts(line, &numeral, &counter, unit_end, limit.is_some(), place),
        None => stands_alone(line, &numeral, place),
    };
    if !is_amount {
        return None;
    }
    let bare = counter.is_none();
    let clause = tail(line, place.clause, first.start, REACH);
    if bare && numeral.power >= 4 && clause.contains_word(names::MONEY_WORDS) {
        class = Class::Money;
    }
    let apart = unit_start > skip_spaces(line, numeral.end);
    let end = if bare || apart { numeral.end } else { unit_end };
    let unit = if bare { (end, end) } else { (unit_start, unit_end) };
    let mut kind = kind_of(class);
    let mut qualifier_end = affix::behind(line, end);
    match class {
        Class::Duration | Class::Year | Class::Day => {
            if let Some(stop) = affix::within(line, end) {
                kind = FigureKind::Deadline;
                qualifier_end = Some((Qualifier::AtMost, stop));
            } else if class == Class::Day || is_date(line, &numeral, class, unit_end) {
                return None;
            }
        }
        Class::Month => {
            let stop = month_limit(line, first.start, unit_end, numeral.value)?;
            kind = FigureKind::Deadline;
            qualifier_end = Some((Qualifier::AtMost, stop));
        }
        _ => {}
    }
    let over = numeral.over || first.over;
    let (qualifier, start, end) = hedged(first.start, end, limit, qualifier_end, over);
    let (mut value, mut value_to) = (numeral.value, None);
    if let Some(range) = range {
        // 3-5万: the scale word stands once and counts for both.
        let scaled = numeral.power > 0 && first.power == 0 && range.low.digits < 10_000;
        let low = if scaled { range.low.shifted(numeral.power)? } else { range.low };
        if low >= numeral.value || range.low_end > unit_start {
            return None;
        }
        value = low;
        value_to = Some(numeral.value);
        kind = FigureKind::Range;
    }
    if class == Class::Tenth {
        value = value.shifted(1)?;
        value_to = value_to.and_then(|v| v.shifted(1));
    }
    Some(Raw {
        start,
        end,
        value,
        value_to,
        unit,
        unit_to: None,
        class,
        kind,
        qualifier,
        qualifier_to: None,
        clause: place.clause,
    })
}

/// 分别办理12、15、18件: the counter that stands once behind the last of several numbers, and where.
fn shared(line: &str, mut at: usize, place: &Place) -> Option<(usize, Counter)> {
    const MOST: usize = 6;
    let sentence = tail(line, place.line, at, REACH);
    let sentence = sentence.rfind_any(&['。']).map_or(sentence, |stop| from(sentence, stop));
    if !sentence.contains("分别") {
        return None;
    }
    for _ in 0..MOST {
        let next = at + prefix_of(from(line, at), "、 和 及")?.len();
        let numeral = numeral::read(line, next).ok().filter(|n| n.style == Style::Arabic)?;
        at = numeral.end;
        let unit = skip_spaces(line, at);
        if let Some(counter) = counters::longest(from(line, unit)) {
            return Some((unit, counter));
        }
    }
    None
}

fn kind_of(class: Class) -> FigureKind {
    match class {
        Class::Money => FigureKind::Money,
        Class::Percent | Class::Tenth | Class::Times => FigureKind::Percent,
        Class::Duration | Class::Year => FigureKind::Duration,
        _ => FigureKind::Count,
    }
}

/// The numeral behind a dash or 至 that makes a range with this one.
fn range_end(line: &str, first: &Numeral) -> Option<Numeral> {
    let next = context::dash(line, skip_spaces(line, first.end))?;
    let begins = char_at(line, next).is_some_and(|c| c.is_ascii_digit() || numeral::is_sign(c));
    let high = numeral::read(line, next).ok().filter(|_| begins)?;
    (high.style != Style::Bare && (high.style == first.style)).then_some(high)
}

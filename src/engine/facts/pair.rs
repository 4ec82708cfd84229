//! Two numbers that are one figure: from–to pairs, and ranges with a unit at both ends.

use super::{
    super::{tables::counters::Class, text::Signs},
    affix::{self, Verb},
    scan::Raw,
    words::{skip_spaces_back, tail, upto, REACH},
    Direction, FigureKind,
};

/// A figure with the way that it moves.
pub(crate) type Moved = (Raw, Option<Direction>);

/// Joins pairs of one line, and finds the direction of each figure.
pub(crate) fn join(line: &str, found: Vec<Raw>) -> Vec<Moved> {
    let mut out: Vec<Moved> = Vec::with_capacity(found.len());
    for mut raw in found {
        if let Some((last, direction)) = out.last_mut() {
            if let Some(way) = change(line, last, &raw) {
                merge(line, last, &raw, FigureKind::Change);
                *direction = Some(way);
                continue;
            }
            if range(line, last, &raw) {
                merge(line, last, &raw, FigureKind::Range);
                continue;
            }
        }
        let minus = minus(line, out.last(), &raw);
        raw.start -= usize::from(minus);
        let way = affix::verb_before(line, raw.start).map(|v| v.direction);
        let way = way.or_else(|| inherited(line, out.last(), &raw));
        out.push((raw, if minus { Some(Direction::Down) } else { way }));
    }
    out
}

/// A minus sign before a number, no dash: 增长-3.2%, in a cell of a table, and in a list of changes.
fn minus(line: &str, last: Option<&Moved>, raw: &Raw) -> bool {
    let Some(head) = upto(line, raw.start).strip_suffix('-') else { return false };
    let listed = || last.is_some_and(|(before, way)| way.is_some() && before.class == raw.class);
    affix::verb_before(line, head.len()).is_some()
        || head.trim_end_of(&[' ']).ends_with('|')
        || head.ends_with_any(&['、', '和']) && listed()
}

/// 91%提高到99%: the direction, where the second number is what the first became.
fn change(line: &str, a: &Raw, b: &Raw) -> Option<Direction> {
    let alone = a.value_to.is_none() && b.value_to.is_none();
    if !alone || !comparable(a.class, b.class) || b.clause > a.end {
        return None;
    }
    let verb = verb_to(line, b.start).filter(|v| v.reached && v.start >= a.end)?;
    let gap = line.get(a.end..verb.start)?;
    let led = tail(line, a.clause, a.start, REACH).contains_any(&['由', '从', '将', '自']);
    let plain = gap.trim().is_empty()
        || (led && gap.chars().count() <= 10 && !gap.contains(|c: char| c.is_ascii_digit()));
    plain.then_some(verb.direction)
}

/// The verb before a number, a year between them stepped over: 提高到2024年的92%.
fn verb_to(line: &str, at: usize) -> Option<Verb> {
    if let Some(verb) = affix::verb_before(line, at) {
        return Some(verb);
    }
    let head = upto(line, skip_spaces_back(line, at));
    let head = head.strip_suffix('的').unwrap_or(head);
    let head = head.strip_suffix('年')?;
    let digits = head.bytes().rev().take_while(u8::is_ascii_digit).count();
    (digits == 4).then(|| affix::verb_before(line, head.len() - digits)).flatten()
}

fn comparable(a: Class, b: Class) -> bool {
    let time = |c| matches!(c, Class::Duration | Class::Year | Class::Day);
    a == b || (time(a) && time(b))
}

/// 3个月至5个月
fn range(line: &str, a: &Raw, b: &Raw) -> bool {
    let gap = line.get(a.end..b.start).unwrap_or("?").trim();
    a.value_to.is_none()
        && b.value_to.is_none()
        && comparable(a.class, b.class)
        && a.class != Class::Month
        && a.value < b.value
        && matches!(gap, "至" | "到" | "-" | "—" | "~" | "～" | "–" | "——")
}

/// Makes `a` the pair of both.
fn merge(line: &str, a: &mut Raw, b: &Raw, kind: FigureKind) {
    let words = |(start, end): (usize, usize)| line.get(start..end).unwrap_or("");
    if words(a.unit) != words(b.unit) {
        a.unit_to = Some(b.unit);
    }
    a.end = b.end;
    a.value_to = Some(b.value);
    a.qualifier_to = Some(b.qualifier);
    a.kind = kind;
}

/// 分别下降17.7%、12.5%: the second moves as the first does.
fn inherited(line: &str, last: Option<&Moved>, raw: &Raw) -> Option<Direction> {
    let (before, direction) = last?;
    let gap = line.get(before.end..raw.start)?.trim();
    let listed = matches!(gap, "、" | "和" | "与" | "及" | ",") && before.class == raw.class;
    let shared = tail(line, before.clause, before.start, REACH);
    (listed && (shared.contains("分别") || shared.contains("均"))).then_some(*direction).flatten()
}

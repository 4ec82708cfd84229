//! A list of names against its number: 甲、乙、丙3个事项; 3个中心(甲、乙、丙).

use super::{sentence::Sentence, tell, Relation, RelationKind};
use crate::engine::facts::{FigureKind, Number, Qualifier};
use crate::engine::text::Signs;

/// The longest name of a list, in characters.
const LONGEST: usize = 30;
/// Names no longer than this are surely single ones.
const SHORT: usize = 10;

/// Signs of names that stand for several: 一室三中心, 甲和乙.
const SEVERAL: [char; 18] = [
    '和', '及', '与', '各', '或', '/', ';', '两', '二', '三', '四', '五', '六', '七', '八', '九', '十', '余',
];

/// How far behind its number a list may reach, in bytes.
const WINDOW: usize = 900;

/// Finds the lists of one sentence.
pub(crate) fn find(sentence: &Sentence<'_>, out: &mut Vec<Relation>) {
    for at in 0..sentence.len() {
        let figure = sentence.figure(at);
        let countable = figure.kind == FigureKind::Count
            && figure.qualifier == Qualifier::Exact
            && figure.value_to.is_none()
            && figure.value >= Number::integer(2)
            && figure.value <= Number::integer(20)
            && countable_unit(&figure.unit);
        if countable {
            before(sentence, at, out).or_else(|| behind(sentence, at, out));
        }
    }
}

fn countable_unit(unit: &str) -> bool {
    matches!(unit, "个" | "個" | "项" | "項" | "类" | "類" | "种" | "種" | "家" | "部")
        || unit.starts_with('大')
}

fn told(sentence: &Sentence<'_>, at: usize, counted: Number, holds: bool, out: &mut Vec<Relation>) {
    let value = sentence.figure(at).value;
    let also = if holds { "也" } else { "" };
    let formula = format!("列举{counted}项，文中{also}为{value}{}", sentence.figure(at).unit);
    tell(out, RelationKind::Equal, vec![sentence.id(at)], formula, value, Some(counted), Some(holds));
}

/// Names before the number. A list that does not agree may be nested or cut, so only agreement is told.
fn before(sentence: &Sentence<'_>, at: usize, out: &mut Vec<Relation>) -> Option<()> {
    let lead = sentence.lead(at);
    let start = lead.rfind_any(&[',', ':']).map_or(0, |i| i + 1);
    let list = lead.get(start..)?;
    let list = list.trim_end_matches('共').trim_end_matches('等').trim_end();
    let names = names_of(list)?;
    let stated = sentence.figure(at).value;
    (names.len() > 2 && agrees(&names, stated)).then(|| told(sentence, at, stated, true, out))
}

/// Names in a bracket or behind a colon after the number.
fn behind(sentence: &Sentence<'_>, at: usize, out: &mut Vec<Relation>) -> Option<()> {
    let rest = sentence.rest(at, WINDOW);
    let (open, _) = rest.char_indices().take(13).find(|(_, c)| matches!(c, '(' | ':' | ',' | '、'))?;
    let noun = rest.get(..open)?;
    let inside = rest.get(open + 1..)?;
    let end = match rest.as_bytes().get(open)? {
        b'(' => inside.find(')')?,
        b':' => inside.find(',').unwrap_or(inside.len()),
        _ => return None,
    };
    let list = inside.get(..end).filter(|list| !list.contains('等'))?;
    let names = names_of(list)?;
    if agrees(&names, sentence.figure(at).value) {
        told(sentence, at, sentence.figure(at).value, true, out);
        return Some(());
    }
    if !super::JUDGES {
        return None;
    }
    // Only plain short names right behind the noun leave no other reading.
    let plain = names.iter().all(|n| n.chars().count() <= SHORT && !n.contains_any(&SEVERAL));
    let sure = if rest.as_bytes().get(open) == Some(&b'(') {
        noun.chars().count() <= 8
    } else {
        // Behind a colon, the names go on to the sentence's end.
        end == inside.len() && end < WINDOW / 2 && alike(&names, noun)
    };
    (plain && sure).then(|| told(sentence, at, counted(&names), false, out))
}

/// True for as many names as stated; the last two may be joined by 和.
fn agrees(names: &[&str], stated: Number) -> bool {
    let joined = names.last().is_some_and(|n| n.contains_any(&['和', '及', '与']));
    let counted = counted(names);
    counted == stated || joined && counted.checked_add(Number::integer(1)) == Some(stated)
}

fn counted(names: &[&str]) -> Number {
    Number::integer(i64::try_from(names.len()).unwrap_or(i64::MAX))
}

/// True for names of one length, or of one kind: 强基础、补短板; 监管平台、审批平台 of 平台.
fn alike(names: &[&str], noun: &str) -> bool {
    let length = |n: &str| n.chars().count();
    let even = names.iter().all(|n| length(n) == length(names[0])) && length(names[0]) > 2;
    even || !noun.is_empty() && names.iter().all(|n| n.ends_with(noun))
}

/// The names of a list joined by 、 outside any brackets and quotes.
fn names_of(list: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let (mut depth, mut start) = (0i32, 0);
    for (i, c) in list.char_indices() {
        match c {
            '《' | '“' | '(' | '〈' => depth += 1,
            '》' | '”' | ')' | '〉' => depth -= 1,
            '、' if depth == 0 => {
                names.push(list.get(start..i)?);
                start = i + '、'.len_utf8();
            }
            ',' | ';' | ':' if depth == 0 => return None,
            c if c.is_ascii_digit() && depth == 0 => return None,
            _ => {}
        }
    }
    names.push(list.get(start..)?);
    let fits = |n: &str| (2..=LONGEST).contains(&n.trim().chars().count());
    (names.len() > 1 && names.iter().all(|n| fits(n))).then_some(names)
}

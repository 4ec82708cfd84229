//! Days as they are printed: `2024年2月26日`, `2024-02-26`, `2024/2/26`, `2024.2.26`.

use super::{markers, Date, Field};
use crate::engine::text::{Signs, Span};

/// The first day in a stretch of text that begins at byte `offset` of the reading copy.
pub(super) fn first_day(text: &str, offset: usize) -> Option<Field<Date>> {
    let mut from = 0;
    while let Some((at, year)) = four_digits(text, from) {
        from = at + 4;
        if let Some((date, rest)) = day(year, &text[from..], markers::arabic_number) {
            return Some(Field { value: date, span: Some(place(text, offset, at, rest)) });
        }
    }
    chinese_day(text, offset)
}

/// 二〇二四年二月二十六日, as dates were signed before 2012.
fn chinese_day(text: &str, offset: usize) -> Option<Field<Date>> {
    let (at, end, year) = chinese_year(text)?;
    let (date, rest) = day(year, &text[end..], markers::chinese_number)?;
    let whole = text[..text.len() - rest.len()].ends_with('日');
    whole.then(|| Field { value: date, span: Some(place(text, offset, at, rest)) })
}

/// A month that is all a text holds.
pub(super) fn only_month(text: &str, offset: usize) -> Option<Field<Date>> {
    let (at, year) = four_digits(text, 0)?;
    let (month, rest) = month(&text[at + 4..], markers::arabic_number)?;
    let fits = at == 0 && rest.trim_start_of(&[' ']) == "月" && Date { year, month, day: 1 }.is_day();
    fits.then(|| Field { value: Date { year, month, day: 0 }, span: Some(place(text, offset, 0, "")) })
}

/// From byte `at` of a text up to its rest.
fn place(text: &str, offset: usize, at: usize, rest: &str) -> Span {
    Span::new(offset + at, offset + text.len() - rest.len())
}

/// Reads a number at the start of a text, and its length.
type Number = fn(&str) -> Option<(u32, usize)>;

/// The day whose month and day stand behind its year, and what follows.
fn day(year: u16, behind: &str, number: Number) -> Option<(Date, &str)> {
    let (month, rest) = month(behind, number)?;
    let rest = separator(rest, '月')?;
    let (day, length) = number(rest)?;
    let rest = &rest[length..];
    let rest = rest.trim_start_of(&[' ']).strip_prefix('日').unwrap_or(rest);
    let date = Date { year, month, day: day as u8 };
    (date.is_day() && (1949..2100).contains(&year)).then_some((date, rest))
}

/// The month behind a year, and what follows.
fn month(behind: &str, number: Number) -> Option<(u8, &str)> {
    let rest = separator(behind, '年')?;
    let (month, length) = number(rest)?;
    Some((month as u8, &rest[length..]))
}

/// Skips the mark between two numbers of a date.
fn separator(text: &str, mark: char) -> Option<&str> {
    let mut rest = text.trim_start_of(&[' ']).chars();
    let found = rest.next().is_some_and(|c| c == mark || matches!(c, '-' | '/' | '.'));
    found.then(|| rest.as_str().trim_start_of(&[' ']))
}

/// The first number of exactly four digits that begins at or behind a byte: where, and its value.
fn four_digits(text: &str, from: usize) -> Option<(usize, u16)> {
    let (mut run, mut value) = (0, 0u16);
    for at in from..=text.len() {
        match text.as_bytes().get(at) {
            Some(digit) if digit.is_ascii_digit() => {
                run += 1;
                value = value.wrapping_mul(10).wrapping_add(u16::from(digit - b'0'));
            }
            _ if run == 4 => return Some((at - run, value)),
            _ => (run, value) = (0, 0),
        }
    }
    None
}

/// The first year in front of 年 or 年度, outside 〔〕 and 《》.
pub(super) fn first_year(text: &str, offset: usize) -> Option<Field<u16>> {
    let (mut from, mut depth) = (0, 0u32);
    while let Some((at, value)) = four_digits(text, from) {
        for c in text[from..at].chars() {
            match c {
                '《' | '〔' | '〈' => depth += 1,
                '》' | '〕' | '〉' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        from = at + 4;
        let named = text[from..].trim_start_of(&[' ']).starts_with('年');
        if depth == 0 && named && (2000..2100).contains(&value) {
            return Some(Field { value, span: Some(Span::new(offset + at, offset + from)) });
        }
    }
    None
}

/// The first year in digits, wherever it stands, or in Chinese numerals: first byte, end, value.
pub(super) fn any_year(text: &str) -> Option<(usize, usize, u16)> {
    let mut from = 0;
    while let Some((at, year)) = four_digits(text, from) {
        from = at + 4;
        if (2000..2100).contains(&year) {
            return Some((at, from, year));
        }
    }
    chinese_year(text)
}

/// The year in front of the first 年, 二〇二四: first byte, end, value.
fn chinese_year(text: &str) -> Option<(usize, usize, u16)> {
    let end = text.find('年')?;
    let (mut start, mut year, mut place) = (end, 0, 1);
    for (at, c) in text[..end].char_indices().rev().take(4) {
        let digit = if matches!(c, '〇' | '○' | '零') { 0 } else { markers::digit(c)? };
        year += digit as u16 * place;
        place *= 10;
        start = at;
    }
    (1949..2100).contains(&year).then_some((start, end, year))
}

#[cfg(test)]
mod tests {
    use super::{first_day, first_year};

    #[test]
    fn reads_days_in_every_print() {
        for text in [
            "2024年2月26日",
            "日期:2024-02-26 09:18",
            "2024/2/26",
            "2024 年 2 月 26 日",
            "电话12345 2024.02.26",
        ] {
            assert_eq!(
                first_day(text, 0).map(|f| f.value.to_string()).as_deref(),
                Some("2024-02-26"),
                "{text}"
            );
        }
        let signed = first_day("青溪县人民政府 二○二五年十月三十一日", 0).unwrap();
        assert_eq!((signed.value.to_string().as_str(), signed.span.unwrap().len()), ("2025-10-31", 33));
        assert!(first_day("近年来,二〇二五年工作", 0).is_none());
        assert!(first_day("2024年13月1日", 0).is_none());
        assert!(first_day("〔2024〕12号", 0).is_none());
    }

    #[test]
    fn a_year_inside_a_name_is_not_the_reports() {
        let year = first_year("根据《2023年工作要点》(某府发〔2022〕1号),现将2024年度工作报告如下", 0);
        assert_eq!(year.map(|f| f.value), Some(2024));
    }
}

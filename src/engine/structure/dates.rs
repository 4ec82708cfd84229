//! Days as they are printed: `2024年2月26日`, `2024-02-26`, `2024/2/26`, `2024.2.26`.

use super::{markers::chinese_number, Date, Field};
use crate::engine::text::Span;

/// The first day in a stretch of text that begins at byte `offset` of the reading copy.
pub(super) fn first_day(text: &str, offset: usize) -> Option<Field<Date>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let run = digits(&text[at..]);
        if run == 4 {
            if let Some((date, length)) = day(&text[at..]) {
                let span = Span::new(offset + at, offset + at + length);
                return Some(Field { value: date, span: Some(span) });
            }
        }
        at += run;
    }
    chinese_day(text, offset)
}

/// The year that a text ends with, 二〇二四, and its first byte.
pub(super) fn chinese_year(text: &str) -> Option<(usize, u16)> {
    let (mut start, mut year) = (text.len(), 0);
    for (place, (at, c)) in text.char_indices().rev().take(4).enumerate() {
        let digit =
            "〇一二三四五六七八九".chars().position(|d| d == c || d == '〇' && matches!(c, '○' | '零'))?;
        year += digit as u16 * 10u16.pow(place as u32);
        start = at;
    }
    (1949..2100).contains(&year).then_some((start, year))
}

/// 二〇二四年二月二十六日, as dates were signed before 2012.
fn chinese_day(text: &str, offset: usize) -> Option<Field<Date>> {
    let year_end = text.find('年')?;
    let (start, year) = chinese_year(&text[..year_end])?;
    let (month, length) = chinese_number(&text[year_end + '年'.len_utf8()..])?;
    let behind = text[year_end + '年'.len_utf8() + length..].strip_prefix('月')?;
    let (day, length) = chinese_number(behind)?;
    let rest = behind[length..].strip_prefix('日')?;
    let date = Date { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
    let span = Span::new(offset + start, offset + text.len() - rest.len());
    date.is_day().then_some(Field { value: date, span: Some(span) })
}

/// The day at the start of a text, and its length in bytes.
fn day(text: &str) -> Option<(Date, usize)> {
    let (year, rest) = number(text, 4)?;
    let (month, rest) = number(separator(rest, "年")?, 2)?;
    let (day, rest) = number(separator(rest, "月")?, 2)?;
    let rest = rest.trim_start_matches(' ').strip_prefix('日').unwrap_or(rest);
    let date = Date { year, month: month as u8, day: day as u8 };
    (date.is_day() && (1949..2100).contains(&year)).then(|| (date, text.len() - rest.len()))
}

/// A month that is all a text holds.
pub(super) fn only_month(text: &str, offset: usize) -> Option<Field<Date>> {
    let (year, rest) = number(text, 4)?;
    let (month, rest) = number(separator(rest, "年")?, 2)?;
    let date = Date { year, month: month as u8, day: 0 };
    let fits = rest.trim_start_matches(' ') == "月" && Date { day: 1, ..date }.is_day();
    fits.then(|| Field { value: date, span: Some(Span::new(offset, offset + text.len())) })
}

/// Skips the mark between two numbers of a date.
fn separator<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let text = text.trim_start_matches(' ');
    let rest = text.strip_prefix(mark).or_else(|| text.strip_prefix(['-', '/', '.']))?;
    Some(rest.trim_start_matches(' '))
}

/// A number of at most `most` digits.
fn number(text: &str, most: usize) -> Option<(u16, &str)> {
    let length = digits(text);
    if length == 0 || length > most {
        return None;
    }
    Some((text[..length].parse().ok()?, &text[length..]))
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The first year (`2024` in front of 年 or 年度, or on its own) outside 〔〕 and 《》.
pub(super) fn first_year(text: &str, offset: usize) -> Option<Field<u16>> {
    years(text, offset).next()
}

/// All years that are followed by 年, from left to right, outside brackets of names and numbers.
pub(super) fn years(text: &str, offset: usize) -> impl Iterator<Item = Field<u16>> + '_ {
    let mut depth = 0usize;
    let mut after_digits = 0;
    text.char_indices().filter_map(move |(at, c)| {
        match c {
            '《' | '〔' | '〈' => depth += 1,
            '》' | '〕' | '〉' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if at < after_digits || depth > 0 || !c.is_ascii_digit() {
            return None;
        }
        let run = digits(&text[at..]);
        after_digits = at + run;
        let value: u16 = text[at..at + run].parse().ok().filter(|_| run == 4)?;
        let behind = text[at + run..].trim_start_matches(' ');
        let counts = (2000..2100).contains(&value) && behind.starts_with('年');
        counts.then(|| Field { value, span: Some(Span::new(offset + at, offset + at + run)) })
    })
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

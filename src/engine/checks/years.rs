//! Years as they are printed.

use super::Context;
use crate::engine::text::{Signs, Span};

/// Every number of four digits that reads as a year of our time, with its first byte.
pub(super) fn years(text: &str) -> Vec<(usize, u16)> {
    let mut years = Vec::new();
    let mut at = 0;
    while let Some(gap) = text.as_bytes()[at..].iter().position(u8::is_ascii_digit) {
        at = read(text, at + gap, &mut years);
    }
    years
}

/// The same of a line of the document, whose digits are known.
pub(super) fn of_line(c: &Context<'_>, line: Span) -> Vec<(usize, u16)> {
    let (mut years, mut done) = (Vec::new(), line.start as usize);
    for (at, sign) in c.document.reading.marks(line) {
        if at >= done && sign.is_ascii_digit() {
            done = line.start as usize + read(c.at(line), at - line.start as usize, &mut years);
        }
    }
    years
}

/// Adds the number whose digits begin at a place, if it is a year; gives its end.
fn read(text: &str, start: usize, years: &mut Vec<(usize, u16)>) -> usize {
    let end = start + text[start..].bytes().take_while(u8::is_ascii_digit).count();
    match text[start..end].parse() {
        Ok(year @ 1949..=2099) if end - start == 4 => years.push((start, year)),
        _ => {}
    }
    end
}

/// The years of a text that are followed by 年, outside 《》 and brackets, and are no end of a period.
pub(super) fn named(text: &str) -> Vec<(usize, u16)> {
    let mut named = Vec::new();
    let (mut from, mut depth) = (0, 0u32);
    for (at, year) in years(text) {
        for c in text[from..at].chars() {
            match c {
                '《' | '(' => depth += 1,
                '》' | ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        from = at;
        let period = text[..at].ends_with_any(&['—', '-', '－', '至', '~']);
        if depth == 0 && !period && text[at + 4..].trim_start_matches(' ').starts_with('年') {
            named.push((at, year));
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::{named, years};

    #[test]
    fn only_years_count() {
        assert_eq!(years("2024年,12345热线,20212025年,电话2099"), [(0, 2024), (38, 2099)]);
        let text = "《2023年要点》(2022年印发)2021—2025年,2024 年和2025年";
        assert_eq!(named(text).into_iter().map(|(_, year)| year).collect::<Vec<_>>(), [2024, 2025]);
    }
}

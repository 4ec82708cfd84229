//! What stands around a numeral and makes it a date, a name, a marker or a number of something.

use super::{
    super::{tables::not_figures as names, text::is_han},
    affix,
    numeral::{self, Numeral, Style},
    words::{char_at, char_before, from, prefix_of, skip_spaces, skip_spaces_back, suffix_of, upto},
    Number,
};

/// Where the reader is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// Where the line begins.
    pub(crate) line: usize,
    /// Where the clause begins.
    pub(crate) clause: usize,
    /// The opening quotation mark that is not yet closed.
    pub(crate) quote: Option<usize>,
}

impl Place {
    /// True when an opening quotation mark stands right before byte `at`.
    pub(crate) fn quotes(&self, at: usize) -> bool {
        self.quote.is_some_and(|quote| quote + '“'.len_utf8() == at)
    }
}

/// True for four plain digits that read as a year of our time.
pub(crate) fn year_like(numeral: &Numeral) -> bool {
    numeral.style == Style::Arabic
        && numeral.plain_digits == 4
        && numeral.power == 0
        && numeral.value.scale == 0
        && (1949..=2099).contains(&numeral.value.digits)
}

/// Where reading goes on if the numeral is no amount by what stands around it; `None` if it may be one.
pub(crate) fn rejects(line: &str, numeral: &Numeral, place: &Place) -> Option<usize> {
    let before_at = skip_spaces_back(line, numeral.start);
    let after_at = skip_spaces(line, numeral.end);
    let before = char_before(line, before_at);
    let after = char_at(line, after_at);
    let head = upto(line, before_at);
    let reject = Some(numeral.end);
    let label = names::LEADS.suffix(head).map(|(_, label)| label);
    if label == Some(true) {
        // 第1—3位: neither is the other end.
        let other = dash(line, after_at).and_then(|next| numeral::read(line, next).ok());
        return Some(other.map_or(numeral.end, |other| other.end));
    }
    if label == Some(false) && after != Some('月') {
        return reject;
    }
    if numeral.style != Style::Arabic {
        // 数十, 几百: no value is given.
        if matches!(before, Some('数' | '几' | '好')) {
            return reject;
        }
        // 平台二期: which phase of the works, not how many; 二期工程 is a name of its own.
        if after == Some('期') && suffix_of(head, "工程 项目 平台 系统 中心 园区 改造").is_some()
        {
            return reject;
        }
        let enclosed = before == Some('(') && after == Some(')');
        let marker = matches!(after, Some('、' | '是' | '要')) && starts_item(line, place, before_at);
        return (enclosed || marker).then_some(numeral.end);
    }
    let touches = char_before(line, numeral.start);
    let joined = matches!(
        touches,
        Some('+' | '/' | '×' | '*' | '·' | '•' | '・' | '〔' | '[' | '_' | '№' | '#' | '^' | '=' | '.')
    ) || touches.is_some_and(|c| c.is_ascii_alphabetic());
    if joined {
        return Some(end_of_code(line, numeral.end));
    }
    if let Some(end) = list_marker(line, numeral, place, before_at, after_at) {
        return Some(end);
    }
    match char_at(line, numeral.end) {
        Some('+' | '/' | '×' | '*' | '·' | '•' | '・' | '_' | '〕' | ']' | '°') => {
            return Some(end_of_code(line, numeral.end));
        }
        Some(':') if char_at(line, numeral.end + 1).is_some_and(|c| c.is_ascii_digit()) => {
            return Some(end_of_code(line, numeral.end));
        }
        Some('.') if char_at(line, numeral.end + 1).is_some_and(|c| c.is_ascii_digit()) => {
            return Some(end_of_code(line, numeral.end));
        }
        Some(c) if c.is_ascii_alphabetic() => return Some(end_of_code(line, numeral.end)),
        _ => {}
    }
    if let Some(end) = date_or_phone(line, numeral, after_at) {
        return Some(end);
    }
    if damaged_date(numeral, after) || month_day(line, numeral, after_at) {
        return reject;
    }
    // 10时30分, 3月5日 behind a date sign.
    if matches!(touches, Some('时' | '点')) && after == Some('分')
        || touches == Some('月') && after == Some('日')
    {
        return reject;
    }
    None
}

/// Where a run of letters, digits and joining signs ends: 5G, 2024-03-28, 09:18:00.
fn end_of_code(line: &str, at: usize) -> usize {
    let rest = from(line, at);
    let sign = |c: char| c.is_ascii_alphanumeric() || "+-/×*·•・_:.〕]°".contains(c);
    at + rest.find(|c| !sign(c)).unwrap_or(rest.len())
}

/// True when nothing but the line's or a sentence's beginning stands before byte `at`.
fn starts_item(line: &str, place: &Place, at: usize) -> bool {
    at <= place.line
        || upto(line, at).trim_end_matches(' ').len() <= place.line
        || matches!(char_before(line, at), Some('。' | ';' | ',' | ':' | '!' | '?' | '、' | '“' | '(' | ')'))
}

/// True for words that begin with a measure: a counter of one character may begin another word (部分).
fn measures(text: &str) -> bool {
    super::super::tables::counters::longest(text)
        .is_some_and(|c| c.word.len() > '元'.len_utf8() || c.word == "元")
}

/// `1.` or `1、` or `(1)` at the beginning of a line or sentence.
fn list_marker(
    line: &str,
    numeral: &Numeral,
    place: &Place,
    before_at: usize,
    after_at: usize,
) -> Option<usize> {
    if numeral.plain_digits > 2 || numeral.power > 0 || numeral.over {
        return None;
    }
    let after = char_at(line, after_at);
    if char_before(line, before_at) == Some('(') && after == Some(')') {
        return Some(after_at);
    }
    // 2.1部分单位…: a number of a section; 2.5公里 is measured.
    let next = from(line, numeral.end);
    if before_at <= place.line && numeral.value.scale == 1 && next.starts_with(is_han) && !measures(next) {
        return Some(numeral.end);
    }
    // 1.5 at a line's head may be the marker of a text without spaces: 1.5月
    let line_start = before_at <= place.line;
    let sentence = matches!(char_before(line, before_at), Some('。' | ';' | ':'));
    let closes = match after {
        Some('.' | '．') => !char_at(line, after_at + 1).is_some_and(|c| c.is_ascii_digit()),
        Some('、' | ')') => line_start || sentence,
        _ => false,
    };
    (closes && (line_start || sentence)).then_some(after_at + 1)
}

/// Where what follows a dash or 至 at byte `at` begins.
pub(crate) fn dash(line: &str, at: usize) -> Option<usize> {
    let sign = char_at(line, at).filter(|c| "-—–~～至到－―".contains(*c))?;
    let end = at + sign.len_utf8();
    let double = sign == '—' && from(line, end).starts_with(sign);
    Some(skip_spaces(line, end + if double { sign.len_utf8() } else { 0 }))
}

/// Years in a range, ISO dates and telephone numbers.
fn date_or_phone(line: &str, numeral: &Numeral, after_at: usize) -> Option<usize> {
    let list = from(line, after_at).starts_with('、');
    let next = if list { skip_spaces(line, after_at + '、'.len_utf8()) } else { dash(line, after_at)? };
    if !char_at(line, next).is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let second = numeral::read(line, next).ok()?;
    let tail = skip_spaces(line, second.end);
    if from(line, after_at).starts_with('-') {
        // 2024-03-28, 0755-1234567
        let more =
            char_at(line, tail) == Some('-') && char_at(line, tail + 1).is_some_and(|c| c.is_ascii_digit());
        let phone = line.get(numeral.start..).is_some_and(|t| t.starts_with('0')) || second.plain_digits >= 7;
        if more || phone {
            return Some(end_of_code(line, second.end));
        }
    }
    let unit = prefix_of(from(line, tail), "年 月 日 号 时 点 月份")?;
    let date = match unit {
        "年" => year_like(numeral) || year_like(&second),
        _ => !list || matches!(unit, "月" | "日" | "号"),
    };
    let term = prefix_of(from(line, tail + unit.len()), "内 以内 之内").is_some();
    (date && !term).then_some(tail + unit.len())
}

/// 20212025年, 202310月, 2025730日: dates whose signs were lost.
fn damaged_date(numeral: &Numeral, after: Option<char>) -> bool {
    if numeral.power > 0 || numeral.value.scale > 0 {
        return false;
    }
    let long = (5..=8).contains(&numeral.plain_digits);
    let digits = numeral.value.digits;
    let top = if long { digits / 10i64.pow(u32::from(numeral.plain_digits) - 4) } else { 0 };
    let dated =
        (1949..=2099).contains(&top) && matches!(after, Some('年' | '月' | '日' | '号' | ')' | '〕' | ']'));
    let year = year_like(numeral) && matches!(after, Some('年' | '-' | '—' | '–' | '~' | '、' | '度' | '学'));
    dated || year
}

/// 12.4 and 6.26 before a name: a day of the year, not a decimal.
fn month_day(line: &str, numeral: &Numeral, after_at: usize) -> bool {
    let Number { digits, scale } = numeral.value;
    if !(1..=2).contains(&scale) || numeral.power > 0 || numeral.over {
        return false;
    }
    let part = if scale == 1 { 10 } else { 100 };
    let day = (1..=12).contains(&(digits / part)) && (1..=31).contains(&(digits % part));
    let head = upto(line, skip_spaces_back(line, numeral.start));
    let measured = suffix_of(head, "达 达到 为 约 值 率 到 至").is_some()
        || affix::verb_before(line, numeral.start).is_some();
    let counted = super::super::tables::counters::longest(from(line, after_at)).is_some();
    day && !measured && !counted
}

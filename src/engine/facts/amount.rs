//! Does a number tell an amount, and is it a term? Where numerals stand and what their figure holds is read in
//! `scan`; numbers that are none whatever counts them (dates, clauses, names) are told in `context`.

use super::{
    super::{
        tables::{
            counters::{Class, Counter},
            not_figures as names,
        },
        text::{is_han, Signs},
    },
    context::{self, Place},
    numeral::{self, Numeral, Style},
    words::{char_at, char_before, from, prefix_of, skip_spaces, skip_spaces_back, suffix_of, upto},
    Number,
};

/// True when a number with this counter is an amount.
pub(super) fn counts(
    line: &str,
    numeral: &Numeral,
    counter: &Counter,
    unit_end: usize,
    limited: bool,
    place: &Place,
) -> bool {
    if counter.class == Class::Never {
        return false;
    }
    let rest = from(line, unit_end);
    let named = place.quotes(numeral.start) || names::NAME_TAILS.prefix(rest).is_some();
    match numeral.style {
        Style::Arabic => !(named && matches!(counter.class, Class::Year | Class::Duration)) || limited,
        Style::Bare => numeral.over || limited,
        Style::Chinese => {
            if named
                || counter.word.starts_with_any(&['大', '局'])
                || place.quote.is_some()
                || matches!(counter.class, Class::Month | Class::Day)
            {
                return false;
            }
            if counter.class == Class::Tenth {
                return matches!(
                    char_at(line, unit_end),
                    None | Some('以' | '左' | ',' | '。' | ';' | '多' | '的')
                );
            }
            let one = numeral.value == Number::integer(1);
            if limited || numeral.over {
                return true;
            }
            let head = upto(line, numeral.start);
            let after_session = suffix_of(head, "届 人大 政协").is_some();
            let one_digit = numeral.end - numeral.start == '三'.len_utf8();
            !one && !after_session && counter.class != Class::Year && (!one_digit || counter.lone)
                || numeral.value > Number::integer(9)
                    && numeral.end - numeral.start > 3
                    && counter.class != Class::Year
                    && !after_session
        }
    }
}

/// True when a number without a counter is an amount all the same.
pub(super) fn stands_alone(line: &str, numeral: &Numeral, place: &Place) -> bool {
    if numeral.style != Style::Arabic || place.quotes(numeral.start) {
        return false;
    }
    let printed = line.get(numeral.start..numeral.end).unwrap_or("");
    if names::NAMED_NUMBERS.listed().any(|name| name == printed)
        || numeral.plain_digits > 6 && numeral.power == 0
    {
        return false;
    }
    if numeral.power >= 4 || numeral.over {
        return true;
    }
    // 比值达2.6, 数量为37: a verb of measure leads to the number.
    let head = upto(line, skip_spaces_back(line, numeral.start));
    let measured = suffix_of(head, "达 为 约 率 值 数 计 量 案件 纠纷 资料").is_some();
    let closes =
        matches!(char_at(line, skip_spaces(line, numeral.end)), None | Some(',' | '。' | ';' | '、' | ')'));
    if measured && closes && !context::year_like(numeral) {
        return true;
    }
    // 宣传资料3000充分利用: a lost counter.
    let lost = numeral.value.scale == 0 && numeral.plain_digits >= 2 && !context::year_like(numeral);
    lost && char_at(line, numeral.end).is_some_and(is_han)
        && char_before(line, numeral.start).is_some_and(is_han)
}

/// True when 年 makes the number a year, or a stretch of time without amount (近3年来).
pub(super) fn is_date(line: &str, numeral: &Numeral, class: Class, unit_end: usize) -> bool {
    if class != Class::Year {
        return false;
    }
    let rest = from(line, unit_end);
    context::year_like(numeral)
        || numeral.plain_digits > 2
        || prefix_of(rest, "来 以来 度 级 期 制 代 间 底 初 末 龄").is_some()
        || char_at(line, skip_spaces(line, unit_end)).is_some_and(|c| c.is_ascii_digit())
        || matches!(char_before(line, skip_spaces_back(line, numeral.start)), Some('近' | '这' | '过'))
}

/// Where a term such as 3月前, 12月底前 or 12月20日前 ends; `None` for a plain month, for a date with its
/// year, and for 前后 and 前期.
pub(super) fn month_limit(line: &str, start: usize, unit_end: usize, month: Number) -> Option<usize> {
    const TAILS: &str = "前 以前 之前 底前 末前 底以前 份前 中旬前 上旬前 下旬前";
    if month < Number::integer(1) || month > Number::integer(12) {
        return None;
    }
    let day = from(line, unit_end).bytes().take_while(u8::is_ascii_digit).count();
    let sign = prefix_of(from(line, unit_end + day), "日 号").filter(|_| (1..=2).contains(&day));
    let at = unit_end + sign.map_or(0, |s| day + s.len());
    let end = at + prefix_of(from(line, at), TAILS)?.len();
    if matches!(char_at(line, end), Some('后' | '期')) {
        return None;
    }
    let head = upto(line, skip_spaces_back(line, start));
    let dated = head.strip_suffix('年').and_then(|h| h.chars().next_back());
    let dated = dated.is_some_and(|c| c.is_ascii_digit() || numeral::is_sign(c));
    (!dated).then_some(end)
}

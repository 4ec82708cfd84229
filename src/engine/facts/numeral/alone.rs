//! What a text is worth that is nothing but one numeral or one share, in forms too that running text does not have.

use super::{digits, read, scale, sign, Sign};
use crate::engine::facts::{words::char_at, Number};

/// The capital forms on bills, read by [`parse`] alone: in running text they are mostly names.
fn capital(c: char) -> char {
    match c {
        '壹' | '弌' => '一',
        '贰' | '貳' | '貮' | '兩' | '俩' => '二',
        '叁' | '參' | '叄' | '仨' => '三',
        '肆' => '四',
        '伍' => '五',
        '陆' | '陸' => '六',
        '柒' => '七',
        '捌' => '八',
        '玖' => '九',
        '拾' => '十',
        '佰' => '百',
        '仟' => '千',
        '萬' => '万',
        '億' => '亿',
        '點' => '点',
        '負' => '负',
        '個' => '个',
        '％' => '%',
        'K' | 'ｋ' | 'Ｋ' => 'k',
        '○' | 'Ｏ' => '〇',
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        '．' => '.',
        '，' => ',',
        '－' => '-',
        _ => c,
    }
}

/// Parses one numeral that fills the whole string: capital, old and full-width forms, k and M, 半, 个 behind it.
///
/// Out: its exact value; `None` where the string is no single numeral.
pub fn parse(text: &str) -> Option<Number> {
    let text: String = text.trim().chars().map(capital).collect();
    let text = text.replace('廿', "二十").replace('卅', "三十").replace('卌', "四十");
    let (negative, body) = match text.strip_prefix('负').or_else(|| text.strip_prefix('-')) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let body = body.strip_suffix('个').unwrap_or(body);
    let value = match (body, body.strip_suffix('k'), body.strip_suffix('M')) {
        ("半", ..) => Number::new(5, 1),
        (_, Some(thousands), _) => positive(thousands)?.shifted(3)?,
        (_, _, Some(millions)) => positive(millions)?.shifted(6)?,
        _ => positive(body)?,
    };
    Some(if negative { Number::new(value.digits.checked_neg()?, value.scale) } else { value })
}

fn positive(text: &str) -> Option<Number> {
    if let Some((whole, decimals)) = text.split_once('点') {
        return spoken_decimal(whole.trim(), decimals.trim());
    }
    if let Ok(n) = read(text, 0) {
        if n.end == text.len() && !n.over {
            return Some(n.value);
        }
    }
    positional(text).or_else(|| mixed(text))
}

/// 三点五, 二十点零七, 三点五万.
fn spoken_decimal(whole: &str, decimals: &str) -> Option<Number> {
    let whole = if whole.is_empty() { Number::integer(0) } else { positive(whole)? };
    let (mut digits, mut count) = (whole.digits, 0u8);
    let mut rest = decimals;
    while let Some((c, d)) = rest.chars().next().and_then(|c| Some((c, digit_of(c)?))) {
        digits = digits.checked_mul(10)?.checked_add(d)?;
        count = count.checked_add(1)?;
        rest = &rest[c.len_utf8()..];
    }
    if count == 0 || whole.scale != 0 {
        return None;
    }
    let value = Number::new(digits, count);
    if rest.is_empty() {
        return Some(value);
    }
    let power = match scale(rest, 0) {
        Some((power, end)) if end == rest.len() => power,
        _ if rest == "十" => 1,
        _ => return None,
    };
    value.shifted(power)
}

fn digit_of(c: char) -> Option<i64> {
    match sign(c) {
        Some(Sign::Digit(d)) => Some(i64::from(d)),
        _ => c.to_digit(10).map(i64::from),
    }
}

/// Digits read one by one: 二〇二四.
fn positional(text: &str) -> Option<Number> {
    let mut value = 0i64;
    for c in text.chars() {
        value = value.checked_mul(10)?.checked_add(digit_of(c)?)?;
    }
    (!text.is_empty()).then_some(Number::integer(value))
}

/// A digit, or several Arabic ones, before each scale word: 1百2十3, 100万三千.
fn mixed(text: &str) -> Option<Number> {
    let (mut total, mut section) = (Number::integer(0), Number::integer(0));
    let (mut at, mut last) = (0, u8::MAX);
    while at < text.len() {
        let (value, mut end, _) = digits(text, at);
        let value = match char_at(text, at).and_then(sign) {
            Some(Sign::Digit(d)) => {
                end = at + '一'.len_utf8();
                Number::integer(d.into())
            }
            _ => value.filter(|_| end > at)?,
        };
        at = end;
        match char_at(text, end).and_then(sign) {
            Some(Sign::Power(p)) if p < last && value.digits != 0 => {
                section = section.checked_add(value.shifted(p)?)?;
                last = p;
                at += '十'.len_utf8();
            }
            Some(Sign::Power(_)) => return None,
            Some(Sign::Digit(_)) if value.digits != 0 => return None,
            _ => section = section.checked_add(value)?,
        }
        if let Some(Sign::Group(g)) = char_at(text, at).and_then(sign) {
            total = total.checked_add(section.shifted(g)?)?;
            section = Number::integer(0);
            last = u8::MAX;
            at += '万'.len_utf8();
        }
    }
    total.checked_add(section).filter(|_| !text.is_empty())
}

/// Parses one share that fills the whole string, blanks inside it left out: 百分之五, 22%, 六个百分点, 三成半, 八五折.
///
/// Out: its exact value in hundredths; `None` where the string is no single share.
pub fn percent(text: &str) -> Option<Number> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).map(capital).collect();
    if let Some((power, part)) = share_of(&text) {
        return Some(parse(part)?.lowered(power - 2));
    }
    let points = ["%", "个百分点", "百分点"].iter().find_map(|unit| text.strip_suffix(unit));
    if let Some(points) = points {
        return parse(points);
    }
    // 三成半, 七成六
    if let Some((tenths, rest)) = text.split_once('成') {
        let more = if rest.is_empty() { Number::integer(0) } else { parse(rest)? };
        let tens = parse(tenths)?.shifted(1)?;
        let half = if rest == "半" { more.shifted(1)? } else { more };
        return tens.checked_add(half).filter(|_| half < Number::integer(10));
    }
    // 八折, 八五折
    let value = parse(text.strip_suffix('折')?)?;
    let ten = Number::integer(10);
    if value < ten {
        return value.shifted(1);
    }
    (value > ten && value < Number::integer(100)).then_some(value)
}

/// 百分之, 千分之, 万分之 …: the power of ten that is divided by, and what follows.
fn share_of(text: &str) -> Option<(u8, &str)> {
    let (base, part) = text.split_once("分之")?;
    let power = |c| match c {
        '百' => Some(2),
        '千' => Some(3),
        '万' => Some(4),
        _ => None,
    };
    let power = base.chars().try_fold(0u8, |sum, c| sum.checked_add(power(c)?))?;
    (2..=12).contains(&power).then_some((power, part))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn numerals_have_their_value() {
        let cases = [
            ("12", "12"),
            ("1,250", "1250"),
            ("46.8006", "46.8006"),
            ("4167万", "41670000"),
            ("2.93亿", "293000000"),
            ("3亿5000万", "350000000"),
            ("二十", "20"),
            ("两百零五", "205"),
            ("一万三千", "13000"),
            ("三千五", "3500"),
            ("十", "10"),
            ("零", "0"),
            ("壹佰贰拾", "120"),
            ("二〇二四", "2024"),
            ("三点五万", "35000"),
            ("负三", "-3"),
            ("2千3百", "2300"),
            ("一万亿", "1000000000000"),
        ];
        for (text, value) in cases {
            assert_eq!(parse(text).map(|n| n.to_string()).as_deref(), Some(value), "{text}");
        }
        for text in ["", "abc", "十件", "百万千万百", "12345678901234567890123"] {
            assert!(parse(text).is_none(), "{text}");
        }
    }
}

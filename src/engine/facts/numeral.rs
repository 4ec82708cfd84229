//! Numerals: where one stands in a text, and what it is worth.
//!
//! Arabic digits (grouped, with decimals), Chinese numerals, and both together (4167万, 1千余).

use super::{
    words::{char_at, skip_spaces},
    Number,
};

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// 12, 1,250, 4167万
    Arabic,
    /// 二十, 三百
    Chinese,
    /// 万 or 千 without a digit before it: a number only beside 近 or 余
    Bare,
}

/// A numeral in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Numeral {
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte, 余 and 多 included.
    pub(crate) end: usize,
    /// What it is worth.
    pub(crate) value: Number,
    /// How it is written.
    pub(crate) style: Style,
    /// 余 or 多 stands in or behind it.
    pub(crate) over: bool,
    /// 万, 亿 … was multiplied in, as a power of ten.
    pub(crate) power: u8,
    /// Digits as printed, before any scale word; tells a year from a count.
    pub(crate) plain_digits: u8,
}

/// A character that a Chinese numeral consists of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Digit(u8),
    /// 十 百 千: a power of ten inside a group of four digits.
    Power(u8),
    /// 万 亿: a power of ten that closes a group.
    Group(u8),
}

fn sign(c: char) -> Option<Sign> {
    Some(match c {
        '零' | '〇' => Sign::Digit(0),
        '一' => Sign::Digit(1),
        '二' | '两' => Sign::Digit(2),
        '三' => Sign::Digit(3),
        '四' => Sign::Digit(4),
        '五' => Sign::Digit(5),
        '六' => Sign::Digit(6),
        '七' => Sign::Digit(7),
        '八' => Sign::Digit(8),
        '九' => Sign::Digit(9),
        '十' => Sign::Power(1),
        '百' => Sign::Power(2),
        '千' => Sign::Power(3),
        '万' => Sign::Group(4),
        '亿' => Sign::Group(8),
        _ => return None,
    })
}

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

/// True when a Chinese numeral may begin with this character.
pub(crate) fn is_sign(c: char) -> bool {
    sign(c).is_some()
}

/// Reads the numeral that begins at byte `at`.
///
/// Out: `Err(end)` where signs of a numeral stand up to `end` that make no number (八五, 百千万).
pub(crate) fn read(text: &str, at: usize) -> Result<Numeral, usize> {
    if text.as_bytes().get(at).is_some_and(u8::is_ascii_digit) {
        arabic(text, at)
    } else {
        chinese(text, at)
    }
}

/// Digits with grouping commas and a decimal part, as an unscaled number.
fn digits(text: &str, at: usize) -> (Option<Number>, usize, u8) {
    let bytes = text.as_bytes();
    let run = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let first = run(at);
    let mut end = at + first;
    // 1,250 and, in print of some offices, 1 250
    if first <= 3 && bytes[at] != b'0' {
        while matches!(bytes.get(end), Some(b',' | b' ')) && run(end + 1) == 3 {
            end += 4;
        }
    }
    let count = u8::try_from(end - at).unwrap_or(u8::MAX);
    let mut scale = 0;
    if bytes.get(end) == Some(&b'.') {
        let decimals = run(end + 1);
        if decimals > 0 {
            scale = decimals;
            end += 1 + decimals;
        }
    }
    let mut value = Some(0i64);
    for b in bytes[at..end].iter().filter(|b| b.is_ascii_digit()) {
        value = value.and_then(|v| v.checked_mul(10)?.checked_add(i64::from(b - b'0')));
    }
    let number = value.and_then(|v| Some(Number::new(v, u8::try_from(scale).ok().filter(|s| *s <= 18)?)));
    (number, end, count)
}

/// 万, 百万, 千万, 亿, 万亿 … at `at`: the power of ten and where it ends.
fn scale(text: &str, at: usize) -> Option<(u8, usize)> {
    let (mut power, mut end) = (0u8, at);
    while let Some(c) = char_at(text, end) {
        let next = match c {
            '百' if power == 0 => 2,
            '千' if power == 0 => 3,
            '万' | '萬' if power < 4 => 4,
            '亿' | '億' if power < 8 => 8,
            _ => break,
        };
        // 千米, 千克 and 百分点 are units of their own.
        let next_char = char_at(text, end + c.len_utf8());
        if c == '百' && next_char == Some('分') {
            break;
        }
        if c == '千' && matches!(next_char, Some('米' | '克' | '瓦' | '伏' | '卡')) {
            break;
        }
        power += next;
        end += c.len_utf8();
    }
    (power > 0).then_some((power, end))
}

/// 余, 多 or 几 at `at`, unless it begins a word such as 多元 or 余额.
fn surplus(text: &str, at: usize) -> Option<usize> {
    let c = char_at(text, at)?;
    if !matches!(c, '余' | '多' | '馀' | '餘') {
        return None;
    }
    let next = char_at(text, at + c.len_utf8());
    let word = matches!(
        (c, next),
        ('多', Some('方' | '样' | '种' | '元' | '部' | '发')) | ('余', Some('额' | '地'))
    );
    (!word).then_some(at + c.len_utf8())
}

fn arabic(text: &str, at: usize) -> Result<Numeral, usize> {
    let (number, mut end, plain_digits) = digits(text, at);
    let mut value = number.ok_or(end)?;
    let (mut over, mut total_power) = (false, 0);
    let gap = skip_spaces(text, end);
    if let Some(after) = surplus(text, gap) {
        over = true;
        end = after;
    }
    let from = if over { skip_spaces(text, end) } else { gap };
    if let Some((power, after)) = scale(text, from) {
        value = value.shifted(power).ok_or(after)?;
        total_power = power;
        end = after;
        // 3亿5000万
        if !over && text.as_bytes().get(end).is_some_and(u8::is_ascii_digit) {
            if let (Some(small), small_end, _) = digits(text, end) {
                if let Some((p, after)) = scale(text, small_end).filter(|(p, _)| *p < power) {
                    if let Some(sum) = small.shifted(p).and_then(|s| value.checked_add(s)) {
                        value = sum;
                        end = after;
                    }
                }
            }
        }
        // 20万余, 20万+
        let more = || text[end..].starts_with('+').then_some(end + 1);
        if let Some(after) = surplus(text, skip_spaces(text, end)).or_else(more).filter(|_| !over) {
            over = true;
            end = after;
        }
    }
    Ok(Numeral { start: at, end, value, style: Style::Arabic, over, power: total_power, plain_digits })
}

fn chinese(text: &str, at: usize) -> Result<Numeral, usize> {
    let mut end = at;
    let mut reader = Reader::default();
    let mut good = true;
    while let Some((c, s)) = char_at(text, end).and_then(|c| Some((c, sign(c)?))) {
        good = good && reader.push(s);
        end += c.len_utf8();
    }
    let value = reader.value().filter(|_| good).ok_or(end)?;
    let mut numeral = Numeral {
        start: at,
        end,
        value: Number::integer(value),
        style: if reader.bare { Style::Bare } else { Style::Chinese },
        over: false,
        power: 0,
        plain_digits: 0,
    };
    if let Some(after) = surplus(text, end) {
        numeral.over = true;
        numeral.end = after;
        if let Some((power, after)) = scale(text, after) {
            numeral.value = numeral.value.shifted(power).ok_or(after)?;
            numeral.power = power;
            numeral.end = after;
        }
    }
    Ok(numeral)
}

/// Reads a Chinese numeral sign by sign.
#[derive(Default)]
struct Reader {
    total: i64,
    /// The group of four digits under way.
    group: i64,
    digit: Option<i64>,
    /// The last power within the group, and the last closed group.
    last_power: Option<u8>,
    last_group: Option<u8>,
    zero: bool,
    started: bool,
    bare: bool,
}

impl Reader {
    /// Takes one sign; false where it cannot stand there.
    fn push(&mut self, sign: Sign) -> bool {
        let first = !self.started;
        self.started = true;
        match sign {
            Sign::Digit(0) => {
                let fits = self.digit.is_none();
                self.zero = true;
                if first {
                    self.digit = Some(0);
                }
                fits
            }
            Sign::Digit(d) => {
                let fits = self.digit.is_none();
                self.digit = Some(i64::from(d));
                fits
            }
            Sign::Power(p) => {
                let falls = self.last_power.is_none_or(|last| p < last);
                // Only 十 may stand without a digit.
                let lone = self.digit.is_none() && p > 1;
                if lone && first {
                    self.bare = true;
                }
                let fits = falls && (!lone || first) && self.digit != Some(0);
                self.group += self.digit.take().unwrap_or(1) * i64::from(10u32.pow(u32::from(p)));
                self.last_power = Some(p);
                self.zero = false;
                fits
            }
            Sign::Group(g) => {
                if first {
                    self.bare = true;
                    self.digit = Some(1);
                }
                let group = self.group + self.digit.take().unwrap_or(0);
                let factor = 10i64.pow(u32::from(g));
                let fits = match self.last_group {
                    // 一万亿: the whole so far is multiplied.
                    Some(last) if g > last || group == 0 => {
                        let whole = self.total.checked_add(group).and_then(|t| t.checked_mul(factor));
                        let fits = whole.is_some() && !self.bare;
                        self.total = whole.unwrap_or(0);
                        fits
                    }
                    _ => {
                        let add = group.checked_mul(factor).and_then(|a| self.total.checked_add(a));
                        let fits = add.is_some() && group > 0 && (!self.bare || first || self.total == 0);
                        self.total = add.unwrap_or(0);
                        fits
                    }
                };
                self.group = 0;
                self.last_group = Some(g);
                self.last_power = None;
                self.zero = false;
                fits
            }
        }
    }

    /// The value of all signs so far. A last digit takes the next lower place: 三千五 is 3500.
    fn value(&self) -> Option<i64> {
        let digit = self.digit.unwrap_or(0);
        let place = match (self.last_power, self.last_group) {
            _ if self.zero => 1,
            (Some(p), _) if p > 1 => 10i64.pow(u32::from(p) - 1),
            (None, Some(g)) => 10i64.pow(u32::from(g) - 1),
            _ => 1,
        };
        let tail = digit.checked_mul(place)?;
        let whole = self.total.checked_add(self.group)?.checked_add(tail)?;
        self.started.then_some(whole)
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
pub(crate) fn share_of(text: &str) -> Option<(u8, &str)> {
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
    use super::{parse, read};

    #[test]
    fn every_sign_is_a_mark() {
        let signs = ('\u{3000}'..='\u{9FFF}').filter(|&c| super::is_sign(c));
        let signs: String = signs.collect();
        let reading = crate::engine::text::Reading::new(signs.clone());
        let all = crate::engine::text::Span::new(0, signs.len());
        assert_eq!(reading.marks(all).map(|(_, c)| c).collect::<String>(), signs);
    }

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

    #[test]
    fn surplus_and_scale_belong_to_the_numeral() {
        for (text, value, length) in [
            ("1千余人", "1000", 7),
            ("20多万元", "200000", 8),
            ("3 万余件", "30000", 8),
            ("十余次", "10", 6),
            ("5千米", "5", 1),
            ("3余额", "3", 1),
        ] {
            let numeral = read(text, 0).expect(text);
            assert_eq!((numeral.value.to_string().as_str(), numeral.end), (value, length), "{text}");
        }
        assert_eq!(read("八五普法", 0).err(), Some(6));
    }
}

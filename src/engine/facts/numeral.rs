//! Numerals: where one stands in a text, and what it is worth.
//!
//! Arabic digits (grouped, with decimals), Chinese numerals, and both together (4167万, 1千余).

mod alone;

pub use alone::{parse, percent};

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

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn every_sign_is_a_mark() {
        let signs = ('\u{3000}'..='\u{9FFF}').filter(|&c| super::is_sign(c));
        let signs: String = signs.collect();
        let reading = crate::engine::text::Reading::new(signs.clone());
        let all = crate::engine::text::Span::new(0, signs.len());
        assert_eq!(reading.marks(all).map(|(_, c)| c).collect::<String>(), signs);
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

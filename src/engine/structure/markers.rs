//! Heading markers: `一、`, `（一）`, `1.`, `（1）`, `一是`, with their anomalies.

/// A marker found at the start of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// 0 第一部分, 1 一、, 2 （一）, 3 `1.` or （1）, 4 一是.
    pub(super) depth: u8,
    /// The number it stands for.
    pub(super) ordinal: u32,
    /// Its bytes, its own punctuation included.
    pub(super) length: usize,
}

/// The marker at the start of a line, if any.
pub(super) fn at_line_start(line: &str) -> Option<Marker> {
    chinese(line).or_else(|| bracketed(line)).or_else(|| arabic(line)).or_else(|| division(line))
}

/// `第一部分`, apart from its heading by a space; it may hold 一、 and all below.
fn division(text: &str) -> Option<Marker> {
    let (ordinal, length) = chinese_number(text.strip_prefix('第')?)?;
    let length = '第'.len_utf8() + length;
    let rest = text[length..].strip_prefix("部分")?;
    rest.starts_with(' ').then_some(Marker { depth: 0, ordinal, length: text.len() - rest.len() })
}

/// `一、`, `一是`, `一)`.
pub(super) fn chinese(text: &str) -> Option<Marker> {
    let (ordinal, length) = chinese_number(text)?;
    let mark = text[length..].chars().next()?;
    let depth = match mark {
        '、' => 1,
        '是' => 4,
        // A lost left bracket: `一)纵深推进`.
        ')' => 2,
        _ => return None,
    };
    Some(Marker { depth, ordinal, length: length + mark.len_utf8() })
}

/// `（一）`, `(1)`, with a lost right bracket only before a space.
pub(super) fn bracketed(text: &str) -> Option<Marker> {
    let inner = text.strip_prefix('(')?;
    let (depth, (ordinal, length)) = match chinese_number(inner) {
        Some(number) => (2, number),
        None => (3, arabic_number(inner)?),
    };
    inner[length..].starts_with(')').then_some(Marker { depth, ordinal, length: length + 2 })
}

/// `1.`, `1、`; not `1.5万` and not a date `12.4`.
pub(super) fn arabic(text: &str) -> Option<Marker> {
    let (ordinal, length) = arabic_number(text)?;
    let mut rest = text[length..].chars();
    let mark = rest.next().filter(|c| matches!(c, '.' | '、'))?;
    let heading = rest.find(|c| *c != ' ')?;
    let length = length + mark.len_utf8();
    (!heading.is_ascii_digit() && heading != '%').then_some(Marker { depth: 3, ordinal, length })
}

/// One or two Arabic digits.
pub(super) fn arabic_number(text: &str) -> Option<(u32, usize)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&length) {
        return None;
    }
    Some((text[..length].parse::<u16>().ok()?.into(), length))
}

/// 一 to 九十九, and its length in bytes.
pub(super) fn chinese_number(text: &str) -> Option<(u32, usize)> {
    let (mut value, mut length) = (0, 0);
    for c in text.chars().take(3) {
        match (digit(c), c) {
            (Some(d), _) if value % 10 == 0 => value += d,
            (_, '十') if value < 10 => value = value.max(1) * 10,
            _ => break,
        }
        length += c.len_utf8();
    }
    (length > 0).then_some((value, length))
}

/// 一 to 九.
pub(super) fn digit(c: char) -> Option<u32> {
    Some(match c {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{at_line_start, Marker};

    #[test]
    fn reads_every_marker() {
        for (line, depth, ordinal, length) in [
            ("一、工作情况", 1, 1, 6),
            ("二十一、工作", 1, 21, 12),
            ("(三)依法", 2, 3, 5),
            ("一)纵深推进", 2, 1, 4),
            ("10.完善", 3, 10, 3),
            ("2. 严格", 3, 2, 2),
            ("1、开展", 3, 1, 4),
            ("(2)强化", 3, 2, 3),
            ("三是坚持", 4, 3, 6),
            ("第二部分 存在的问题", 0, 2, 12),
        ] {
            assert_eq!(at_line_start(line), Some(Marker { depth, ordinal, length }), "{line}");
        }
        for line in [
            "一年来,",
            "1.5万人",
            "12.4国家宪法日",
            "2024年",
            "三级联动",
            "(试行)",
            "一村一法律顾问",
            "第一部分行业",
        ] {
            assert_eq!(at_line_start(line), None, "{line}");
        }
    }
}

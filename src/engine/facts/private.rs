//! Numbers that belong to a person: identity numbers, mobile numbers, bank cards.
//!
//! They are facts rather than findings, since every view and export masks them, in read mode too.

use crate::engine::text::Span;

/// Kinds of private numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PrivateKind {
    /// 手机号码
    Mobile,
    /// 身份证号码
    Identity,
    /// 银行卡号
    BankCard,
}

/// A private number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Private {
    /// What it is.
    pub kind: PrivateKind,
    /// Its digits.
    pub span: Span,
}

/// The digits of the shortest one, a mobile number.
const SHORTEST: usize = 11;

/// Every private number of a text, in order. Masked forms and codes inside longer words do not count.
pub fn find(copy: &str) -> Vec<Private> {
    let bytes = copy.as_bytes();
    let mut found = Vec::new();
    let mut from = 0;
    // A run of so many digits holds every so manieth byte.
    while let Some(probe) = bytes.get(from + SHORTEST - 1) {
        if !probe.is_ascii_digit() {
            from += SHORTEST;
            continue;
        }
        let before = bytes[from..from + SHORTEST].iter().rev().take_while(|b| b.is_ascii_digit()).count();
        let at = from + SHORTEST - before;
        let mut end = at + bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
        if end - at == 17 && matches!(bytes.get(end), Some(b'X' | b'x')) {
            end += 1;
        }
        let joined = |b: Option<&u8>| {
            b.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'*' | b'/' | b'-' | b'_'))
        };
        let alone = !joined(at.checked_sub(1).and_then(|i| bytes.get(i))) && !joined(bytes.get(end));
        if let Some(kind) = kind_of(&bytes[at..end]).filter(|_| alone) {
            found.push(Private { kind, span: Span::new(at, end) });
        }
        from = end;
    }
    found
}

fn kind_of(digits: &[u8]) -> Option<PrivateKind> {
    match digits.len() {
        11 if digits[0] == b'1' && digits[1] >= b'3' => Some(PrivateKind::Mobile),
        18 if is_identity(digits) => Some(PrivateKind::Identity),
        16..=19 if matches!(digits[0], b'4' | b'5' | b'6') && luhn(digits) => Some(PrivateKind::BankCard),
        _ => None,
    }
}

/// GB 11643-1999: a possible birthday and the check digit of ISO 7064 MOD 11-2.
fn is_identity(digits: &[u8]) -> bool {
    const CHECK: &[u8; 11] = b"10X98765432";
    let number = |range: core::ops::Range<usize>| {
        digits[range].iter().fold(0u32, |n, b| n * 10 + u32::from(b.wrapping_sub(b'0')))
    };
    if !digits[..17].iter().all(u8::is_ascii_digit) {
        return false;
    }
    let birthday = (1900..2100).contains(&number(6..10))
        && (1..=12).contains(&number(10..12))
        && (1..=31).contains(&number(12..14));
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits.iter().zip(weights).map(|(b, w)| u32::from(b - b'0') * w).sum();
    birthday && CHECK[sum as usize % 11] == digits[17].to_ascii_uppercase()
}

/// The check digit of payment cards (ISO/IEC 7812-1).
fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b.wrapping_sub(b'0')) * if i % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    digits.iter().all(u8::is_ascii_digit) && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::{find, PrivateKind};

    #[test]
    fn only_whole_valid_numbers_count() {
        let kinds = |text: &str| find(text).iter().map(|p| p.kind).collect::<Vec<_>>();
        assert_eq!(kinds("联系电话13912345678。"), [PrivateKind::Mobile]);
        assert_eq!(kinds("身份证号11010519491231002X,"), [PrivateKind::Identity]);
        assert_eq!(kinds("卡号6222020000000000008"), [] as [PrivateKind; 0]);
        assert_eq!(kinds("卡号4111111111111111"), [PrivateKind::BankCard]);
        for text in [
            "网站标识码5001170002",
            "11500111MB15011811/2026-00005",
            "139****5678",
            "电话023-42756123",
            "110105194912310021",
        ] {
            assert!(kinds(text).is_empty(), "{text}");
        }
    }
}

//! Which encoding Chinese bytes are in, by what they say in each.

use super::{label::Encoding, utf8};

/// How many bytes are looked at, from the first one beyond ASCII on.
const SAMPLE: usize = 1 << 14;

/// The most frequent characters of reports, 的一法行政府治工作在和人全部等件次理管开会推进执民大监县市区、，
/// in both scripts, as pairs of GB18030.
#[rustfmt::skip]
const FREQUENT_GB: &[u16] = &[
    0x855E, 0x88CC, 0x95FE, 0xA1A2, 0xA3AC, 0xB14F, 0xB2BF, 0xB4CE, 0xB4F3, 0xB5C4, 0xB5C8, 0xB7A8, 0xB8AE,
    0xB9A4, 0xB9DC, 0xBACD, 0xBBE1, 0xBCE0, 0xBCFE, 0xBDF8, 0xBF68, 0xBFAA, 0xC0ED, 0xC3F1, 0xC7F8, 0xC8AB,
    0xC8CB, 0xCAD0, 0xCDC6, 0xCFD8, 0xD0D0, 0xD2BB, 0xD4DA, 0xD5FE, 0xD6B4, 0xD6CE, 0xD7F7, 0xDF4D, 0xE95F,
];

/// The same in Traditional script as pairs of Big5.
#[rustfmt::skip]
const FREQUENT_BIG5: &[u16] = &[
    0xA141, 0xA142, 0xA440, 0xA448, 0xA46A, 0xA475, 0xA5AB, 0xA5C1, 0xA5F3, 0xA5FE, 0xA662, 0xA6B8, 0xA6E6,
    0xA740, 0xA94D, 0xA9B2, 0xAA6B, 0xAA76, 0xAABA, 0xAC46, 0xB0CF, 0xB0F5, 0xB1C0, 0xB27A, 0xB3A1, 0xB5A5,
    0xB669, 0xB67D, 0xB77C, 0xBACA, 0xBADE, 0xBFA4,
];

/// The encoding that most speaks for. One that is declared is believed unless another fits far better;
/// where nothing is declared and nothing speaks for either, it is GB18030.
pub(super) fn guess(bytes: &[u8], declared: Option<Encoding>) -> Encoding {
    let first = bytes.iter().position(|b| !b.is_ascii()).unwrap_or_default();
    let sample = &bytes[first..bytes.len().min(first + SAMPLE)];
    let beyond: i32 = sample.iter().map(|b| i32::from(!b.is_ascii())).sum();
    let trust = 2 + beyond / 8;
    let mut best = (i32::MIN, Encoding::Gb18030);
    for (encoding, weight) in [
        (Encoding::Gb18030, weight(sample, false)),
        (Encoding::Big5, weight(sample, true)),
        (Encoding::Utf8, utf8::weight(sample)),
    ] {
        let weight = weight + if declared == Some(encoding) { trust } else { 0 };
        if weight > best.0 {
            best = (weight, encoding);
        }
    }
    best.1
}

/// How much speaks for pairs of one kind: those of common characters and, more, of the most frequent ones;
/// impossible ones speak against it.
fn weight(bytes: &[u8], big5: bool) -> i32 {
    let (mut weight, mut at) = (0, 0);
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    while at < bytes.len() {
        let (lead, trail) = (byte(at), byte(at + 1));
        at += 1;
        if lead.is_ascii() {
            continue;
        }
        let four = !big5
            && trail.is_ascii_digit()
            && matches!(byte(at + 1), 0x81..=0xFE)
            && byte(at + 2).is_ascii_digit();
        let first = if big5 { 0x87 } else { 0x81 };
        let possible = matches!(trail, 0x40..=0x7E | 0xA1..=0xFE) || !big5 && matches!(trail, 0x80..=0xA0);
        if four {
            at += 3;
        } else if possible && (first..=0xFE).contains(&lead) {
            at += 1;
            weight += worth(lead, trail, big5);
        } else {
            weight -= 2;
        }
    }
    weight
}

/// 3 for a frequent character, 1 for another one of the first level or a mark, 0 for a rare one.
fn worth(lead: u8, trail: u8, big5: bool) -> i32 {
    let frequent = if big5 { FREQUENT_BIG5 } else { FREQUENT_GB };
    let common = match (big5, lead) {
        (true, 0xA1) => matches!(trail, 0x41..=0x7E | 0xA5..=0xA8),
        (true, _) => matches!(lead, 0xA4..=0xC6),
        (false, 0xA1) => matches!(trail, 0xA1..=0xBF),
        (false, _) => matches!(lead, 0xA3 | 0xB0..=0xD7) && trail >= 0xA1,
    };
    let is_frequent = frequent.binary_search(&u16::from_be_bytes([lead, trail])).is_ok();
    i32::from(common) + 2 * i32::from(is_frequent)
}

#[cfg(test)]
mod tests {
    use super::{guess, Encoding, FREQUENT_BIG5, FREQUENT_GB};
    use crate::engine::text::Reading;

    const FREQUENT: &str = "的一法行政府治工作在和人全部等件次理管開會推進執民大監縣市區、，";

    fn pairs(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u16> {
        let (bytes, ..) = encoding.encode(text);
        let mut pairs: Vec<u16> = bytes.chunks(2).map(|b| u16::from_be_bytes([b[0], b[1]])).collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    #[test]
    fn frequent_characters_have_these_pairs() {
        let both = FREQUENT.to_owned() + &Reading::new(FREQUENT.to_owned()).copy().replace(',', "，");
        assert_eq!(pairs(&both, encoding_rs::GB18030), FREQUENT_GB);
        assert_eq!(pairs(FREQUENT, encoding_rs::BIG5), FREQUENT_BIG5);
    }

    #[test]
    fn a_clause_is_enough() {
        for text in [
            "推進法治政府建設，嚴格規範公正文明執法。",
            "我縣深入學習貫徹習近平法治思想，",
            "全年收到行政復議申請五十六件",
        ] {
            let (big5, ..) = encoding_rs::BIG5.encode(text);
            let (gb, ..) = encoding_rs::GB18030.encode(text);
            assert_eq!(guess(&big5, None), Encoding::Big5, "{text}");
            assert_eq!(guess(&gb, None), Encoding::Gb18030, "{text}");
            assert_eq!(guess(&text.as_bytes()[..text.len() - 1], None), Encoding::Utf8, "{text}");
        }
    }

    #[test]
    fn bytes_win_over_a_wrong_label() {
        let text = "現將2024年法治政府建設情況報告如下。一年來，全縣堅持依法行政。";
        let (big5, ..) = encoding_rs::BIG5.encode(text);
        let (gb, ..) = encoding_rs::GB18030.encode(text);
        for declared in [None, Some(Encoding::Utf8), Some(Encoding::Gb18030), Some(Encoding::Big5)] {
            assert_eq!(guess(&big5, declared), Encoding::Big5, "{declared:?}");
            assert_eq!(guess(&gb, declared), Encoding::Gb18030, "{declared:?}");
            assert_eq!(guess(&text.as_bytes()[1..], declared), Encoding::Utf8, "{declared:?}");
        }
    }

    #[test]
    fn too_few_bytes_leave_it_to_the_label() {
        let (gb, ..) = encoding_rs::GB18030.encode("鼯");
        assert_eq!(guess(&gb, None), Encoding::Gb18030);
        assert_eq!(guess(&gb, Some(Encoding::Big5)), Encoding::Big5);
    }
}

//! Characters of one byte, and of two in code page 936.

use crate::engine::source::legacy::position;

/// How bytes stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    /// Windows-1252.
    Latin,
    /// Code page 936: GBK.
    Chinese,
}

/// 0x80 to 0x9F in Windows-1252; elsewhere bytes are code points.
const LATIN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// A byte in Windows-1252.
pub(super) fn latin(byte: u8) -> char {
    match byte {
        0x80..=0x9F => LATIN[usize::from(byte) - 0x80],
        _ => char::from(byte),
    }
}

/// Two bytes in code page 936.
pub(super) fn pair(lead: u8, trail: u8, pairs: &[u16]) -> Option<char> {
    let unit = *pairs.get(position(lead, trail)?)?;
    char::from_u32(u32::from(unit)).filter(|_| unit != 0)
}

/// Words in a code page.
pub(super) fn decode(bytes: &[u8], page: Page, pairs: &[u16]) -> String {
    let mut out = String::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [byte, behind @ ..] = rest {
        rest = behind;
        if page == Page::Chinese && *byte >= 0x80 {
            let two = behind.first().and_then(|trail| pair(*byte, *trail, pairs));
            if two.is_some() {
                rest = &behind[1..];
            }
            out.push(two.unwrap_or('\u{FFFD}'));
        } else {
            out.push(latin(*byte));
        }
    }
    out
}

/// What speaks for and against Chinese in texts of bytes.
#[derive(Default)]
pub(super) struct Evidence {
    /// All bytes.
    bytes: usize,
    /// Bytes of pairs that GB2312 assigns, where Chinese text mostly stands.
    common: usize,
    /// Bytes of other pairs.
    rare: usize,
    /// Bytes beyond ASCII that are in no pair.
    alone: usize,
}

impl Evidence {
    /// Looks at a text.
    pub(super) fn add(&mut self, bytes: &[u8], pairs: &[u16]) {
        self.bytes += bytes.len();
        let mut rest = bytes;
        while let [byte, behind @ ..] = rest {
            rest = behind;
            if *byte < 0x80 {
                continue;
            }
            match behind.first() {
                Some(trail) if pair(*byte, *trail, pairs).is_some() => {
                    rest = &behind[1..];
                    let common = matches!(byte, 0xA1..=0xA9 | 0xB0..=0xF7) && *trail >= 0xA1;
                    *(if common { &mut self.common } else { &mut self.rare }) += 2;
                }
                _ => self.alone += 1,
            }
        }
    }

    /// The page that these texts are in. Word keeps Latin text in bytes and Chinese in UTF-16; Chinese in
    /// bytes comes from programs that did otherwise. A few accented letters that happen to be a pair do not
    /// make a text Chinese.
    pub(super) fn page(&self, far_eastern: bool) -> Page {
        let sound = self.alone * 20 <= self.common && self.rare <= self.common;
        let share = if far_eastern { 20 } else { 4 };
        let enough = self.common >= 4 && self.common * share >= self.bytes;
        if sound && enough {
            Page::Chinese
        } else {
            Page::Latin
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::source::platform_table;

    fn page(text: &[u8], far_eastern: bool) -> Page {
        let mut evidence = Evidence::default();
        evidence.add(text, platform_table().pairs());
        evidence.page(far_eastern)
    }

    #[test]
    fn chinese_bytes_are_told_from_accented_letters_and_quotes() {
        let (chinese, _, _) = encoding_rs::GBK.encode("全县共办理行政复议案件12件，镕基同志");
        assert_eq!(page(&chinese, false), Page::Chinese);
        assert_eq!(
            decode(&chinese, Page::Chinese, platform_table().pairs()),
            "全县共办理行政复议案件12件，镕基同志"
        );
        for latin in [
            &b"\x93A\x94 and \x93B\x94, \x85 \x96 25\xB0C \xB1 2"[..],
            b"Cr\xE9\xE9e par l'\xC9tat",
            b"12 (3)",
            b"",
        ] {
            assert_eq!((page(latin, true), page(latin, false)), (Page::Latin, Page::Latin), "{latin:?}");
        }
        assert_eq!(decode(b"\x93A\x94", Page::Latin, &[]), "“A”");
        assert_eq!(decode(b"\xD6", Page::Chinese, platform_table().pairs()), "\u{FFFD}");
    }
}

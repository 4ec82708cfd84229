//! UTF-8 whose bytes were taken for Windows-1252 and written as UTF-8 once more: `æ³•æ²»` for 法治.
//!
//! This is certain and goes back without loss, so it is put right. UTF-8 taken for GBK (`娉曟不`) loses every
//! third byte of some words and is left as it is.

use crate::engine::source::SourceMap;

/// What Windows-1252 has at 0x80–0x9F; where it has nothing, the control character stands for itself.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The text that was written twice, with the map to where its characters stand in the input; `None` for any other text.
pub(super) fn undo(text: &str, skipped: usize) -> Option<(String, SourceMap)> {
    // Three characters for one: no Chinese text begins with a letter of this kind that soon.
    let first = text.char_indices().find(|(_, c)| !c.is_ascii())?;
    if !matches!(first.1, 'ã'..='é' | 'ï') {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 2);
    for c in text.chars() {
        bytes.push(byte_of(c)?);
    }
    let once = String::from_utf8(bytes).ok()?;
    let mut map = SourceMap::default();
    let (mut at, mut written) = (skipped, text.chars());
    for (to, c) in once.char_indices() {
        let width = written.by_ref().take(c.len_utf8()).map(char::len_utf8).sum();
        map.character(to, at, width);
        at += width;
    }
    Some((once, map))
}

fn byte_of(c: char) -> Option<u8> {
    let upper = || UPPER.iter().position(|u| *u == c).map(|at| at as u8 + 0x80);
    match c {
        '\u{0}'..='\u{7F}' | '\u{A0}'..='\u{FF}' => Some(c as u8),
        _ => upper(),
    }
}

#[cfg(test)]
mod tests {
    use super::undo;

    #[test]
    fn what_was_written_twice_is_read_once() {
        let text = "2024年法治政府建设情况的报告\n全年办理行政复议案件12件。";
        let (twice, ..) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes());
        let (once, map) = undo(&twice, 0).unwrap();
        assert_eq!(once, text);
        let second = text.find('\n').unwrap() + 1;
        let input = twice.find('\n').unwrap() + 1;
        assert_eq!(map.locate_in(&once, second as u32).unwrap().byte as usize, input);
        assert_eq!(undo(text, 0), None);
        assert_eq!(undo("é€”法治", 0), None);
        assert_eq!(undo("école, été", 0), None);
    }
}

//! Characters of the symbol fonts, which office files keep at private code points (U+F000 + code).

/// What a reader sees in place of a character of Symbol or Wingdings, in both of which text documents use
/// little but signs in front of items and boxes to tick; `None` for a glyph of no known meaning.
pub(super) fn seen(c: char) -> Option<char> {
    if !matches!(c, '\u{F000}'..='\u{F0FF}') {
        return Some(c);
    }
    Some(match c as u32 & 0xFF {
        0x2D => '-',
        0x6C => '●',
        0x6E => '■',
        0x6F | 0x71 | 0xA8 => '□',
        0x75 => '◆',
        0x76 => '❖',
        0xB7 => '•',
        0xA7 => '▪',
        0xD8 => '➢',
        0xE0 | 0xE8 => '→',
        0xFC => '√',
        0xFB => '×',
        0xFD | 0x78 => '☒',
        0xFE | 0x52 => '☑',
        _ => return None,
    })
}

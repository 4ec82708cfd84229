//! Printed text → reading copy: width, spaces, line ends, script.

use super::{map::OffsetMap, Script};
use crate::engine::tables::script::simplified;

/// A text is Traditional when more than one Han character in this many is.
const TRADITIONAL_SHARE: usize = 30;

/// The script that most of a text is printed in.
pub(super) fn script_of(text: &str) -> Script {
    let (mut han, mut traditional) = (0usize, 0usize);
    for c in text.chars().filter(|c| matches!(c, '\u{3400}'..='\u{9FFF}')) {
        han += 1;
        traditional += usize::from(simplified(c).is_some());
    }
    if traditional * TRADITIONAL_SHARE > han {
        Script::Traditional
    } else {
        Script::Simplified
    }
}

/// The copy and the way back; `None` when nothing had to be folded.
pub(super) fn fold(text: &str, script: Script) -> Option<(String, OffsetMap)> {
    let traditional = script == Script::Traditional;
    let mut copy = String::with_capacity(text.len());
    let mut map = OffsetMap::default();
    // Everything before `done` is in the copy already.
    let (mut done, mut folded) = (0, false);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_newline = chars.peek().is_some_and(|&(_, c)| c == '\n');
        let Some(to) = folded_char(c, next_is_newline, traditional) else { continue };
        folded = true;
        copy.push_str(&text[done..at]);
        done = at + c.len_utf8();
        if let Folded::To(to) = to {
            copy.push(to);
            if to.len_utf8() == c.len_utf8() {
                continue;
            }
        } else {
            map.push(copy.len(), at);
        }
        map.push(copy.len(), done);
    }
    if !folded {
        return None;
    }
    copy.push_str(&text[done..]);
    Some((copy, map))
}

enum Folded {
    To(char),
    LeftOut,
}

/// What a character becomes; `None` when it stays as it is.
fn folded_char(c: char, next_is_newline: bool, traditional: bool) -> Option<Folded> {
    let to = match c {
        ' '..='~' | '\n' => return None,
        '\r' if next_is_newline => ' ',
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => ' ',
        // Zero-width characters, byte-order marks and direction marks carry nothing that is read.
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{AD}' | '\u{FEFF}' => {
            return Some(Folded::LeftOut)
        }
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0)?,
        '﹝' => '〔',
        '﹞' => '〕',
        _ if traditional => simplified(c)?,
        _ => return None,
    };
    Some(Folded::To(to))
}

//! Printed text → reading copy: width, spaces, line ends, script.

use super::{decode, map::OffsetMap, Script};
use crate::engine::tables::script::{self, simplify, without_gateway_words};

/// A text is Traditional when more than one Han character in this many is.
const TRADITIONAL_SHARE: usize = 30;

/// The script that most of a text is printed in.
pub(super) fn script_of(text: &str) -> Script {
    let (han, traditional) = script::count(text);
    if traditional * TRADITIONAL_SHARE > han {
        Script::Traditional
    } else {
        Script::Simplified
    }
}

/// The copy and the way back; `None` when nothing had to be folded.
///
/// Script goes first and keeps every byte in its place; width, spaces and line ends follow.
pub(super) fn fold(text: &str, script: Script) -> Option<(String, OffsetMap)> {
    match script {
        Script::Simplified => fold_width(text, false),
        Script::Traditional => {
            let simplified = without_gateway_words(&simplify(text));
            Some(fold_width(&simplified, true).unwrap_or((simplified, OffsetMap::default())))
        }
    }
}

fn fold_width(text: &str, pinyin: bool) -> Option<(String, OffsetMap)> {
    let mut copy = String::with_capacity(text.len());
    let mut map = OffsetMap::default();
    // Everything before `done` is in the copy already.
    let (mut at, mut done, mut folded) = (0, 0, false);
    while let Some(c) = next_candidate(text, &mut at) {
        let next = at + c.len_utf8();
        let gloss = if pinyin && text[..at].ends_with(is_han) { gloss_length(&text[at..]) } else { 0 };
        let change = if gloss > 0 { Some(Change::LeaveOut(gloss)) } else { change_of(c, &text[next..]) };
        let Some(change) = change else {
            at = next;
            continue;
        };
        folded = true;
        copy.push_str(&text[done..at]);
        match change {
            Change::To(to) => {
                copy.push(to);
                done = next;
                if to.len_utf8() != c.len_utf8() {
                    map.push(copy.len(), done);
                }
            }
            Change::LeaveOut(length) => {
                map.push(copy.len(), at);
                done = at + length;
                map.push(copy.len(), done);
            }
        }
        at = done;
    }
    if !folded {
        return None;
    }
    copy.push_str(&text[done..]);
    Some((copy, map))
}

/// The next character that may have to be folded, and moves `at` to it.
fn next_candidate(text: &str, at: &mut usize) -> Option<char> {
    loop {
        let (code, width) = decode(text.as_bytes(), *at)?;
        // Controls, the bracket of a reading aid, Latin-1, general punctuation and spaces, full-width forms.
        if matches!(code, 0..=0x1F | 0x28 | 0x80..=0xFF | 0x2000..=0x206F | 0x3000 | 0xFE00..=0xFFFF) {
            return char::from_u32(code);
        }
        *at += width;
    }
}

enum Change {
    To(char),
    /// So many bytes stand for nothing that is read.
    LeaveOut(usize),
}

/// What a character becomes in front of `rest`; `None` when it stays as it is.
fn change_of(c: char, rest: &str) -> Option<Change> {
    let to = match c {
        '\r' if rest.starts_with('\n') => ' ',
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => ' ',
        // Zero-width characters, byte-order marks and direction marks carry nothing that is read.
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{AD}' | '\u{FEFF}' => {
            return Some(Change::LeaveOut(c.len_utf8()))
        }
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0)?,
        '﹝' => '〔',
        '﹞' => '〕',
        _ => return None,
    };
    Some(Change::To(to))
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}

/// Bytes of a reading aid behind a character, `(tǒng)`, as mirror sites print it; 0 for anything else.
fn gloss_length(text: &str) -> usize {
    const LONGEST: usize = 9;
    let Some(inner) = text.strip_prefix(['(', '（']) else { return 0 };
    let letter = |c: char| c.is_ascii_lowercase() || matches!(c, ' ' | 'ü' | '\u{E0}'..='\u{1DC}');
    let letters = inner.chars().take(LONGEST).take_while(|&c| letter(c)).map(char::len_utf8).sum::<usize>();
    let closed = inner[letters..].chars().next().filter(|c| matches!(c, ')' | '）'));
    match closed {
        Some(bracket) if letters > 0 => text.len() - inner.len() + letters + bracket.len_utf8(),
        _ => 0,
    }
}

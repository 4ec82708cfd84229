//! Printed text → reading copy: width, spaces, line ends, script.

use super::{
    decode,
    map::OffsetMap,
    marks::{Marks, SIGNS},
    Script,
};
use crate::engine::tables::script::{self, simplify, without_gateway_words};

/// A text is Traditional when more than one Han character in this many is.
const TRADITIONAL_SHARE: usize = 30;

/// What the reading copy of a text is made from.
pub(super) struct Fold {
    pub(super) script: Script,
    /// `None` when nothing had to be folded.
    pub(super) copy: Option<String>,
    /// From the copy back to the printed text.
    pub(super) map: OffsetMap,
    /// Of the copy.
    pub(super) marks: Marks,
}

/// Makes the copy of a text, and the way back.
///
/// Script goes first and keeps every byte in its place; width, spaces and line ends follow.
pub(super) fn fold(text: &str) -> Fold {
    let (script, marks) = survey(text);
    match script {
        Script::Simplified => fold_width(text, script, &marks),
        Script::Traditional => {
            let simplified = without_gateway_words(&simplify(text));
            let (_, marks) = survey(&simplified);
            let fold = fold_width(&simplified, script, &marks);
            Fold { copy: fold.copy.or(Some(simplified)), ..fold }
        }
    }
}

/// The script that most of a text is printed in, and its marks.
fn survey(text: &str) -> (Script, Marks) {
    let traditional = script::traditional();
    let mut marks = Marks::for_bytes(text.len());
    let (mut han, mut counted, mut at) = (0usize, 0usize, 0);
    while let Some((code, width)) = decode(text.as_bytes(), at) {
        let plain = match traditional(code) {
            Some(is_traditional) => {
                han += 1;
                counted += usize::from(is_traditional);
                !SIGNS.may_hold(code)
            }
            None => false,
        };
        if !plain {
            marks.push(at, char::from_u32(code).unwrap_or_default());
        }
        at += width;
    }
    let script = if counted * TRADITIONAL_SHARE > han { Script::Traditional } else { Script::Simplified };
    (script, marks)
}

/// Everything that is folded is a mark.
fn fold_width(text: &str, script: Script, marks: &Marks) -> Fold {
    let mut copy = String::with_capacity(text.len());
    let mut map = OffsetMap::default();
    let mut kept = Marks::for_bytes(text.len());
    // Everything before `done` is in the copy already.
    let mut done = 0;
    for (at, c) in marks.iter() {
        if at < done {
            continue;
        }
        let next = at + c.len_utf8();
        let mirrored = script == Script::Traditional && text[..at].ends_with(is_han);
        let gloss = if mirrored { gloss_length(&text[at..]) } else { 0 };
        let change = if gloss > 0 { Some(Change::LeaveOut(gloss)) } else { change_of(c, &text[next..]) };
        let Some(change) = change else {
            kept.push(copy.len() + at - done, c);
            continue;
        };
        copy.push_str(&text[done..at]);
        match change {
            Change::To(to) => {
                kept.push(copy.len(), to);
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
    }
    let copy = (done > 0).then(|| {
        copy.push_str(&text[done..]);
        copy
    });
    Fold { script, copy, map, marks: kept }
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

//! Printed text → reading copy: width, spaces, line ends, script.

use super::{
    decode,
    map::OffsetMap,
    marks::{Marks, SIGNS},
    wrap::wraps,
    Script,
};
use crate::engine::tables::script;

/// A text is Traditional when it is known by more than one Han character in this many.
const TRADITIONAL_SHARE: usize = 30;

/// What the reading copy of a text is made from.
pub(super) struct Fold {
    pub(super) script: Script,
    /// Any character is one by which Traditional script is known.
    pub(super) mixed: bool,
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
    let found = survey(text);
    match found.script {
        Script::Simplified => fold_width(text, &found),
        Script::Traditional => {
            let simplified = script::to_mainland(text);
            let found = Survey { marks: survey(&simplified).marks, ..found };
            let fold = fold_width(&simplified, &found);
            Fold { copy: fold.copy.or(Some(simplified)), ..fold }
        }
    }
}

/// The script that most of a text is printed in.
pub(crate) fn script_of(text: &str) -> Script {
    survey(text).script
}

/// What one look at every character tells.
struct Survey {
    /// The script that most of the text is printed in.
    script: Script,
    mixed: bool,
    marks: Marks,
}

fn survey(text: &str) -> Survey {
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
    Survey { script, mixed: counted > 0, marks }
}

/// Everything that is folded is a mark.
fn fold_width(text: &str, found: &Survey) -> Fold {
    let Survey { script, mixed, ref marks } = *found;
    let mut copy = String::with_capacity(text.len());
    let mut map = OffsetMap::default();
    let mut kept = Marks::for_bytes(text.len());
    let mut wraps = wraps(text).into_iter().peekable();
    // Everything before `done` is in the copy already.
    let mut done = 0;
    for (at, c) in marks.iter() {
        if at < done {
            continue;
        }
        if let Some(wrap) = wraps.next_if(|wrap| wrap.start <= at) {
            copy.push_str(&text[done..at]);
            map.push(copy.len(), at);
            done = wrap.end;
            map.push(copy.len(), done);
            continue;
        }
        let mirrored = script == Script::Traditional && text[..at].ends_with(is_ideograph);
        let Some((to, length)) = change_of(c, &text[at..], mirrored) else {
            kept.push(copy.len() + at - done, c);
            continue;
        };
        copy.push_str(&text[done..at]);
        done = at + length;
        match to {
            Some(to) => {
                kept.push(copy.len(), to);
                copy.push(to);
            }
            None => map.push(copy.len(), at),
        }
        if to.map_or(0, char::len_utf8) != length {
            map.push(copy.len(), done);
        }
    }
    let copy = (done > 0).then(|| {
        copy.push_str(&text[done..]);
        copy
    });
    Fold { script, mixed, copy, map, marks: kept }
}

/// What a text's first character becomes, if anything, and the bytes that it takes with it; `None` when it stays
/// as it is.
fn change_of(c: char, text: &str, mirrored: bool) -> Option<(Option<char>, usize)> {
    let gloss = if mirrored { gloss_length(text) } else { 0 };
    if gloss > 0 {
        return Some((None, gloss));
    }
    let length = c.len_utf8();
    let to = match c {
        '\r' if text[length..].starts_with('\n') => ' ',
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => ' ',
        // Zero-width characters, byte-order marks and direction marks carry nothing that is read.
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{AD}' | '\u{FEFF}' => {
            return Some((None, length))
        }
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0)?,
        '﹝' => '〔',
        '﹞' => '〕',
        _ => return None,
    };
    Some((Some(to), length))
}

/// Rare ones too.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}

/// Bytes of a reading aid behind a character, `(tǒng)`, as mirror sites print it; 0 for anything else.
fn gloss_length(text: &str) -> usize {
    const LONGEST: usize = 9;
    for (n, (at, c)) in text.char_indices().take(LONGEST + 2).enumerate() {
        match (n, c) {
            (0, '(' | '（') | (1.., 'a'..='z' | ' ' | 'ü' | '\u{E0}'..='\u{1DC}') => {}
            (2.., ')' | '）') => return at + c.len_utf8(),
            _ => return 0,
        }
    }
    0
}

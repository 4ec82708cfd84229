//! Traditional → Simplified, one character to one, phrases before characters.

use std::sync::LazyLock;

use crate::engine::text::Lexicon;

const CHARACTERS: &str = include_str!("t2s_characters.txt");
const PHRASES: &str = include_str!("t2s_phrases.txt");
const GATEWAY: &str = include_str!("gateway_words.txt");

/// First and last character that the table speaks of; what lies outside needs no look-up.
const FIRST: usize = 0x3400;
const LAST: usize = 0x9FFF;

/// One unit a character from `FIRST` to `LAST`, 0 for those that are not Traditional.
static TABLE: LazyLock<Vec<u16>> = LazyLock::new(characters);

/// The Simplified form of a Traditional character; `None` for any other character.
pub fn simplified(c: char) -> Option<char> {
    let unit = *TABLE.get((c as usize).checked_sub(FIRST)?)?;
    if unit == 0 {
        return None;
    }
    char::from_u32(u32::from(unit))
}

/// Tells of a character's code whether it is Traditional; `None` for one that is not Han.
pub(crate) fn traditional() -> impl Fn(u32) -> Option<bool> {
    let table = &**TABLE;
    move |code| table.get((code as usize).checked_sub(FIRST)?).map(|unit| *unit != 0)
}

/// A text in Simplified script, character for character and byte for byte: longest phrase first.
pub fn simplify(text: &str) -> String {
    static LEXICON: LazyLock<Pairs> = LazyLock::new(|| pairs(PHRASES));
    replace(text, &LEXICON, |c| simplified(c).unwrap_or(c))
}

/// A simplified text with the words of the official Traditional gateways (资讯, 程式) put back to the
/// usual ones (信息, 程序), byte for byte.
pub fn without_gateway_words(text: &str) -> String {
    static LEXICON: LazyLock<Pairs> = LazyLock::new(|| pairs(GATEWAY));
    replace(text, &LEXICON, |c| c)
}

type Pairs = Lexicon<&'static str>;

/// Pairs of equal length in bytes, so that spans survive.
fn pairs(table: &'static str) -> Pairs {
    let pairs = table.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(' '));
    Lexicon::new(pairs.filter(|(from, to)| from.len() == to.len()))
}

fn replace(text: &str, pairs: &Pairs, single: impl Fn(char) -> char) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for hit in pairs.find(text) {
        out.extend(text[done..hit.at].chars().map(&single));
        out.push_str(hit.value);
        done = hit.at + hit.word.len();
    }
    out.extend(text[done..].chars().map(single));
    out
}

fn characters() -> Vec<u16> {
    let mut table = vec![0; LAST - FIRST + 1];
    let mut chars = CHARACTERS.lines().filter(|l| !l.starts_with('#')).flat_map(str::chars);
    while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
        if let Some(slot) = (from as usize).checked_sub(FIRST).and_then(|at| table.get_mut(at)) {
            *slot = to as u16;
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{simplified, simplify, without_gateway_words};

    #[test]
    fn phrases_before_characters() {
        assert_eq!(simplify("關於縣鎮法治政府"), "关于县镇法治政府");
        assert_eq!(simplify("乾坤已定，乾淨整潔"), "乾坤已定，干净整洁");
        assert_eq!(without_gateway_words("行政程式公开，提高资讯化水准"), "行政程序公开，提高信息化水平");
        assert_eq!(simplified('县'), None);
    }
}

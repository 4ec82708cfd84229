//! Traditional → Simplified, one character to one, phrases before characters.
//!
//! The tables are large and rarely needed: in a browser a module of its own holds them.

use std::sync::LazyLock;

use super::super::table;
use crate::engine::text::{decode, Lexicon};

/// Packed by `build.rs`, which tells the form.
const CHARACTERS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/t2s_characters.bin"));
const PHRASES: &str = table!("t2s_phrases.txt");
const GATEWAY: &str = table!("gateway_words.txt");

/// First and last character that the table speaks of; what lies outside needs no look-up.
const FIRST: usize = 0x3400;
const LAST: usize = 0x9FFF;

/// How far a place may lie from the one expected and still move what is expected next: as in `build.rs`.
const NEAR: usize = 32;

/// One unit a character from `FIRST` to `LAST`, 0 for those that are not Traditional.
static TABLE: LazyLock<Vec<u16>> = LazyLock::new(characters);

/// The Simplified form of a Traditional character; `None` for any other character.
fn simplified(c: char) -> Option<char> {
    let unit = *TABLE.get((c as usize).checked_sub(FIRST)?)?;
    if unit == 0 {
        return None;
    }
    char::from_u32(u32::from(unit))
}

/// A text in Simplified script, character for character and byte for byte: longest phrase first.
pub fn simplify(text: &str) -> String {
    static WORDS: LazyLock<String> = LazyLock::new(phrases);
    static LEXICON: LazyLock<Pairs> = LazyLock::new(|| pairs(&WORDS));
    replace(text, &LEXICON, push_simplified)
}

/// A simplified text with the words of the official Traditional gateways (资讯, 程式) put back to the
/// usual ones (信息, 程序), byte for byte.
pub(super) fn without_gateway_words(text: &str) -> String {
    static LEXICON: LazyLock<Pairs> = LazyLock::new(|| pairs(GATEWAY));
    replace(text, &LEXICON, String::push_str)
}

type Pairs = Lexicon<&'static str>;

/// Pairs of equal length in bytes, so that spans survive.
fn pairs(table: &'static str) -> Pairs {
    let pairs = table.lines().filter_map(|l| l.split_once(' '));
    Lexicon::new(pairs.filter(|(from, to)| from.len() == to.len()))
}

/// Puts in the second word of each pair for the first; `push` adds what stands between.
fn replace(text: &str, pairs: &Pairs, push: fn(&mut String, &str)) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for hit in pairs.find(text) {
        push(&mut out, &text[done..hit.at]);
        out.push_str(hit.value);
        done = hit.at + hit.word.len();
    }
    push(&mut out, &text[done..]);
    out
}

/// Adds a text, character for character in Simplified script.
fn push_simplified(out: &mut String, text: &str) {
    let table = &**TABLE;
    let (mut done, mut at) = (0, 0);
    while let Some((code, width)) = decode(text.as_bytes(), at) {
        let unit = (code as usize).checked_sub(FIRST).and_then(|i| table.get(i)).copied().unwrap_or_default();
        if unit != 0 {
            out.push_str(&text[done..at]);
            out.extend(char::from_u32(u32::from(unit)));
            done = at + width;
        }
        at += width;
    }
    out.push_str(&text[done..]);
}

/// Unpacks the characters: three lists of as many numbers.
fn characters() -> Vec<u16> {
    let mut left = numbers();
    let mut to = left.split_off(left.len() / 3);
    let places = to.split_off(left.len());
    add_up(&mut left);
    add_up(&mut to);
    let mut table = vec![0; LAST - FIRST + 1];
    let mut expected = left.len() - 1;
    for place in places {
        let distance = place >> 1;
        let place = if place & 1 == 1 { expected - distance } else { expected + distance };
        if distance < NEAR {
            expected = place;
        }
        let simplified = FIRST + to[left.len() - 1];
        table[left.remove(place)] = simplified as u16;
        if place <= expected {
            expected = expected.saturating_sub(1);
        }
    }
    table
}

/// The numbers that the characters are packed to.
fn numbers() -> Vec<usize> {
    let mut numbers = Vec::new();
    let mut bytes = CHARACTERS.iter();
    while let Some(byte) = bytes.next() {
        let mut number = usize::from(*byte);
        if number > 0x7F {
            let lower = bytes.next_back().map_or(0, |byte| usize::from(*byte));
            number = (number & 0x7F) << 7 | lower;
        }
        numbers.push(number);
    }
    numbers
}

/// Makes each number its sum with all before it.
fn add_up(steps: &mut [usize]) {
    let mut sum = 0;
    for step in steps {
        sum += *step;
        *step = sum;
    }
}

/// Unpacks the phrases to lines of `from to`.
fn phrases() -> String {
    let mut lines = String::with_capacity(3 * PHRASES.len());
    for phrase in PHRASES.lines() {
        let mut to = String::new();
        let mut characters = phrase.chars().peekable();
        while let Some(c) = characters.next() {
            lines.push(c);
            let other = characters.next_if_eq(&'=').and_then(|_| characters.next());
            to.push(other.unwrap_or_else(|| simplified(c).unwrap_or(c)));
        }
        lines.push(' ');
        lines.push_str(&to);
        lines.push('\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{simplified, simplify, without_gateway_words};

    #[test]
    fn every_pair_comes_out() {
        let text: Vec<char> =
            crate::engine::tables::table!("t2s_characters.txt").chars().filter(|c| *c != '\n').collect();
        assert!(text.chunks(2).all(|pair| simplified(pair[0]) == Some(pair[1])));
        assert_eq!(super::TABLE.iter().filter(|unit| **unit != 0).count(), text.len() / 2);
    }

    #[test]
    fn phrases_before_characters() {
        assert_eq!(simplify("關於縣鎮法治政府"), "关于县镇法治政府");
        assert_eq!(simplify("乾坤已定，乾淨整潔"), "乾坤已定，干净整洁");
        assert_eq!(without_gateway_words("行政程式公开，提高资讯化水准"), "行政程序公开，提高信息化水平");
        assert_eq!(simplified('县'), None);
        assert_eq!(super::phrases().lines().find(|l| l.starts_with("一目")), Some("一目瞭然 一目了然"));
        assert!(super::phrases().lines().all(|l| l.split_once(' ').is_some_and(|(a, b)| a.len() == b.len())));
    }
}

//! Small steps over text: the character at a byte, the one before it, blanks.

use super::super::text::Signs;

/// The character that begins at byte `at`.
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character that ends at byte `at`.
pub(crate) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// Where the blanks that begin at `at` end; at most two are stepped over.
pub(crate) fn skip_spaces(text: &str, at: usize) -> usize {
    let blanks =
        text.as_bytes().get(at..).map_or(0, |b| b.iter().take(2).take_while(|b| **b == b' ').count());
    at + blanks
}

/// Where the blanks that end at `at` begin; at most two are stepped over.
pub(crate) fn skip_spaces_back(text: &str, at: usize) -> usize {
    let blanks =
        text.as_bytes().get(..at).map_or(0, |b| b.iter().rev().take(2).take_while(|b| **b == b' ').count());
    at - blanks
}

/// The rest of a text from byte `at`.
pub(crate) fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or("")
}

/// The text up to byte `at`.
pub(crate) fn upto(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or("")
}

/// The longest of `words`, a space between two, that `text` begins with.
pub(crate) fn prefix_of<'a>(text: &str, words: &'a str) -> Option<&'a str> {
    longest(words, &|word| text.starts_with(word))
}

/// The longest of `words`, a space between two, that `text` ends with.
pub(crate) fn suffix_of<'a>(text: &str, words: &'a str) -> Option<&'a str> {
    longest(words, &|word| text.ends_with(word))
}

fn longest<'a>(words: &'a str, fits: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    let mut longest: Option<&str> = None;
    for word in words.listed() {
        if fits(word) && longest.is_none_or(|other| other.len() < word.len()) {
            longest = Some(word);
        }
    }
    longest
}

/// The last bytes of `text[start..end]`, at most `longest`, from a character on: clauses without any mark
/// must not make reading slow.
pub(crate) fn tail(text: &str, start: usize, end: usize, longest: usize) -> &str {
    let mut from = start.max(end.saturating_sub(longest));
    while from < end && !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..end).unwrap_or("")
}

/// The first bytes of a text from `at`, at most `longest`, up to a character.
pub(crate) fn head(text: &str, at: usize, longest: usize) -> &str {
    let mut until = text.len().min(at.saturating_add(longest));
    while until > at && !text.is_char_boundary(until) {
        until -= 1;
    }
    text.get(at..until).unwrap_or("")
}

/// How far a clause is looked through for a word that bears on a number, in bytes.
pub(crate) const REACH: usize = 120;

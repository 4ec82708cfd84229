//! Searches that cost the module less than those of `str`. For any of several signs they take a slice:
//! with an array there would be a copy of each search for every number of signs.

/// Digits of ASCII.
pub(crate) const DIGITS: [char; 10] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/// What `str` does with one pattern, for any of some signs.
pub(crate) trait Signs {
    /// Whether the first character is one of them.
    fn starts_with_any(&self, signs: &[char]) -> bool;
    /// Whether the last character is one of them.
    fn ends_with_any(&self, signs: &[char]) -> bool;
    /// Whether any of them stands in the text.
    fn contains_any(&self, signs: &[char]) -> bool;
    /// Where the first of them stands.
    fn find_any(&self, signs: &[char]) -> Option<usize>;
    /// Where the last of them stands.
    fn rfind_any(&self, signs: &[char]) -> Option<usize>;
    /// The text without such signs at its beginning.
    fn trim_start_of(&self, signs: &[char]) -> &str;
    /// The text without such signs at its end.
    fn trim_end_of(&self, signs: &[char]) -> &str;
    /// Where the last of the places of a word is that do not overlap.
    fn find_last(&self, word: &str) -> Option<usize>;
    /// The words of a list, a space between two: a walk of a few bytes, of which the module holds one.
    fn listed(&self) -> Listed<'_>;
    /// Whether any word of a list stands in the text; a space between two words.
    fn contains_word(&self, words: &str) -> bool;
    /// Whether the text begins with any word of a list.
    fn starts_with_word(&self, words: &str) -> bool;
    /// Whether the text ends with any word of a list.
    fn ends_with_word(&self, words: &str) -> bool;
    /// Where the first place of any word of a list is.
    fn find_word(&self, words: &str) -> Option<usize>;
    /// What stands behind the first word of a list that the text begins with.
    fn behind_word(&self, words: &str) -> Option<&str>;
    /// What stands in front of the first word of a list that the text ends with.
    fn before_word(&self, words: &str) -> Option<&str>;
    /// What stands behind a word, however often the text begins with it.
    fn behind_every(&self, word: &str) -> &str;
    /// What stands in front of the brackets that the text ends with.
    fn before_brackets(&self) -> Option<&str>;
}

impl Signs for str {
    fn starts_with_any(&self, signs: &[char]) -> bool {
        self.starts_with(signs)
    }

    fn ends_with_any(&self, signs: &[char]) -> bool {
        self.ends_with(signs)
    }

    fn contains_any(&self, signs: &[char]) -> bool {
        self.find_any(signs).is_some()
    }

    fn find_any(&self, signs: &[char]) -> Option<usize> {
        self.find(signs)
    }

    fn rfind_any(&self, signs: &[char]) -> Option<usize> {
        self.rfind(signs)
    }

    fn trim_start_of(&self, signs: &[char]) -> &str {
        self.trim_start_matches(signs)
    }

    fn trim_end_of(&self, signs: &[char]) -> &str {
        self.trim_end_matches(signs)
    }

    /// Forwards, since searching for words backwards is a second engine in the standard library.
    fn find_last(&self, word: &str) -> Option<usize> {
        let (mut last, mut done) = (None, 0);
        while let Some(at) = self.get(done..).and_then(|rest| place_of(word, rest)) {
            last = Some(done + at);
            done += at + word.len().max(1);
        }
        last
    }

    fn listed(&self) -> Listed<'_> {
        Listed(Some(self))
    }

    fn contains_word(&self, words: &str) -> bool {
        words.listed().any(|word| place_of(word, self).is_some())
    }

    fn starts_with_word(&self, words: &str) -> bool {
        self.behind_word(words).is_some()
    }

    fn ends_with_word(&self, words: &str) -> bool {
        self.before_word(words).is_some()
    }

    fn find_word(&self, words: &str) -> Option<usize> {
        words.listed().filter_map(|word| place_of(word, self)).min()
    }

    fn behind_word(&self, words: &str) -> Option<&str> {
        words.listed().find_map(|word| self.strip_prefix(word))
    }

    fn before_word(&self, words: &str) -> Option<&str> {
        words.listed().find_map(|word| self.strip_suffix(word))
    }

    fn behind_every(&self, word: &str) -> &str {
        let mut rest = self;
        while let Some(behind) = rest.strip_prefix(word) {
            rest = behind;
        }
        rest
    }

    fn before_brackets(&self) -> Option<&str> {
        let inside = self.strip_suffix(')')?;
        Some(&inside[..inside.rfind_any(&['('])?])
    }
}

/// Where a word first stands in a text. In a clause it is found sooner than the search of the standard library is
/// set up.
fn place_of(word: &str, text: &str) -> Option<usize> {
    const CLAUSE: usize = 256;
    if text.len() > CLAUSE {
        return text.find(word);
    }
    let word = word.as_bytes();
    // Han characters differ in their third byte most.
    let Some(last) = word.len().checked_sub(1) else { return Some(0) };
    let told = last.min(2);
    text.as_bytes().windows(word.len()).position(|here| here[told] == word[told] && here == word)
}

/// What is left of a list of words.
pub(crate) struct Listed<'a>(Option<&'a str>);

impl<'a> Iterator for Listed<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let list = self.0.take()?;
        let end = list.bytes().position(|byte| byte == b' ');
        self.0 = end.and_then(|end| list.get(end + 1..));
        list.get(..end.unwrap_or(list.len()))
    }
}

/// The words of a text with single spaces between them.
pub(crate) fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// True for the characters that Chinese is written in, rare ones aside.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// True for a letter, a digit or a Han character: by ranges, since the tables of the standard library
/// weigh 2 kB and tell no more of the scripts that reports are written in.
#[rustfmt::skip]
pub fn is_letter(c: char) -> bool {
    matches!(c,
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{1FFF}'
        // Numerals: Ⅳ, ①.
        | '\u{2150}'..='\u{218F}' | '\u{2460}'..='\u{24FF}'
        // 々 〆 〇, then from Kana to Hangul, then what stands apart from them for compatibility.
        | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}'
        // Full and half width.
        | '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' | '\u{FF66}'..='\u{FFDC}'
        // Old scripts and rare Han characters, without the pictures between them.
        | '\u{10000}'..='\u{1EFFF}' | '\u{20000}'..)
}

#[cfg(test)]
mod tests {
    use super::{spaced, Signs};

    #[test]
    fn words_are_found_from_both_sides() {
        assert_eq!("甲乙甲乙丙".find_last("甲乙"), Some(6));
        assert_eq!(("甲甲甲".find_last("甲甲"), "甲".find_last("乙")), (Some(0), None));
        assert_eq!("其中其中甲其中".behind_every("其中"), "甲其中");
        assert_eq!("甲".behind_every("其中"), "甲");
    }

    #[test]
    fn words_of_a_list_are_found_as_the_standard_library_finds_them() {
        let long = "甲乙丙丁".repeat(100) + "戊";
        for text in ["", "甲", "己甲乙", "a乙b", "甲乙戊", &long] {
            for word in ["甲乙", "乙", "戊", "b", "己甲乙丙", ""] {
                assert_eq!(text.find_word(word), text.find(word), "{word} in {text}");
                assert_eq!(text.contains_word(word), text.contains(word), "{word} in {text}");
            }
        }
        assert_eq!("己甲乙戊".find_word("戊 乙 庚"), Some(6));
        assert_eq!(("甲乙".behind_word("乙 甲"), "甲乙".before_word("甲 乙")), (Some("乙"), Some("甲")));
        assert_eq!("甲乙".behind_word("乙 "), Some("甲乙"));
    }

    #[test]
    fn white_space_of_any_kind_is_one_space() {
        assert_eq!(spaced(" 甲\n\u{3000}乙\t丙 "), "甲 乙 丙");
        assert_eq!(spaced(" \n"), "");
    }
}

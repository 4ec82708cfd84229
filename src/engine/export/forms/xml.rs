//! Text as XML and HTML hold it.

/// A part of a package: what every part begins with, and its own text.
macro_rules! part {
    ($($text:literal)*) => {
        concat!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n", $($text),*)
    };
}
pub(super) use part;

/// What every part begins with.
pub(super) const HEAD: &str = part!();

/// Adds pieces as they are; smaller than a format each.
pub(super) fn put(out: &mut String, pieces: &[&str]) {
    for piece in pieces {
        out.push_str(piece);
    }
}

/// A part with something in its gap, `{}`.
pub(super) fn fill(part: &str, filling: &str) -> String {
    let (before, behind) = part.split_once("{}").unwrap_or((part, ""));
    [before, filling, behind].concat()
}

/// Adds words, signs of markup escaped and characters that XML does not allow left out.
pub(super) fn push(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            '\u{FFFE}' | '\u{FFFF}' => {}
            _ if c < ' ' => {}
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn markup_and_forbidden_characters_do_no_harm() {
        let mut out = String::new();
        super::push(&mut out, "<b a=\"1\">&甲\u{1}\u{FFFF}\t");
        assert_eq!(out, "&lt;b a=&quot;1&quot;&gt;&amp;甲\t");
    }
}

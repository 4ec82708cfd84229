//! Markup → tags and words, after the tokenizer of the WHATWG HTML Standard (section 13.2.5).
//!
//! Two things are read more kindly, so that no report is lost: what would swallow the whole rest of a page for
//! want of its end (a quote, a comment, a script) is closed at the next `>`, and CDATA is words.

use super::tags::{Tag, RAW};

/// A piece of markup. Comments and declarations give none.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Words as they are written, from byte to byte.
    Words {
        /// First byte.
        from: usize,
        /// Behind the last one.
        to: usize,
    },
    /// A start tag.
    Open {
        /// Which element.
        tag: Tag,
        /// Its name as written.
        name: &'a str,
        /// Everything behind the name.
        attributes: &'a str,
    },
    /// The content of an element that holds nothing but characters; its start tag goes before.
    Raw {
        /// Which element.
        tag: Tag,
        /// First byte.
        from: usize,
        /// Behind the last one.
        to: usize,
    },
    /// An end tag.
    Close {
        /// Which element.
        tag: Tag,
        /// Its name as written.
        name: &'a str,
    },
}

/// Reads a page piece by piece.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    /// The element whose characters come next.
    raw: Option<Tag>,
    /// Ends that do not come again, so that nobody looks for them twice.
    missing: Vec<&'static str>,
}

impl<'a> Tokens<'a> {
    /// Starts at the head of a page.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, raw: None, missing: Vec::new() }
    }

    /// Where an end stands, from a byte on.
    fn find(&mut self, from: usize, end: &'static str) -> Option<usize> {
        find(self.text, from, end, &mut self.missing)
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or_default()
    }

    /// What begins with `<`; `None` for nothing to tell of, as the place behind it.
    fn markup(&mut self) -> Option<Token<'a>> {
        let start = self.at;
        let sign = self.byte(start + 1);
        let close = sign == b'/';
        let name_at = start + 1 + usize::from(close);
        if self.byte(name_at).is_ascii_alphabetic() {
            return self.tag(name_at, close);
        }
        if !close && !matches!(sign, b'!' | b'?') {
            self.at = self.words_end(start + 1);
            return Some(Token::Words { from: start, to: self.at });
        }
        let rest = &self.text[start..];
        if rest.starts_with("<![CDATA[") {
            let from = start + "<![CDATA[".len();
            if let Some(to) = self.find(from, "]]>") {
                self.at = to + "]]>".len();
                return Some(Token::Words { from, to });
            }
        } else if rest.starts_with("<!--") && !rest.starts_with("<!-->") && !rest.starts_with("<!--->") {
            if let Some(to) = self.find(start + "<!--".len(), "-->") {
                self.at = to + "-->".len();
                return None;
            }
        }
        self.at = self.find(start, ">").map_or(self.text.len(), |at| at + 1);
        None
    }

    /// A tag whose name begins at a byte.
    fn tag(&mut self, name_at: usize, close: bool) -> Option<Token<'a>> {
        let bytes = self.text.as_bytes();
        let name_end = up_to(bytes, name_at, b" \t\n\r\x0C/>");
        let name = &self.text[name_at..name_end];
        let tag = Tag::of(name);
        let mut at = name_end;
        while let Some(read) = attribute(self.text, at, &mut self.missing) {
            at = read.behind;
        }
        let end = up_to(bytes, at, b">");
        self.at = (end + 1).min(self.text.len());
        if end == self.text.len() && !self.text[name_end..].contains('>') {
            // Cut off inside a tag.
            return None;
        }
        if close {
            return Some(Token::Close { tag, name });
        }
        self.raw = tag.is(RAW).then_some(tag);
        Some(Token::Open { tag, name, attributes: &self.text[name_end..end] })
    }

    /// The characters of an element up to its end tag; nothing where it has no end.
    fn raw(&mut self, tag: Tag) -> Option<Token<'a>> {
        let (name, from) = (tag.name(), self.at);
        if self.missing.contains(&name) {
            return None;
        }
        let mut to = from;
        while let Some(next) = self.text[to..].find("</") {
            to += next;
            let end = to + "</".len() + name.len();
            let found = self.text.as_bytes().get(to + 2..end);
            if found.is_some_and(|f| f.eq_ignore_ascii_case(name.as_bytes()))
                && !self.byte(end).is_ascii_alphanumeric()
            {
                self.at = to;
                return Some(Token::Raw { tag, from, to });
            }
            to += 2;
        }
        self.missing.push(name);
        None
    }

    /// Where words end that begin in front of a byte.
    fn words_end(&self, from: usize) -> usize {
        self.text[from..].find('<').map_or(self.text.len(), |at| from + at)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if let Some(raw) = self.raw.take().and_then(|tag| self.raw(tag)) {
                return Some(raw);
            }
            let from = self.at;
            if from >= self.text.len() {
                return None;
            }
            if self.byte(from) != b'<' {
                self.at = self.words_end(from);
                return Some(Token::Words { from, to: self.at });
            }
            if let Some(token) = self.markup() {
                return Some(token);
            }
        }
    }
}

/// An attribute as it is written.
struct Attribute<'a> {
    name: &'a str,
    value: &'a str,
    /// Where the next one may begin.
    behind: usize,
}

/// Where an end stands, from a byte on; `missing` are those that do not come again.
fn find(text: &str, from: usize, end: &'static str, missing: &mut Vec<&'static str>) -> Option<usize> {
    if missing.contains(&end) {
        return None;
    }
    let found = text[from..].find(end);
    if found.is_none() {
        missing.push(end);
    }
    found.map(|at| from + at)
}

/// Where the next of some signs of ASCII stands, from a byte on; the end where none does.
fn up_to(bytes: &[u8], from: usize, signs: &[u8]) -> usize {
    let mut at = from;
    while at < bytes.len() && !signs.contains(&bytes[at]) {
        at += 1;
    }
    at
}

/// Where something else than some signs of ASCII stands, from a byte on.
fn behind(bytes: &[u8], from: usize, signs: &[u8]) -> usize {
    let mut at = from;
    while at < bytes.len() && signs.contains(&bytes[at]) {
        at += 1;
    }
    at
}

/// The attribute at or behind a byte; `None` at the end of the tag. `missing` are the quotes that do not come again.
fn attribute<'a>(text: &'a str, from: usize, missing: &mut Vec<&'static str>) -> Option<Attribute<'a>> {
    let bytes = text.as_bytes();
    let sign = |at: usize| bytes.get(at).copied().unwrap_or_default();
    let name_at = behind(bytes, from, b" \t\n\r\x0C/");
    if name_at >= bytes.len() || sign(name_at) == b'>' {
        return None;
    }
    // A sign of equality in front belongs to the name.
    let name_end = up_to(bytes, name_at + usize::from(sign(name_at) == b'='), b" \t\n\r\x0C/>=");
    let name = &text[name_at..name_end];
    let equal = behind(bytes, name_end, SPACES);
    if sign(equal) != b'=' {
        return Some(Attribute { name, value: "", behind: name_end });
    }
    let value_at = behind(bytes, equal + 1, SPACES);
    let quote = match sign(value_at) {
        b'"' => "\"",
        b'\'' => "'",
        _ => "",
    };
    if !quote.is_empty() {
        if let Some(end) = find(text, value_at + 1, quote, missing) {
            return Some(Attribute { name, value: &text[value_at + 1..end], behind: end + 1 });
        }
    }
    let end = up_to(bytes, value_at, b" \t\n\r\x0C>");
    Some(Attribute { name, value: &text[value_at..end], behind: end })
}

/// White space of ASCII.
const SPACES: &[u8] = b" \t\n\r\x0C";

/// The attributes of a tag by name and value as written: names in any case, references not read.
pub(super) fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let (mut at, mut missing) = (0, Vec::new());
    core::iter::from_fn(move || {
        let found = attribute(text, at, &mut missing)?;
        at = found.behind;
        Some((found.name, found.value))
    })
}

/// The value of an attribute as written; empty where it has none.
pub(super) fn value_of<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    attributes(text).find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::{attributes, Token, Tokens};

    /// Tags as `<name attributes>`, raw content as `{…}`, words as they are.
    fn read(text: &str) -> Vec<String> {
        let shown = |token| match token {
            Token::Words { from, to } => text[from..to].to_owned(),
            Token::Raw { from, to, .. } => format!("{{{}}}", &text[from..to]),
            Token::Open { name, attributes, .. } => format!("<{name}{attributes}>"),
            Token::Close { name, .. } => format!("</{name}>"),
        };
        Tokens::new(text).map(shown).collect()
    }

    #[test]
    fn tags_and_words() {
        assert_eq!(read("<P class=a>文<br/>1 < 2</p >"), ["<P class=a>", "文", "<br/>", "1 ", "< 2", "</p>"]);
        assert_eq!(read("<a title=\"x>y\" b='>'>z"), ["<a title=\"x>y\" b='>'>", "z"]);
        assert_eq!(read("<!DOCTYPE html><?xml?><!-- <p> --><![if !a]>文<![endif]></>"), ["文"]);
        assert_eq!(read("<![CDATA[<甲>]]>乙"), ["<甲>", "乙"]);
        assert_eq!(read("<script>a</p></SCRIPT >文"), ["<script>", "{a</p>}", "</SCRIPT>", "文"]);
    }

    #[test]
    fn a_missing_end_costs_little() {
        assert_eq!(read("<!-- 甲 > 乙"), [" 乙"]);
        assert_eq!(read("<p class=\"a>文</p>"), ["<p class=\"a>", "文", "</p>"]);
        assert_eq!(read("<script>甲<p>乙"), ["<script>", "甲", "<p>", "乙"]);
        assert_eq!(read("文<div class"), ["文"]);
        assert_eq!(read("文<"), ["文", "<"]);
    }

    #[test]
    fn attributes_in_any_quoting() {
        let all: Vec<_> = attributes(" ID=a/b class = 'c d' hidden data-x=\"\" =e 中=文/").collect();
        let wanted =
            [("ID", "a/b"), ("class", "c d"), ("hidden", ""), ("data-x", ""), ("=e", ""), ("中", "文/")];
        assert_eq!(all, wanted);
    }
}

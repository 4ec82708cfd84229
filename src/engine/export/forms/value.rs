//! Reads back what `export::json` writes, decimals as they stand.
//!
//! Not for files that people write: what is not of that form ends the reading, and no place is told.

/// Deeper than the schema goes.
const DEEPEST: u32 = 32;

/// A value of the schema.
#[derive(Debug)]
pub(super) enum Value<'a> {
    Null,
    Flag(bool),
    /// A number as it stands.
    Number(&'a str),
    Text(String),
    List(Vec<Value<'a>>),
    Object(Vec<(String, Value<'a>)>),
}

/// What stands for a member that is not there.
const NONE: &Value<'static> = &Value::Null;

impl<'a> Value<'a> {
    /// Reads a whole text; `None` for what is no JSON.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(0)?;
        reader.space();
        (reader.at == text.len()).then_some(value)
    }

    /// A member of an object; null where there is none.
    pub(super) fn get(&self, key: &str) -> &Value<'a> {
        match self {
            Value::Object(members) => members.iter().find(|m| m.0 == key).map_or(NONE, |m| &m.1),
            _ => NONE,
        }
    }

    /// A member that is a string; empty where it is none.
    pub(super) fn string(&self, key: &str) -> String {
        self.get(key).text().to_owned()
    }

    /// A member that is a number, as it stands; empty where it is none.
    pub(super) fn number(&self, key: &str) -> String {
        self.get(key).digits().to_owned()
    }

    /// The items of a list; none where it is none.
    pub(super) fn list(&self) -> &[Value<'a>] {
        match self {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// A string; empty where it is none.
    pub(super) fn text(&self) -> &str {
        match self {
            Value::Text(text) => text,
            _ => "",
        }
    }

    /// A number as it stands; empty where it is none.
    pub(super) fn digits(&self) -> &'a str {
        match self {
            Value::Number(digits) => digits,
            _ => "",
        }
    }

    /// A whole number that is not negative.
    pub(super) fn whole(&self) -> Option<u32> {
        self.digits().parse().ok()
    }

    /// True or false; `None` where it is neither.
    pub(super) fn flag(&self) -> Option<bool> {
        match self {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    /// Takes a sign where it comes next.
    fn takes(&mut self, sign: u8) -> bool {
        self.space();
        let here = self.peek() == sign;
        self.at += usize::from(here);
        here
    }

    fn value(&mut self, depth: u32) -> Option<Value<'a>> {
        if depth > DEEPEST {
            return None;
        }
        self.space();
        match self.peek() {
            b'{' => self.members(depth),
            b'[' => self.items(depth),
            b'"' => self.string().map(Value::Text),
            b'-' | b'0'..=b'9' => {
                let rest = &self.text[self.at..];
                let end = rest.find(|c: char| !matches!(c, '-' | '.' | '0'..='9')).unwrap_or(rest.len());
                self.at += end;
                Some(Value::Number(&rest[..end]))
            }
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Option<Value<'a>> {
        for (word, value) in
            [("true", Value::Flag(true)), ("false", Value::Flag(false)), ("null", Value::Null)]
        {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Some(value);
            }
        }
        None
    }

    fn members(&mut self, depth: u32) -> Option<Value<'a>> {
        self.at += 1;
        let mut members = Vec::new();
        if self.takes(b'}') {
            return Some(Value::Object(members));
        }
        loop {
            self.space();
            let key = self.string()?;
            if !self.takes(b':') {
                return None;
            }
            members.push((key, self.value(depth + 1)?));
            if self.takes(b'}') {
                return Some(Value::Object(members));
            }
            if !self.takes(b',') {
                return None;
            }
        }
    }

    fn items(&mut self, depth: u32) -> Option<Value<'a>> {
        self.at += 1;
        let mut items = Vec::new();
        if self.takes(b']') {
            return Some(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.takes(b']') {
                return Some(Value::List(items));
            }
            if !self.takes(b',') {
                return None;
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        if self.peek() != b'"' {
            return None;
        }
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let run = rest.find(['"', '\\'])?;
            out.push_str(&rest[..run]);
            self.at += run + 1;
            if rest.as_bytes()[run] == b'"' {
                return Some(out);
            }
            out.push(self.escaped()?);
        }
    }

    /// What stands behind a backslash. The writer escapes single units below U+D800 alone.
    fn escaped(&mut self) -> Option<char> {
        let sign = self.peek();
        let mut length = 1;
        let c = match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                length = 5;
                let digits = self.text.get(self.at + 1..self.at + 5)?;
                char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
            }
            _ => return None,
        };
        self.at += length;
        Some(c)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::json::Writer, Value};

    #[test]
    fn reads_what_the_writer_writes() {
        let text = "引号\" 反斜\\ 换行\n 控制\u{1} 行分隔\u{2028} 𠮷";
        let mut w = Writer::default();
        w.object(|w| {
            w.key("text").string(text);
            w.key("list").array(["1", "-20.5"], Writer::number);
            w.key("flag").boolean(true);
            w.key("none").null();
        });
        let json = w.finish();
        let value = Value::parse(&json).unwrap();
        assert_eq!(value.get("text").text(), text);
        let list: Vec<_> = value.get("list").list().iter().map(Value::digits).collect();
        assert_eq!(list, ["1", "-20.5"]);
        assert_eq!(value.get("flag").flag(), Some(true));
        assert!(matches!(value.get("none"), Value::Null));
        assert_eq!(value.get("absent").whole(), None);
    }

    #[test]
    fn what_is_no_json_is_refused() {
        let deep = "[".repeat(100_000);
        for text in ["", "{", "{\"a\"}", "[1 2]", "\"a", "\"\\u12\"", "\"\\ud800\"", "nul", "{} {}", &deep] {
            assert!(Value::parse(text).is_none(), "{text:.20}");
        }
    }
}

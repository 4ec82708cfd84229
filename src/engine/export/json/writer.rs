//! A writer of JSON text: objects, arrays, strings and exact decimals, commas in the right places.

use core::fmt::Write as _;

use super::super::names::Name;

/// Collects JSON text.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    /// A value was written at this level: the next one needs a comma.
    comma: bool,
}

impl Writer {
    /// An empty writer with room for about `capacity` bytes.
    pub fn with_capacity(capacity: usize) -> Self {
        Self { out: String::with_capacity(capacity), comma: false }
    }

    /// The text.
    pub fn finish(self) -> String {
        self.out
    }

    /// Writes an object whose members `members` writes.
    pub fn object(&mut self, members: impl FnOnce(&mut Self)) {
        self.open("{");
        members(self);
        self.close("}");
    }

    /// Writes an array of one element an item.
    pub fn array<T>(&mut self, items: impl IntoIterator<Item = T>, mut element: impl FnMut(&mut Self, T)) {
        self.open("[");
        for item in items {
            element(self, item);
        }
        self.close("]");
    }

    /// Starts a member, whose key has nothing to escape; its value must follow.
    pub fn key(&mut self, key: &str) -> &mut Self {
        self.quote();
        self.out.push_str(key);
        self.out.push_str("\":");
        self.comma = false;
        self
    }

    /// Writes a string.
    pub fn string(&mut self, text: &str) {
        self.quote();
        let bytes = text.as_bytes();
        let (mut done, mut at) = (0, 0);
        while let Some(&byte) = bytes.get(at) {
            // Nearly all bytes are told by three comparisons; U+2028 and U+2029 begin with E2 too.
            if byte <= b'"' || matches!(byte, b'\\' | 0xE2) {
                // Runs without anything to escape are copied whole.
                if let Some(c) = text[at..].chars().next().filter(|&c| needs_escape(c)) {
                    self.out.push_str(&text[done..at]);
                    self.escape(c);
                    done = at + c.len_utf8();
                }
            }
            at += 1;
        }
        self.out.push_str(&text[done..]);
        self.out.push('"');
    }

    /// Writes a string that has nothing to escape.
    fn plain(&mut self, text: &str) {
        self.quote();
        self.out.push_str(text);
        self.out.push('"');
    }

    /// Writes anything that prints as a JSON number.
    pub fn number(&mut self, value: impl core::fmt::Display) {
        self.separate();
        let _ = write!(self.out, "{value}");
    }

    /// Writes a whole number. Nearly all numbers of a report are offsets, and the formatter takes four times as long.
    pub fn integer(&mut self, mut value: u32) {
        self.separate();
        let mut digits = [b'0'; 10];
        let mut from = digits.len();
        while from == digits.len() || value > 0 {
            from -= 1;
            digits[from] = b'0' + (value % 10) as u8;
            value /= 10;
        }
        digits[from..].iter().for_each(|digit| self.out.push((*digit).into()));
    }

    /// Writes `true` or `false`.
    pub fn boolean(&mut self, value: bool) {
        self.separate();
        self.out.push_str(if value { "true" } else { "false" });
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.separate();
        self.out.push_str("null");
    }

    /// Writes a value or `null`.
    pub fn optional<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Self, T)) {
        match value {
            Some(value) => write(self, value),
            None => self.null(),
        }
    }

    /// Writes an enumerated value by its name in the schema.
    pub fn name(&mut self, value: impl Name) {
        self.plain(value.name());
    }

    fn open(&mut self, bracket: &str) {
        self.separate();
        self.out.push_str(bracket);
        self.comma = false;
    }

    fn close(&mut self, bracket: &str) {
        self.out.push_str(bracket);
        self.comma = true;
    }

    fn separate(&mut self) {
        if self.comma {
            self.out.push(',');
        }
        self.comma = true;
    }

    /// Begins a string.
    fn quote(&mut self) {
        self.separate();
        self.out.push('"');
    }

    fn escape(&mut self, c: char) {
        match c {
            '"' => self.out.push_str("\\\""),
            '\\' => self.out.push_str("\\\\"),
            '\n' => self.out.push_str("\\n"),
            '\r' => self.out.push_str("\\r"),
            '\t' => self.out.push_str("\\t"),
            _ => {
                let _ = write!(self.out, "\\u{:04x}", u32::from(c));
            }
        }
    }
}

/// Quotes, backslashes and control characters; U+2028 and U+2029 too, for old script engines.
fn needs_escape(c: char) -> bool {
    matches!(c, '"' | '\\' | '\u{2028}' | '\u{2029}') || c < ' '
}

#[cfg(test)]
mod tests {
    use super::Writer;

    #[test]
    fn nests_and_separates() {
        let mut w = Writer::default();
        w.object(|w| {
            w.key("a").array([1, 2], Writer::number);
            w.key("b").string("引号\"\n");
            w.key("c").null();
            w.key("d").object(|_| ());
            w.key("e").array([0, 9, 10, u32::MAX], Writer::integer);
        });
        assert_eq!(w.finish(), r#"{"a":[1,2],"b":"引号\"\n","c":null,"d":{},"e":[0,9,10,4294967295]}"#);
    }
}

//! A writer of JSON text: objects, arrays, strings and exact decimals, commas in the right places.

use core::fmt::Write as _;

use super::super::names::Name;
use crate::engine::decimal::push_decimal;

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
            if let Some(eight) = bytes[at..].first_chunk().filter(|eight| is_plain(**eight)) {
                at += eight.len();
                continue;
            }
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

    /// Writes a whole number.
    pub fn integer(&mut self, value: u32) {
        self.separate();
        push_decimal(&mut self.out, value);
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

/// Whether none of eight bytes can belong to what [`needs_escape`] tells of: a look at all at once, which lets most of a
/// text pass and says no to a little more than it must.
fn is_plain(eight: [u8; 8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let bytes = u64::from_ne_bytes(eight);
    let below = |limit: u8, bytes: u64| bytes.wrapping_sub(ONES * u64::from(limit)) & !bytes;
    let is = |byte: u8| below(1, bytes ^ (ONES * u64::from(byte)));
    (below(b'"' + 1, bytes) | is(b'\\') | is(0xE2)) & (ONES << 7) == 0
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

//! Bytes → UTF-16 units, the one place where offsets change their unit.

use crate::engine::report::Span;

/// Distance of the marks in bytes.
const STEP: usize = 64;

/// Answers where a byte of a text stands in UTF-16 units.
#[derive(Debug)]
pub(super) struct Utf16Index<'a> {
    text: &'a [u8],
    /// UTF-16 units before byte `i * STEP`.
    marks: Vec<u32>,
}

impl<'a> Utf16Index<'a> {
    /// Counts through the text once.
    pub(super) fn new(text: &'a str) -> Self {
        let text = text.as_bytes();
        let mut units = 0;
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        for chunk in text.chunks(STEP) {
            marks.push(units);
            units += count(chunk);
        }
        marks.push(units);
        Self { text, marks }
    }

    /// The UTF-16 units before a byte (a character boundary) of the text.
    pub(super) fn at(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let mark = byte / STEP;
        let before = self.marks.get(mark).copied().unwrap_or_default();
        before + count(self.text.get(mark * STEP..byte).unwrap_or_default())
    }

    /// A span in UTF-16 units: start and end.
    pub(super) fn span(&self, span: Span) -> (u32, u32) {
        (self.at(span.start), self.at(span.end))
    }
}

/// UTF-16 units that the characters starting in these bytes take.
fn count(bytes: &[u8]) -> u32 {
    let units = |b: u8| match b {
        0x80..=0xBF => 0,
        0xF0..=0xFF => 2,
        _ => 1,
    };
    bytes.iter().map(|&b| units(b)).sum()
}

#[cfg(test)]
mod tests {
    use super::Utf16Index;

    #[test]
    fn agrees_with_the_standard_library() {
        let text = "甲a𠮷é\n".repeat(60);
        let index = Utf16Index::new(&text);
        for (byte, _) in text.char_indices() {
            assert_eq!(index.at(byte as u32) as usize, text[..byte].encode_utf16().count());
        }
        assert_eq!(index.at(text.len() as u32) as usize, text.encode_utf16().count());
    }
}

//! UTF-16 units → bytes: the way back from the schema's spans.

use core::ops::Range;

/// Distance of the marks in UTF-16 units.
const STEP: usize = 64;

/// Answers at which byte of a text a UTF-16 unit stands.
#[derive(Debug)]
pub(super) struct Units {
    /// Byte of the character that holds unit `i * STEP`, and that character's first unit.
    marks: Vec<(u32, u32)>,
}

impl Units {
    /// Counts through a text once.
    pub(super) fn new(text: &str) -> Self {
        let (mut marks, mut unit) = (Vec::with_capacity(text.len() / STEP + 1), 0);
        for (byte, c) in text.char_indices() {
            let behind = unit + c.len_utf16();
            if marks.len() * STEP < behind {
                marks.push((byte as u32, unit as u32));
            }
            unit = behind;
        }
        Self { marks }
    }

    /// The byte of a unit; the text's length behind its end.
    pub(super) fn byte(&self, text: &str, unit: u32) -> usize {
        let Some(&(byte, first)) = self.marks.get(unit as usize / STEP) else { return text.len() };
        let mut at = first as usize;
        let rest = text.get(byte as usize..).unwrap_or_default();
        for (offset, c) in rest.char_indices() {
            if at >= unit as usize {
                return byte as usize + offset;
            }
            at += c.len_utf16();
        }
        text.len()
    }

    /// The bytes of a span of units.
    pub(super) fn range(&self, text: &str, (start, end): (u32, u32)) -> Range<usize> {
        let start = self.byte(text, start);
        start..self.byte(text, end).max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::Units;

    #[test]
    fn every_unit_leads_to_its_byte() {
        for text in ["", "甲", &"甲a𠮷é\n".repeat(60), &"𠮷".repeat(100)] {
            let units = Units::new(text);
            let mut unit = 0;
            for (byte, c) in text.char_indices() {
                assert_eq!(units.byte(text, unit), byte);
                unit += c.len_utf16() as u32;
            }
            assert_eq!(units.byte(text, unit), text.len());
            assert_eq!(units.byte(text, unit + 1000), text.len());
        }
    }
}

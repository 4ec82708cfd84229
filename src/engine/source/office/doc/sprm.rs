//! Lists of property modifiers ([MS-DOC] 2.2.5): what each changes, and to what.

/// The modifiers that are read.
pub(super) mod code {
    pub(in super::super) const PARAGRAPH_STYLE: u16 = 0x4600;
    pub(in super::super) const LIST_LEVEL: u16 = 0x260A;
    pub(in super::super) const LIST: u16 = 0x460B;
    pub(in super::super) const IN_TABLE: u16 = 0x2416;
    pub(in super::super) const ROW_END: u16 = 0x2417;
    pub(in super::super) const OUTLINE: u16 = 0x2640;
    pub(in super::super) const DEPTH: u16 = 0x6649;
    pub(in super::super) const INNER_CELL_END: u16 = 0x244B;
    pub(in super::super) const INNER_ROW_END: u16 = 0x244C;
    /// The list stands in stream `Data`; the second is what Word 97 wrote.
    pub(in super::super) const ELSEWHERE: u16 = 0x6646;
    pub(in super::super) const ELSEWHERE_97: u16 = 0x6645;

    pub(in super::super) const DELETED: u16 = 0x0800;
    pub(in super::super) const INSERTED: u16 = 0x0801;
    pub(in super::super) const DELETER: u16 = 0x4863;
    pub(in super::super) const SYMBOL: u16 = 0x6A09;
    pub(in super::super) const HIGHLIGHT: u16 = 0x2A0C;
    pub(in super::super) const HIDDEN: u16 = 0x083C;
    pub(in super::super) const SPECIAL: u16 = 0x0855;
    pub(in super::super) const CHARACTER_STYLE: u16 = 0x4A30;
}

/// Two modifiers whose operands are of a length of their own.
const TABLE_DEFINITION: u16 = 0xD608;
const TABS: u16 = 0xC615;

/// Goes through a list: for each modifier its code and its operand, as far as four bytes hold it.
/// Ends where the list is cut off.
pub(super) struct Modifiers<'a>(pub(super) &'a [u8]);

impl Iterator for Modifiers<'_> {
    type Item = (u16, u32);

    fn next(&mut self) -> Option<(u16, u32)> {
        let (code, rest) = self.0.split_first_chunk::<2>()?;
        let code = u16::from_le_bytes(*code);
        let (skipped, size) = match code >> 13 {
            0 | 1 => (0, 1),
            2 | 4 | 5 => (0, 2),
            3 => (0, 4),
            7 => (0, 3),
            _ => counted(code, rest)?,
        };
        let operand = rest.get(skipped..skipped + size)?;
        self.0 = &rest[skipped + size..];
        let value = operand.iter().take(4).rev().fold(0, |value, &byte| value << 8 | u32::from(byte));
        Some((code, value))
    }
}

/// Bytes that say how long an operand is, and how long it is.
fn counted(code: u16, rest: &[u8]) -> Option<(usize, usize)> {
    let count = usize::from(*rest.first()?);
    match code {
        TABLE_DEFINITION => {
            let high = usize::from(*rest.get(1)?);
            Some((2, (high << 8 | count).checked_sub(1)?))
        }
        TABS if count == 255 => {
            // Tabs taken out, four bytes each, then tabs put in, three bytes each.
            let out = usize::from(*rest.get(1)?);
            let new = usize::from(*rest.get(2 + out * 4)?);
            Some((1, 2 + out * 4 + new * 3))
        }
        _ => Some((1, count)),
    }
}

/// The modifier that a piece carries in two bytes ([MS-DOC] 2.9.215) as a list, as far as it is read.
pub(super) fn of_piece(change: u16) -> Option<[u8; 3]> {
    let code = match change >> 1 & 0x7F {
        0x0C => code::LIST_LEVEL,
        0x18 => code::IN_TABLE,
        0x19 => code::ROW_END,
        0x41 => code::DELETED,
        0x42 => code::INSERTED,
        0x4D => code::HIGHLIGHT,
        0x5C => code::HIDDEN,
        _ => return None,
    };
    let [low, high] = code.to_le_bytes();
    Some([low, high, (change >> 8) as u8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operands_of_every_length_are_passed_over() {
        let mut list = Vec::new();
        list.extend([0x16, 0x24, 1]);
        list.extend([0x0B, 0x46, 2, 0]);
        list.extend([0x08, 0xD6, 3, 0, 9, 9]);
        list.extend([0x15, 0xC6, 255, 1, 0, 0, 0, 0, 1, 7, 7, 7]);
        list.extend([0x0D, 0xC6, 2, 0, 0]);
        list.extend([0x00, 0xE0, 1, 2, 3]);
        list.extend([0x49, 0x66, 2, 0, 0, 0]);
        list.extend([0x3C, 0x08]);
        let read: Vec<u16> = Modifiers(&list).map(|(code, _)| code).collect();
        assert_eq!(read, [0x2416, 0x460B, 0xD608, 0xC615, 0xC60D, 0xE000, 0x6649]);
        assert_eq!(Modifiers(&list).last(), Some((code::DEPTH, 2)));
    }
}

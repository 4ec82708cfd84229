//! UTF-8 that is known to be valid, taken apart.

/// The code of the character that begins at a byte of a text, and how many bytes it takes.
#[allow(clippy::inline_always)] // What is left of it in a caller is less than a call.
#[inline(always)]
pub(crate) fn decode(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    match packed(bytes, at) {
        0 => None,
        both => Some((both & ((1 << WIDTH) - 1), (both >> WIDTH) as usize)),
    }
}

/// Where the width stands in a packed character; a code takes 21 bits.
const WIDTH: u32 = 24;

/// Code and width in one number, 0 for none: two would be handed over in memory, which costs more than to read them.
#[inline]
fn packed(bytes: &[u8], at: usize) -> u32 {
    let Some(rest) = bytes.get(at..) else { return 0 };
    // Nearly all characters of a report take three bytes.
    if let Some(&[lead @ 0xE0..=0xEF, b, c]) = rest.first_chunk() {
        return 3 << WIDTH | u32::from(lead & 0x0F) << 12 | u32::from(b & 0x3F) << 6 | u32::from(c & 0x3F);
    }
    let Some(&lead) = rest.first() else { return 0 };
    let tail = |i: usize| u32::from(rest.get(i).copied().unwrap_or_default() & 0x3F);
    match lead {
        0..=0xBF => 1 << WIDTH | u32::from(lead),
        0xC0..=0xDF => 2 << WIDTH | u32::from(lead & 0x1F) << 6 | tail(1),
        _ => 4 << WIDTH | u32::from(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn agrees_with_the_standard_library() {
        let text = "\0a\u{7F}é中\u{FFFF}𠮷\u{10FFFF}";
        for (at, c) in text.char_indices() {
            assert_eq!(decode(text.as_bytes(), at), Some((u32::from(c), c.len_utf8())));
        }
        assert_eq!(decode(text.as_bytes(), text.len()), None);
    }
}

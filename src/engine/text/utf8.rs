//! UTF-8 that is known to be valid, taken apart.

/// The code of the character that begins at a byte of a text, and how many bytes it takes.
#[inline]
pub(crate) fn decode(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let rest = bytes.get(at..)?;
    // Nearly all characters of a report take three bytes.
    if let Some(&[lead @ 0xE0..=0xEF, b, c]) = rest.first_chunk() {
        return Some((u32::from(lead & 0x0F) << 12 | u32::from(b & 0x3F) << 6 | u32::from(c & 0x3F), 3));
    }
    let lead = *rest.first()?;
    if lead < 0xC0 {
        return Some((u32::from(lead), 1));
    }
    let tail = |i: usize| u32::from(rest.get(i).copied().unwrap_or_default() & 0x3F);
    Some(match lead {
        0xC0..=0xDF => (u32::from(lead & 0x1F) << 6 | tail(1), 2),
        _ => (u32::from(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4),
    })
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn agrees_with_the_standard_library() {
        let text = "a\u{7F}é中\u{FFFF}𠮷\u{10FFFF}";
        for (at, c) in text.char_indices() {
            assert_eq!(decode(text.as_bytes(), at), Some((u32::from(c), c.len_utf8())));
        }
        assert_eq!(decode(text.as_bytes(), text.len()), None);
    }
}

//! Numbers as office files of the older formats keep them: little endian, at any offset.

/// Two bytes at `at`.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*pair))
}

/// Four bytes at `at`.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*four))
}

/// Words in UTF-16, up to the end or a zero.
pub(super) fn utf16_at(bytes: &[u8], at: usize, units: usize) -> Option<String> {
    let bytes = bytes.get(at..at.checked_add(units.checked_mul(2)?)?)?;
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|&pair| u16::from_le_bytes(pair)).take_while(|&unit| unit != 0);
    Some(char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect())
}

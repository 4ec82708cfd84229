//! CRC-32, the checksum of zip entries (ISO 3309).

/// What each value of four bits adds; a table of bytes would be faster and take a kilobyte.
const TABLE: [u32; 16] = table();

const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut i = 0;
    while i < 16 {
        let mut value = i as u32;
        let mut bit = 0;
        while bit < 4 {
            value = if value & 1 == 1 { value >> 1 ^ 0xEDB8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[i] = value;
        i += 1;
    }
    table
}

/// The checksum of some bytes.
pub(in crate::engine) fn of(bytes: &[u8]) -> u32 {
    let mut sum = !0;
    for byte in bytes {
        sum ^= u32::from(*byte);
        sum = sum >> 4 ^ TABLE[(sum & 15) as usize];
        sum = sum >> 4 ^ TABLE[(sum & 15) as usize];
    }
    !sum
}

#[cfg(test)]
mod tests {
    #[test]
    fn agrees_with_the_check_value_of_the_standard() {
        assert_eq!(super::of(b"123456789"), 0xCBF4_3926);
        assert_eq!(super::of(b""), 0);
    }
}

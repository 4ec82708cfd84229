//! A zip archive that is the same bytes each time: names in order, no times.

/// What is in the archive: names with `/` between folders, and bytes.
pub(crate) type Entries = Vec<(String, Vec<u8>)>;

/// 1980-01-01, the first day that the format knows.
const DATE: u16 = 0x21;
/// Names are UTF-8.
const UTF8: u16 = 0x800;
const DEFLATED: u16 = 8;

/// The archive of some files. They stay below 4 GB, which the format's numbers hold.
pub(crate) fn archive(mut entries: Entries) -> Vec<u8> {
    entries.sort();
    let (mut made, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in &entries {
        let deflated = miniz_oxide::deflate::compress_to_vec(bytes, 9);
        let mut head = Vec::new();
        for short in [20, UTF8, DEFLATED, 0, DATE] {
            head.extend(short.to_le_bytes());
        }
        for long in [crc32(bytes), deflated.len() as u32, bytes.len() as u32, name.len() as u32] {
            // The last one is the length of the name, and that of nothing more.
            head.extend(long.to_le_bytes());
        }
        let at = made.len() as u32;
        made.extend(b"PK\x03\x04".iter().chain(&head).chain(name.as_bytes()).chain(&deflated));
        directory.extend(b"PK\x01\x02\x14\x00".iter().chain(&head));
        // No remark, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (at, size, count) = (made.len() as u32, directory.len() as u32, entries.len() as u16);
    made.extend(directory);
    made.extend(b"PK\x05\x06\x00\x00\x00\x00");
    made.extend(count.to_le_bytes().iter().chain(&count.to_le_bytes()));
    made.extend(size.to_le_bytes().iter().chain(&at.to_le_bytes()).chain(&[0, 0]));
    made
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    };
    !bytes.iter().fold(!0, step)
}

#[cfg(test)]
mod tests {
    use super::{archive, crc32};

    #[test]
    fn the_checksum_is_the_one_of_the_format() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn the_order_of_files_makes_no_difference() {
        let [a, b] =
            [("a/甲.txt", "甲"), ("b.txt", "乙")].map(|(n, t)| (n.to_owned(), t.as_bytes().to_vec()));
        let one = archive(vec![a.clone(), b.clone()]);
        assert_eq!(one, archive(vec![b, a]));
        assert!(
            one.starts_with(b"PK\x03\x04") && one.windows(4).filter(|w| *w == b"PK\x01\x02").count() == 2
        );
    }
}

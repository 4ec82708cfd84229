//! Containers, piece tables and lists that are not as they should be.

use super::*;

fn refusal(bytes: &[u8]) -> (&'static str, String) {
    let error = source::read(&Input::new(bytes)).unwrap_err();
    (error.code.name(), error.message)
}

#[test]
fn what_is_not_read_is_named() {
    let plain = doc(&[wide("报告\r")]);
    let with = |change: fn(&mut Doc)| {
        let mut changed = plain.clone();
        change(&mut changed);
        refusal(&changed.file())
    };
    for (locked, how) in [(0x1100, "RC4"), (0x9100, "XOR")] {
        let mut doc = plain.clone();
        doc.flags = locked;
        let (code, message) = refusal(&doc.file());
        assert_eq!(code, "encrypted", "{how}");
        assert!(message.contains("密码"), "{message}");
    }
    for (code, message) in [
        with(|doc| doc.version = 0x68),
        with(|doc| (doc.id, doc.version) = (0xA5DC, 0x65)),
        with(|doc| (doc.id, doc.version) = (0xA699, 0x68)),
    ] {
        assert_eq!(code, "unsupported_format");
        assert!(message.contains("Word 95") && message.contains("另存为"), "{message}");
    }
    for (stream, wanted, word) in [
        ("EncryptedPackage", "encrypted", "密码"),
        ("Workbook", "unsupported_format", "电子表格"),
        ("PowerPoint Document", "unsupported_format", "演示文稿"),
        ("__properties_version1.0", "unsupported_format", "邮件"),
        ("Contents", "unsupported_format", "不含 Word 文字内容"),
    ] {
        let (code, message) = refusal(&pack(&[(stream, b"x")], compound::THIRD));
        assert_eq!(code, wanted, "{stream}");
        assert!(message.contains(word) && message.contains('请'), "{message}");
    }
    assert_eq!(with(|doc| doc.id = 0).0, "corrupt");
    assert_eq!(refusal(&doc(&[wide("\r")]).file()).0, "empty");
    assert_eq!(refusal(&doc(&[wide("机密★1年\r报告\r")]).file()).0, "classified");
}

#[test]
fn containers_of_both_editions_and_of_many_sectors() {
    let short = doc(&[wide("报告\r")]);
    // So long that the table of sectors does not fit in the header.
    let line = "全年办理行政复议案件一百二十六件。\r".repeat(1 << 17);
    let long = doc(&[wide(&line)]);
    for (doc, words) in [(&short, "报告"), (&long, line.trim_end())] {
        for shift in [compound::THIRD, compound::FOURTH] {
            let streams = doc.streams();
            let streams: Vec<_> = streams.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
            let file = pack(&streams, shift);
            assert!(read(&file).text == words.replace('\r', "\n"), "{shift} {}", file.len());
        }
    }
    let streams = short.streams();
    let renamed = [("WORDDOCUMENT", streams[0].1.as_slice()), ("0table", &streams[1].1)];
    assert_eq!(read(&pack(&renamed, compound::THIRD)).text, "报告", "whatever the case of names");
    let other = [("WordDocument", streams[0].1.as_slice()), ("1Table", &streams[1].1)];
    assert_eq!(read(&pack(&other, compound::THIRD)).text, "报告", "whatever the table is called");
}

/// A file with a number put in at a byte.
fn put(file: &[u8], at: usize, value: u32) -> Vec<u8> {
    let mut changed = file.to_vec();
    changed[at..at + 4].copy_from_slice(&value.to_le_bytes());
    changed
}

#[test]
fn damaged_containers_are_corrupt() {
    let long = "全年办理行政复议案件一百二十六件。\r".repeat(1 << 9);
    let file = doc(&[wide(&long)]).file();
    assert_eq!(code(&file), "read");
    let table = u32::from_le_bytes(file[76..80].try_into().unwrap()) as usize;
    let entry = 512 + table * 512;
    for (how, changed) in [
        ("a chain that loops", put(&file, entry, 0)),
        ("a chain that ends early", put(&file, entry + 4, 0xFFFF_FFFE)),
        ("a chain that leads out of the file", put(&file, entry + 4, 0x00FF_FFFF)),
        ("a directory that is not there", put(&file, 48, 0x7FFF_FFFF)),
        ("a table that is not there", put(&file, 76, 0xFFFF_FFF0)),
        ("sectors of no size", put(&file, 30, 0)),
        ("sectors of absurd size", put(&file, 30, 0xFFFF)),
        ("no more than a header", file[..512].to_vec()),
        ("half a header", file[..100].to_vec()),
    ] {
        assert_eq!(code(&changed), "corrupt", "{how}");
    }
    // A list of tables that names itself, and a great many tables that are not there.
    assert_eq!(code(&put(&put(&file, 68, 1), 44, u32::MAX)), "corrupt");
}

#[test]
fn damaged_piece_tables_are_corrupt() {
    let whole = doc(&[wide("报告\r")]);
    let with = |table: Vec<u8>| {
        let mut changed = whole.clone();
        changed.tables.push((33, table));
        code(&changed.file())
    };
    let table = whole.piece_table();
    assert_eq!(with(table.clone()), "read");
    for (how, changed) in [
        ("nothing", Vec::new()),
        ("no pieces", vec![2, 4, 0, 0, 0, 0, 0, 0, 0]),
        ("cut off", table[..table.len() - 1].to_vec()),
        ("lists only", vec![1, 2, 0, 9, 9]),
        ("a piece behind the stream", put(&table, 15, 0x3FFF_FFF0)),
        ("a piece longer than the stream", put(&table, 9, 0x7FFF_FFFF)),
        ("a piece that ends before it begins", put(&table, 5, 9)),
    ] {
        assert_eq!(with(changed), "corrupt", "{how}");
    }
    // One stretch many times over is no document, however long the table.
    let copies = doc(&vec![wide(&"法治".repeat(1 << 10)); 64]);
    let mut bomb = copies.clone();
    let mut pieces = copies.piece_table();
    let places = 5 + 65 * 4;
    for piece in 0..64 {
        pieces.copy_within(places + 2..places + 6, places + piece * 8 + 2);
    }
    bomb.pieces.truncate(1);
    bomb.tables.push((33, pieces));
    assert_eq!(code(&bomb.file()), "corrupt");
}

/// A list with one level, whose marker is as long as `places` numbers, and one use of it.
fn list(places: u8) -> Vec<(usize, Vec<u8>)> {
    let mut lists = vec![1, 0, 7, 0, 0, 0, 0, 0, 0, 0];
    lists.extend([0xFF; 18]);
    // One level, which counts 一, 二, 三 and has nothing behind its marker.
    lists.extend([1, 0, 1, 0, 0, 0, 0x27, 0]);
    lists.extend([0; 9]);
    lists.push(2);
    lists.extend([0; 12]);
    lists.extend([places, 0]);
    lists.extend((0..places).flat_map(|_| [0, 0]));
    let mut uses = vec![1, 0, 0, 0, 7, 0, 0, 0];
    uses.extend([0; 12]);
    uses.extend([0xFF; 4]);
    vec![(73, lists), (74, uses)]
}

/// Texts in which everything is of one kind: read in a time that grows with them, and to a text that does not
/// grow beyond them.
#[test]
fn endless_rows_fields_and_lists_end() {
    const LENGTH: usize = 1 << 19;
    const LISTED: [u8; 6] = [0, 0, 0x0B, 0x46, 1, 0];
    const DEEP: [u8; 11] = [0, 0, 0x16, 0x24, 1, 0x49, 0x66, 99, 0, 0, 0];
    const SPECIAL: [u8; 3] = [0x55, 0x08, 1];
    let cases: [(&[u8], &[u8], &[u8]); 12] = [
        (b"\r", &[0, 0], &[]),
        (b"a\x07", &IN_TABLE, &[]),
        (b"\x07", &ROW_END, &[]),
        (b"a\r", &DEEP, &[]),
        (b"\x13", &[0, 0], &[]),
        (b"\x13a\x14b", &[0, 0], &[]),
        (b"\x13a\x14\x13\r", &[0, 0], &[]),
        (b"a\r", &LISTED, &[]),
        (b"\r", &LISTED, &[]),
        (b"\x01", &[0, 0], &SPECIAL),
        (b"\x05\x08", &[0, 0], &SPECIAL),
        (b"ab\r", &[0, 0], &[0x3C, 0x08, 1]),
    ];
    for (unit, paragraph, run) in cases {
        let body = [b"abc\r", unit.repeat(LENGTH / unit.len()).as_slice()].concat();
        let mut endless = doc(&[narrow(&body)]);
        let all = 0..body.len() as u32;
        endless.paragraphs = vec![(4..all.end, paragraph.to_vec())];
        endless.runs = vec![(4..all.end, run.to_vec())];
        endless.tables = list(200);
        let source = read(&endless.file());
        assert!(source.text.starts_with("abc"), "{unit:?}");
        let size = source.text.len() + source.marks.len() + source.asides.len();
        assert!(size < 4 * LENGTH, "{unit:?}: {size}");
    }
    // Notes that all claim the same text.
    let mut notes = doc(&[wide("报告\r"), wide(&"注".repeat(1 << 12))]);
    notes.body = Some(3);
    notes.areas = vec![(1, 1 << 12)];
    let positions = (0..1 << 16).flat_map(|note| (note % 2 * (1_u32 << 12)).to_le_bytes());
    notes.tables = vec![(3, positions.collect())];
    assert!(read(&notes.file()).text.len() < 1 << 16);
}

#[test]
fn lists_count_and_begin_anew() {
    let mut numbered = doc(&[wide("甲\r乙\r丙\r丁\r")]);
    numbered.tables = list(1);
    let listed = |number: u8| vec![0, 0, 0x0B, 0x46, number, 0];
    numbered.paragraphs = vec![(0..2, listed(1)), (2..4, listed(0)), (4..6, listed(1)), (6..8, listed(9))];
    let source = read(&numbered.file());
    assert_eq!(source.text, "一甲\n乙\n二丙\n丁");
    assert_eq!(office::said(&source), "mark numbering 一\nmark numbering 二\n");
    // A use that begins with another number.
    let uses = &mut numbered.tables[1].1;
    uses[16] = 1;
    uses.extend([5, 0, 0, 0, 0x10, 0, 0, 0]);
    assert_eq!(text(&numbered), "五甲\n乙\n六丙\n丁");
}

/// A generator of numbers that are the same in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }
}

#[test]
fn cut_and_changed_files_do_no_harm() {
    const ROUNDS: usize = 150;
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    for Fixture { name, bytes, .. } in fixtures() {
        for length in (0..bytes.len()).step_by(64) {
            let code = code(&bytes[..length]);
            let known = ["corrupt", "empty", "unsupported_format"].contains(&code);
            // What stands behind the last stream is not missed.
            assert!(known || length + 2048 > bytes.len(), "{name} cut at {length}: {code}");
        }
        for round in 0..ROUNDS {
            let mut changed = bytes.clone();
            for _ in 0..=numbers.next(24) {
                let at = numbers.next(changed.len());
                // Now and then a number of four bytes as it hurts most.
                if numbers.next(3) == 0 && at + 4 <= changed.len() {
                    let value = [0, 1, 0x7FFF_FFFF, u32::MAX, at as u32][numbers.next(5)];
                    changed[at..at + 4].copy_from_slice(&value.to_le_bytes());
                } else {
                    changed[at] = numbers.next(256) as u8;
                }
            }
            if let Ok(source) = source::read(&Input::new(&changed)) {
                assert!(source.text.len() < 8 * changed.len(), "{name} {round}");
                let sound = |mark: &source::Mark| {
                    source.text.get(mark.range.start as usize..mark.range.end as usize).is_some()
                };
                assert!(source.marks.iter().all(sound), "{name} {round}");
            }
        }
    }
}

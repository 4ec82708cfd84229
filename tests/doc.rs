//! DOC files as real programs write them, and what must be read out of each; files that no program here
//! writes are put together by `common::compound`.
//!
//! `tests/fixtures/doc/make.py` makes the former and says how NAME.txt is written.

#![cfg(feature = "office")]

mod common;

use common::{
    compound::{self, doc, narrow, pack, wide, Doc},
    office::{self, code, read, Fixture},
};
use fazhi_report::{
    engine::source::{self, AsideKind, Format, MarkKind},
    Input,
};

fn fixtures() -> Vec<Fixture> {
    office::fixtures("doc", 8)
}

#[test]
fn text_marks_and_asides_are_as_said() {
    office::check_texts(fixtures());
}

#[test]
fn the_report_is_that_of_the_plain_text() {
    office::check_reports(fixtures());
}

fn gbk(text: &str) -> Vec<u8> {
    encoding_rs::GBK.encode(text).0.into_owned()
}

fn text(doc: &Doc) -> String {
    read(&doc.file()).text
}

#[test]
fn pieces_are_put_together_in_their_order() {
    let doc = doc(&[
        wide("青溪县人民政府\r关于20"),
        narrow(b"24"),
        wide("年法治政府建设情况的报告\r\u{3000}\u{3000}推行"),
        narrow(b"\x93OA\x94\r"),
        wide("完"),
        narrow(b"(end)\r"),
    ]);
    let source = read(&doc.file());
    assert_eq!(source.text, "青溪县人民政府\n关于2024年法治政府建设情况的报告\n推行“OA”\n完(end)");
    assert_eq!((source.format, source.encoding), (Format::Doc, "utf-16le"));
    let places = doc.places();
    let place = |words: &str| {
        let at = source.text.find(words).unwrap() as u32;
        let (run, place) = source.map.run(at).unwrap();
        let place = place.unwrap();
        assert_eq!((source.map.part(place.part), run), ("WordDocument", at), "{words}");
        place.byte
    };
    assert_eq!(place("青"), places[0]);
    assert_eq!(place("关"), places[0] + 2 * 8);
    assert_eq!(place("24"), places[1]);
    assert_eq!(place("推"), places[2] + 2 * 15, "behind two spaces");
    assert_eq!(place("“"), places[3]);
    assert_eq!(place("(end)"), places[5]);
}

/// Every character stands in its stream where the map says, counted in characters from the start of its run.
#[test]
fn every_character_leads_back_to_the_stream() {
    for Fixture { name, bytes, .. } in fixtures() {
        let source = read(&bytes);
        let word = stream_of(&bytes);
        let (mut from, mut units, mut found) = (None, 0, 0);
        for (at, c) in source.text.char_indices() {
            let (run, place) = source.map.run(at as u32).unwrap();
            if from != Some(run) {
                (from, units) = (Some(run), 0);
            }
            let Some(place) = place else { continue };
            let mut there = [0; 2];
            let at = place.byte as usize + units * 2;
            for (unit, bytes) in c.encode_utf16(&mut there).iter().zip(word[at..].chunks(2)) {
                let stored = u16::from_le_bytes([bytes[0], bytes[1]]);
                assert!(*unit == stored || (0xF000..0xF100).contains(&stored), "{name}: {c} is {stored:x}");
            }
            units += c.len_utf16();
            found += 1;
        }
        assert!(found * 2 > source.text.chars().count(), "{name}");
    }
}

/// Stream `WordDocument` of a fixture, which the program writes first and in one stretch.
fn stream_of(file: &[u8]) -> &[u8] {
    let start =
        file.windows(4).position(|head| head == b"\xEC\xA5\x01\x01" || head == b"\xEC\xA5\xC1\0").unwrap();
    &file[start..]
}

#[test]
fn chinese_in_bytes_is_told_from_latin() {
    let chinese = "青溪县2024年法治政府建设年度报告\r全年办理案件12件。";
    let mut old = doc(&[narrow(&gbk(chinese)), narrow(b"OA\r"), wide("完\r")]);
    for (language, flags) in [(0x804, 0x1000), (0x409, 0x5000), (0x409, 0x1000)] {
        (old.language, old.flags) = (language, flags);
        let source = read(&old.file());
        assert_eq!(source.text, chinese.replace('\r', "\n") + "OA\n完");
        assert_eq!(source.encoding, "gb18030");
    }
    let mut latin = doc(&[narrow(b"Cr\xE9\xE9e \x96 \x93caf\xE9\x94, 25\xB0C \xB1 2\x85\r")]);
    latin.language = 0x804;
    let source = read(&latin.file());
    assert_eq!((source.text.as_str(), source.encoding), ("Créée – “café”, 25°C ± 2…", "windows-1252"));
}

#[test]
fn pieces_change_the_format_of_what_stands_in_them() {
    const HIDDEN: u16 = 0x5C << 1 | 1 << 8;
    let mut saved = doc(&[
        wide("甲"),
        wide("乙").with(HIDDEN),
        wide("丙").with(1),
        wide("丁\r").with(3),
        wide("戊\r").with(5),
    ]);
    // Taken out; laid under with colour; the third is named but not there.
    saved.lists = vec![vec![0x00, 0x08, 1], vec![0x0C, 0x2A, 7]];
    saved.flags |= 0x0004;
    let source = read(&saved.file());
    assert_eq!(source.text, "甲丁\n戊");
    assert_eq!(office::said(&source), "mark highlighted 丁\naside hidden  | 乙\naside deleted  | 丙\n");
}

#[test]
fn fields_are_read_by_their_result() {
    let text = |words: &str| text(&doc(&[wide(words)]));
    assert_eq!(
        text("共\u{13} IF \u{13} REF a \u{14}x\u{15} = 1 \u{14}五\u{13} = 2 \u{14}十\u{15}\u{15}件\r"),
        "共五十件"
    );
    assert_eq!(text("甲\u{13} HYPERLINK \"a\" \u{14}乙\r丙\u{15}丁\r"), "甲乙\n丙丁");
    assert_eq!(text("\u{13} eq \\o\\ac(○,3) \u{15}甲\r"), "③甲");
    assert_eq!(text("甲\u{13} XE \"乙\" \u{15}丙\r"), "甲丙");
    assert_eq!(text("甲\u{13} 没有结束\r乙\r"), "甲\n乙", "an open field hides no more than its paragraph");
    assert_eq!(text("甲\u{15}\u{14}乙\r"), "甲乙");
}

/// Modifiers of a paragraph in a table, of one that ends a row; what stands in front is the style.
const IN_TABLE: [u8; 5] = [0, 0, 0x16, 0x24, 1];
const ROW_END: [u8; 8] = [0, 0, 0x16, 0x24, 1, 0x17, 0x24, 1];

#[test]
fn rows_are_lines_and_cells_have_a_tab_between() {
    // Positions: two rows of two cells, each `XY` and its mark.
    let mut table = doc(&[wide("表前\r甲一\u{7}乙一\u{7}\u{7}甲二\u{7}\u{7}\u{7}表后\r")]);
    table.paragraphs = vec![
        (0..3, vec![0, 0]),
        (3..6, IN_TABLE.to_vec()),
        (6..9, IN_TABLE.to_vec()),
        (9..10, ROW_END.to_vec()),
        (10..13, IN_TABLE.to_vec()),
        (13..14, IN_TABLE.to_vec()),
        (14..15, ROW_END.to_vec()),
        (15..18, vec![0, 0]),
    ];
    let source = read(&table.file());
    assert_eq!(source.text, "表前\n甲一\t乙一\n甲二\n表后");
    assert_eq!(office::said(&source), "mark table 甲一\t乙一⏎甲二\n");
    // Without the row's end, in a careless file, it is still read.
    table.paragraphs.remove(6);
    assert_eq!(text(&table), "表前\n甲一\t乙一\n甲二\n表后");
}

#[test]
fn notes_stand_behind_the_text() {
    let mut notes = doc(&[wide("正文\u{2}。\r"), wide("\u{2} 注一\r\u{2} 注二\r\r")]);
    notes.body = Some(5);
    // How long the area of notes is, and where each begins; what closes the table may say anything.
    notes.areas = vec![(1, 11)];
    notes.tables = vec![(3, [0u32, 5, 10, 3].into_iter().flat_map(u32::to_le_bytes).collect())];
    let source = read(&notes.file());
    assert_eq!(source.text, "正文。\n注一\n注二");
    assert_eq!(office::said(&source), "mark note 注一\nmark note 注二\n");
}

#[test]
fn breaks_and_special_signs() {
    let mut signs = doc(&[wide("甲\u{b}乙\u{c}丙\u{e}丁\u{1e}戊\u{1f}己\t庚(辛\u{f0fc}\u{fffd}\r")]);
    // A sign of a symbol font in the place of the bracket.
    signs.runs = vec![(13..14, vec![0x55, 0x08, 1, 0x09, 0x6A, 5, 0, 0xFE, 0xF0])];
    assert_eq!(text(&signs), "甲\n乙\n丙\n丁-戊己 庚☑辛√\u{fffd}");
}

#[test]
fn names_in_properties_are_read_in_their_code_page() {
    let mut named = doc(&[wide("报告\r")]);
    let (author, company) = (gbk("王起草"), gbk("青溪县司法局"));
    named.streams = vec![
        ("\u{5}SummaryInformation", compound::properties(936, &[(4, &author), (8, &author)])),
        ("\u{5}DocumentSummaryInformation", compound::properties(936, &[(15, &company)])),
    ];
    assert_eq!(office::said(&read(&named.file())), "aside author  | 王起草\naside company  | 青溪县司法局\n");
    named.streams[0].1 = compound::properties(65001, &[(4, "李核".as_bytes())]);
    named.streams[1].1.truncate(60);
    assert_eq!(office::said(&read(&named.file())), "aside author  | 李核\n");
}

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

#[test]
fn kinds_of_marks_and_asides_that_no_fixture_may_lose() {
    let mut marks = Vec::new();
    let mut asides = Vec::new();
    for Fixture { bytes, .. } in fixtures() {
        let source = read(&bytes);
        marks.extend(source.marks.into_iter().map(|mark| mark.kind));
        asides.extend(source.asides.into_iter().map(|aside| aside.kind));
    }
    for kind in [
        MarkKind::Table,
        MarkKind::Heading(1),
        MarkKind::Numbering,
        MarkKind::Inserted,
        MarkKind::Highlighted,
        MarkKind::Note,
        MarkKind::TextBox,
    ] {
        assert!(marks.contains(&kind), "{kind:?}");
    }
    for kind in [
        AsideKind::Furniture,
        AsideKind::PageEdge,
        AsideKind::Comment,
        AsideKind::Deleted,
        AsideKind::Hidden,
        AsideKind::Author,
        AsideKind::Unread,
    ] {
        assert!(asides.contains(&kind), "{kind:?}");
    }
}

//! DOC files as real programs write them, and what must be read out of each; files that no program here
//! writes are put together by `common::compound`.
//!
//! `tests/fixtures/doc/make.py` makes the former and says how NAME.txt is written.

#![cfg(feature = "office")]

#[path = "../common/mod.rs"]
mod common;
mod damaged;

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

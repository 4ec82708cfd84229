//! DOCX files as real programs write them, and what must be read out of each.
//!
//! `tests/fixtures/docx/make.py` makes them and says how NAME.txt is written.

#![cfg(feature = "office")]

mod common;

use common::{
    office::{self, code, read, Fixture},
    zip::{self, Entry},
};
use fazhi_report::{
    engine::source::{self, Mark, MarkKind},
    Input,
};
use proptest::prelude::*;
use std::fmt::Write as _;

fn fixtures() -> Vec<Fixture> {
    office::fixtures("docx", 14)
}

#[test]
fn text_marks_and_asides_are_as_said() {
    office::check_texts(fixtures());
}

#[test]
fn the_report_is_that_of_the_plain_text() {
    office::check_reports(fixtures());
}

/// What is written back into a file later stands at the byte that the map tells.
#[test]
fn every_character_leads_back_to_its_part() {
    for Fixture { name, bytes, .. } in fixtures() {
        let (source, parts) = (read(&bytes), zip::unpack(&bytes));
        let mut found = 0;
        for (at, c) in source.text.char_indices() {
            let Some(place) = source.map.locate(at as u32) else { continue };
            let part = utf8(&parts[source.map.part(place.part)]);
            let there = &part[place.byte as usize..];
            let is = there.starts_with(c) || there.starts_with('&') || c == ' ' && there.starts_with('\n');
            assert!(is, "{name}: {c:?} at {at} is not {:?}", there.chars().next());
            found += 1;
        }
        let own = |mark: &Mark| mark.kind == MarkKind::Numbering;
        let made: usize = source.marks.iter().filter(|m| own(m)).map(|m| m.range.len()).sum();
        assert!(found > 0 && source.text.len() > made, "{name}");
        for mark in source.marks.iter().filter(|m| own(m)) {
            assert_eq!(source.map.locate(mark.range.start), None, "{name}: the file holds no marker");
        }
    }
}

/// A part as text; the map counts those in UTF-16 as if they were UTF-8.
fn utf8(part: &[u8]) -> String {
    match part.strip_prefix(b"\xFF\xFE") {
        Some(units) => {
            let units = units.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(Result::unwrap).collect()
        }
        None => String::from_utf8(part.to_vec()).unwrap(),
    }
}

const TYPES: &str = "<Types/>";
const RELATIONS: &str = r#"<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>"#;

/// A small DOCX with this document part.
fn docx(document: &[u8]) -> Vec<u8> {
    zip::pack(&[
        Entry::stored("[Content_Types].xml", TYPES.as_bytes()),
        Entry::stored("_rels/.rels", RELATIONS.as_bytes()),
        Entry::stored("word/document.xml", document),
    ])
}

/// A small DOCX with this body.
fn with_body(body: &str) -> Vec<u8> {
    docx(format!("<w:document><w:body>{body}</w:body></w:document>").as_bytes())
}

#[test]
fn other_packages_are_named() {
    let message = |names: &[(&str, &[u8])]| {
        let entries: Vec<_> = names.iter().map(|(name, bytes)| Entry::stored(name, bytes)).collect();
        let error = source::read(&Input::new(&zip::pack(&entries))).unwrap_err();
        (error.code.name(), error.message)
    };
    for (names, word) in [
        (&[("OFD.xml", &b"<OFD/>"[..]), ("Doc_0/Document.xml", b"<D/>")][..], "OFD"),
        (&[("[Content_Types].xml", b"<T/>"), ("xl/workbook.xml", b"<workbook/>")], "XLSX"),
        (&[("[Content_Types].xml", b"<T/>"), ("ppt/presentation.xml", b"<p/>")], "PPTX"),
        (&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<c/>")], "ODT"),
        (&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")], "ODS"),
        (&[("mimetype", b"application/epub+zip"), ("META-INF/container.xml", b"<c/>")], "EPUB"),
        (&[("2024.docx", b"PK"), ("2023.docx", b"PK")], "压缩包"),
    ] {
        let (code, message) = message(names);
        assert_eq!(code, "unsupported_format", "{word}");
        assert!(message.contains(word) && message.contains('请'), "{message}");
    }
    let manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let locked: &[(&str, &[u8])] =
        &[("mimetype", b"application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", manifest)];
    assert_eq!(message(locked).0, "encrypted");
    assert_eq!(message(&[("[Content_Types].xml", b"<Types/>"), ("_rels/.rels", b"<R/>")]).0, "corrupt");
}

/// What web systems export as DOCX: a web page wrapped up.
#[test]
fn a_wrapped_web_page_is_named() {
    let error = source::read(&Input::new(&with_body("<w:altChunk r:id=\"a\"/>"))).unwrap_err();
    assert_eq!(error.code.name(), "unsupported_format");
    assert!(error.message.contains("网页") && error.message.contains("另存"));
}

#[test]
fn a_mark_of_secrecy_in_the_header_counts() {
    let relations =
        r#"<Relationships><Relationship Type="http://x/header" Target="header1.xml"/></Relationships>"#;
    let edge = |words: &str| {
        let header = format!("<w:hdr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:hdr>");
        code(&zip::pack(&[
            Entry::stored("_rels/.rels", RELATIONS.as_bytes()),
            Entry::stored("word/_rels/document.xml.rels", relations.as_bytes()),
            Entry::stored("word/header1.xml", header.as_bytes()),
            Entry::stored(
                "word/document.xml",
                "<w:document><w:p><w:r><w:t>某县</w:t></w:r></w:p></w:document>".as_bytes(),
            ),
        ]))
    };
    assert_eq!((edge("机密★1年"), edge("某县人民政府")), ("classified", "read"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Elements in any order and depth give a text or a code, and marks and asides inside it.
    #[test]
    fn any_tree_of_elements_is_read(shape in prop::collection::vec((0usize..40, 0u8..3), 0..120)) {
        #[rustfmt::skip]
        const NAMES: [&str; 40] = [
            "w:p", "w:r", "w:t", "w:pPr", "w:rPr", "w:tbl", "w:tr", "w:tc", "w:tcPr", "w:gridSpan w:val=\"3\"", "w:vMerge", "w:ins", "w:del",
            "w:sdt", "w:sdtContent", "w:sdtPr", "w:fldChar w:fldCharType=\"begin\"", "w:fldChar w:fldCharType=\"separate\"",
            "w:fldChar w:fldCharType=\"end\"", "w:instrText", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:txbxContent", "w:br", "w:tab",
            "w:vanish", "w:highlight w:val=\"red\"", "w:outlineLvl w:val=\"1\"", "w:numPr", "w:numId w:val=\"1\"", "w:footnoteReference w:id=\"1\"",
            "w:delText", "w:object", "w:drawing", "wp:docPr descr=\"图\"", "pic:pic", "w:sym w:char=\"F0B7\"", "w:ruby", "w:rt",
        ];
        let (mut body, mut open) = (String::new(), Vec::new());
        for (name, then) in shape {
            let name = NAMES[name];
            let _ = write!(body, "<{name}>法治 一二");
            open.push(name.split(' ').next().unwrap());
            for _ in 0..then {
                if let Some(name) = open.pop() {
                    let _ = write!(body, "</{name}>");
                }
            }
        }
        while let Some(name) = open.pop() {
            let _ = write!(body, "</{name}>");
        }
        let Ok(source) = source::read(&Input::new(&with_body(&body))) else { return Ok(()) };
        prop_assert!(source.text.lines().all(|line| !line.trim().is_empty() && line.trim_end() == line));
        for mark in &source.marks {
            let words = source.text.get(mark.range.start as usize..mark.range.end as usize);
            prop_assert!(words.is_some_and(|words| !words.is_empty()), "{mark:?} of {:?}", source.text);
        }
        prop_assert!(source.asides.iter().all(|aside| source.text.is_char_boundary(aside.at as usize)));
    }
}

#[test]
fn truncated_and_changed_files_are_corrupt() {
    for Fixture { name, bytes, .. } in fixtures().into_iter().take(4) {
        for cut in (4..bytes.len()).step_by(97).chain(bytes.len() - 30..bytes.len()) {
            assert_eq!(code(&bytes[..cut]), "corrupt", "{name} cut at {cut}");
        }
        // A byte changed anywhere is noticed or meets nothing that is read.
        let whole = read(&bytes);
        for at in (0..bytes.len()).step_by(61) {
            let mut changed = bytes.clone();
            changed[at] ^= 0x5A;
            if let Ok(source) = source::read(&Input::new(&changed)) {
                if source.format == whole.format {
                    assert_eq!(source.text, whole.text, "{name} changed at {at}");
                }
            }
        }
    }
}

#[test]
fn a_part_that_is_no_whole_xml_is_corrupt() {
    let good = "<w:p><w:r><w:t>一、主要举措</w:t></w:r></w:p>";
    assert_eq!(code(&with_body(good)), "read");
    for body in [
        "<w:p><w:r><w:t>一、主要举措",
        "<w:p></w:r>",
        "<w:p><w:r><w:t>&unknown;</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>&#xD800;</w:t></w:r></w:p>",
    ] {
        assert_eq!(code(&with_body(body)), "corrupt", "{body}");
    }
    assert_eq!(code(&docx(b"<w:document><w:body>")), "corrupt");
    assert_eq!(code(&docx(b"")), "corrupt");
    assert_eq!(code(&docx(b"\xC3\x28")), "corrupt");
    assert_eq!(code(&with_body("<w:p/>")), "empty");
}

/// Weapons: none may cost more than its bytes, and none may be answered by a guess.
#[test]
fn weapons_do_no_harm() {
    let entities = "<!DOCTYPE d [<!ENTITY a \"法治法治\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>\
         <w:document><w:body><w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>";
    assert_eq!(code(&docx(entities.as_bytes())), "corrupt");
    let nested = |depth: usize| {
        format!(
            "{}<w:p><w:r><w:t>深</w:t></w:r></w:p>{}",
            "<w:sdt><w:sdtContent>".repeat(depth),
            "</w:sdtContent></w:sdt>".repeat(depth)
        )
    };
    assert_eq!(code(&with_body(&nested(100))), "read");
    assert_eq!(code(&with_body(&nested(100_000))), "corrupt");

    let mut bomb = Entry::stored("word/document.xml", b"<w:document/>");
    (bomb.method, bomb.size) = (8, 1 << 30);
    let relations = || Entry::stored("_rels/.rels", RELATIONS.as_bytes());
    assert_eq!(code(&zip::pack(&[relations(), bomb])), "too_large");
    // Says to be small and is not.
    let mut liar = Entry::stored("word/document.xml", b"<w:document/>");
    (liar.method, liar.packed) = (8, miniz_oxide::deflate::compress_to_vec(&vec![b' '; 1 << 24], 9));
    assert_eq!(code(&zip::pack(&[relations(), liar])), "corrupt");
    let twice = |name| Entry::stored(name, b"<w:document/>");
    assert_eq!(
        code(&zip::pack(&[relations(), twice("word/document.xml"), twice("WORD/document.xml")])),
        "corrupt"
    );
    let mut locked = Entry::stored("word/document.xml", b"????");
    locked.flags = 1;
    assert_eq!(code(&zip::pack(&[relations(), locked])), "encrypted");
    let mut unknown = Entry::stored("word/document.xml", b"????");
    unknown.method = 99;
    assert_eq!(code(&zip::pack(&[relations(), unknown])), "corrupt");

    // Two records of the directory that share one entry's bytes.
    let mut shared = docx(b"<w:document/>");
    let end = shared.windows(4).rposition(|w| w == b"PK\x05\x06").unwrap();
    let last = shared.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    let record = shared[last..end].to_vec();
    let size = u32::from_le_bytes(shared[end + 12..end + 16].try_into().unwrap()) + record.len() as u32;
    shared[end + 12..end + 16].copy_from_slice(&size.to_le_bytes());
    shared.splice(end..end, record);
    assert_eq!(code(&shared), "corrupt");
}

#[test]
fn absurd_numbers_are_bounded() {
    let cell = |properties: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc>")
    };
    let wide = cell(r#"<w:gridSpan w:val="4294967295"/>"#);
    let row = format!("<w:tr>{wide}{}</w:tr>", cell(""));
    let text = read(&with_body(&format!("<w:tbl>{row}{row}</w:tbl>"))).text;
    assert!(text.len() < 400, "{}", text.len());

    let numbering = r#"<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4294967295"/>
        <w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1%9%0%"/></w:lvl><w:lvl w:ilvl="4000000000"/></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
    let relations =
        r#"<Relationships><Relationship Type="http://x/numbering" Target="numbering.xml"/></Relationships>"#;
    let item = |level: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>"#
        )
    };
    let document =
        format!("<w:document>{}{}{}{}</w:document>", item("0"), item("0"), item("9"), item("4294967295"));
    let bytes = zip::pack(&[
        Entry::stored("_rels/.rels", RELATIONS.as_bytes()),
        Entry::stored("word/_rels/document.xml.rels", relations.as_bytes()),
        Entry::stored("word/numbering.xml", numbering.as_bytes()),
        Entry::stored("word/document.xml", document.as_bytes()),
    ]);
    assert_eq!(read(&bytes).text, "42949672950%0% 项\n42949672950%0% 项\n项\n项");
}

/// Doubling the input doubles the work: what would be quadratic does not end here.
#[test]
fn hostile_documents_end() {
    const MANY: usize = 60_000;
    let begin = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#;
    let word = "<w:r><w:t>字</w:t></w:r>";
    for body in [
        format!("<w:p>{}</w:p>", format!("{begin}{word}").repeat(MANY)),
        format!("<w:p>{}</w:p>", format!(r#"<w:del w:author="甲">{word}</w:del>{word}"#).repeat(MANY)),
        format!("{}{word}{}", "<w:tbl><w:tr><w:tc>".repeat(60), "</w:tc></w:tr></w:tbl>".repeat(60))
            .repeat(MANY / 200),
        format!(
            "<w:p><w:r>{}</w:r></w:p>",
            "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>".repeat(MANY)
        ),
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>接</w:t></w:r></w:p>".repeat(MANY),
    ] {
        assert_eq!(code(&with_body(&format!("{body}<w:p>{word}</w:p>"))), "read");
    }
}

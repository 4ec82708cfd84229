//! A report is the same report in every encoding that it can come in.

mod common;

use std::{fs, path::PathBuf};

use fazhi_report::{analyze, engine::export::json, Input, Options};
use serde_json::Value;

/// A text in an encoding, with the name that the report tells; `None` where the encoding lacks a character.
type Encoded = Option<(&'static str, Vec<u8>)>;

fn every_encoding(text: &str) -> Vec<(&'static str, Encoded)> {
    let utf16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let pairs = |encoding: &'static encoding_rs::Encoding, name| {
        let (bytes, _, lossy) = encoding.encode(text);
        (!lossy).then(|| (name, bytes.into_owned()))
    };
    vec![
        ("UTF-8", Some(("utf-8", text.as_bytes().to_vec()))),
        ("UTF-8 with a mark", Some(("utf-8", marked(b"\xEF\xBB\xBF", text.as_bytes().to_vec())))),
        ("UTF-16LE", Some(("utf-16le", utf16(u16::to_le_bytes)))),
        ("UTF-16BE", Some(("utf-16be", utf16(u16::to_be_bytes)))),
        ("UTF-16LE with a mark", Some(("utf-16le", marked(b"\xFF\xFE", utf16(u16::to_le_bytes))))),
        ("UTF-16BE with a mark", Some(("utf-16be", marked(b"\xFE\xFF", utf16(u16::to_be_bytes))))),
        ("GB18030", pairs(encoding_rs::GB18030, "gb18030")),
        ("GBK", pairs(encoding_rs::GBK, "gb18030")),
        ("Big5", pairs(encoding_rs::BIG5, "big5")),
    ]
}

/// The report without what tells the encoding.
fn report(bytes: &[u8], charset: &str) -> (String, Value) {
    let report = analyze(&Input { charset, ..Input::new(bytes) }, &Options::default()).unwrap();
    let mut value: Value = serde_json::from_str(&json::write(&report)).unwrap();
    let source = value.as_object_mut().unwrap().remove("source").unwrap();
    (source["encoding"].as_str().unwrap().to_owned(), value)
}

fn texts() -> Vec<PathBuf> {
    let own = common::texts(&common::root().join("tests/fixtures/encodings"));
    own.into_iter().chain(common::samples()).chain(common::real_reports()).collect()
}

#[test]
fn a_report_is_the_same_in_every_encoding_whatever_its_label() {
    let mut in_big5 = 0;
    for path in texts() {
        let text = fs::read_to_string(&path).unwrap();
        let (_, wanted) = report(text.as_bytes(), "");
        for (name, encoded) in every_encoding(&text) {
            let Some((encoding, bytes)) = encoded else { continue };
            in_big5 += usize::from(encoding == "big5");
            for label in ["", encoding, "iso-8859-1", "gb2312", "utf-8", "big5"] {
                let (told, read) = report(&bytes, label);
                assert_eq!(told, encoding, "{} in {name}, labelled {label}", path.display());
                assert!(read == wanted, "{} in {name}, labelled {label}", path.display());
            }
        }
    }
    assert!(in_big5 > 0);
}

/// Every stretch of twenty characters of prose is enough to tell the encoding by.
#[test]
fn a_clause_tells_its_encoding() {
    const LENGTH: usize = 20;
    for path in texts() {
        let text = fs::read_to_string(&path).unwrap();
        let solid: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
        let han = |c: &&char| matches!(c, '\u{4E00}'..='\u{9FFF}');
        let clauses =
            solid.windows(LENGTH).step_by(7).filter(|w| w.iter().filter(han).count() * 5 >= LENGTH * 4);
        for clause in clauses {
            let clause: String = clause.iter().collect();
            for (name, encoded) in every_encoding(&clause) {
                let Some((encoding, bytes)) = encoded else { continue };
                // Shared by both scripts and by both encodings: only few clauses are.
                assert_eq!(report(&bytes, "").0, encoding, "{clause} in {name}");
            }
        }
    }
}

#[test]
fn damage_is_noted_and_passed_over() {
    let text = fs::read_to_string(common::root().join("www/samples/county.txt")).unwrap();
    let (_, clean) = report(text.as_bytes(), "");
    // A line of another encoding in the middle, a character cut off at the end.
    let at = text.match_indices('\n').nth(20).unwrap().0 + 1;
    let (gb, ..) = encoding_rs::GB18030.encode("技术支持单位\n");
    let bytes = [&text.as_bytes()[..at], &gb, &text.as_bytes()[at..], &"年".as_bytes()[..2]].concat();
    let (encoding, damaged) = report(&bytes, "");
    assert_eq!(encoding, "utf-8");
    let count = |value: &Value, key: &str| value[key].as_array().unwrap().len();
    for key in ["sections", "figures", "citations"] {
        assert_eq!(count(&damaged, key), count(&clean, key), "{key}");
    }
    let kinds = damaged["noise"].as_array().unwrap().iter().filter(|n| n["kind"] == "damage").count();
    assert!(kinds >= 2, "{}", damaged["noise"]);
}

//! Portal pages: nothing of the report is lost, nothing of the page is kept, and what is read of a page is
//! what is read of its plain text.
//!
//! Beside `NAME.html` in `tests/fixtures/html` stands `NAME.txt`: why the page is here, the report's paragraphs one
//! a line, a line `====`, and the metadata of the page, `-` for what it does not tell.

mod common;

use std::{fmt::Write as _, fs, path::Path};

use fazhi_report::{
    analyze,
    engine::{
        export::json,
        source::{self, MarkKind, Source},
    },
    Input, Options,
};
use serde_json::Value;

#[test]
fn each_page_is_read_as_its_plain_text() {
    let fixtures = common::texts(&common::root().join("tests/fixtures/html"));
    assert!(!fixtures.is_empty());
    let wrong: Vec<String> = fixtures.iter().filter_map(|path| difference(path)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), fixtures.len(), wrong.concat());
}

/// What is read otherwise than wanted.
fn difference(path: &Path) -> Option<String> {
    let fixture = fs::read_to_string(path).unwrap();
    let (text, told) = fixture.split_once("\n====\n").expect("a text and what the page tells");
    let (_, text) = text.split_once('\n').expect("why the page is here");
    let bytes = fs::read(path.with_extension("html")).unwrap();
    let page = json_of(&bytes);
    let plain = json_of(text.as_bytes());

    let mut out = String::new();
    assert_eq!(page["source"]["format"], "html", "{}", path.display());
    let (read, wanted) = (paragraphs(&page), text.lines().map(squeezed).collect::<Vec<_>>());
    for line in wanted.iter().filter(|line| !read.contains(line)) {
        let _ = writeln!(out, "  - {line}");
    }
    for line in read.iter().filter(|line| !wanted.contains(line)) {
        let _ = writeln!(out, "  + {line}");
    }
    if out.is_empty() && read != wanted {
        out.push_str("  in another order, or twice\n");
    }
    for line in told.lines() {
        let (key, value) = line.split_once(' ').expect("a key and a value");
        let read = words(page["meta"][key].get("value").unwrap_or(&Value::Null));
        if read != value {
            let _ = writeln!(out, "  {key}: {read}, not {value}");
        }
    }
    for (what, keys) in [
        ("sections", &["marker", "depth", "heading", "part", "runIn"][..]),
        ("figures", &["value", "unit", "kind", "qualifier", "indicator", "target"]),
        ("citations", &["name", "docNumber", "kind"]),
    ] {
        let (read, wanted) = (facts(&page[what], keys), facts(&plain[what], keys));
        if read != wanted {
            let of = read.iter().zip(&wanted).find(|(a, b)| a != b);
            let _ = writeln!(out, "  {what}: {} and {}, {of:?}", read.len(), wanted.len());
        }
    }
    out.push_str(&misled(&bytes));
    (!out.is_empty()).then(|| format!("{}\n{out}", path.file_name().unwrap().to_string_lossy()))
}

fn json_of(bytes: &[u8]) -> Value {
    let report = analyze(&Input::new(bytes), &Options::default()).unwrap();
    serde_json::from_str(&json::write(&report)).unwrap()
}

/// The lines of a report without its furniture, without white space.
fn paragraphs(report: &Value) -> Vec<String> {
    let mut units: Vec<u16> = report["text"].as_str().unwrap().encode_utf16().collect();
    for noise in report["noise"].as_array().unwrap().iter().filter(|n| n["kind"] != "damage") {
        let at = |key: &str| usize::try_from(noise["span"][key].as_u64().unwrap()).unwrap();
        units[at("start")..at("end")].fill(u16::from(b' '));
    }
    let text = String::from_utf16(&units).unwrap();
    text.lines().map(squeezed).filter(|line| !line.is_empty()).collect()
}

fn squeezed(line: &str) -> String {
    line.chars().filter(|c| !c.is_whitespace() || *c == '\t').collect::<String>().trim().to_owned()
}

fn facts(list: &Value, keys: &[&str]) -> Vec<String> {
    let one = |fact: &Value| keys.iter().map(|key| words(&fact[*key]) + "|").collect::<String>();
    list.as_array().unwrap().iter().map(one).collect()
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(words) => words.clone(),
        other => other.to_string(),
    }
}

/// Characters of the text whose place in the file holds something else.
fn misled(bytes: &[u8]) -> String {
    let source = source::read(&Input::new(bytes)).unwrap();
    let mut out = String::new();
    for (at, c) in source.text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        let place = source.map.locate_in(&source.text, at as u32);
        let numbering =
            source.marks.iter().any(|m| m.kind == MarkKind::Numbering && m.range.contains(&(at as u32)));
        let right = place.map_or(numbering, |place| stands(&source, bytes, place.byte as usize, c));
        if !right {
            let _ = writeln!(out, "  {c} of byte {at} is not at {place:?}");
        }
        if out.len() > 200 {
            break;
        }
    }
    out
}

/// True when a character stands in a file at a byte, as itself or as a reference.
fn stands(source: &Source, bytes: &[u8], at: usize, c: char) -> bool {
    let encoding = encoding_rs::Encoding::for_label(source.encoding.as_bytes()).unwrap();
    let c = c.to_string();
    let (written, ..) = encoding.encode(&c);
    let rest = bytes.get(at..).unwrap_or_default();
    rest.starts_with(&written) || rest.starts_with(b"&")
}

//! DOCX files as real programs write them, and what must be read out of each.
//!
//! `tests/fixtures/docx/make.py` makes them and says how NAME.txt is written.

#![cfg(feature = "office")]

mod common;

use common::zip;
use std::{fmt::Write as _, fs, path::PathBuf};

use fazhi_report::{
    analyze,
    engine::{
        export::json,
        source::{self, AsideKind, Mark, MarkKind, Source},
    },
    Input, Options,
};
use serde_json::Value;

/// A fixture: its bytes, the text, what is said of the text.
struct Fixture {
    name: String,
    bytes: Vec<u8>,
    text: String,
    said: String,
}

fn fixtures() -> Vec<Fixture> {
    let folder = common::root().join("tests/fixtures/docx");
    let fixture = |path: PathBuf| {
        let wanted = fs::read_to_string(&path).unwrap();
        let (text, said) = wanted.split_once("====\n").unwrap_or((&wanted, ""));
        Fixture {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            bytes: fs::read(path.with_extension("docx")).unwrap(),
            text: text.trim_end_matches('\n').to_owned(),
            said: said.to_owned(),
        }
    };
    let all: Vec<_> = common::texts(&folder).into_iter().map(fixture).collect();
    assert!(all.len() >= 14);
    all
}

fn read(bytes: &[u8]) -> Source {
    source::read(&Input::new(bytes)).unwrap()
}

/// Marks and asides as lines of a fixture.
fn said(source: &Source) -> String {
    let mut lines = String::new();
    for mark in &source.marks {
        let kind = match mark.kind {
            MarkKind::Table => "table".to_owned(),
            MarkKind::Heading(level) => format!("heading{level}"),
            MarkKind::Numbering => "numbering".to_owned(),
            MarkKind::Inserted => "inserted".to_owned(),
            MarkKind::Highlighted => "highlighted".to_owned(),
            MarkKind::Note => "note".to_owned(),
            MarkKind::TextBox => "textbox".to_owned(),
        };
        let words = &source.text[mark.range.start as usize..mark.range.end as usize];
        let _ = writeln!(lines, "mark {kind} {}", words.replace('\n', "⏎"));
    }
    for aside in &source.asides {
        let kind = match aside.kind {
            AsideKind::Furniture => "furniture",
            AsideKind::PageEdge => "page_edge",
            AsideKind::Comment => "comment",
            AsideKind::Deleted => "deleted",
            AsideKind::Hidden => "hidden",
            AsideKind::Author => "author",
            AsideKind::Company => "company",
            AsideKind::Unread => "unread",
        };
        let _ = writeln!(lines, "aside {kind} {} | {}", aside.author, aside.words);
    }
    lines
}

#[test]
fn text_marks_and_asides_are_as_said() {
    let mut wrong = String::new();
    for Fixture { name, bytes, text, said: wanted } in fixtures() {
        let source = read(&bytes);
        let (is, should) =
            (format!("{}\n====\n{}", source.text, said(&source)), format!("{text}\n====\n{wanted}"));
        if is != should {
            let _ = writeln!(wrong, "{name}");
            for line in should.lines().filter(|line| !is.lines().any(|l| l == *line)) {
                let _ = writeln!(wrong, "  - {line}");
            }
            for line in is.lines().filter(|line| !should.lines().any(|l| l == *line)) {
                let _ = writeln!(wrong, "  + {line}");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Everything behind the text comes out as from the text alone; notes speak about it, and are no part.
#[test]
fn the_report_is_that_of_the_plain_text() {
    for Fixture { name, bytes, text, .. } in fixtures() {
        let report = |bytes: &[u8]| -> Value {
            let report = analyze(&Input::new(bytes), &Options::default()).unwrap();
            serde_json::from_str(&json::write(&report)).unwrap()
        };
        let notes = read(&bytes).marks.into_iter().find(|m| m.kind == MarkKind::Note);
        let body = &text[..notes.map_or(text.len(), |note| note.range.start as usize)];
        let (docx, plain) = (report(&bytes), report(body.as_bytes()));
        for key in ["sections", "figures", "citations", "noise", "meta"] {
            assert_eq!(docx[key], plain[key], "{name}: {key}");
        }
    }
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

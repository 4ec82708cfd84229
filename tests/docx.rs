//! DOCX files as real programs write them, and what must be read out of each.
//!
//! `tests/fixtures/docx/make.py` makes them and says how NAME.txt is written.

mod common;

use std::{fmt::Write as _, fs, path::PathBuf};

use fazhi_report::{
    analyze,
    engine::{
        export::json,
        source::{self, AsideKind, MarkKind, Source},
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

/// Everything behind the text comes out as from the text alone.
#[test]
fn the_report_is_that_of_the_plain_text() {
    for Fixture { name, bytes, text, .. } in fixtures() {
        let report = |bytes: &[u8]| -> Value {
            let report = analyze(&Input::new(bytes), &Options::default()).unwrap();
            serde_json::from_str(&json::write(&report)).unwrap()
        };
        let (docx, plain) = (report(&bytes), report(text.as_bytes()));
        for key in ["text", "sections", "figures", "citations", "noise", "meta"] {
            assert_eq!(docx[key], plain[key], "{name}: {key}");
        }
    }
}

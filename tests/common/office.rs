//! Office files for tests: what real programs write, with what must be read out of each beside it.
#![allow(dead_code)]

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
pub(crate) struct Fixture {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) text: String,
    pub(crate) said: String,
}

/// The fixtures of a format, `least` of them or more; its folder is called as its files end.
pub(crate) fn fixtures(format: &str, least: usize) -> Vec<Fixture> {
    let folder = super::root().join("tests/fixtures").join(format);
    let fixture = |path: PathBuf| {
        let wanted = fs::read_to_string(&path).unwrap();
        let (text, said) = wanted.split_once("====\n").unwrap_or((&wanted, ""));
        Fixture {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            bytes: fs::read(path.with_extension(format)).unwrap(),
            text: text.trim_end_matches('\n').to_owned(),
            said: said.to_owned(),
        }
    };
    let all: Vec<_> = super::texts(&folder).into_iter().map(fixture).collect();
    assert!(all.len() >= least);
    all
}

/// Reads a file that can be read.
pub(crate) fn read(bytes: &[u8]) -> Source {
    source::read(&Input::new(bytes)).unwrap()
}

/// The contract's code for a file that cannot be read, else `read`.
pub(crate) fn code(bytes: &[u8]) -> &'static str {
    source::read(&Input::new(bytes)).map_or_else(|error| error.code.name(), |_| "read")
}

/// Marks and asides as lines of a fixture.
pub(crate) fn said(source: &Source) -> String {
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

/// Text, marks and asides are as said, in full.
pub(crate) fn check_texts(fixtures: Vec<Fixture>) {
    let mut wrong = String::new();
    for Fixture { name, bytes, text, said: wanted } in fixtures {
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
pub(crate) fn check_reports(fixtures: Vec<Fixture>) {
    for Fixture { name, bytes, text, .. } in fixtures {
        let report = |bytes: &[u8]| -> Value {
            let report = analyze(&Input::new(bytes), &Options::default()).unwrap();
            serde_json::from_str(&json::write(&report)).unwrap()
        };
        let notes = read(&bytes).marks.into_iter().find(|m| m.kind == MarkKind::Note);
        let body = &text[..notes.map_or(text.len(), |note| note.range.start as usize)];
        let (office, plain) = (report(&bytes), report(body.as_bytes()));
        for key in ["sections", "figures", "citations", "noise", "meta"] {
            assert_eq!(office[key], plain[key], "{name}: {key}");
        }
    }
}

//! A report that was copied and pasted reads as the clean text does.

mod common;

use std::fs;

use fazhi_report::{analyze, engine::export::json, Input, Options};
use serde_json::Value;

/// What must not change: sections, figures and the title block, without the white space that print puts in.
#[derive(Debug, PartialEq)]
struct Read {
    sections: Vec<String>,
    figures: Vec<String>,
    meta: Vec<String>,
}

fn read(text: &str) -> Read {
    let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
    let value: Value = serde_json::from_str(&json::write(&report)).unwrap();
    let solid = |v: &Value| {
        let kept = |c: &char| !c.is_whitespace() && !matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}');
        v.to_string()
            .replace("\\n", "")
            .replace("\\r", "")
            .replace("\\t", "")
            .chars()
            .filter(kept)
            .collect::<String>()
    };
    let rows = |key: &str, fields: &[&str]| -> Vec<String> {
        let row = |item: &Value| fields.iter().map(|f| solid(&item[f])).collect::<Vec<_>>().join(" ");
        value[key].as_array().unwrap().iter().map(row).collect()
    };
    let meta = value["meta"].as_object().unwrap().iter();
    Read {
        sections: rows("sections", &["marker", "heading", "depth", "part"]),
        figures: rows("figures", &["value", "valueTo", "unit", "kind", "qualifier"]),
        meta: meta.map(|(key, field)| format!("{key} {}", solid(&field["value"]))).collect(),
    }
}

/// What differs, a line each.
fn differences(wanted: &Read, read: &Read) -> Vec<String> {
    let mut found = Vec::new();
    for (wanted, read) in
        [(&wanted.sections, &read.sections), (&wanted.figures, &read.figures), (&wanted.meta, &read.meta)]
    {
        found.extend(wanted.iter().filter(|w| !read.contains(w)).map(|w| format!("lost {w}")));
        found.extend(read.iter().filter(|r| !wanted.contains(r)).map(|r| format!("new {r}")));
        if found.is_empty() && wanted != read {
            found.push(format!("order or number: {wanted:?} {read:?}"));
        }
    }
    found
}

/// Texts to be pasted, without empty lines and indents, by name.
fn clean_texts() -> Vec<(String, Vec<String>)> {
    let name = |path: &std::path::Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let lines = |text: String| -> Vec<String> {
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    let texts = common::samples().into_iter().chain(common::real_reports());
    texts.map(|path| (name(&path), lines(fs::read_to_string(&path).unwrap()))).collect()
}

/// Pastes every text in one way and tells all that differs; `open` says of a difference, by the name of the
/// text, why the words leave it open.
fn holds(paste: impl Fn(&[String]) -> String, open: impl Fn(&str, &str) -> Option<&'static str>) {
    let mut failed = Vec::new();
    for (name, lines) in clean_texts() {
        let wanted = read(&lines.join("\n"));
        for difference in differences(&wanted, &read(&paste(&lines))) {
            if open(&name, &difference).is_none() {
                failed.push(format!("{name}: {difference}"));
            }
        }
    }
    assert!(failed.is_empty(), "{} differences\n{}", failed.len(), failed.join("\n"));
}

fn nothing_open(_: &str, _: &str) -> Option<&'static str> {
    None
}

/// Without indents nothing tells whether a heading without a stop that fills its line goes on in the next one.
fn full_heading(name: &str, difference: &str) -> Option<&'static str> {
    let heading = match name {
        "county.txt" => "完善应对机制",
        "001_5f8f35f764b44d0d.txt" => "存在的不足和原因",
        _ => return None,
    };
    difference.contains(heading).then_some("a heading without a stop fills its line")
}

/// Where every line ends in a space, that between a day and its clock is lost at a line's end.
fn space_at_the_end(name: &str, difference: &str) -> Option<&'static str> {
    (name == "township.txt" && difference.contains("published"))
        .then_some("a space of its own at a line's end")
}

/// Every paragraph in lines of so many columns, as a terminal or a PDF breaks them: a Han character takes two.
fn wrapped(lines: &[String], width: usize, indent: &str) -> Vec<String> {
    let mut printed = Vec::new();
    for line in lines {
        let (mut part, mut columns) = (String::new(), 0);
        for c in indent.chars().chain(line.chars()) {
            let wide = if c.is_ascii() { 1 } else { 2 };
            if columns + wide > width {
                printed.push(std::mem::take(&mut part));
                columns = 0;
            }
            part.push(c);
            columns += wide;
        }
        printed.push(part);
    }
    printed
}

/// With the edge of a page after every few lines.
fn paged(lines: &[String]) -> Vec<String> {
    let mut pages = Vec::new();
    for (i, page) in lines.chunks(7).enumerate() {
        pages.extend(page.iter().cloned());
        pages.push(format!("— {} —", i + 1));
        pages.push("安澜市法治政府建设年度报告汇编".to_owned());
    }
    pages
}

#[test]
fn indents_blank_lines_and_line_ends() {
    for (indent, end) in [("\u{3000}\u{3000}", "\n"), ("\t", "\n"), ("\u{A0}\u{A0}\u{A0}\u{A0}", "\u{A0}\n")]
    {
        holds(|l| l.iter().flat_map(|l| [indent, l, end]).collect(), nothing_open);
    }
    holds(|l| l.join("\n\n"), nothing_open);
    holds(|l| l.join("\r\n \r\n"), nothing_open);
    holds(|l| l.join("\r"), nothing_open);
}

#[test]
fn signs_that_take_no_room() {
    for sign in ['\u{200B}', '\u{AD}', '\u{FEFF}'] {
        let sprinkled = |l: &[String]| {
            let mut text = String::new();
            for (i, c) in l.join("\n").chars().enumerate() {
                text.push(c);
                if i % 5 == 2 {
                    text.push(sign);
                }
            }
            text
        };
        holds(sprinkled, nothing_open);
    }
}

#[test]
fn page_numbers_and_running_heads() {
    holds(|l| paged(l).join("\n"), nothing_open);
    let numbered = |l: &[String]| {
        let mut lines = Vec::new();
        for (i, page) in l.chunks(5).enumerate() {
            lines.extend(page.iter().cloned());
            lines.push((i + 1).to_string());
        }
        lines.join("\n")
    };
    holds(numbered, nothing_open);
}

#[test]
fn lines_of_a_fixed_width() {
    for width in [44, 56, 78, 120] {
        holds(|l| wrapped(l, width, "").join("\n"), full_heading);
        holds(|l| wrapped(l, width, "\u{3000}\u{3000}").join("\r\n"), nothing_open);
        holds(|l| wrapped(l, width, "").join("\n\n"), full_heading);
        holds(|l| paged(&wrapped(l, width, "\u{3000}\u{3000}")).join(" \n"), space_at_the_end);
    }
}

#[test]
fn paragraphs_joined_by_spaces() {
    holds(|l| l.join("\u{3000}\u{3000}"), nothing_open);
    holds(|l| l.join(" "), nothing_open);
}

#[test]
fn paragraphs_joined_by_nothing() {
    let joined = |l: &[String]| {
        let mut text = String::new();
        for (i, line) in l.iter().enumerate() {
            text.push_str(line);
            let marked = |next: &String| next.starts_with(['一', '二', '三', '四', '五', '（', '(']);
            if !(line.ends_with('。') && l.get(i + 1).is_some_and(marked)) {
                text.push('\n');
            }
        }
        text
    };
    holds(joined, nothing_open);
}

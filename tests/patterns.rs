//! One page for each pattern that real reports show, and what a careful reader makes of it.
//!
//! A fixture of `tests/fixtures/patterns` holds the page, a line `====`, and what must be read. Only what is
//! given is compared; keys come in this order:
//!
//! ```text
//! # why the page is here
//! kind report                     or the word behind `S-00.`: plan news disclosure other_report template unknown
//! script traditional
//! title 岚溪县人民政府关于…        `-` for what must not be found; so for all keys of `meta`
//! issuer, level, region, year, dated, published, addressee, signature, documentNumber
//! noise breadcrumb 首页 > 公开     if one is given, all must be; a line break inside is `⏎`
//! 1 一、 | 主要举措和成效 | achievements topic=leadership
//! 2 （一） | 压实责任 | achievements role=first_responsible_person
//! figures 3                       how many
//! figure 27 件                    is among them
//! finding F-07                    is among them
//! no-finding S-00                 is not
//! ```
//!
//! Outline lines are depth, marker, heading and part. If one is given, the whole outline must be, with every
//! role; a topic is compared where it is given.

mod common;

use std::{fmt::Write as _, fs, path::Path};

use fazhi_report::{analyze, engine::export::json, Input, Options};
use serde_json::Value;

#[test]
fn each_pattern_is_read_right() {
    let fixtures = common::texts(&common::root().join("tests/fixtures/patterns"));
    assert!(!fixtures.is_empty());
    let wrong: Vec<String> = fixtures.iter().filter_map(|path| difference(path)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), fixtures.len(), wrong.concat());
}

/// What is read otherwise than wanted, line by line.
fn difference(path: &Path) -> Option<String> {
    let fixture = fs::read_to_string(path).unwrap();
    let (page, wanted) = fixture.split_once("\n====\n").expect("a page and what must be read");
    let wanted: Vec<&str> = wanted.lines().map(str::trim).filter(|l| !l.starts_with('#')).collect();
    let report = analyze(&Input::new(page.as_bytes()), &Options::default()).unwrap();
    let read = Read::new(&serde_json::from_str(&json::write(&report)).unwrap()).answer(&wanted);
    if read == wanted {
        return None;
    }
    let mut out = format!("{}\n", path.file_name()?.to_string_lossy());
    for line in &wanted {
        let sign = if read.iter().any(|r| r == line) { ' ' } else { '-' };
        let _ = writeln!(out, "  {sign} {line}");
    }
    for line in read.iter().filter(|line| !wanted.contains(&line.as_str())) {
        let _ = writeln!(out, "  + {line}");
    }
    Some(out)
}

/// A report as the lines of a fixture.
struct Read<'a> {
    report: &'a Value,
    text: Vec<u16>,
}

impl<'a> Read<'a> {
    fn new(report: &'a Value) -> Self {
        Self { report, text: report["text"].as_str().unwrap().encode_utf16().collect() }
    }

    /// The lines that stand where the wanted ones should.
    fn answer(&self, wanted: &[&str]) -> Vec<String> {
        let mut outline = wanted.iter().filter(|l| is_outline(l));
        let (mut lines, mut last) = (Vec::new(), "");
        for &line in wanted {
            let (key, rest) = line.split_once(' ').expect("a key and what is read");
            let key = if is_outline(line) { "outline" } else { key };
            match key {
                "figure" | "finding" if !self.has(key, rest) => {}
                "no-finding" if self.has("finding", rest) => lines.push(format!("finding {rest}")),
                "figure" | "finding" | "no-finding" => lines.push(line.to_owned()),
                "noise" | "outline" if last == key => {}
                "noise" => lines.extend(self.list("noise").map(|n| self.noise(n))),
                "outline" => {
                    lines.extend(self.list("sections").map(|s| section(s, outline.next().copied())));
                }
                _ => lines.push(format!("{key} {}", self.value(key))),
            }
            last = key;
        }
        lines
    }

    fn list(&self, key: &str) -> std::slice::Iter<'a, Value> {
        self.report[key].as_array().unwrap().iter()
    }

    fn has(&self, key: &str, wanted: &str) -> bool {
        match key {
            "figure" => {
                self.list("figures").any(|f| format!("{} {}", f["value"], words(&f["unit"])) == wanted)
            }
            _ => self.list("findings").any(|f| f["rule"] == wanted),
        }
    }

    fn value(&self, key: &str) -> String {
        match key {
            "kind" => {
                let told = self.list("findings").find(|f| f["rule"] == "S-00");
                told.map_or("report", |f| f["messageId"].as_str().unwrap().trim_start_matches("S-00."))
                    .to_owned()
            }
            "script" => words(&self.report[key]),
            "figures" => self.list("figures").len().to_string(),
            _ => {
                let field = self.report["meta"].get(key).unwrap_or_else(|| panic!("no such key: {key}"));
                words(field.get("value").unwrap_or(&Value::Null))
            }
        }
    }

    fn noise(&self, noise: &Value) -> String {
        let at = |key: &str| usize::try_from(noise["span"][key].as_u64().unwrap()).unwrap();
        let printed = String::from_utf16(&self.text[at("start")..at("end")]).unwrap();
        format!("noise {} {}", words(&noise["kind"]), printed.replace('\n', "⏎"))
    }
}

fn is_outline(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit())
}

fn section(section: &Value, wanted: Option<&str>) -> String {
    let of = |key: &str| words(&section[key]);
    let mut line = format!("{} {} | {} | {}", of("depth"), of("marker"), of("heading"), of("part"));
    for key in ["role", "topic"] {
        let told = if key == "role" {
            !section[key].is_null()
        } else {
            wanted.is_some_and(|w| w.contains("topic="))
        };
        if told {
            let _ = write!(line, " {key}={}", of(key));
        }
    }
    line
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(words) => words.clone(),
        other => other.to_string(),
    }
}

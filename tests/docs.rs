//! The documents: links lead somewhere, commands exist, the example of the schema is what comes out.

mod common;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use fazhi_report::{analyze, engine::export::json, Input, Options};
use serde_json::Value;

/// Folders that are made or fetched.
const NOT_OURS: [&str; 4] = ["target", "dist", "node_modules", ".git"];

fn documents() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![common::root().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = entry.file_name();
            if entry.file_type().unwrap().is_dir() {
                if !NOT_OURS.iter().any(|n| name == *n) {
                    folders.push(entry.path());
                }
            } else if entry.path().extension().is_some_and(|e| e == "md") {
                found.push(entry.path());
            }
        }
    }
    assert!(found.len() > 8, "{found:?}");
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

fn named(name: &str) -> String {
    read(&common::root().join(name))
}

/// The text outside code fences, and the one inside.
fn prose_and_code(text: &str) -> (String, String) {
    let (mut prose, mut code) = (String::new(), String::new());
    for (i, part) in text.split("```").enumerate() {
        if i % 2 == 0 { &mut prose } else { &mut code }.push_str(part);
    }
    (prose, code)
}

/// Targets of links that stay in the repository.
fn links(text: &str) -> Vec<String> {
    let (prose, _) = prose_and_code(text);
    let targets = prose.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    targets.map(|(target, _)| target.to_owned()).filter(|t| !t.contains("://")).collect()
}

/// The anchors that a document's headings make.
fn anchors(text: &str) -> BTreeSet<String> {
    let (prose, _) = prose_and_code(text);
    let headings = prose.lines().filter_map(|l| l.strip_prefix('#'));
    let slug = |heading: &str| {
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        let words: String = heading.trim_start_matches('#').trim().chars().filter(kept).collect();
        words.to_lowercase().replace(' ', "-")
    };
    headings.map(slug).collect()
}

#[test]
fn every_relative_link_resolves() {
    for document in documents() {
        for link in links(&read(&document)) {
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target =
                if file.is_empty() { document.clone() } else { document.parent().unwrap().join(file) };
            assert!(target.exists(), "{}: {link}", document.display());
            assert!(
                anchor.is_empty() || anchors(&read(&target)).contains(anchor),
                "{}: {link}",
                document.display()
            );
        }
    }
}

/// What a document tells a reader to run: the words behind `cargo xtask`.
fn told(text: &str) -> Vec<Vec<&str>> {
    let word = |w: &&str| w.bytes().all(|b| b.is_ascii_alphanumeric() || b"-/_".contains(&b));
    text.split("cargo xtask ")
        .skip(1)
        .map(|rest| rest.split_whitespace().take_while(word).collect())
        .collect()
}

#[test]
fn every_xtask_command_exists() {
    let source = named("xtask/src/main.rs");
    let usage =
        source.split_once("const USAGE: &str").and_then(|(_, rest)| rest.split_once("\";")).unwrap().0;
    let known = |command: &str| {
        usage.lines().any(|l| l.strip_prefix("  ").is_some_and(|l| l.split(' ').next() == Some(command)))
    };
    let mut count = 0;
    for document in documents() {
        let text = read(&document).replace('`', " ` ");
        for words in told(&text) {
            let Some(&command) = words.first() else { continue };
            count += 1;
            assert!(known(command), "{}: cargo xtask {command}", document.display());
            for flag in words[1..].iter().filter(|w| w.starts_with("--")) {
                assert!(usage.contains(flag), "{}: cargo xtask {command} {flag}", document.display());
            }
        }
    }
    assert!(count > 5);
}

/// Both languages say the same: the same commands and markup, the same links but to each other.
#[test]
fn the_readmes_are_twins() {
    let (english, chinese) = (named("README.md"), named("README.zh-CN.md"));
    let commands = |text: &str| -> Vec<String> {
        let (_, code) = prose_and_code(text);
        code.lines().map(|l| l.split('#').next().unwrap_or("").trim().to_owned()).collect()
    };
    assert_eq!(commands(&english), commands(&chinese));
    let targets = |text: &str| -> BTreeSet<String> {
        links(text).into_iter().filter(|l| !l.starts_with("README")).collect()
    };
    assert_eq!(targets(&english), targets(&chinese));
    let rows = |text: &str| text.lines().filter(|l| l.starts_with("| ")).count();
    assert_eq!(rows(&english), rows(&chinese));
}

#[test]
fn the_example_of_the_schema_is_what_comes_out() {
    let document = named("docs/SCHEMA.md");
    let example = document.split_once("```json").and_then(|(_, rest)| rest.split_once("```")).unwrap().0;
    let shown: Value = serde_json::from_str(example).unwrap();
    let text = shown["text"].as_str().unwrap();
    let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
    holds("report", &serde_json::from_str(&json::write(&report)).unwrap(), &shown);
}

/// Every key of `shown` is in `whole` with the same value; a list may be cut off.
fn holds(place: &str, whole: &Value, shown: &Value) {
    match (whole, shown) {
        (Value::Object(whole), Value::Object(shown)) if !shown.is_empty() => {
            for (key, value) in shown {
                holds(&format!("{place}.{key}"), whole.get(key).unwrap_or(&Value::Null), value);
            }
        }
        (Value::Array(whole), Value::Array(shown)) if !shown.is_empty() => {
            for (i, value) in shown.iter().enumerate() {
                holds(&format!("{place}[{i}]"), whole.get(i).unwrap_or(&Value::Null), value);
            }
        }
        _ => assert_eq!(whole, shown, "{place}"),
    }
}

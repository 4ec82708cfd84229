//! The documents: links lead somewhere, commands exist, what is told of forms, values and samples is so, and every
//! promise names what holds it.
#![cfg(feature = "check")]

mod common;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use fazhi_report::{
    analyze,
    engine::{
        checks::{Confidence, Severity, VerdictKind, RULES},
        export::{forms::Form, json, Name},
        facts::{CitationKind, Direction, FigureKind, Qualifier, Status},
        marks::State,
        profile::Kind,
        relations::RelationKind,
        score::ScoreStatus,
        source::{AsideKind, Format},
        structure::{Level, NoiseKind, Part, Topic},
        text::Script,
    },
    Input, Options,
};
use serde_json::Value;

/// Folders that are made or fetched.
const NOT_OURS: [&str; 4] = ["target", "dist", "node_modules", ".git"];

/// Every file of ours.
fn files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![common::root().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = entry.file_name();
            if !entry.file_type().unwrap().is_dir() {
                found.push(entry.path());
            } else if !NOT_OURS.iter().any(|n| name == *n) {
                folders.push(entry.path());
            }
        }
    }
    found
}

fn documents() -> Vec<PathBuf> {
    let found: Vec<_> =
        files().into_iter().filter(|file| file.extension().is_some_and(|e| e == "md")).collect();
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

/// Files of code that a document names without a link, by the end of their path.
#[test]
fn every_file_of_code_that_is_named_exists() {
    let files = files();
    let mut count = 0;
    for document in documents() {
        let text = read(&document);
        for word in coded(&text) {
            let path = Path::new(word.trim_matches([',', ':', ';']));
            let is_code = path.extension().is_some_and(|ending| ending == "rs" || ending == "mjs");
            if is_code && !word.contains(['*', '$', '(']) {
                count += 1;
                assert!(files.iter().any(|file| file.ends_with(path)), "{}: {word}", document.display());
            }
        }
    }
    assert!(count > 50);
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

/// What is set as code, word by word.
fn coded(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).flat_map(str::split_whitespace).collect()
}

#[test]
fn every_value_of_the_schema_is_told() {
    fn names<T: Name>() -> impl Iterator<Item = &'static str> {
        T::ALL.iter().map(|value| value.name())
    }
    let document = named("docs/SCHEMA.md");
    let told = coded(&document);
    let values =
        names::<Format>().chain(names::<AsideKind>()).chain(names::<Script>()).chain(names::<Level>());
    let values = values.chain(names::<Kind>()).chain(names::<Part>()).chain(names::<Topic>());
    let values = values.chain(names::<NoiseKind>()).chain(names::<FigureKind>()).chain(names::<Qualifier>());
    let values = values.chain(names::<Direction>()).chain(names::<CitationKind>()).chain(names::<Status>());
    let values = values.chain(names::<RelationKind>()).chain(names::<Severity>()).chain(names::<State>());
    let values =
        values.chain(names::<Confidence>()).chain(names::<VerdictKind>()).chain(names::<ScoreStatus>());
    let missing: Vec<_> = values.filter(|value| !told.contains(value)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn colours_are_told_as_they_are() {
    let (document, styles) = (named("docs/DESIGN.md"), named("www/styles/tokens.css"));
    let mut count = 0;
    for row in document.lines().filter(|line| line.starts_with("| `--")) {
        let cells: Vec<_> = row.split(" | ").map(coded).collect();
        for value in cells[1].iter().filter(|value| value.starts_with('#')) {
            let stands = |name: &&str| {
                let name = name.trim_end_matches(',');
                let first = styles.lines().find_map(|line| line.trim().strip_prefix(&format!("{name}: ")));
                first.is_some_and(|told| told.contains(value.trim_end_matches(',')))
            };
            assert!(cells[0].iter().any(stands), "{value}: {row}");
            count += 1;
        }
    }
    assert!(count > 8);
}

/// The styles have no other weights of type than those told, load nothing, and move nothing by themselves.
#[test]
fn styles_keep_to_the_design() {
    let document = joined(&named("docs/DESIGN.md"));
    let mut text = String::new();
    for file in fs::read_dir(common::root().join("www/styles")).unwrap() {
        text.push_str(&read(&file.unwrap().path()));
    }
    let values = |property: &str| -> BTreeSet<String> {
        let property = format!("{property}: ");
        let behind = text.split(&property).skip(1);
        behind.filter_map(|rest| rest.split(';').next()).map(str::to_owned).collect()
    };
    for weight in values("font-weight") {
        assert!(document.contains(&weight), "{weight}");
    }
    for never in ["@font-face", "url(", "animation"] {
        assert!(!text.contains(never), "{never}");
    }
    let moves = values("transition");
    assert!(moves.iter().all(|value| value.split(", ").all(|one| one.contains("color 0.12s"))), "{moves:?}");
    assert!(values("max-width").contains("42em") && document.contains("a measure of at most 42 characters"));
}

#[test]
fn every_form_is_told() {
    let document = named("docs/EXPORTS.md");
    for form in Form::ALL {
        assert!(document.contains(&format!("\n| `{}` |", form.name())), "{}", form.name());
    }
}

#[test]
fn the_readmes_tell_how_many_rules_there_are() {
    assert!(named("README.md").contains(&format!(" {} rules", RULES.len())));
    assert!(named("README.zh-CN.md").contains(&format!("{} 条规则", RULES.len())));
}

/// What the checks warn of in the samples is what was planted there, no more and no less.
#[test]
fn what_is_planted_in_the_samples_is_what_is_found() {
    let document = named("www/samples/README.md");
    let (_, table) = document.split_once("## What is planted").unwrap();
    let mut planted = BTreeSet::new();
    let mut file = "";
    for cells in table.lines().filter(|l| l.starts_with("| ")).map(|l| l.split('|').collect::<Vec<_>>()) {
        let [_, name, .., rule, _] = cells[..] else { panic!("{cells:?}") };
        file = name.split('`').nth(1).unwrap_or(file);
        if rule.contains('-') {
            planted.insert((file.to_owned(), rule.trim().to_owned()));
        }
    }
    let mut found = BTreeSet::new();
    for sample in common::samples() {
        let name = sample.file_name().unwrap().to_string_lossy().into_owned();
        let report = analyze(&Input::new(&fs::read(&sample).unwrap()), &Options::default()).unwrap();
        let grave = report.findings.iter().filter(|finding| finding.severity > Severity::Info);
        found.extend(grave.map(|finding| (name.clone(), finding.rule.to_owned())));
    }
    assert_eq!(found, planted);
}

/// A document's words on one line, for finding a sentence that is broken elsewhere.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True for a test of that name in a file: a function, one of a list of fuzz targets, or a title in JavaScript.
fn is_test(source: &str, path: &str, name: &str) -> bool {
    if Path::new(path).extension().is_some_and(|ending| ending == "rs") {
        let before = |at: usize| source[..at].lines().rev().take(4).any(|line| line.trim() == "#[test]");
        let own = source.match_indices(&format!("fn {name}(")).any(|(at, _)| before(at));
        let listed = source.split("\ntargets! {").nth(1).and_then(|rest| rest.split('}').next());
        return own || listed.is_some_and(|list| list.split_whitespace().any(|target| target == name));
    }
    ["\"", "`"].iter().any(|sign| source.contains(&format!("test({sign}{name}{sign},")))
}

#[test]
fn every_promise_stands_in_its_document_and_is_held() {
    let mut document = String::new();
    let mut count = 0;
    for line in named("docs/PROMISES.md").lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            document = joined(&read(&common::root().join("docs").join(&links(heading)[0])));
        }
        let Some(row) = line.strip_prefix("| ").filter(|row| !row.starts_with("words |")) else { continue };
        let (words, held) = row.trim_end_matches(" |").split_once(" | ").unwrap();
        assert!(document.contains(words), "no longer said: {words}");
        for holder in held.split(" · ") {
            count += 1;
            if let Some(when) = holder.strip_prefix("by hand, ") {
                assert!(when.starts_with("20") || when.starts_with("at each release: "), "{holder}");
            } else if let Some(command) =
                holder.strip_suffix("`, ci").and_then(|h| h.strip_prefix("`cargo xtask "))
            {
                let command = command.split(' ').next().unwrap();
                assert!(named("xtask/src/ci.rs").contains(&format!("{command}::run(")), "{holder}");
            } else {
                let (path, name) =
                    holder.strip_prefix('`').and_then(|h| h.split_once("`: ")).unwrap_or_default();
                assert!(is_test(&named(path), path, name), "{words}: no test {holder}");
            }
        }
    }
    assert!(count > 150, "{count}");
}

/// A document is gone through, or is named as one that is not.
#[test]
fn no_document_is_left_out_of_the_promises() {
    let known = links(&named("docs/PROMISES.md"));
    for folder in ["", "docs"] {
        for entry in fs::read_dir(common::root().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let link = if folder.is_empty() { format!("../{name}") } else { name };
            let document = Path::new(&link).extension().is_some_and(|ending| ending == "md");
            assert!(!document || link == "PROMISES.md" || known.contains(&link), "{link}");
        }
    }
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

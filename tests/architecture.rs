//! docs/ARCHITECTURE.md held against the source: which module uses which, and what none of them does.

mod common;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The modules in the order in which data goes through them.
const LINE: [&str; 9] =
    ["source", "text", "structure", "facts", "relations", "checks", "score", "report", "export"];
/// What every module may use.
const SHARED: [&str; 7] = ["text", "tables", "options", "order", "decimal", "severity", "messages"];
/// Single types, readers that ask which rules there are, and the one JSON writer; each stands in the document.
const BESIDE: [(&str, &str); 22] = [
    ("structure", "profile"),
    ("checks", "profile"),
    ("checks", "report"),
    ("checks", "export"),
    ("score", "profile"),
    ("score", "json"),
    ("report", "profile"),
    ("report", "marks"),
    ("export", "profile"),
    ("export", "marks"),
    ("export", "json"),
    ("json", "structure"),
    ("profile", "structure"),
    ("profile", "checks"),
    ("profile", "export"),
    ("profile", "json"),
    ("profile", "report"),
    ("marks", "checks"),
    ("marks", "export"),
    ("marks", "json"),
    ("messages", "export"),
    ("messages", "checks"),
];
/// Modules that put the line together, or tables and options, which hold single types of others.
const FREE: [&str; 3] = ["steps", "tables", "options"];

fn engine() -> PathBuf {
    common::root().join("src/engine")
}

/// The modules of the engine by their names.
fn modules() -> BTreeSet<String> {
    let entries = fs::read_dir(engine()).unwrap();
    let names =
        entries.map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned());
    names.filter(|name| name != "mod").collect()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            files(&entry, found);
        } else if entry.extension().is_some_and(|e| e == "rs") && !entry.ends_with("tests.rs") {
            found.push(entry);
        }
    }
}

/// Every source file of the engine: its path below `src/engine` and its code, without remarks and tests.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(&engine(), &mut found);
    let source = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let code: String = text.lines().flat_map(|line| [line.split("//").next().unwrap(), "\n"]).collect();
        (path.strip_prefix(engine()).unwrap().to_string_lossy().into_owned(), code)
    };
    found.into_iter().map(source).collect()
}

/// The names behind a path: `a::b` names a, `{a, b::{c, d}}` names a and b.
fn named(rest: &str) -> Vec<&str> {
    let word = |text: &str| text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let Some(list) = rest.strip_prefix('{') else { return vec![&rest[..word(rest)]] };
    let (mut names, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                let name = list[start..at].trim();
                names.push(&name[..word(name)]);
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names
}

#[test]
fn dependencies_run_one_way() {
    let modules = modules();
    let place = |name: &str| LINE.iter().position(|one| *one == name);
    let mut met: BTreeSet<&(&str, &str)> = BTreeSet::new();
    for (file, code) in sources() {
        let parts: Vec<&str> =
            file.trim_end_matches(".rs").split('/').filter(|part| *part != "mod").collect();
        let Some(&own) = parts.first() else { continue };
        if FREE.contains(&own) {
            continue;
        }
        // The engine's own name, and as many steps up as lead to it.
        for up in ["crate::engine::".to_owned(), "super::".repeat(parts.len())] {
            for (at, _) in code.match_indices(&up) {
                let begins = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
                for name in named(&code[at + up.len()..]).into_iter().filter(|_| begins) {
                    let before = place(name).zip(place(own)).is_some_and(|(name, own)| name < own);
                    let beside = BESIDE.iter().find(|edge| **edge == (own, name));
                    met.extend(beside);
                    let may = name == own || before || beside.is_some() || SHARED.contains(&name);
                    assert!(may || !modules.contains(name), "{file} uses {name}");
                }
            }
        }
    }
    assert_eq!(met.len(), BESIDE.len(), "of what may be used only {met:?} is");
}

#[test]
fn the_engine_does_nothing_but_compute() {
    const NEVER: [&str; 13] = [
        "std::fs",
        "std::io",
        "std::net",
        "std::env",
        "std::time",
        "std::process",
        "std::thread",
        "println!",
        "f32",
        "f64",
        "crate::wasm",
        "crate::viewer",
        "HashMap",
    ];
    for (file, code) in sources() {
        for word in NEVER {
            assert!(!code.contains(word), "{file}: {word}");
        }
    }
}

#[test]
fn every_part_of_the_engine_has_its_place() {
    let document = fs::read_to_string(common::root().join("docs/ARCHITECTURE.md")).unwrap();
    let (_, tree) = document.split_once("src/engine/ ").unwrap();
    let (tree, _) = tree.split_once("src/wasm/").unwrap();
    let told = tree.lines().filter_map(|line| line.strip_prefix("  ")?.split([' ', '/']).next());
    let told: BTreeSet<_> =
        told.filter(|n| !n.is_empty()).map(|n| n.trim_end_matches(".rs").to_owned()).collect();
    assert_eq!(told, modules());
}

/// Whoever reads a table knows as of when it is.
#[test]
fn every_table_names_its_date() {
    let is_date = |word: &str| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        word.starts_with("20") && digits == 4
    };
    for entry in fs::read_dir(engine().join("tables")).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.extension().is_some_and(|ending| ending == "txt") {
            let text = fs::read_to_string(&entry).unwrap();
            let mut head =
                text.lines().take_while(|line| line.starts_with('#')).flat_map(str::split_whitespace);
            assert!(head.any(is_date), "{}", entry.display());
        }
    }
}

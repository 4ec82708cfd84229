//! The words in other languages: all there, none too many, with the same values, apart by who sees them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use super::{order, profile_field, score_row, OFFICERS, READERS};
use crate::{
    engine::{
        export::{Label, Name},
        facts::{CitationKind, Direction, FigureKind, Qualifier},
        relations::RelationKind,
        source::{all_messages, AsideKind, Format, MarkKind},
        structure::{Level, NoiseKind, Part, Topic},
        tables::{
            glossary::terms,
            indicators::INDICATORS,
            script,
            sources::{LOCAL, SOURCES},
        },
    },
    viewer::model::{Key, Order},
};

/// What readers see, what officers see beside it, and what the glossary says.
const TABLES: [[&str; 2]; 3] = [
    [include_str!("en.txt"), include_str!("zh_hant.txt")],
    [include_str!("en_check.txt"), include_str!("zh_hant_check.txt")],
    [include_str!("glossary_en.txt"), include_str!("glossary_zh_hant.txt")],
];

fn entries(table: &str) -> Vec<(&str, &str)> {
    let said = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    said.map(|line| line.split_once(" = ").unwrap_or_else(|| panic!("{line}"))).collect()
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// String literals in Chinese, as they are written; a file's tests are not looked at.
fn literals(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let line = line.split(" // ").next().unwrap_or_default();
        found.extend(line.split('"').skip(1).step_by(2).filter(|words| words.chars().any(is_han)));
    }
    found
}

fn labels<T: Label + Name>() -> impl Iterator<Item = &'static str> {
    T::ALL.iter().map(|value| value.label())
}

/// What the viewer for citizens can say.
fn for_readers() -> BTreeSet<String> {
    let marks = [
        MarkKind::Table,
        MarkKind::Heading(1),
        MarkKind::Numbering,
        MarkKind::Inserted,
        MarkKind::Highlighted,
        MarkKind::Note,
        MarkKind::TextBox,
    ];
    let words = READERS.iter().copied().chain(Order::ALL.map(order));
    let words = words.chain(labels::<Format>()).chain(labels::<AsideKind>()).chain(labels::<Level>());
    let words = words.chain(labels::<Part>()).chain(labels::<Topic>()).chain(labels::<NoiseKind>());
    let words = words.chain(labels::<FigureKind>()).chain(labels::<Qualifier>()).chain(labels::<Direction>());
    let words = words.chain(labels::<CitationKind>()).chain(labels::<RelationKind>());
    let words = words.chain(marks.map(Label::label)).chain(INDICATORS.iter().map(|i| i.name));
    words.map(str::to_owned).chain(all_messages()).collect()
}

/// What only officers see: their own words, and every label that is not shown to readers.
fn for_officers() -> BTreeSet<String> {
    let rubric: serde_json::Value =
        serde_json::from_str(include_str!("../../engine/tables/rubric.json")).unwrap();
    let named = |value: &serde_json::Value| value["name"].as_str().unwrap().to_owned();
    let dimensions = rubric["dimensions"].as_array().unwrap().iter().map(named);
    let rows = ["topics", "figures", "citations", "text", "floor"].map(score_row);
    let fields = Key::ALL.iter().map(|key| profile_field(*key)).flat_map(|(name, hint)| [name, hint]);
    let labels = literals(include_str!("../../engine/export/labels.rs"));
    // What is no law, and so has a name in every language.
    let own = SOURCES.iter().filter(|source| ["own", LOCAL].contains(&source.id)).map(|source| source.name);
    let words =
        OFFICERS.iter().copied().chain(rows).chain(fields).chain(labels).chain(own).map(str::to_owned);
    let mut words: BTreeSet<String> = words.chain(dimensions).chain([named(&rubric)]).collect();
    // What says the same in every language.
    words.retain(|words| words.chars().any(is_han) || words.contains("{}"));
    words.difference(&for_readers()).cloned().collect()
}

/// What the glossary says: names, sources, explanations.
fn of_the_glossary() -> BTreeSet<String> {
    let said = terms().iter().flat_map(|term| [term.name, term.source, term.explanation]);
    said.map(str::to_owned).collect()
}

#[test]
fn every_word_is_said_in_every_language_and_no_line_is_left_over() {
    for (asked, tables) in [for_readers(), for_officers(), of_the_glossary()].iter().zip(TABLES) {
        for table in tables {
            let said: BTreeMap<&str, &str> = entries(table).into_iter().collect();
            assert_eq!(said.len(), entries(table).len(), "a line stands twice");
            let missing: Vec<_> = asked.iter().filter(|words| !said.contains_key(words.as_str())).collect();
            let stale: Vec<_> = said.keys().filter(|words| !asked.contains(**words)).collect();
            assert!(missing.is_empty() && stale.is_empty(), "missing: {missing:#?}, left over: {stale:#?}");
        }
    }
}

#[test]
fn values_stand_in_every_language_in_as_many_places() {
    for (simplified, said) in TABLES.concat().into_iter().flat_map(entries) {
        assert_eq!(simplified.matches("{}").count(), said.matches("{}").count(), "{simplified} = {said}");
        assert!(!said.is_empty() && said.trim() == said && simplified.trim() == simplified, "{simplified}");
    }
}

/// Chinese stands in an English line only as an example, between quotation marks.
#[test]
fn english_is_english_and_traditional_folds_back() {
    for [english, traditional] in TABLES {
        for (simplified, said) in entries(english) {
            let outside: String = said.split(['“', '”']).step_by(2).collect();
            assert!(!outside.chars().any(is_han), "{simplified} = {said}");
        }
        for (simplified, said) in entries(traditional) {
            let quoted = said.replace('「', "“").replace('」', "”");
            assert_eq!(script::simplify(&quoted), script::simplify(simplified), "{simplified} = {said}");
        }
    }
}

/// What the element's script says: `name: ["…", "…", "…"]`.
#[test]
fn the_element_says_its_words_in_the_same_languages() {
    let script = include_str!("../../../www/element/words.js");
    let table = script.split("const WORDS = {").nth(1).and_then(|rest| rest.split("\n};").next()).unwrap();
    let words: Vec<&str> = table.split('"').skip(1).step_by(2).collect();
    assert!(words.len() > 20 && words.len().is_multiple_of(3), "{words:?}");
    for said in words.chunks_exact(3) {
        let [simplified, traditional, english] = said else { unreachable!() };
        assert!(simplified.chars().any(is_han) && !english.chars().any(is_han), "{said:?}");
        let quoted = traditional.replace('「', "“").replace('」', "”");
        assert_eq!(script::simplify(&quoted), script::simplify(simplified), "{said:?}");
        assert!(said.iter().all(|words| words.matches("{}").count() == simplified.matches("{}").count()));
    }
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("www/element")).unwrap() {
        let path = entry.unwrap().path();
        if !path.ends_with("words.js") {
            let source = fs::read_to_string(&path).unwrap();
            let code = source
                .lines()
                .map(str::trim_start)
                .filter(|line| !["//", "*", "/*"].iter().any(|remark| line.starts_with(remark)));
            let chinese: Vec<&str> = code.filter(|line| line.chars().any(is_han)).collect();
            assert_eq!(chinese, [""; 0], "{}", path.display());
        }
    }
}

/// Words that are looked for in a report, and those of a source line, which speaks the report's language.
const OF_REPORTS: [&str; 2] = ["highlights.rs", "quote.rs"];

/// What is written where it is shown would be said in Chinese whatever the reader chose.
#[test]
fn no_chinese_stands_elsewhere_in_the_viewer() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/viewer")];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let ours = ["words.rs", "readers.rs", "officers.rs", "tests.rs"]
                .iter()
                .chain(&OF_REPORTS)
                .any(|name| path.ends_with(name));
            if !ours && path.extension().is_some_and(|e| e == "rs") {
                let source = fs::read_to_string(&path).unwrap();
                assert_eq!(literals(&source), [""; 0], "{}", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 30, "{seen}");
}

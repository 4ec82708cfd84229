//! Whole reports through the whole engine: what holds of every report.

mod common;

use std::{fs, path::Path};

use fazhi_report::{analyze, engine::export::json, Input, Options, Report};
use serde_json::Value;

fn read(path: &Path) -> Report {
    let bytes = fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    analyze(&Input { name: &name, ..Input::new(&bytes) }, &Options::default()).unwrap()
}

fn parse(report: &Report) -> Value {
    serde_json::from_str(&json::write(report)).unwrap()
}

#[test]
fn every_report_keeps_the_contract() {
    for path in common::samples().into_iter().chain(common::real_reports()) {
        let report = read(&path);
        let value = parse(&report);
        check_contract(&value, &path.display().to_string());
        assert_eq!(json::write(&report), json::write(&read(&path)), "the same bytes, the same report");
    }
}

/// What holds of every report, whatever the text.
fn check_contract(value: &Value, name: &str) {
    let keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    for key in [
        "schema",
        "tool",
        "source",
        "text",
        "script",
        "meta",
        "displayTitle",
        "noise",
        "sections",
        "figures",
        "citations",
        "relations",
        "verdicts",
        "findings",
        "score",
    ] {
        assert!(keys.contains(&key), "{name} lacks {key}");
    }
    let text: Vec<u16> = value["text"].as_str().unwrap().encode_utf16().collect();
    let slice = |span: &Value| {
        let at = |key: &str| usize::try_from(span[key].as_u64().unwrap()).unwrap();
        String::from_utf16(&text[at("start")..at("end")]).expect("a span never cuts a character")
    };
    let list = |key: &str| value[key].as_array().unwrap().iter();
    for section in list("sections") {
        let printed = slice(&section["span"]);
        assert!(printed.starts_with(section["marker"].as_str().unwrap()), "{name}: {printed}");
        assert!(printed.ends_with(section["heading"].as_str().unwrap()), "{name}: {printed}");
    }
    for item in list("figures").chain(list("citations")).chain(list("noise")) {
        let printed = slice(&item["span"]);
        assert!(!printed.is_empty() && printed == printed.trim(), "{name}: {printed:?}");
    }
    let starts: Vec<u64> = list("sections").map(|s| s["span"]["start"].as_u64().unwrap()).collect();
    assert!(starts.is_sorted(), "{name}");
    let places: Vec<Option<u64>> = list("findings").map(|f| f["span"]["start"].as_u64()).collect();
    assert!(places.is_sorted(), "{name}: what is absent first, then in text order");
    for verdict in list("verdicts") {
        let of_rule = list("findings").filter(|f| f["rule"] == verdict["rule"]).map(|f| &f["id"]);
        assert!(of_rule.eq(verdict["findings"].as_array().unwrap()), "{name}: {verdict}");
    }
    for finding in list("findings").filter(|f| !f["span"].is_null()) {
        assert_eq!(slice(&finding["span"]), finding["quote"].as_str().unwrap(), "{name}");
    }
    check_ids(value, name);
    check_score(&value["score"], name);
}

fn check_ids(value: &Value, name: &str) {
    let mut ids: Vec<&str> = ["sections", "figures", "citations", "relations", "findings"]
        .iter()
        .flat_map(|key| value[*key].as_array().unwrap())
        .map(|item| item["id"].as_str().unwrap())
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{name}: ids are unique over the report");
}

/// Rows add up to their dimension, dimensions to the total, exactly.
fn check_score(score: &Value, name: &str) {
    let sum = |items: &Value, key: &str| -> i64 {
        items.as_array().unwrap().iter().map(|i| i[key].as_i64().unwrap()).sum()
    };
    if score["dimensions"].as_array().is_none_or(Vec::is_empty) {
        return;
    }
    for dimension in score["dimensions"].as_array().unwrap() {
        assert_eq!(
            sum(&dimension["rows"], "points"),
            dimension["value"].as_i64().unwrap(),
            "{name} {dimension}"
        );
        assert_eq!(sum(&dimension["rows"], "of"), dimension["of"].as_i64().unwrap(), "{name} {dimension}");
    }
    for key in ["value", "low", "high", "of"] {
        assert_eq!(sum(&score["dimensions"], key), score[key].as_i64().unwrap(), "{name} {key}");
    }
}

/// By hand the five came in this order on what the law prescribes, the one without a part on problems last.
#[test]
fn statutory_contents_keep_the_order_of_the_hand_trial() {
    let mut points = Vec::new();
    for path in common::real_reports() {
        let report = read(&path);
        let Some(score) = report.score else { continue };
        points.push(score.dimensions[0].value);
    }
    if let [s0, s1, s2, s3, s4] = points[..] {
        assert!(s1 >= s0 && s0 > s2 && s2 > s3 && s3 > s4, "{points:?}");
    }
}

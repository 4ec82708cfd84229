//! What must hold of every report, whatever it was read from.

use std::{collections::BTreeSet, sync::LazyLock};

use fazhi_report::{
    analyze,
    engine::{export::json, options::Mode},
    Input, Options, Report,
};
use serde_json::Value;

use super::{memory, schema};

/// The most that may live at once, as a multiple of the input; what comes out has its own share.
pub(crate) const MOST_TIMES: usize = 64;
/// The same as a multiple of the JSON: figures and findings live beside it, and a growing text twice.
const MOST_TIMES_OUT: usize = 6;
/// The most JSON a byte of the input: a chapter of three characters has some 900 bytes with its findings.
const MOST_OUT: usize = 128;
/// What the rule book says of any text, however short: verdicts, rows, messages, and the JSON of them.
pub(crate) const FIXED: usize = 512 << 10;

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../docs/schema/report.schema.json")).unwrap());

/// A report and its JSON.
pub(crate) struct Read {
    pub(crate) report: Report,
    pub(crate) json: String,
    pub(crate) value: Value,
}

/// Tables and lexicons are built at their first use, which is not the input's doing.
fn warm() {
    static ONCE: LazyLock<()> = LazyLock::new(|| {
        for text in ["某县关于2024年法治政府建设情况的报告", "某縣關於2024年法治政府建設情況的報告"]
        {
            for mode in [Mode::Read, Mode::Check] {
                let _ = analyze(&Input::new(text.as_bytes()), &Options { mode, ..Options::default() });
            }
        }
    });
    *ONCE;
}

/// Reads, and holds the report against everything here. `size` is what the input comes to, unpacked.
pub(crate) fn read(input: &Input<'_>, options: &Options, size: usize) -> Option<Read> {
    warm();
    let (outcome, taken) = memory::taken(|| {
        analyze(input, options).map(|report| {
            let json = json::write(&report);
            (report, json)
        })
    });
    let out = outcome.as_ref().map_or(0, |(_, json)| json.len());
    assert!(out <= MOST_OUT * size + FIXED, "{size} bytes came in, {out} came out");
    let most = MOST_TIMES * size + MOST_TIMES_OUT * out + FIXED;
    assert!(taken.peak <= most, "{} bytes live at once, {size} came in, {out} came out", taken.peak);
    let again = analyze(input, options).map(|report| json::write(&report));
    let (report, json) = match outcome {
        Ok(read) => read,
        Err(error) => {
            assert!(!error.message.is_empty());
            assert_eq!(again, Err(error), "the same twice");
            return None;
        }
    };
    assert_eq!(again.as_ref(), Ok(&json), "the same twice");
    let value: Value = serde_json::from_str(&json).unwrap();
    if let Some(fault) = schema::fault(&SCHEMA, &value) {
        panic!("against the schema: {fault}");
    }
    assert_eq!(value["text"].as_str(), Some(report.text.as_str()));
    places(&value);
    order(&value);
    references(&value);
    sums(&value);
    if options.mode == Mode::Read {
        let judged = ["verdicts", "findings"].iter().any(|key| value[*key] != Value::Array(Vec::new()));
        assert!(!judged && value["score"].is_null() && value["profile"].is_null());
        assert!(list(&value, "relations").iter().all(|relation| relation["holds"] == true));
    }
    let masked = report.clone().masked();
    assert_eq!(masked.text.encode_utf16().count(), report.text.encode_utf16().count());
    assert_eq!(json::write(&masked), json::write(&masked.clone().masked()), "what is masked stays");
    Some(Read { report, json, value })
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

/// Start and end of a span in UTF-16 units.
pub(crate) fn units(span: &Value) -> (u64, u64) {
    (number(&span["start"]), number(&span["end"]))
}

/// Every span lies in the text, on whole characters, without outer space; but a table may begin with an empty cell.
fn places(value: &Value) {
    const MARKS: &str = "marks";
    fn each(value: &Value, units: &[u16], last: &str) {
        match value {
            Value::Object(map) if map.keys().eq(["start", "end"]) => {
                let (start, end) = (number(&map["start"]) as usize, number(&map["end"]) as usize);
                assert!(start <= end && end <= units.len(), "{last} {start}..{end} of {}", units.len());
                let words = String::from_utf16(&units[start..end]);
                let words = words.unwrap_or_else(|_| panic!("{last} {start}..{end} cuts a pair"));
                assert!(last == MARKS || words.trim() == words, "{last} {start}..{end} {words:?}");
            }
            Value::Object(map) => {
                map.iter().for_each(|(key, v)| each(v, units, if last == MARKS { MARKS } else { key }));
            }
            Value::Array(items) => items.iter().for_each(|v| each(v, units, last)),
            _ => {}
        }
    }
    let text: Vec<u16> = value["text"].as_str().unwrap().encode_utf16().collect();
    each(value, &text, "");
    for aside in list(&value["source"], "asides") {
        let at = number(&aside["at"]) as usize;
        let cuts = text.get(at).is_some_and(|unit| (0xDC00..0xE000).contains(unit));
        assert!(at <= text.len() && !cuts, "an aside at {at} of {}", text.len());
    }
}

/// Lists are in text order, sections nest and do not overlap, figures neither.
fn order(value: &Value) {
    for key in ["noise", "figures", "citations", "sections"] {
        for pair in list(value, key).windows(2) {
            let (first, second) = (units(&pair[0]["span"]), units(&pair[1]["span"]));
            assert!(first.0 <= second.0, "{key} {first:?} {second:?}");
            assert!(
                key != "figures" && key != "sections" || first.1 <= second.0,
                "{key} {first:?} {second:?}"
            );
        }
        for item in list(value, key) {
            let (start, end) = units(&item["span"]);
            assert!(start < end, "{key} {start}");
        }
    }
    let sections = list(value, "sections");
    for (i, section) in sections.iter().enumerate() {
        let (span, body) = (units(&section["span"]), units(&section["body"]));
        assert!(span.1 <= body.0, "section {span:?} {body:?}");
        if let Some(next) = sections.get(i + 1) {
            assert!(body.1 <= units(&next["span"]).0, "section {i} {body:?}");
        }
        if let Some(parent) = section["parent"].as_str() {
            let parent = sections[..i].iter().find(|s| s["id"] == parent).expect("a parent comes first");
            assert!(number(&parent["depth"]) < number(&section["depth"]));
        }
    }
    let spans: Vec<_> =
        list(value, "findings").iter().map(|f| f["span"].is_object().then(|| units(&f["span"]).0)).collect();
    assert!(spans.is_sorted(), "findings {spans:?}");
}

/// Ids are unique, and what is named is there.
fn references(value: &Value) {
    let ids = |key: &str| -> BTreeSet<&str> {
        let ids: BTreeSet<_> = list(value, key).iter().map(|item| item["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), list(value, key).len(), "ids of {key}");
        ids
    };
    let (sections, figures, findings) = (ids("sections"), ids("figures"), ids("findings"));
    ids("citations");
    ids("relations");
    let known = |among: &BTreeSet<&str>, named: &Value| {
        assert!(named.as_str().is_none_or(|id| among.contains(id)), "{named} is not there");
    };
    for figure in list(value, "figures") {
        known(&sections, &figure["section"]);
    }
    for relation in list(value, "relations") {
        for id in list(relation, "figures") {
            known(&figures, id);
        }
    }
    for verdict in list(value, "verdicts") {
        for id in list(verdict, "findings") {
            known(&findings, id);
        }
    }
    for row in list(&value["score"], "dimensions").iter().flat_map(|d| list(d, "rows")) {
        for id in list(row, "findings") {
            known(&findings, id);
        }
    }
}

/// Rows add up to their dimension, dimensions to the total, and the value lies in its range.
fn sums(value: &Value) {
    let score = &value["score"];
    if score.is_null() {
        return;
    }
    let sum = |items: &[Value], key: &str| items.iter().map(|item| item[key].as_i64().unwrap()).sum::<i64>();
    let dimensions = list(score, "dimensions");
    for dimension in dimensions {
        assert_eq!(Some(sum(list(dimension, "rows"), "points")), dimension["value"].as_i64(), "{dimension}");
    }
    for part in dimensions.iter().chain([score]) {
        let [low, value, high] = ["low", "value", "high"].map(|key| part[key].as_i64().unwrap());
        assert!(low <= value && value <= high, "{low} {value} {high}");
    }
    for key in ["value", "low", "high", "of"].into_iter().filter(|_| !dimensions.is_empty()) {
        assert_eq!(Some(sum(dimensions, key)), score[key].as_i64(), "{key}");
    }
}

//! The whole report of every sample, kept in `tests/snapshots` and compared.
//!
//! Run with `FAZHI_BLESS=1` to write the snapshots anew; then read the difference.

mod common;

use std::{env, fs, path::PathBuf};

use fazhi_report::{analyze, engine::export::json, Input, Options};
use serde_json::{Map, Value};

#[test]
fn samples_read_as_before() {
    let samples = common::samples();
    assert!(!samples.is_empty(), "www/samples holds no sample");
    let bless = env::var_os("FAZHI_BLESS").is_some();
    let mut expected: Vec<PathBuf> = Vec::new();
    for sample in &samples {
        let name = sample.file_name().unwrap().to_str().unwrap();
        let path = snapshots().join(name).with_extension("json");
        let bytes = fs::read(sample).unwrap();
        let report = analyze(&Input { name, ..Input::new(&bytes) }, &Options::default()).unwrap();
        let now = snapshot(&json::write(&report));
        if bless {
            fs::create_dir_all(snapshots()).unwrap();
            fs::write(&path, &now).unwrap();
        }
        let before = fs::read_to_string(&path).unwrap_or_default();
        let differs = before.lines().zip(now.lines()).enumerate().find(|(_, (a, b))| a != b);
        assert!(before == now, "{name} reads differently, first at {differs:#?}; FAZHI_BLESS=1 accepts it");
        expected.push(path);
    }
    let mut kept: Vec<PathBuf> = fs::read_dir(snapshots()).unwrap().map(|e| e.unwrap().path()).collect();
    kept.sort();
    assert_eq!(kept, expected, "every snapshot has its sample");
}

fn snapshots() -> PathBuf {
    common::root().join("tests/snapshots")
}

/// The report without its text (that is the sample itself), and every span with its words.
fn snapshot(json: &str) -> String {
    let mut report: Map<String, Value> = serde_json::from_str(json).unwrap();
    let text: Vec<u16> = report.shift_remove("text").unwrap().as_str().unwrap().encode_utf16().collect();
    let mut out = String::new();
    write(&spelled(Value::Object(report), &text), 0, &mut out);
    out + "\n"
}

/// `{"start": 12, "end": 15}` → `"12..15 12件"`, so that a difference can be read.
fn spelled(value: Value, text: &[u16]) -> Value {
    match value {
        Value::Object(map) if map.keys().eq(["start", "end"]) => {
            let at = |key: &str| usize::try_from(map[key].as_u64().unwrap()).unwrap();
            let words = String::from_utf16(&text[at("start")..at("end")]).unwrap();
            let spelled = format!("{}..{} {}", at("start"), at("end"), elided(&words));
            Value::from(spelled.trim_end())
        }
        Value::Object(map) => map.into_iter().map(|(k, v)| (k, spelled(v, text))).collect(),
        Value::Array(list) => list.into_iter().map(|v| spelled(v, text)).collect(),
        other => other,
    }
}

/// Both ends of long words.
fn elided(words: &str) -> String {
    const END: usize = 15;
    let chars: Vec<char> = words.chars().collect();
    if chars.len() <= 2 * END {
        return words.to_owned();
    }
    let part = |chars: &[char]| chars.iter().collect::<String>();
    format!("{}……{}", part(&chars[..END]), part(&chars[chars.len() - END..]))
}

/// Pretty JSON in which what fits on a line stays on one.
fn write(value: &Value, depth: usize, out: &mut String) {
    const WIDTH: usize = 140;
    let line = value.to_string();
    let (open, items, close): (_, Vec<(String, &Value)>, _) = match value {
        Value::Object(map) => {
            ('{', map.iter().map(|(k, v)| (format!("{}: ", Value::from(k.as_str())), v)).collect(), '}')
        }
        Value::Array(list) => ('[', list.iter().map(|v| (String::new(), v)).collect(), ']'),
        _ => return out.push_str(&line),
    };
    if depth > 0 && 2 * depth + line.chars().count() <= WIDTH {
        return out.push_str(&line);
    }
    out.push(open);
    for (i, (key, item)) in items.iter().enumerate() {
        out.push_str(if i == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        out.push_str(key);
        write(item, depth + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
}

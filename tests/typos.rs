//! The typo rule: what it finds of slips that are put into clean sentences, and what it says of texts of others, where
//! they stand beside the checkout.

mod common;

use std::fs;

use fazhi_report::{
    analyze,
    engine::{checks::VerdictKind, options::TypoTable},
    Input, Options,
};
use serde_json::Value;

/// What stands before a sentence, so that it is read as running text.
const HEAD: &str = "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n";

/// Words found in a sentence: their place in characters, as printed, and the message.
fn found(sentence: &str) -> Vec<(usize, usize, String)> {
    let text = format!("{HEAD}{sentence}\n");
    let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
    let characters = |at: u32| text[..at as usize].chars().count() - HEAD.chars().count();
    let of_rule = report.findings.iter().filter(|f| f.rule == "W-30");
    of_rule
        .filter_map(|f| {
            f.span.map(|s| (characters(s.start), characters(s.end), format!("{} {}", f.quote, f.message)))
        })
        .collect()
}

fn read(path: &str) -> Option<Value> {
    let Ok(text) = fs::read_to_string(common::root().join("../shared/eval").join(path)) else {
        common::say(&format!("../shared/eval/{path} is not here: it is not tested"));
        return None;
    };
    serde_json::from_str(&text).ok()
}

#[test]
fn slips_in_official_prose_of_others_are_told_precisely() {
    let Some(suite) = read("peers/ecspell_odw_test.json") else { return };
    let (mut right, mut wrong, mut met, mut all) = (0, Vec::new(), 0, 0);
    for case in suite["cases"].as_array().unwrap() {
        let place = |error: &Value| error[0].as_u64().unwrap() as usize;
        let errors: Vec<usize> = case["errors"].as_array().unwrap().iter().map(place).collect();
        let found = found(case["input"].as_str().unwrap());
        all += errors.len();
        met += errors.iter().filter(|e| found.iter().any(|f| (f.0..f.1).contains(e))).count();
        for (start, end, words) in found {
            if errors.iter().any(|e| (start..end).contains(e)) {
                right += 1;
            } else {
                wrong.push(words);
            }
        }
    }
    common::say(&format!(
        "{right} findings right, {} wrong {wrong:?}; {met} of {all} wrong characters",
        wrong.len()
    ));
    assert!(right >= 40 && 100 * right >= 95 * (right + wrong.len()), "{right} right, {wrong:?} wrong");
}

#[test]
fn real_reports_have_few_false_alarms() {
    let mut texts: Vec<String> =
        common::real_reports().iter().filter_map(|path| fs::read_to_string(path).ok()).collect();
    for (file, key) in [("figures.json", "fragment"), ("headings.json", "heading"), ("titles.json", "title")]
    {
        let entries = read(file).and_then(|v| v.as_array().cloned()).unwrap_or_default();
        texts.push(entries.iter().filter_map(|e| e[key].as_str()).collect::<Vec<_>>().join("\n"));
    }
    let characters: usize = texts.iter().map(|t| t.chars().count()).sum();
    let alarms: Vec<String> = texts.iter().flat_map(|t| found(t)).map(|f| f.2).collect();
    common::say(&format!("{characters} characters: {alarms:#?}"));
    assert!(alarms.len() * 10_000 <= characters, "{alarms:?}");
}

#[test]
fn without_a_table_the_rule_cannot_tell() {
    let text = format!("{HEAD}健全执法监读制度。\n");
    let options = Options { typos: TypoTable(None), ..Options::default() };
    let report = analyze(&Input::new(text.as_bytes()), &options).unwrap();
    let verdict = report.verdicts.iter().find(|v| v.rule == "W-30").unwrap();
    assert_eq!(verdict.verdict, VerdictKind::Unknown);
    assert!(report.findings.iter().all(|f| f.rule != "W-30"));
}

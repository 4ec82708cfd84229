//! Traditional → Simplified against the cases of Open Chinese Convert, where they are at hand.

mod common;

use fazhi_report::engine::tables::script::simplify;

#[test]
fn opencc_cases() {
    let path = common::root().join("../shared/eval/peers/opencc_t2s.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        common::say("../shared/eval/peers is not here: the OpenCC cases are not tested");
        return;
    };
    let suite: serde_json::Value = serde_json::from_str(&text).unwrap();
    let cases: Vec<_> = suite["cases"].as_array().unwrap().iter().filter(|c| c["config"] == "t2s").collect();
    let wrong: Vec<_> = cases
        .iter()
        .filter(|c| simplify(c["input"].as_str().unwrap()) != c["expected"].as_str().unwrap())
        .map(|c| c["id"].as_str().unwrap())
        .collect();
    assert!(cases.len() - wrong.len() >= 52, "{} of {}: {wrong:?}", cases.len() - wrong.len(), cases.len());
}

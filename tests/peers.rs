//! The numeral parser against the suites of other projects, where they stand beside the checkout.

//!
//! What these suites hold and we do not read, on purpose: 对, 双 and 打 are counters here and no numerals; digits of
//! radio speech (幺拐洞) and of Cantonese (百二萬) do not stand in reports; fractions have no exact decimal; 百零 is a
//! slip; 打对折 is no share of anything counted; `一億零一萬一千一百一` has another value in every other suite. A stretch
//! of an address that looks like a share is left to the figure reader, which knows what stands around it.

mod common;

use std::fs;

use fazhi_report::engine::facts::{
    numeral::{parse, percent},
    Number,
};
use serde_json::Value;

/// The cases of a suite; says so when it is not there.
fn cases(name: &str) -> Vec<Value> {
    let Ok(text) = fs::read_to_string(common::root().join("../shared/eval/peers").join(name)) else {
        common::say(&format!("../shared/eval/peers/{name} is not here: its cases are not tested"));
        return Vec::new();
    };
    let suite: Value = serde_json::from_str(&text).unwrap();
    suite["cases"].as_array().unwrap().clone()
}

/// True when most cases came out right, and those that did not are known.
fn holds(name: &str, failed: &[String], all: usize, least: usize) {
    if all > 0 {
        let right = all - failed.len();
        common::say(&format!("{name}: {right} of {all}\n{}", failed.join("\n")));
        assert!(right >= least, "{name}: {right} of {all}, at least {least}");
    }
}

fn equals(number: Number, value: f64) -> bool {
    let read: f64 = number.to_string().parse().unwrap();
    (read - value).abs() <= 1e-9 * value.abs()
}

#[test]
fn single_numerals_have_their_value() {
    let cases = cases("single_values.json");
    let wrong = |case: &&Value| {
        let input = case["input"].as_str().unwrap();
        !parse(input).is_some_and(|n| equals(n, case["value"].as_f64().unwrap()))
    };
    let failed: Vec<String> = cases
        .iter()
        .filter(wrong)
        .map(|case| {
            let input = case["input"].as_str().unwrap();
            format!("{input}: {} not {:?}", case["value"], parse(input).map(|n| n.to_string()))
        })
        .collect();
    holds("single_values", &failed, cases.len(), 430);
}

/// Every longest stretch of a text that is a percentage by itself, with its value; none goes on in a numeral at
/// either side.
fn percentages(text: &str) -> Vec<(String, Number)> {
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut found = Vec::new();
    let mut from = 0;
    while from + 1 < bounds.len() {
        let longest = (from + 1..bounds.len().min(from + 40)).rev().find_map(|to| {
            let stretch = &text[bounds[from]..bounds[to]];
            let numeral = |c: Option<char>| c.is_some_and(|c| parse(c.encode_utf8(&mut [0; 4])).is_some());
            let goes_on = numeral(text[..bounds[from]].chars().next_back())
                || numeral(text[bounds[to]..].chars().next());
            let whole = stretch.trim() == stretch && !goes_on;
            percent(stretch).filter(|_| whole).map(|value| (to, stretch.to_owned(), value))
        });
        from = match longest {
            Some((to, stretch, value)) => {
                found.push((stretch, value));
                to
            }
            None => from + 1,
        };
    }
    found
}

#[test]
fn percentages_are_found_with_their_value() {
    let cases = cases("rt_percent_zh.json");
    let failed: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let input = case["input"].as_str().unwrap();
            let read = percentages(input);
            let wanted = case["expected"].as_array().unwrap();
            let value = |w: &Value| -> f64 {
                w["resolution"]["value"].as_str().unwrap().trim_end_matches('%').parse().unwrap()
            };
            // The suite prints its spans in half width.
            let length = |text: &str| text.chars().count();
            let right = read.len() == wanted.len()
                && read.iter().zip(wanted).all(|((stretch, number), w)| {
                    equals(*number, value(w)) && length(stretch) == length(w["text"].as_str().unwrap())
                });
            let told: Vec<String> = read.iter().map(|(s, n)| format!("{s} = {n}%")).collect();
            (!right).then(|| format!("{input}: {told:?}"))
        })
        .collect();
    holds("rt_percent_zh", &failed, cases.len(), 146);
}

//! All tests, and how many there were.

use std::process::Command;

use crate::{
    edition,
    shell::{root, say, tee},
    tools::{browser, npm},
    wasm, Flags, Outcome,
};

/// Runs the suites that the flags name and ends with one line of counts.
pub(crate) fn run(flags: &Flags) -> Outcome {
    let suites: Vec<&str> = match flags.words.first() {
        None => vec!["rust", "node", "browser"],
        Some(_) => flags.words.iter().map(String::as_str).collect(),
    };
    let mut counts = Counts::default();
    let mut failed = Vec::new();
    if suites.iter().any(|s| *s != "rust") {
        wasm::build(&edition::EDITIONS, flags.release)?;
    }
    for suite in suites {
        say(&format!("running the {suite} tests"));
        let text = match suite {
            "rust" => rust(),
            "node" => node("tests/node"),
            "browser" => {
                let chromium = browser::chromium()?;
                node_with("tests/browser", &[("CHROMIUM", chromium.display().to_string())])
            }
            other => return Err(format!("there is no suite `{other}`; rust, node, browser")),
        };
        let text = text.unwrap_or_else(|text| {
            failed.push(suite.to_owned());
            text
        });
        counts.add(&text);
    }
    println!("{} passed, {} failed", counts.passed, counts.failed);
    if counts.passed + counts.failed == 0 {
        return Err("no test was run".to_owned());
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("failing suites: {}", failed.join(", ")))
    }
}

fn rust() -> Result<String, String> {
    tee(Command::new("cargo").args(["test", "--workspace", "--no-fail-fast"]))
}

fn node(folder: &str) -> Result<String, String> {
    node_with(folder, &[])
}

fn node_with(folder: &str, environment: &[(&str, String)]) -> Result<String, String> {
    npm::ready()?;
    let files: Vec<String> = std::fs::read_dir(root().join(folder))
        .into_iter()
        .flatten()
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    let mut command = Command::new("node");
    // One file at a time: two cores, and each browser wants one.
    command.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(files);
    for (name, value) in environment {
        command.env(name, value);
    }
    tee(&mut command)
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: u64,
    failed: u64,
}

impl Counts {
    /// Adds what cargo test (`test result: ok. 3 passed; 1 failed; …`) and Node (`ℹ pass 3`) print.
    fn add(&mut self, text: &str) {
        for line in text.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let Some(at) = words.iter().position(|w| *w == "passed;") {
                self.passed += number(words.get(at.wrapping_sub(1)));
                self.failed += number(words.get(at + 1));
            }
            match words[..] {
                ["ℹ" | "#", "pass", n] => self.passed += number(Some(&n)),
                ["ℹ" | "#", "fail", n] => self.failed += number(Some(&n)),
                _ => {}
            }
        }
    }
}

fn number(word: Option<&&str>) -> u64 {
    word.and_then(|w| w.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn reads_both_runners() {
        let mut counts = Counts::default();
        counts.add("test result: ok. 31 passed; 2 failed; 0 ignored\nℹ tests 4\nℹ pass 3\nℹ fail 1\n");
        assert_eq!(counts, Counts { passed: 34, failed: 3 });
    }
}

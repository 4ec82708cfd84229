//! All tests, and how many there were.

use std::{path::PathBuf, process::Command};

use crate::{
    edition,
    shell::{root, run as run_command, say, tee},
    tools::{browser, nginx, npm},
    wasm, Flags, Outcome,
};

/// Runs the suites that the flags name and ends with one line of counts.
pub(crate) fn run(flags: &Flags) -> Outcome {
    let suites: Vec<&str> = match flags.words.first() {
        None => vec!["rust", "node", "browser"],
        Some(_) => flags.words.iter().map(String::as_str).collect(),
    };
    if let Some(other) = suites.iter().find(|s| !["rust", "node", "browser"].contains(s)) {
        return Err(format!("there is no suite `{other}`; rust, node, browser"));
    }
    let mut counts = Counts::default();
    let mut failed = Vec::new();
    let mut environment = Vec::new();
    if suites.iter().any(|s| *s != "rust") {
        wasm::build(&edition::EDITIONS, flags.release)?;
        environment.push(("FAZHI_BIN", native()?));
    }
    for suite in suites {
        say(&format!("running the {suite} tests"));
        let text = match suite {
            "rust" => rust(flags.release),
            "node" => node("tests/node", &environment),
            _ => {
                npm::install(&root().join("tests/frameworks"))?;
                nginx::ready();
                if flags.release {
                    // What was released is tried in more browsers, and in a project of its own.
                    for folder in FURTHER {
                        npm::install(&root().join(folder))?;
                    }
                }
                environment.push(("CHROMIUM", browser::chromium()?));
                node("tests/browser", &environment)
            }
        };
        let text = text.unwrap_or_else(|text| {
            failed.push(suite.to_owned());
            text
        });
        counts.add(&text);
    }
    println!("{} passed, {} failed, {} skipped", counts.passed, counts.failed, counts.skipped);
    if counts.passed + counts.failed == 0 {
        return Err("no test was run".to_owned());
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("failing suites: {}", failed.join(", ")))
    }
}

/// Fuzz targets run longer before a change lands than while one works.
fn rust(release: bool) -> Result<String, String> {
    const SECONDS: &str = "FAZHI_FUZZ_SECONDS";
    let mut command = Command::new("cargo");
    command.args(["test", "--workspace", "--no-fail-fast"]);
    if release && std::env::var_os(SECONDS).is_none() {
        command.env(SECONDS, "60");
    }
    tee(&mut command)
}

/// Older browsers, and a project that the npm package is installed into.
const FURTHER: [&str; 2] = [OLDER, "tests/package"];
const OLDER: &str = "tests/browser/older";

/// Every artifact in every browser, in every way that it is served.
pub(crate) fn matrix() -> Outcome {
    if !root().join("dist/fazhi-report.html").exists() {
        return Err("dist/ is not there; run `cargo xtask dist` first".to_owned());
    }
    npm::ready()?;
    npm::install(&root().join(OLDER))?;
    run_command(Command::new("node").arg("tests/browser/matrix.mjs").env("CHROMIUM", browser::chromium()?))
}

/// The command that the built modules are held against.
fn native() -> Outcome<PathBuf> {
    run_command(Command::new("cargo").args(["build", "--quiet", "--bin", "fazhi"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    Ok(target.join("debug/fazhi"))
}

fn node(folder: &str, environment: &[(&str, PathBuf)]) -> Result<String, String> {
    npm::ready()?;
    let mut files: Vec<String> = std::fs::read_dir(root().join(folder))
        .into_iter()
        .flatten()
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    files.sort();
    let mut command = Command::new("node");
    // One file at a time: two cores, and each browser wants one. None takes three minutes unless it hangs.
    command
        .args(["--test", "--test-concurrency=1", "--test-timeout=180000", "--test-reporter=spec"])
        .args(files)
        .envs(environment.iter().map(|(name, path)| (name, path)));
    tee(&mut command)
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: u64,
    failed: u64,
    skipped: u64,
}

impl Counts {
    /// Adds what cargo test (`test result: ok. 3 passed; 1 failed; 0 ignored; …`) and Node (`ℹ pass 3`)
    /// print. Node calls a test that ran out of time cancelled.
    fn add(&mut self, text: &str) {
        for line in text.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let Some(at) = words.iter().position(|w| *w == "passed;") {
                self.passed += number(words.get(at.wrapping_sub(1)));
                self.failed += number(words.get(at + 1));
                self.skipped += number(words.get(at + 3));
            }
            match words[..] {
                ["ℹ" | "#", "pass", n] => self.passed += number(Some(&n)),
                ["ℹ" | "#", "fail" | "cancelled", n] => self.failed += number(Some(&n)),
                ["ℹ" | "#", "skipped", n] => self.skipped += number(Some(&n)),
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
        counts.add(
            "test result: ok. 31 passed; 2 failed; 5 ignored; 0 measured\nℹ pass 3\nℹ fail 1\nℹ skipped 2\n",
        );
        counts.add("ℹ cancelled 1\n");
        assert_eq!(counts, Counts { passed: 34, failed: 4, skipped: 7 });
    }
}

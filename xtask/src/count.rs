//! Instructions of each stage, counted by callgrind: within budget on the samples, and linear on texts that no
//! office writes. Counts are the same on every run, which times never are.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    shell::{answers, output, read, root, run as run_command, say},
    size::{budgets, Budget},
    tools::apt,
    Outcome,
};

/// A budget may be exceeded by so many hundredths.
const MARGIN: u64 = 3;
/// The compiler that the budgets were counted with; what another one makes is counted and held against none.
const COMPILER: &str = "rustc 1.95.";
/// How much more than its share of bytes a longer text may take, in hundredths. What is quadratic takes four times as much.
const GROWTH: u64 = 130;
/// Below this a stage has hardly begun, and says nothing of growth.
const LEAST: u64 = 400_000;

/// What was counted of one text: its name, its bytes, instructions by stage.
struct Counted {
    name: String,
    bytes: u64,
    stages: BTreeMap<String, u64>,
}

/// Counts, prints, and fails where a budget is exceeded or growth is not linear.
pub(crate) fn run() -> Outcome {
    if !answers("valgrind") {
        if let Err(reason) = apt::install(&["valgrind"], "counting instructions") {
            say(&format!("instructions are not counted: {reason}"));
            return Ok(());
        }
    }
    say("counting the instructions of each stage");
    run_command(Command::new("cargo").args(["build", "--quiet", "--example", "count"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let program = target.join("debug/examples/count");
    let folder = target.join("counted");
    let count = |what| counted(&program, &folder, what);
    // Two processes at a time: so many cores there are at least.
    let (first, second) = std::thread::scope(|scope| {
        let other = scope.spawn(|| count("growth1"));
        let first = count("growth0").and_then(|grown| Ok((grown, count("samples")?)));
        (first, other.join().unwrap_or_else(|_| Err("counting broke off".to_owned())))
    });
    let (mut grown, samples) = first?;
    grown.extend(second?);
    let mut faults = over_budget(&samples, &budgets(&read(&root().join("tests/budgets.toml"))?));
    let compiler = output(Command::new("rustc").arg("--version"))?;
    if !compiler.starts_with(COMPILER) {
        say(&format!(
            "counted with {}, the budgets with {COMPILER}x: none is held against them",
            compiler.trim()
        ));
        faults.clear();
    }
    faults.extend(not_linear(&grown));
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n"))
    }
}

/// Runs the program under callgrind, which writes a file at each text.
fn counted(program: &Path, folder: &Path, what: &str) -> Outcome<Vec<Counted>> {
    let folder = folder.join(what);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let out = Command::new("valgrind")
        .args(["--tool=callgrind", "--dump-line=no", "--dump-after=count::told"])
        .arg(format!("--callgrind-out-file={}", folder.join("out").display()))
        .arg(program)
        .arg(what)
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("cannot start valgrind: {e}"))?;
    let told = String::from_utf8_lossy(&out.stdout).into_owned();
    let texts = told.lines().filter_map(|line| line.split_once('\t')).enumerate();
    let all: Outcome<Vec<Counted>> = texts
        .map(|(at, (name, bytes))| {
            let file = read(&folder.join(format!("out.{}", at + 1)))?;
            let bytes = bytes.parse().map_err(|_| format!("{name} has {bytes} bytes"))?;
            Ok(Counted { name: name.to_owned(), bytes, stages: stages(&file) })
        })
        .collect();
    // The first is what was done once and for all.
    let all: Vec<Counted> = all?.into_iter().filter(|text| text.name != "warm").collect();
    if !out.status.success() || all.is_empty() || all.iter().any(|text| text.stages.is_empty()) {
        return Err(format!("callgrind counted nothing of {what} ({})", out.status));
    }
    Ok(all)
}

/// Instructions of every function `stage_…` with all that it calls, out of a file of callgrind.
fn stages(file: &str) -> BTreeMap<String, u64> {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    let mut all = BTreeMap::new();
    let mut called = None;
    let mut lines = file.lines();
    while let Some(line) = lines.next() {
        let function = line.strip_prefix("fn=").or_else(|| line.strip_prefix("cfn="));
        if let Some((number, name)) = function.map(|f| f.split_once(' ').unwrap_or((f, ""))) {
            // A name stands behind its number the first time only.
            if let Some((_, stage)) = name.split_once("::stage_") {
                names.insert(number, stage);
            }
            called = names.get(number).copied().filter(|_| line.starts_with('c'));
        } else if line.starts_with("calls=") {
            let cost = lines.next().and_then(|cost| cost.rsplit(' ').next()?.parse::<u64>().ok());
            if let (Some(stage), Some(cost)) = (called, cost) {
                *all.entry(stage.to_owned()).or_default() += cost;
            }
        }
    }
    all
}

/// Sums over the samples against the budget, as a table.
fn over_budget(samples: &[Counted], budgets: &[Budget]) -> Vec<String> {
    let bytes: u64 = samples.iter().map(|text| text.bytes).sum();
    let mut sums: BTreeMap<&str, u64> = BTreeMap::new();
    for (stage, count) in samples.iter().flat_map(|text| &text.stages) {
        *sums.entry(stage).or_default() += count;
    }
    println!("{:<28}{:>14}{:>10}{:>14}", "instructions", "samples", "a byte", "budget");
    let mut faults = Vec::new();
    for (stage, count) in sums {
        let own = |b: &&Budget| b.kind == "instructions" && b.name == stage;
        let budget = budgets.iter().find(own).map_or(0, |b| b.bytes);
        println!("{stage:<28}{count:>14}{:>10}{budget:>14}", count / bytes.max(1));
        if count * 100 > budget * (100 + MARGIN) {
            faults.push(format!(
                "{stage} takes {count} instructions, its budget is {budget}; see tests/budgets.toml"
            ));
        }
    }
    faults
}

/// Stages that take more than their share of a longer text.
fn not_linear(grown: &[Counted]) -> Vec<String> {
    let mut faults = Vec::new();
    let (mut worst, mut which) = (0, String::new());
    for pair in grown.chunks_exact(2) {
        let [short, long] = pair else { continue };
        for (stage, count) in &long.stages {
            let before = short.stages.get(stage).copied().unwrap_or(0).max(LEAST);
            // In hundredths of what the bytes alone would make.
            let growth = count * 100 * short.bytes / (before * long.bytes).max(1);
            if growth > worst {
                (worst, which) = (growth, format!("{stage} on {}", long.name));
            }
            if growth > GROWTH {
                faults.push(format!(
                    "{stage} is not linear on {:?}: {before} instructions for {} bytes, {count} for {}",
                    long.name, short.bytes, long.bytes
                ));
            }
        }
    }
    println!("{} texts that no office writes; most growth: {worst} % of linear, {which}", grown.len() / 2);
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_stage_calls_counts_as_its_own() {
        let file = "fn=(1) count::analyze\n0 5\ncfn=(2) count::stage_facts\ncalls=1 0 \n0 700\ncfn=(3) memcpy\ncalls=9 0 \n0 40\n\nfn=(2)\n0 100\ncfn=(3)\ncalls=2 0 \n0 600\n\nfn=(4) main\ncfn=(2)\ncalls=1 0\n0 30\n";
        assert_eq!(stages(file), BTreeMap::from([("facts".to_owned(), 730)]));
    }

    fn text(bytes: u64, facts: u64) -> Counted {
        Counted { name: "《".to_owned(), bytes, stages: BTreeMap::from([("facts".to_owned(), facts)]) }
    }

    #[test]
    fn growth_is_held_against_the_bytes() {
        assert!(not_linear(&[text(100, 500_000), text(400, 2_000_000)]).is_empty());
        assert_eq!(not_linear(&[text(100, 500_000), text(400, 8_000_000)]).len(), 1);
        assert!(not_linear(&[text(100, 10), text(400, 160)]).is_empty(), "hardly begun");
    }

    #[test]
    fn a_budget_has_a_margin() {
        let budgets = budgets("[instructions]\n\"facts\" = 1_000\n");
        assert!(over_budget(&[text(10, 600), text(10, 430)], &budgets).is_empty());
        assert_eq!(over_budget(&[text(10, 600), text(10, 431)], &budgets).len(), 1);
        assert_eq!(over_budget(&[text(10, 1)], &[]).len(), 1, "what has no budget needs one");
    }
}

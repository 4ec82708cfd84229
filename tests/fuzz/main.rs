//! The fuzz targets as plain tests: every seed, then seeded changes of them for a while.
//!
//! `FAZHI_FUZZ_SECONDS=60 cargo test --test fuzz` runs each for a minute. How to run them under libFuzzer stands in
//! CONTRIBUTING.md.
#![cfg(feature = "check")]

mod bodies;
mod mutate;

use std::{
    env, fs,
    panic::{self, AssertUnwindSafe},
    path::Path,
    time::{Duration, Instant},
};

use bodies::seeds;
use mutate::Dice;

/// Runs one target for `FAZHI_FUZZ_SECONDS`, a second where nothing is said.
fn run(target: &str) {
    let seconds = env::var("FAZHI_FUZZ_SECONDS").ok().and_then(|s| s.parse().ok()).unwrap_or(1.0);
    let body = bodies::body(target).unwrap();
    let seeds = seeds::of(target);
    assert!(!seeds.is_empty());
    let began = Instant::now();
    for seed in &seeds {
        hold(target, body, seed);
    }
    let mut number = 0;
    while began.elapsed() < Duration::from_secs_f64(seconds) {
        hold(target, body, &mutate::change(&seeds, &mut Dice::new(number)));
        number += 1;
    }
    assert!(number > 0 || seconds < 30.0, "{target}: no time for any change");
}

/// Runs the body; what it fails on is kept, to become a seed.
#[allow(clippy::print_stderr)] // Tells where.
fn hold(target: &str, body: fn(&[u8]), bytes: &[u8]) {
    if let Err(reason) = panic::catch_unwind(AssertUnwindSafe(|| body(bytes))) {
        let at = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("crash-{target}"));
        fs::write(&at, bytes).unwrap();
        eprintln!(
            "the input is kept in {}: once it holds, put it into tests/fuzz/corpus/{target}",
            at.display()
        );
        panic::resume_unwind(reason);
    }
}

macro_rules! targets {
    ($($name:ident)*) => {
        $(#[test] fn $name() { run(stringify!($name)); })*

        #[test]
        fn every_target_is_run() {
            let names: Vec<_> = bodies::TARGETS.iter().map(|(name, _)| *name).collect();
            assert_eq!(names, [$(stringify!($name)),*]);
        }
    };
}

targets! { decode html docx doc plain figures offsets given back }

/// Writes the seeds for libFuzzer: `FAZHI_FUZZ_SEEDS=folder cargo test --test fuzz -- --ignored`.
#[test]
#[ignore = "writes files"]
fn write_seeds() {
    let Ok(folder) = env::var("FAZHI_FUZZ_SEEDS") else { return };
    for (target, _) in bodies::TARGETS {
        let folder = Path::new(&folder).join(target);
        fs::create_dir_all(&folder).unwrap();
        for (number, seed) in seeds::of(target).iter().enumerate() {
            fs::write(folder.join(format!("seed-{number}")), seed).unwrap();
        }
    }
}

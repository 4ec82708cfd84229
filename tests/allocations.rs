//! How often memory is asked for while a sample is read, judged and written, against the budget. A count, and the
//! same on every machine.
#![cfg(feature = "check")]

mod common;
#[path = "fuzz/bodies/memory.rs"]
mod memory;

use std::fs;

use fazhi_report::{analyze, engine::export::json, Input, Options};

/// A budget may be exceeded by so many hundredths.
const MARGIN: u64 = 3;

#[test]
fn a_report_asks_for_memory_as_often_as_it_may() {
    let budgets = fs::read_to_string(common::root().join("tests/budgets.toml")).unwrap();
    let (_, budgets) = budgets.split_once("[allocations]\n").unwrap();
    let budget = |name: &str| -> u64 {
        let line = budgets.lines().find_map(|line| line.strip_prefix(&format!("\"{name}\" = ")));
        line.map_or(0, |number| number.replace('_', "").parse().unwrap())
    };
    let read = |bytes: &[u8]| json::write(&analyze(&Input::new(bytes), &Options::default()).unwrap());
    let mut over = Vec::new();
    for path in common::samples() {
        let (name, bytes) =
            (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap());
        // Tables are built at their first use.
        read(&bytes);
        let (_, taken) = memory::taken(|| read(&bytes));
        let most = budget(&name);
        if taken.requests * 100 > most * (100 + MARGIN) {
            over.push(format!("{name} asks {} times, its budget is {most}", taken.requests));
        }
    }
    assert!(over.is_empty(), "{}; see tests/budgets.toml", over.join("; "));
}

//! What of a module comes first: all but what the table beside this file lists, which nothing calls until a report can be
//! read. `cargo xtask first` makes the table anew, from what ran when reports of many kinds were opened.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    fs,
    path::PathBuf,
    process::Command,
};

use crate::{
    edition::{Module, MODULES},
    parts,
    shell::{read, root, run as run_command, write},
    wasm::named,
    Outcome,
};

/// Paths and functions that come with the rest, a line each.
const LATER: &str = "xtask/src/first/later.txt";

/// Tables of the engine that nothing reads until a report is shown.
const TABLES: [&str; 7] =
    ["counters", "indicators", "law_periods", "laws_national", "typos", "words", "zh_hans"];

/// A line stands for no fewer bytes of code: smaller ones are not worth it.
const LEAST: usize = 100;

/// Opens reports with modules that mark what runs, and writes the table. It takes a release build.
pub(crate) fn run() -> Outcome {
    let viewers = MODULES.iter().filter(|module| module.is_viewer());
    let mut sizes = BTreeMap::new();
    for module in viewers.clone() {
        let bytes = fs::read(named(module)).map_err(|e| format!("{e}; run `cargo xtask dist` first"))?;
        write(&marks(module, "wasm"), parts::marked(&bytes)?)?;
        let functions = parts::functions(&bytes)?;
        let names: Vec<&str> = functions.iter().map(|(name, _)| name.as_str()).collect();
        write(&marks(module, "names"), names.join("\n"))?;
        for (name, size) in functions {
            *sizes.entry(name).or_default() += size;
        }
    }
    run_command(Command::new("node").arg("tests/browser/first.mjs").current_dir(root()))?;
    let mut ran = HashSet::new();
    for module in viewers {
        ran.extend(read(&marks(module, "ran"))?.lines().map(str::to_owned));
    }
    write(&root().join(LATER), table(&sizes, &ran))
}

/// Where the marked module lies, its names, and those of what ran.
fn marks(module: &Module, kind: &str) -> PathBuf {
    root().join("target/first").join(format!("{}.{kind}", module.stem))
}

/// Whether a function of this name comes first.
pub(crate) fn comes_first() -> Outcome<impl Fn(&str) -> bool> {
    let later: HashSet<String> = read(&root().join(LATER))?.lines().map(str::to_owned).collect();
    Ok(move |name: &str| !marks_of(name).iter().any(|mark| later.contains(*mark)))
}

/// What they are in a module, by each build of them that lies there: the module holds one.
pub(crate) fn tables(module: &Module) -> Outcome<Vec<Vec<u8>>> {
    let builds = root().join("target/wasm").join(module.name).join("wasm32-unknown-unknown/release/build");
    let mut tables = Vec::new();
    let listed = fs::read_dir(&builds).map_err(|e| format!("cannot read {}: {e}", builds.display()))?;
    for build in listed.filter_map(Result::ok) {
        for name in TABLES {
            let packed = fs::read(build.path().join("out").join(name).with_extension("txt"));
            // As the engine's macro has it.
            tables.extend(packed.map(|bytes| [b"\n", bytes.as_slice()].concat()));
        }
    }
    tables.sort_unstable();
    tables.dedup();
    Ok(tables)
}

/// The fewest lines that name what did not run, and nothing that did: those that stand for the most bytes first.
fn table(sizes: &BTreeMap<String, usize>, ran: &HashSet<String>) -> String {
    let taken: HashSet<&str> = ran.iter().flat_map(|name| marks_of(name)).collect();
    let mut stand_for: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for name in sizes.keys().filter(|name| !ran.contains(*name)) {
        for mark in marks_of(name).into_iter().filter(|mark| !taken.contains(mark)) {
            stand_for.entry(mark).or_default().insert(name);
        }
    }
    let weight = |names: &BTreeSet<&str>| names.iter().map(|name| sizes[*name]).sum::<usize>();
    let mut lines = BTreeSet::new();
    loop {
        let best =
            stand_for.iter().max_by_key(|(mark, names)| (weight(names), std::cmp::Reverse(mark.len())));
        let Some((mark, names)) = best.filter(|(_, names)| weight(names) >= LEAST) else { break };
        lines.insert(*mark);
        let done = names.clone();
        stand_for.retain(|_, names| {
            names.retain(|name| !done.contains(name));
            !names.is_empty()
        });
    }
    lines.into_iter().flat_map(|line| [line, "\n"]).collect()
}

/// What a line of the table may say of a function: its name, and each path of ours in it with those above.
fn marks_of(name: &str) -> Vec<&str> {
    let mut marks = vec![name];
    let of_path = |c: char| c.is_ascii_alphanumeric() || "_:{}#".contains(c);
    for (at, _) in name.match_indices(OURS) {
        let path = &name[at..];
        let path = &path[..path.find(|c| !of_path(c)).unwrap_or(path.len())];
        let ends = path.match_indices("::").map(|(end, _)| end).chain([path.len()]);
        marks.extend(ends.filter(|end| *end > OURS.len()).map(|end| &path[..end]));
    }
    marks
}

const OURS: &str = "fazhi_report::";

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashSet};

    use super::{marks_of, table};

    #[test]
    fn a_function_is_named_by_its_paths() {
        let name = "<alloc::vec::Vec<fazhi_report::a::b::C>>::push::{closure#0}";
        assert_eq!(marks_of(name), [name, "fazhi_report::a", "fazhi_report::a::b", "fazhi_report::a::b::C"]);
    }

    #[test]
    fn a_line_stands_for_all_below_it_and_for_nothing_that_ran() {
        let sizes = [("a::x", 200), ("a::y", 300), ("b::x", 400), ("b::y", 50), ("c", 90)];
        let ours = |name: &str| format!("fazhi_report::{name}");
        let sizes: BTreeMap<String, usize> = sizes.map(|(name, size)| (ours(name), size)).into();
        let ran = HashSet::from([ours("b::y")]);
        assert_eq!(table(&sizes, &ran), "fazhi_report::a\nfazhi_report::b::x\n");
    }
}

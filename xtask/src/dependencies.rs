//! What ships and why, its licences, and that nothing ships twice: `docs/DEPENDENCIES.md` from the lock files.

use std::{collections::BTreeMap, fmt::Write as _, process::Command};

use crate::{
    shell::{output, read, root, say, write},
    Flags, Outcome,
};

/// Licences that what ships may be under.
const SHIPPED: &[&str] =
    &["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib", "0BSD", "Unicode-3.0"];
/// Beside them those that a tool may be under, which does not ship.
const TOOLS: &[&str] =
    &["MPL-2.0", "Apache-2.0 WITH LLVM-exception", "NCSA", "CC-BY-4.0", "Python-2.0", "BlueOak-1.0.0"];

/// What each shipped thing is made of: what people call it, and what cargo must be asked.
const THINGS: [(&str, &[&str]); 2] = [
    ("The modules (`wasm32-unknown-unknown`)", &["--target", "wasm32-unknown-unknown"]),
    (
        "The command",
        &["--target", "x86_64-unknown-linux-gnu", "--no-default-features", "--features", "check"],
    ),
];

/// Writes the list, or with `--check` tells whether it is stale; fails on a licence or a duplicate in any case.
pub(crate) fn run(flags: &Flags) -> Outcome {
    say("asking cargo and the lock files what ships");
    let reasons = reasons(&read(&root().join("xtask/tables/dependencies.txt"))?);
    let notice = read(&root().join("NOTICE"))?;
    let mut faults = Vec::new();
    let mut text = HEAD.to_owned();
    for (name, arguments) in THINGS {
        let mut command = Command::new("cargo");
        command.args(["tree", "--locked", "--package", "fazhi-report", "--edges", "normal,no-proc-macro"]);
        command.args(["--prefix", "depth", "--format", "|{p}|{l}"]).args(arguments);
        let packages = packages(&output(&mut command)?);
        twice(&packages, &reasons, &mut faults);
        let _ = write!(text, "\n## {name}\n\n| package | licence | why |\n|---|---|---|\n");
        for Package { name, version, licence, by } in &packages {
            allowed(name, licence, SHIPPED, &mut faults);
            told(name, licence, &notice, &mut faults);
            let why = match (reasons.get(name.as_str()), by == "fazhi-report") {
                (Some(why), true) => why.clone(),
                (None, true) => {
                    faults.push(format!("xtask/tables/dependencies.txt does not say what {name} is for"));
                    continue;
                }
                _ => format!("for `{by}`"),
            };
            let _ = writeln!(text, "| `{name}` {version} | {licence} | {why} |");
        }
    }
    text += &scripts(&read(&root().join("package-lock.json"))?, &reasons, &mut faults);
    tools(&mut faults)?;
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    let path = root().join("docs/DEPENDENCIES.md");
    if !flags.check {
        return write(&path, text);
    }
    if std::fs::read_to_string(&path).is_ok_and(|before| before == text) {
        Ok(())
    } else {
        Err("docs/DEPENDENCIES.md is stale; run `cargo xtask dependencies`".to_owned())
    }
}

const HEAD: &str = "\
# Dependencies

Made by `cargo xtask dependencies` from the lock files. What was weighed, and what was left out:
[DECISIONS.md](DECISIONS.md#dependencies). Of these packages the linker takes what is reached; macros and build tools are not in what ships.
";

/// A package of another.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    licence: String,
    /// The first that asks for it.
    by: String,
}

/// What `cargo tree --prefix depth` lists, each once, by name.
fn packages(tree: &str) -> Vec<Package> {
    let mut path: Vec<String> = Vec::new();
    let mut all: BTreeMap<(String, String), Package> = BTreeMap::new();
    for line in tree.lines() {
        let fields: Vec<&str> = line.split('|').collect();
        let [depth, package, licence] = fields[..] else { continue };
        let (Ok(depth), Some((name, rest))) = (depth.parse::<usize>(), package.split_once(" v")) else {
            continue;
        };
        path.truncate(depth);
        let by = path.last().cloned().unwrap_or_default();
        path.push(name.to_owned());
        if depth == 0 {
            continue;
        }
        let version = rest.split(' ').next().unwrap_or_default().to_owned();
        let licence = licence.trim_end_matches(" (*)").replace(" / ", " OR ").replace('/', " OR ");
        let key = (name.to_owned(), version.clone());
        // What the project itself names counts as its own.
        let own = by == "fazhi-report";
        let package = Package { name: name.to_owned(), version, licence, by };
        if own || !all.contains_key(&key) {
            all.insert(key, package);
        }
    }
    all.into_values().collect()
}

/// `name = words` lines; those below `[twice]` under `twice name`.
fn reasons(text: &str) -> BTreeMap<String, String> {
    let mut lead = "";
    let mut all = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line == "[twice]" {
            lead = "twice ";
        } else if let Some((name, why)) = line.split_once(" = ") {
            all.insert(format!("{lead}{name}"), why.to_owned());
        }
    }
    all
}

fn twice(packages: &[Package], reasons: &BTreeMap<String, String>, faults: &mut Vec<String>) {
    for pair in packages.windows(2).filter(|pair| pair[0].name == pair[1].name) {
        let Package { name, version, .. } = &pair[0];
        if !reasons.contains_key(&format!("twice {name}")) {
            faults.push(format!("{name} ships twice: {version} and {}", pair[1].version));
        }
    }
}

/// True where one of the choices that a licence gives is in the list.
fn fits(licence: &str, list: &[&str]) -> bool {
    // `(A OR B) AND C`: every part must fit.
    let parts = licence.split(" AND ").map(|part| part.trim_matches(['(', ')']));
    !licence.is_empty()
        && parts.into_iter().all(|part| part.split(" OR ").any(|one| list.contains(&one.trim())))
}

fn allowed(name: &str, licence: &str, list: &[&str], faults: &mut Vec<String>) {
    if !fits(licence, list) {
        faults.push(format!("{name} is under {licence:?}"));
    }
}

/// What is under other terms than the project itself stands in NOTICE.
fn told(name: &str, licence: &str, notice: &str, faults: &mut Vec<String>) {
    let same = fits(licence, &["MIT"]) && fits(licence, &["Apache-2.0"]);
    if !same && !notice.lines().any(|line| line.split_whitespace().next() == Some(name)) {
        faults.push(format!("NOTICE does not name {name} ({licence})"));
    }
}

/// What is in the scripts, of all that npm installs for the build; and the licences of the rest.
fn scripts(lock: &str, reasons: &BTreeMap<String, String>, faults: &mut Vec<String>) -> String {
    let mut text = "\n## The scripts\n\n| package | licence | why |\n|---|---|---|\n".to_owned();
    let (mut name, mut version) = ("", "");
    for line in lock.lines().map(str::trim) {
        let value =
            |key: &str| line.strip_prefix(key).map(|rest| rest.trim_end_matches(',').trim_matches('"'));
        if let Some((_, package)) = line.strip_suffix(": {").and_then(|key| key.rsplit_once("node_modules/"))
        {
            name = package.trim_end_matches('"');
        } else if let Some(said) = value("\"version\": ") {
            version = said;
        } else if let Some(licence) = value("\"license\": ").filter(|_| !name.is_empty()) {
            let ships = reasons.get(name).filter(|_| name == "fflate");
            let tools: Vec<&str> = SHIPPED.iter().chain(TOOLS).copied().collect();
            allowed(name, licence, if ships.is_some() { SHIPPED } else { &tools }, faults);
            if let Some(why) = ships {
                let _ = writeln!(text, "| `{name}` {version} | {licence} | {why} |");
            }
        }
    }
    text
}

/// Everything that builds and tests, fuzzing included.
fn tools(faults: &mut Vec<String>) -> Outcome {
    let list: Vec<&str> = SHIPPED.iter().chain(TOOLS).copied().collect();
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let mut command = Command::new("cargo");
        command.args(["tree", "--locked", "--workspace", "--target", "all", "--manifest-path", manifest]);
        let tree = output(command.args(["--prefix", "depth", "--format", "|{p}|{l}"]))?;
        for Package { name, licence, .. } in packages(&tree) {
            // Neither of the two is published.
            if name != "fazhi-report" && name != "xtask" {
                allowed(&name, &licence, &list, faults);
            }
        }
    }
    faults.sort();
    faults.dedup();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_gives_each_package_once_with_who_asks_for_it() {
        let tree = "0|fazhi-report v0.1.0 (/x)|MIT OR Apache-2.0\n1|a v1.0.0|MIT/Apache-2.0\n2|b v2.0.1|Zlib\n2|c v1.0.0|MIT (*)\n1|b v1.0.0|MIT\n1|c v1.0.0|MIT (*)\n";
        let all = packages(tree);
        let told: Vec<_> =
            all.iter().map(|p| format!("{} {} {} {}", p.name, p.version, p.licence, p.by)).collect();
        assert_eq!(
            told,
            [
                "a 1.0.0 MIT OR Apache-2.0 fazhi-report",
                "b 1.0.0 MIT fazhi-report",
                "b 2.0.1 Zlib a",
                "c 1.0.0 MIT fazhi-report"
            ]
        );
        let mut faults = Vec::new();
        twice(&all, &BTreeMap::new(), &mut faults);
        assert_eq!(faults, ["b ships twice: 1.0.0 and 2.0.1"]);
        twice(&all, &reasons("[twice]\nb = known\n"), &mut faults);
        assert_eq!(faults.len(), 1);
    }

    #[test]
    fn every_part_of_a_licence_must_fit() {
        assert!(fits("(Apache-2.0 OR MIT) AND BSD-3-Clause", SHIPPED));
        assert!(fits("MIT OR GPL-3.0", SHIPPED));
        assert!(!fits("MIT AND GPL-3.0", SHIPPED) && !fits("", SHIPPED) && !fits("MPL-2.0", SHIPPED));
        let mut faults = Vec::new();
        told("a", "MIT", "  a   MIT\n", &mut faults);
        told("b", "MIT OR Apache-2.0", "", &mut faults);
        assert!(faults.is_empty());
        told("c", "MIT", "  a   MIT\n", &mut faults);
        assert_eq!(faults, ["NOTICE does not name c (MIT)"]);
    }
}

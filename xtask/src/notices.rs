//! The licences of everything that stands in the modules and scripts.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use serde_json::Value;

use crate::{
    shell::{output, read, root},
    Outcome,
};

const HEAD: &str = "\
Third-party software in the modules and scripts of fazhi-report

What is listed stands in compiled form in the .wasm files, the .nowasm.js files made from them, and the scripts that
hold either. Tables made from the work of others are named in NOTICE.
";

/// A package, and what its licence asks to be passed on.
struct Package {
    name: String,
    licence: String,
    home: String,
    text: String,
}

/// The text of THIRD-PARTY.txt: each package once, each text once.
pub(crate) fn notices() -> Outcome<String> {
    let mut packages = crates()?;
    packages.push(fflate()?);
    packages.push(Package {
        name: "The Rust standard library".to_owned(),
        licence: "MIT OR Apache-2.0".to_owned(),
        home: "https://github.com/rust-lang/rust, Copyright (c) The Rust Project Contributors".to_owned(),
        text: String::new(),
    });
    packages.sort_by(|a, b| a.name.cmp(&b.name));
    let mut texts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut made = HEAD.to_owned();
    for package in &packages {
        made.extend(["\n", &package.name, ", ", &package.licence, "\n  ", &package.home, "\n"]);
        texts.entry(&package.text).or_default().push(&package.name);
    }
    // Where a package holds no text of its own, the terms are those of the licences that every archive holds.
    if let Some(without) = texts.remove("") {
        made.extend([
            "\n\nUnder the terms of LICENSE-MIT or LICENSE-APACHE:\n\n  ",
            &without.join(", "),
            "\n",
        ]);
    }
    let mut texts: Vec<_> = texts.into_iter().collect();
    texts.sort_by(|a, b| a.1.cmp(&b.1));
    for (text, names) in texts {
        made.extend(["\n\n---- ", &names.join(", "), "\n\n", text.trim_end(), "\n"]);
    }
    Ok(made)
}

/// The crates that the modules are made of: what the library needs to run, in every edition, and nothing that makes code
/// at build time.
fn crates() -> Outcome<Vec<Package>> {
    let modules = ["--no-default-features", "--features=viewer,check", "--locked"];
    let mut tree = Command::new("cargo");
    tree.args([
        "tree",
        "--package=fazhi-report",
        "--edges=normal,no-proc-macro",
        "--target=wasm32-unknown-unknown",
    ]);
    let tree = output(tree.args(["--prefix=none", "--format={p}"]).args(modules))?;
    // `name v1.2.3`, and for our own where it lies.
    let shipped: BTreeSet<(&str, &str)> = tree
        .lines()
        .filter(|line| !line.starts_with("fazhi-report "))
        .filter_map(|line| line.split_once(" v"))
        .map(|(name, rest)| (name, rest.split(' ').next().unwrap_or_default()))
        .collect();
    let mut metadata = Command::new("cargo");
    let metadata = output(metadata.args(["metadata", "--format-version=1"]).args(modules))?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|e| format!("cargo metadata: {e}"))?;
    let known = metadata["packages"].as_array().into_iter().flatten();
    let found: Vec<Package> = known
        .filter(|p| {
            shipped.contains(&(p["name"].as_str().unwrap_or(""), p["version"].as_str().unwrap_or("")))
        })
        .map(package)
        .collect::<Outcome<_>>()?;
    if found.len() == shipped.len() {
        Ok(found)
    } else {
        Err(format!("cargo tree names {} crates, cargo metadata {} of them", shipped.len(), found.len()))
    }
}

fn package(package: &Value) -> Outcome<Package> {
    let name = format!("{} {}", text(package, "name"), text(package, "version"));
    let licence = text(package, "license");
    if licence.is_empty() {
        return Err(format!("{name} names no licence"));
    }
    let home = match text(package, "repository") {
        home if home.is_empty() => "https://crates.io/crates/".to_owned() + &text(package, "name"),
        home => home,
    };
    let manifest = text(package, "manifest_path");
    let folder = Path::new(&manifest).parent().ok_or("a manifest without a folder")?;
    Ok(Package { name, text: licence_text(folder, &licence)?, licence, home })
}

/// The text of the licence that is taken: MIT wherever it is offered.
fn licence_text(folder: &Path, licence: &str) -> Outcome<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map_err(|e| format!("cannot read {}: {e}", folder.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| {
            let name = name.to_uppercase();
            ["LICENSE", "LICENCE", "COPYING"].iter().any(|start| name.starts_with(start))
        })
        .collect();
    names.sort();
    let mit = names.iter().find(|name| licence.contains("MIT") && name.to_uppercase().contains("MIT"));
    match mit.or(names.first()) {
        // Another licence's text is no text of this one.
        Some(name) if licence.contains("MIT") && name.to_uppercase().contains("APACHE") => Ok(String::new()),
        Some(name) => Ok(read(&folder.join(name))?.replace('\r', "")),
        None => Ok(String::new()),
    }
}

fn fflate() -> Outcome<Package> {
    let folder = root().join("node_modules/fflate");
    let manifest: Value = serde_json::from_str(&read(&folder.join("package.json"))?)
        .map_err(|e| format!("package.json of fflate: {e}"))?;
    let licence = text(&manifest, "license");
    Ok(Package {
        name: format!("fflate {} (in the scripts that hold their modules)", text(&manifest, "version")),
        text: licence_text(&folder, &licence)?,
        licence,
        home: text(&manifest, "homepage"),
    })
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

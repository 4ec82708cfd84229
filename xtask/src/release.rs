//! What is handed out: an npm package and a zip archive, made of everything in `dist/`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{json, Value};

use crate::{
    edition::{Edition, EDITIONS},
    notices,
    shell::{output, read, root, say, write},
    wasm::{bundle, shipped, version, Form},
    zip::{archive, Entries},
    Outcome,
};

/// Everything in `dist/` that a page may load.
const KINDS: [&str; 4] = ["js", "wasm", "txt", "html"];
/// Those that a browser may be told the hash of.
const LOADED: [&str; 2] = ["js", "wasm"];

/// Both, from what lies in `dist/`.
pub(crate) fn make(dist: &Path) -> Outcome {
    say("making the npm package and the archive");
    let notices = notices::notices()?;
    package(dist, &notices)?;
    zip(dist, &notices)
}

/// `dist/npm/`, as `npm pack` takes it. Its scripts name their files one by one, so that bundlers find them.
fn package(dist: &Path, notices: &str) -> Outcome {
    let folder = dist.join("npm");
    let _ = fs::remove_dir_all(&folder);
    for (name, bytes) in artifacts(dist)? {
        write(&folder.join(name), bytes)?;
    }
    for edition in EDITIONS {
        let beside = Form::Package(addresses(&edition));
        bundle(&edition, &beside, &folder.join(format!("{}.js", edition.stem)), true)?;
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"] {
        write(&folder.join(name), read(&root().join(name))?)?;
    }
    write(&folder.join("THIRD-PARTY.txt"), notices)?;
    write(&folder.join("README.md"), read(&root().join("www/npm/README.md"))?)?;
    for (name, bytes) in below("www/types")? {
        write(&folder.join(name), bytes)?;
    }
    let manifest = serde_json::to_string_pretty(&manifest()?).map_err(|e| format!("package.json: {e}"))?;
    write(&folder.join("package.json"), manifest + "\n")
}

/// What an edition may fetch, as `fazhi:at` gives it: a literal `new URL` each, which is what bundlers look for.
fn addresses(edition: &Edition) -> String {
    let mut names = Vec::new();
    for (at, (_, module)) in edition.modules.iter().enumerate() {
        let stem = if at == 0 { edition.stem } else { module.stem };
        names.extend(shipped(module, stem).into_iter().map(|(_, name)| name));
        names.push(format!("{stem}.nowasm.js"));
    }
    let stems: &[&str] = match edition.name {
        "full" => &["fazhi-glossary", "fazhi-reader", "fazhi"],
        "reader" => &["fazhi-glossary", "fazhi-reader"],
        _ => &[],
    };
    names.extend(stems.first().map(|glossary| format!("{glossary}.txt")));
    names.extend(stems.iter().flat_map(|stem| ["zh-Hant", "en"].map(|lang| format!("{stem}-{lang}.txt"))));
    let line = |name: &String| format!("  {name:?}: new URL(\"./{name}\", import.meta.url),\n");
    let lines: String = names.iter().map(line).collect();
    format!("const FILES = {{\n{lines}}};\n\nexport const at = (name) => FILES[name];\n")
}

fn manifest() -> Outcome<Value> {
    let own = read(&root().join("Cargo.toml"))?;
    let of = |key: &str| {
        let line = own.lines().find_map(|line| line.strip_prefix(&format!("{key} = \"")));
        line.unwrap_or_default().trim_end_matches('"').to_owned()
    };
    let entry = |stem: &str| json!({"types": format!("./{stem}.d.ts"), "default": format!("./{stem}.js")});
    Ok(json!({
        "name": "fazhi-report",
        "version": version()?,
        "description": of("description"),
        "keywords": ["法治政府建设年度报告", "web-component", "wasm", "chinese", "government", "report"],
        "license": of("license"),
        "type": "module",
        "main": "./fazhi-report.js",
        "types": "./fazhi-report.d.ts",
        "exports": {
            ".": entry("fazhi-report"),
            "./reader": entry("fazhi-reader"),
            "./engine": entry("fazhi-engine"),
            "./package.json": "./package.json",
            "./*": "./*",
        },
        // The engine alone does nothing by being imported.
        "sideEffects": ["./fazhi-report.js", "./fazhi-reader.js", "./*.iife.js", "./*.bundle.js", "./fazhi-viewer.js", "./fazhi-old.js"],
        "files": ["*.js", "*.wasm", "*.txt", "*.html", "*.d.ts", "LICENSE-*", "NOTICE"],
        "engines": {"node": ">=18"},
    }))
}

/// `dist/fazhi-report-VERSION.zip`: everything, with the pages that show how, checksums and licences.
fn zip(dist: &Path, notices: &str) -> Outcome {
    let mut entries = artifacts(dist)?;
    for name in [
        "index.html",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "NOTICE",
        "README.md",
        "README.zh-CN.md",
        "CHANGELOG.md",
    ] {
        entries.push((name.to_owned(), read(&root().join(name))?.into_bytes()));
    }
    entries.push(("THIRD-PARTY.txt".to_owned(), notices.to_owned().into_bytes()));
    for (folder, name) in
        [("www/types", "types"), ("www/samples", "samples"), ("www/hosts", "hosts"), ("docs", "docs")]
    {
        entries.extend(below(folder)?.into_iter().map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
    }
    entries.sort();
    let (sums, integrity) = hashes(&entries)?;
    entries.push(("SHA256SUMS".to_owned(), sums.into_bytes()));
    entries.push(("INTEGRITY.txt".to_owned(), integrity.into_bytes()));
    let stem = format!("fazhi-report-{}", version()?);
    let entries = entries.into_iter().map(|(name, bytes)| (format!("{stem}/{name}"), bytes)).collect();
    for entry in fs::read_dir(dist).into_iter().flatten().flatten() {
        // One of another version would be taken for this one.
        if entry.path().extension().is_some_and(|e| e == "zip") {
            let _ = fs::remove_file(entry.path());
        }
    }
    write(&dist.join(format!("{stem}.zip")), archive(entries))
}

/// The files of `dist/` itself.
fn artifacts(dist: &Path) -> Outcome<Entries> {
    files(dist)?.into_iter().filter(|path| is_of(path, &KINDS)).map(|path| entry(dist, &path)).collect()
}

fn is_of(path: &Path, kinds: &[&str]) -> bool {
    path.extension().and_then(|kind| kind.to_str()).is_some_and(|kind| kinds.contains(&kind))
}

/// Everything below a folder of the project, but for what is installed or dotted.
fn below(folder: &str) -> Outcome<Entries> {
    let start = root().join(folder);
    let (mut waiting, mut entries) = (vec![start.clone()], Entries::new());
    while let Some(at) = waiting.pop() {
        for path in files(&at)? {
            let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
            if path.is_dir() && name != "node_modules" {
                waiting.push(path);
            } else if path.is_file() && !name.starts_with('.') {
                entries.push(entry(&start, &path)?);
            }
        }
    }
    entries.sort();
    Ok(entries)
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let listed = fs::read_dir(folder).map_err(|e| format!("cannot read {}: {e}", folder.display()))?;
    let mut paths: Vec<PathBuf> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    Ok(paths)
}

/// A file by its name inside a folder, with `/` wherever it is made.
fn entry(folder: &Path, path: &Path) -> Outcome<(String, Vec<u8>)> {
    let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/");
    let bytes = fs::read(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    Ok((name, bytes))
}

/// `SHA256SUMS` of all, and what `integrity` takes for those that a page loads.
fn hashes(entries: &Entries) -> Outcome<(String, String)> {
    let folder = root().join("target/wasm-bindings/archived");
    let _ = fs::remove_dir_all(&folder);
    for (name, bytes) in entries {
        write(&folder.join(name), bytes)?;
    }
    let mut node = Command::new("node");
    node.args(["-e", HASHES]).arg(&folder).args(entries.iter().map(|(name, _)| name));
    let (mut sums, mut integrity) = (String::new(), String::new());
    for line in output(&mut node)?.lines() {
        let [sha256, sha384, name] = line.splitn(3, ' ').collect::<Vec<_>>()[..] else { continue };
        sums.extend([sha256, "  ", name, "\n"]);
        if is_of(Path::new(name), &LOADED) {
            integrity.extend([name, " sha384-", sha384, "\n"]);
        }
    }
    Ok((sums, integrity))
}

const HASHES: &str = r#"
const { createHash } = require("node:crypto"), fs = require("node:fs"), path = require("node:path");
const [folder, ...names] = process.argv.slice(1);
for (const name of names) {
  const bytes = fs.readFileSync(path.join(folder, name));
  console.log(createHash("sha256").update(bytes).digest("hex"), createHash("sha384").update(bytes).digest("base64"), name);
}
"#;

//! A script that loads modules: element, loader, styles and glue in one file.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::{
    module::{bindings, mode, FACTORY},
    version,
};
use crate::{
    edition::Edition,
    shell::{output, read, root, write},
    tools::npm,
    Outcome,
};

/// What kind of script is made.
pub(crate) enum Form {
    /// An ES module; the files that go with it lie beside it.
    Module,
    /// The same for bundlers: the text of a JavaScript module that gives the address of each file.
    Package(String),
    /// A classic script; the files lie beside it.
    Classic,
    /// A classic script with these files inside: the text of a JavaScript module that exports them.
    Inside(String),
    /// The same for a page that holds the script and tells its charset.
    Page(String),
}

/// Where the viewer's styles are made, in one file.
pub(crate) fn styles(release: bool) -> PathBuf {
    root().join("target/wasm-bindings").join(mode(release)).join("viewer.css")
}

/// A script: element, loader, styles and glue.
pub(crate) fn bundle(edition: &Edition, form: &Form, to: &Path, release: bool) -> Outcome {
    let entry = root().join("www/element").join(edition.entry);
    if !entry.exists() {
        return Err(format!("{} is missing", entry.display()));
    }
    let styles = styles(release);
    let mut join = npm::tool("esbuild");
    join.arg(root().join("www/styles/viewer.css")).args([
        "--bundle",
        "--minify",
        "--target=chrome78",
        "--charset=utf8",
    ]);
    output(join.arg(format!("--outfile={}", styles.display())))?;
    let mut command = npm::tool("esbuild");
    command
        .arg(entry)
        .args(["--bundle", "--target=chrome78", "--log-level=warning"])
        .args(["--loader:.css=text", "--legal-comments=none"])
        .args(edition.modules.iter().map(|(name, module)| {
            format!("--alias:fazhi:{name}={}", bindings(module, release).join(FACTORY).display())
        }))
        .arg(format!("--define:FAZHI_EDITION=\"{}\"", edition.name))
        .arg(format!("--define:FAZHI_VERSION=\"{}\"", version()?))
        .arg(format!("--outfile={}", to.display()));
    let element = root().join("www/element");
    let files = match form {
        Form::Inside(_) | Form::Page(_) => "files-inside.js",
        Form::Module | Form::Package(_) | Form::Classic => "files.js",
    };
    command.arg(format!("--alias:fazhi:files={}", element.join(files).display()));
    let styles = match form {
        Form::Page(_) => element.join("styles-inside.js"),
        _ => styles,
    };
    command.arg(format!("--alias:fazhi:styles={}", styles.display()));
    command.args(match form {
        Form::Module | Form::Package(_) => ["--format=esm", "--charset=utf8"],
        Form::Page(_) => ["--format=iife", "--charset=utf8"],
        // A browser reads these in the page's own charset, which may be GBK.
        Form::Classic | Form::Inside(_) => ["--format=iife", "--charset=ascii"],
    });
    let made = |name: &str, text: &str| -> Outcome<PathBuf> {
        let path = root().join("target/wasm-bindings").join(name);
        write(&path, text)?;
        Ok(path)
    };
    let at = match form {
        Form::Package(addresses) => made("at.js", addresses)?,
        _ => element.join("at.js"),
    };
    command.arg(format!("--alias:fazhi:at={}", at.display()));
    match form {
        Form::Module | Form::Package(_) => {}
        Form::Classic => {
            command.arg("--define:import.meta.url=scriptAddress");
            command.arg(format!("--inject:{}", element.join("script.js").display()));
        }
        Form::Inside(packed) | Form::Page(packed) => {
            command.arg(format!("--alias:fazhi:inside={}", made("inside.js", packed)?.display()));
        }
    }
    if release {
        // What a class keeps to itself gets a short name behind its `_`; `#` would become a map a field for Chromium 78.
        let names = made("names.json", &short_names(&element)?)?;
        command.args(["--minify", "--mangle-props=^_[a-z]", &format!("--mangle-cache={}", names.display())]);
    }
    output(&mut command).map(drop)
}

/// A short name for each that a class of these scripts keeps to itself, as esbuild reads them: `{"_frame":"_a"}`.
fn short_names(scripts: &Path) -> Outcome<String> {
    let files = fs::read_dir(scripts).map_err(|e| format!("cannot list {}: {e}", scripts.display()))?;
    let mut names = BTreeSet::new();
    for file in files.flatten().filter(|file| file.path().extension().is_some_and(|e| e == "js")) {
        let text = read(&file.path())?;
        let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        let own =
            |word: &&str| word.starts_with('_') && word[1..].starts_with(|c: char| c.is_ascii_lowercase());
        names.extend(words.filter(own).map(str::to_owned));
    }
    let letters: Vec<char> = ('a'..='z').chain('A'..='Z').collect();
    let short = |at: usize| match at.checked_sub(letters.len()) {
        None => format!("_{}", letters[at]),
        Some(more) => format!("_{}{}", letters[more / letters.len()], letters[more % letters.len()]),
    };
    let pairs = names.iter().enumerate().map(|(at, name)| format!("\"{name}\":\"{}\"", short(at)));
    Ok(format!("{{{}}}", pairs.collect::<Vec<_>>().join(",")))
}

//! Source → `dist/`: the modules, the scripts that load them, words and pages.

mod module;
mod script;

use std::{fs, path::Path};

pub(crate) use module::{digest, named, shipped, whole};
pub(crate) use script::{bundle, styles, Form};

use crate::{
    delivery,
    edition::{self, Edition},
    release,
    shell::{output, read, root, say, write},
    tools::{npm, rust},
    Flags, Outcome,
};

/// Builds the editions that the flags name.
pub(crate) fn run(flags: &Flags) -> Outcome {
    build(&edition::named(&flags.words)?, flags.release)
}

/// Builds editions; a development build is not shrunk, but made for the same browsers.
pub(crate) fn build(editions: &[Edition], release: bool) -> Outcome {
    npm::ready()?;
    let toolchain = rust::wasm()?;
    let dist = root().join("dist");
    fs::create_dir_all(&dist).map_err(|e| format!("cannot make {}: {e}", dist.display()))?;
    let mut made = Vec::new();
    for edition in editions {
        for (at, (_, module)) in edition.modules.iter().enumerate() {
            if !made.contains(&module.name) {
                made.push(module.name);
                module::make(toolchain, module, release)?;
            }
            // What a script begins with lies under its own name, whoever else begins with the same.
            let stem = if at == 0 { edition.stem } else { module.stem };
            for (from, to) in shipped(module, stem) {
                let from = module::bindings(module, release).join(from);
                fs::copy(&from, dist.join(to)).map_err(|e| format!("cannot copy {}: {e}", from.display()))?;
            }
        }
        bundle(edition, &Form::Module, &dist.join(format!("{}.js", edition.stem)), release)?;
    }
    packs(&dist)?;
    pages(&dist)?;
    if release && editions.len() == edition::EDITIONS.len() {
        delivery::make(&dist)?;
        release::make(&dist)?;
    }
    say("dist/ is ready");
    Ok(())
}

/// The glossary, and the words of the languages that no module holds, without remarks: those of the viewer for readers alone, and
/// all of them, first those that a view says often.
fn packs(dist: &Path) -> Outcome {
    let words = |path: String| -> Outcome<String> {
        let text = read(&root().join(path))?;
        let said = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        Ok(said.flat_map(|line| [line, "\n"]).collect())
    };
    write(&dist.join("fazhi-glossary.txt"), words("src/engine/tables/glossary.txt".to_owned())?)?;
    for (lang, table) in [("zh-Hant", "zh_hant"), ("en", "en")] {
        let glossary = words(format!("src/viewer/words/glossary_{table}.txt"))?;
        write(&dist.join(format!("fazhi-glossary-{lang}.txt")), glossary)?;
        let readers = words(format!("src/viewer/words/{table}.txt"))?;
        let officers = words(format!("src/viewer/words/{table}_check.txt"))?;
        let rules = words(format!("src/engine/messages/{table}.txt"))?;
        write(&dist.join(format!("fazhi-reader-{lang}.txt")), readers.clone())?;
        write(&dist.join(format!("fazhi-{lang}.txt")), readers + &officers + &rules)?;
    }
    Ok(())
}

/// The page for frames, with its script, and what tells old browsers.
fn pages(dist: &Path) -> Outcome {
    let www = root().join("www");
    write(&dist.join("viewer.html"), read(&www.join("viewer.html"))?)?;
    for (from, to, target) in
        [("viewer.js", "fazhi-viewer.js", "chrome78"), ("old.js", "fazhi-old.js", "es5")]
    {
        let mut script = npm::tool("esbuild");
        script.arg(www.join(from)).args(["--bundle", "--minify", "--format=iife"]);
        script.args([&format!("--target={target}"), "--log-level=error"]);
        output(script.arg(format!("--outfile={}", dist.join(to).display())))?;
    }
    Ok(())
}

/// The package's version, from its manifest.
pub(crate) fn version() -> Outcome<String> {
    let manifest = read(&root().join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|l| l.strip_prefix("version = \""));
    Ok(line.unwrap_or_default().trim_end_matches('"').to_owned())
}

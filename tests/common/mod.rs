//! Where the texts are that tests read.
#![allow(dead_code)]

#[cfg(feature = "office")]
pub(crate) mod compound;
#[cfg(feature = "office")]
pub(crate) mod office;
#[cfg(feature = "office")]
pub(crate) mod zip;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The project's folder.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The texts of a folder, by name; empty when the folder is not there.
pub(crate) fn texts(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|e| Some(e.ok()?.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    found.sort();
    found
}

/// The samples that ship with the project.
pub(crate) fn samples() -> Vec<PathBuf> {
    texts(&root().join("www/samples"))
}

/// The real reports beside the checkout; says so when they are not there.
pub(crate) fn real_reports() -> Vec<PathBuf> {
    let found = texts(&root().join("../shared/reports"));
    if found.is_empty() {
        say("../shared/reports is not here: the real reports are not tested");
    }
    found
}

/// Says what is left out of a run.
#[allow(clippy::print_stderr)]
pub(crate) fn say(what: &str) {
    eprintln!("{what}");
}

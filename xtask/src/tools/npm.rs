//! Node and the locked npm tools.

use std::{path::Path, process::Command};

use super::apt;
use crate::{
    shell::{answers, output, read, root, run, say, write},
    Outcome,
};

/// Node and everything in `package-lock.json`; does nothing when it is there already.
pub(crate) fn ready() -> Outcome {
    if !answers("node") || !answers("npm") {
        apt::install(&["nodejs", "npm"], "JavaScript build tools and tests")?;
    }
    let version = output(Command::new("node").arg("--version"))?;
    let major: u32 =
        version.trim().trim_start_matches('v').split('.').next().and_then(|v| v.parse().ok()).unwrap_or(0);
    if major < 18 {
        return Err(format!("Node {} is too old; please install Node 18 or newer", version.trim()));
    }
    install(&root())
}

/// Everything in the `package-lock.json` of a folder; does nothing when it is there already.
pub(crate) fn install(folder: &Path) -> Outcome {
    let lock = read(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.lock-stamp");
    if std::fs::read_to_string(&stamp).is_ok_and(|s| s == lock) {
        return Ok(());
    }
    let name = folder.strip_prefix(root()).unwrap_or(folder).join("package-lock.json");
    say(&format!("fetching the npm packages of {}", name.display()));
    let quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    run(Command::new("npm").arg("ci").args(quiet).arg("--prefix").arg(folder))?;
    write(&stamp, lock)
}

/// A program of an npm package, by the link that npm made: some packages put a native program in the
/// place of their script.
pub(crate) fn tool(name: &str) -> Command {
    Command::new(root().join("node_modules/.bin").join(name))
}

//! Node and the locked npm tools.

use std::process::Command;

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
    let lock = read(&root().join("package-lock.json"))?;
    let stamp = root().join("node_modules/.lock-stamp");
    if std::fs::read_to_string(&stamp).is_ok_and(|s| s == lock) {
        return Ok(());
    }
    say("fetching the npm tools of package-lock.json");
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    write(&stamp, lock)
}

/// A program of an npm package, by the link that npm made: some packages put a native program in the
/// place of their script.
pub(crate) fn tool(name: &str) -> Command {
    Command::new(root().join("node_modules/.bin").join(name))
}

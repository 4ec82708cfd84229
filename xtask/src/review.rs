//! What a security review asks for, in one folder.

use std::process::Command;

use crate::{
    shell::{output, root, run as run_command, say, write},
    tools::npm,
    Outcome,
};

/// Writes `target/review-pack/` from what lies in `dist/`; fails where that does not bear out what the pack says.
pub(crate) fn run() -> Outcome {
    npm::ready()?;
    if !root().join("dist/fazhi-report.html").exists() {
        return Err("dist/ is not complete; run `cargo xtask dist` first".to_owned());
    }
    let features = ["--features", "viewer,check,office,script"];
    let metadata = output(
        Command::new("cargo")
            .args(["metadata", "--format-version=1", "--locked", "--filter-platform=wasm32-unknown-unknown"])
            .args(features),
    )?;
    let file = root().join("target/review-metadata.json");
    write(&file, metadata)?;
    let rustc = output(Command::new("rustc").arg("--version"))?;
    let pack = root().join("target/review-pack");
    run_command(
        Command::new("node")
            .arg(root().join("xtask/review/pack.mjs"))
            .arg(root())
            .arg(&pack)
            .arg(&file)
            .arg(rustc.trim()),
    )?;
    say(&format!("{} is ready", pack.display()));
    Ok(())
}

//! Everything that must hold before a change lands.

use std::process::Command;

use crate::{
    count, dependencies,
    edition::MODULES,
    rules,
    shell::{run as run_command, say},
    size, test,
    tools::rust,
    words, Flags, Outcome,
};

/// Form first, since it is quick; then generated files, every test with the shipped artifacts, sizes.
pub(crate) fn run() -> Outcome {
    say("checking the form of the code");
    run_command(Command::new("cargo").args(["fmt", "--all", "--check"]))?;
    say("clippy, warnings are errors");
    let clippy = ["clippy", "--workspace", "--all-targets", "--quiet", "--", "-Dwarnings"];
    run_command(Command::new("cargo").args(clippy))?;
    let portal = ["clippy", "--lib", "--quiet", "--no-default-features", "--", "-Dwarnings"];
    run_command(Command::new("cargo").args(portal))?;
    lint_wasm()?;
    say("links of the documentation");
    let links = ["doc", "--workspace", "--no-deps", "--document-private-items", "--quiet"];
    run_command(Command::new("cargo").args(links).env("RUSTDOCFLAGS", "-Dwarnings"))?;
    rules::run(&Flags { check: true, ..Flags::default() })?;
    words::run(&Flags { check: true, ..Flags::default() })?;
    dependencies::run(&Flags { check: true, ..Flags::default() })?;
    test::run(&Flags { release: true, ..Flags::default() })?;
    count::run()?;
    size::run()
}

/// The viewer and the bindings exist for wasm alone.
fn lint_wasm() -> Outcome {
    let toolchain = rust::wasm()?;
    if !toolchain.rustup {
        say("no clippy for wasm: only rustup's toolchain has one, and it lacks the library's source here");
        return Ok(());
    }
    say("clippy for wasm");
    for module in MODULES {
        let mut clippy = toolchain.library("clippy", module.features, false, false);
        clippy.args(["--target-dir", "target/wasm/clippy", "--", "-Dwarnings"]);
        run_command(&mut clippy)?;
    }
    Ok(())
}

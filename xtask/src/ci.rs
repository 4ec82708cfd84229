//! Everything that must hold before a change lands.

use std::process::Command;

use crate::{
    rules,
    shell::{run as run_command, say},
    size, test, Flags, Outcome,
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
    rules::run(&Flags { check: true, ..Flags::default() })?;
    test::run(&Flags { release: true, ..Flags::default() })?;
    size::run()
}

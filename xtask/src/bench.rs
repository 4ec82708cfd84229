//! Speed of the engine in wasm under Node, beside the native one.

use std::process::Command;

use crate::{
    edition,
    shell::{run as run_command, say},
    wasm, Outcome,
};

/// Builds the shipped engine and the native one, and runs the script that times both in one run.
pub(crate) fn run() -> Outcome {
    wasm::build(&edition::named(&["engine".to_owned()])?, true)?;
    say("building the native engine");
    run_command(Command::new("cargo").args(["bench", "--quiet", "--bench", "native", "--no-run"]))?;
    say("timing both");
    run_command(Command::new("node").arg("benches/wasm.mjs"))
}

//! Speed of the engine in wasm under Node, beside the native one.

use std::process::Command;

use crate::{
    edition,
    shell::{run as run_command, say},
    wasm, Outcome,
};

/// Builds both and runs the script that times them in one run.
pub(crate) fn run() -> Outcome {
    wasm::build(&edition::named(&["engine".to_owned()])?, true)?;
    say("timing the engine in wasm; `cargo bench` times it natively");
    run_command(Command::new("node").arg("benches/wasm.mjs"))
}

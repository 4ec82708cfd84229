//! Reading accuracy on annotated reports.

use std::process::Command;

use crate::{
    shell::{answers, root, run as run_command, say},
    Outcome,
};

/// Builds the native command and runs the measuring script beside the checkout.
pub(crate) fn run() -> Outcome {
    let script = root().join("../shared/eval/evaluate.py");
    if !script.exists() {
        return Err(
            "../shared/eval/evaluate.py is not here; the annotated reports are kept beside the checkout"
                .to_owned(),
        );
    }
    if !answers("python3") {
        return Err("python3 is needed to measure; please install it".to_owned());
    }
    say("building the native command");
    run_command(Command::new("cargo").args(["build", "--quiet", "--profile", "native", "--bin", "fazhi"]))?;
    let command = root().join("target/native/fazhi");
    say("measuring");
    run_command(
        Command::new("python3")
            .arg(script)
            .arg("--cmd")
            .arg(format!("{} analyze --format json {{}}", command.display())),
    )
}

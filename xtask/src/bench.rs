//! Speed of the engine in wasm under Node, beside the native one and beside other programs; and of the page.

use std::process::Command;

use crate::{
    edition,
    shell::{root, run as run_command, say},
    tools::{browser, npm},
    wasm, Outcome,
};

/// Builds the shipped engine and the native one, and runs the script that times both in one run.
pub(crate) fn wasm() -> Outcome {
    engine()?;
    say("building the native engine");
    run_command(Command::new("cargo").args(["bench", "--quiet", "--bench", "native", "--no-run"]))?;
    say("timing both");
    run_command(Command::new("node").arg("benches/wasm.mjs"))
}

/// Builds the shipped engine, fetches the other programs, and runs the scripts that hold it against them: one that reads
/// figures, and linters.
pub(crate) fn peers() -> Outcome {
    engine()?;
    for others in ["peers", "linters"] {
        let folder = format!("benches/{others}");
        npm::install(&root().join(&folder))?;
        run_command(Command::new("node").arg(format!("{folder}/run.mjs")))?;
    }
    Ok(())
}

fn engine() -> Outcome {
    wasm::build(&edition::named(&["engine".to_owned()])?, true)
}

/// Builds the full edition, fetches an older browser and Lighthouse, and runs the script that times the page in them.
pub(crate) fn page() -> Outcome {
    wasm::build(&edition::EDITIONS, true)?;
    npm::ready()?;
    npm::install(&root().join("benches/page"))?;
    run_command(Command::new("node").arg("benches/page/run.mjs").env("CHROMIUM", browser::chromium()?))
}

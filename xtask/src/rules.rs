//! `docs/RULES.md` from the rules themselves.

use std::process::Command;

use crate::{
    shell::{output, root, say, write},
    Flags, Outcome,
};

/// Writes the file, or with `--check` tells whether it is stale.
pub(crate) fn run(flags: &Flags) -> Outcome {
    say("asking the rules for their documentation");
    let args = ["run", "--quiet", "--bin", "fazhi", "--", "rules", "--format", "markdown"];
    let text = output(Command::new("cargo").args(args))?;
    let path = root().join("docs/RULES.md");
    if !flags.check {
        return write(&path, text);
    }
    if std::fs::read_to_string(&path).is_ok_and(|before| before == text) {
        Ok(())
    } else {
        Err("docs/RULES.md is stale; run `cargo xtask rules`".to_owned())
    }
}

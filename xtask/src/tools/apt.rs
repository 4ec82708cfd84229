//! Packages of Debian and Ubuntu.

use std::{path::Path, process::Command};

use crate::{
    shell::{answers, run, say},
    Outcome,
};

/// Installs packages; the error names them and how to get them by hand.
pub(crate) fn install(packages: &[&str], what_for: &str) -> Outcome {
    let by_hand = format!(
        "install {} ({what_for}) by hand: apt-get install {}",
        packages.join(" "),
        packages.join(" ")
    );
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(format!(
            "this is no Debian or Ubuntu system; please have these: {} ({what_for})",
            packages.join(" ")
        ));
    }
    let sudo: &[&str] = if is_root() {
        &[]
    } else if answers("sudo") && run(Command::new("sudo").args(["-n", "true"])).is_ok() {
        &["sudo", "-n"]
    } else {
        return Err(format!("not root, and sudo asks for a password; {by_hand}"));
    };
    say(&format!("installing {} ({what_for})", packages.join(" ")));
    let apt = |args: &[&str]| {
        let words: Vec<&str> =
            sudo.iter().copied().chain(["apt-get", "-qq"]).chain(args.iter().copied()).collect();
        run(Command::new(words[0]).args(&words[1..]).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update"]).map_err(|e| format!("{e}; {by_hand}"))?;
    let install: Vec<&str> =
        ["install", "-y", "--no-install-recommends"].into_iter().chain(packages.iter().copied()).collect();
    apt(&install).map_err(|e| format!("{e}; {by_hand}"))
}

fn is_root() -> bool {
    crate::shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

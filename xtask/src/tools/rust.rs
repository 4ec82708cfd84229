//! A Rust toolchain that builds wasm for old browsers.
//!
//! The std that rustup ships for wasm32 is built with features that Chromium before 96 refuses, so
//! released artifacts build std too. That needs the library's source, and either a nightly compiler
//! or one that is told to take nightly flags.

use std::{path::Path, process::Command};

use super::apt;
use crate::{
    shell::{answers, output, say},
    Outcome,
};

/// Debian's compiler that comes with the library's source, and its linker.
const DEBIAN: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// Which toolchain builds the wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The rustup toolchain in use, with `rust-src`.
    Rustup,
    /// `/usr/bin/cargo` of Debian's `rustc-web`.
    Debian,
}

impl Toolchain {
    /// A cargo command that builds std along for old browsers; the caller adds what to build.
    /// A release carries no words of a panic, which nobody would see: the loader tells the reader.
    pub(crate) fn cargo(self, release: bool) -> Command {
        let mut command = match self {
            Self::Rustup => Command::new("cargo"),
            Self::Debian => {
                let mut command = Command::new("/usr/bin/cargo");
                command.env("RUSTC", "/usr/bin/rustc");
                command
            }
        };
        // Cargo sets variables for the programs it runs; a nested cargo must not see them.
        for (name, _) in std::env::vars() {
            if name.starts_with("CARGO_") && name != "CARGO_HOME" || name == "RUSTUP_TOOLCHAIN" {
                command.env_remove(name);
            }
        }
        let flags = if release { format!("{MVP} {SILENT}") } else { MVP.to_owned() };
        command.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", flags);
        command
    }
}

/// Only what every engine with WebAssembly knows.
const MVP: &str = "-Ctarget-cpu=mvp";
/// No panic messages, no places in the source, no debug output: 20 kB of brotli.
const SILENT: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Finds or installs a toolchain.
pub(crate) fn wasm() -> Outcome<Toolchain> {
    if rustup_has_source() {
        return Ok(Toolchain::Rustup);
    }
    if debian_is_there() {
        return Ok(Toolchain::Debian);
    }
    if answers("rustup") {
        say("asking rustup for the library's source and the wasm target");
        let added = output(Command::new("rustup").args(["component", "add", "rust-src"]));
        if added.is_ok() && rustup_has_source() {
            return Ok(Toolchain::Rustup);
        }
        say("rustup cannot fetch them here; trying Debian's packages");
    }
    apt::install(&DEBIAN, "a Rust compiler for wasm with the library's source").map_err(|e| {
        format!("{e}\nor have rustup with `rustup component add rust-src`, which needs static.rust-lang.org")
    })?;
    if debian_is_there() {
        Ok(Toolchain::Debian)
    } else {
        Err("rustc-web is installed but /usr/share/rust-web-src or /usr/bin/rustc is missing".to_owned())
    }
}

fn rustup_has_source() -> bool {
    answers("rustup") && has_source("rustc")
}

fn debian_is_there() -> bool {
    Path::new("/usr/bin/cargo").exists() && has_source("/usr/bin/rustc")
}

fn has_source(rustc: &str) -> bool {
    output(Command::new(rustc).args(["--print", "sysroot"]))
        .is_ok_and(|s| Path::new(s.trim()).join("lib/rustlib/src/rust/library/std").exists())
}

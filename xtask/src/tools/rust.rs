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

/// The oldest compiler that builds the project, 1.x: `rust-version` of the manifest.
const OLDEST: u32 = 88;

/// The first that knows `panic=immediate-abort`.
const IMMEDIATE_ABORT: u32 = 92;

/// What builds the wasm.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Toolchain {
    /// The rustup toolchain in use, with `rust-src`; else `/usr/bin/cargo` of Debian's `rustc-web`.
    pub(crate) rustup: bool,
    /// 1.x
    minor: u32,
}

impl Toolchain {
    /// A cargo command that builds std along for old browsers; the caller adds what to build.
    /// A release carries no words of a panic, which nobody would see: the loader tells the reader. `apart`: functions
    /// with the same code are not made one.
    pub(crate) fn cargo(self, release: bool, apart: bool) -> Command {
        let mut command = if self.rustup {
            Command::new("cargo")
        } else {
            let mut command = Command::new("/usr/bin/cargo");
            command.env("RUSTC", DEBIAN_RUSTC);
            command
        };
        // Cargo sets variables for the programs it runs; a nested cargo must not see them.
        for (name, _) in std::env::vars() {
            if name.starts_with("CARGO_") && name != "CARGO_HOME" || name == "RUSTUP_TOOLCHAIN" {
                command.env_remove(name);
            }
        }
        let mut flags = vec![MVP];
        if release {
            flags.push(SILENT);
            if apart {
                flags.push(APART);
            }
            if self.minor >= IMMEDIATE_ABORT {
                flags.push("-Cpanic=immediate-abort");
            }
        }
        command.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", flags.join(" "));
        command
    }

    /// The same with what each command on the library begins with: `build` or `clippy`, for wasm, with these features.
    pub(crate) fn library(self, verb: &str, features: &str, release: bool, apart: bool) -> Command {
        let mut command = self.cargo(release, apart);
        command
            .args([verb, "--quiet", "--lib", "--package", "fazhi-report"])
            .args(["--target", "wasm32-unknown-unknown", "--no-default-features", "--features", features])
            .arg("-Zbuild-std=std,panic_abort");
        command
    }
}

/// Only what every engine with WebAssembly knows.
const MVP: &str = "-Ctarget-cpu=mvp";
/// No places in the source, no debug output: nobody would see them.
const SILENT: &str = "-Zunstable-options -Zlocation-detail=none -Zfmt-debug=none";
/// Functions with the same code stay apart, so that what is taken out by name (`prune`) is nothing else besides.
/// They are merged when a module is shrunk.
const APART: &str = "-Zmerge-functions=disabled";

const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// Finds or installs a toolchain.
pub(crate) fn wasm() -> Outcome<Toolchain> {
    if let Some(found) = rustup().or_else(debian) {
        return Ok(found);
    }
    if answers("rustup") {
        say("asking rustup for the library's source");
        let added = output(Command::new("rustup").args(["component", "add", "rust-src"]));
        if let (Ok(_), Some(found)) = (added, rustup()) {
            return Ok(found);
        }
        say("rustup cannot fetch it here; trying Debian's packages");
    }
    let or_rustup = "or have rustup with `rustup component add rust-src`, which needs the network";
    apt::install(&DEBIAN, "a Rust compiler for wasm with the library's source")
        .map_err(|e| format!("{e}\n{or_rustup}"))?;
    debian().ok_or_else(|| {
        format!("Debian's rustc-web is older than Rust 1.{OLDEST}, which this project needs; {or_rustup}")
    })
}

fn rustup() -> Option<Toolchain> {
    let there = answers("rustup") && has_source("rustc");
    there.then(|| minor("rustc")).flatten().map(|minor| Toolchain { rustup: true, minor })
}

fn debian() -> Option<Toolchain> {
    let there = Path::new("/usr/bin/cargo").exists() && has_source(DEBIAN_RUSTC);
    let minor = there.then(|| minor(DEBIAN_RUSTC)).flatten().filter(|m| *m >= OLDEST)?;
    Some(Toolchain { rustup: false, minor })
}

/// The x of `rustc 1.x.y`.
fn minor(rustc: &str) -> Option<u32> {
    let told = output(Command::new(rustc).arg("--version")).ok()?;
    told.strip_prefix("rustc 1.")?.split('.').next()?.parse().ok()
}

fn has_source(rustc: &str) -> bool {
    output(Command::new(rustc).args(["--print", "sysroot"]))
        .is_ok_and(|s| Path::new(s.trim()).join("lib/rustlib/src/rust/library/std").exists())
}

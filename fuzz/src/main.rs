//! One program for all targets: `FAZHI_FUZZ_TARGET` names the one to run.
#![no_main]

#[path = "../../tests/fuzz/bodies/mod.rs"]
mod bodies;

use std::sync::LazyLock;

static BODY: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let name = std::env::var("FAZHI_FUZZ_TARGET").unwrap_or_default();
    let names: Vec<_> = bodies::TARGETS.iter().map(|(name, _)| *name).collect();
    bodies::body(&name).unwrap_or_else(|| panic!("FAZHI_FUZZ_TARGET is one of {}", names.join(", ")))
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| BODY(data));
